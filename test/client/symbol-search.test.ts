import { expect, test } from 'vitest';
import { makeFindable } from '../../client/src/symbol-search.ts';

const NAME = '22-KH/ĐU KẾ HOẠCH chuyển đổi số';
const found = (name: string, query: string) => {
  const symbol = { name, containerName: 'ĐẢNG ỦY XÃ' };
  makeFindable(symbol, query);
  return symbol;
};

test.each(['22-KH', 'chuyển đổi', 'số', '22 đổi số', ''])('a name that holds %j stays', (query) => {
  expect(found(NAME, query).name).toBe(NAME);
  expect(found(NAME, query.normalize('NFD')).name).toBe(NAME);
});

test.each(['chuyen', 'doi', 'so'])('one found by %j without its marks has it after', (query) => {
  expect(found(NAME, query).name).toBe(`${NAME} · ${query}`);
});

test('further words without marks are held by what stands after the name', () => {
  expect(found(NAME, '22').containerName).toBe('ĐẢNG ỦY XÃ · 22-KH/DU KE HOACH chuyen doi so');
  expect(found('22-KH/TU', '22')).toEqual({ name: '22-KH/TU', containerName: 'ĐẢNG ỦY XÃ' });
});
