import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read.ts';
import { TODAY } from '../support/fixtures.ts';

/** How many paragraphs a text is read as. */
function paragraphs(text: string): number {
  return readPlan(text, { today: TODAY, forcePlan: true }).paragraphs.length;
}

const LONG =
  'Ủy ban Mặt trận Tổ quốc Việt Nam xã yêu cầu các tổ chức thành viên, Ban Công tác Mặt trận ở các thôn căn cứ tình hình thực tế nghiêm túc tổ chức thực hiện kế hoạch này.';

describe('a line break behind a sentence that no margin can have made', () => {
  it.each([
    ['a line that is longer than any margin', `${LONG}\nCác ban Đảng phối hợp tổ chức thực hiện.`],
    ['a line that is shorter than any margin', 'Mỗi thôn trồng 50 cây sao đen.\nTrường học trồng 20 cây.'],
  ])('begins a paragraph: %s', (_, text) => {
    expect(paragraphs(text)).toBe(2);
  });

  it.each([
    ['no sentence ends', `${LONG.slice(0, -1)}\nCác ban Đảng phối hợp tổ chức thực hiện.`],
    [
      'the margin may have broken it',
      'Phủ xanh các tuyến đường liên thôn, tạo bóng mát cho người dân.\nViệc trồng cây bảo đảm an toàn.',
    ],
    ['a small letter follows', 'Mỗi thôn trồng 50 cây v.v.\nvà chăm sóc cây.'],
  ])('but not where %s', (_, text) => {
    expect(paragraphs(text)).toBe(1);
  });
});
