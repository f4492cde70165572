import { expect, test } from 'vitest';
import { findableName } from '../../client/src/symbol-search.ts';

const NAME = '22-KH/ĐU KẾ HOẠCH chuyển đổi số';

test.each(['22-KH', 'chuyển đổi', 'số', '22 đổi số', ''])('a name that holds %j stays', (query) => {
  expect(findableName(NAME, query)).toBe(NAME);
  expect(findableName(NAME, query.normalize('NFD'))).toBe(NAME);
});

test.each(['chuyen doi', '22 ke hoach', 'số 22'])(
  'one found by %j without its marks has it behind',
  (query) => {
    expect(findableName(NAME, query)).toBe(`${NAME} · ${query}`);
  },
);
