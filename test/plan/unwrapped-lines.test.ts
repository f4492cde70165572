import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read.ts';
import { TODAY } from '../support/fixtures.ts';

/** How many paragraphs a text is read as. */
function paragraphs(text: string): number {
  return readPlan(text, { today: TODAY, forcePlan: true }).paragraphs.length;
}

const LONG =
  'Ủy ban Mặt trận Tổ quốc Việt Nam xã yêu cầu các tổ chức thành viên, Ban Công tác Mặt trận ở các thôn căn cứ tình hình thực tế nghiêm túc tổ chức thực hiện kế hoạch này.';

describe('a line break after a sentence that no margin can have made', () => {
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

describe('a line break after a numbered heading that is shorter than the margin', () => {
  it.each([
    '3. Công an xã\nGiữ gìn trật tự, an toàn xã hội trên địa bàn.',
    '1. Phòng Kinh tế\nChủ trì, phối hợp với các thôn thực hiện.',
    '2. Các thôn\nThống kê đàn gia súc, báo cáo trước ngày 15/11/2026.',
    'I. Phạm vi kế hoạch\nKế hoạch áp dụng cho vật tư phục vụ sửa chữa thường xuyên.',
  ])('begins its text: %s', (text) => {
    expect(paragraphs(text)).toBe(2);
  });

  it.each([
    '1. Ủy ban nhân dân xã\nTân Phong chủ trì, phối hợp với các đơn vị thực hiện.',
    '2. Thủ tướng\nChính phủ giao nhiệm vụ cho các bộ, ngành, địa phương.',
    '3. Công tác phối hợp của\nĐoàn thanh niên và các tổ chức thành viên của Mặt trận.',
    '4. Đề nghị Phòng Kinh tế,\nVăn phòng và các đơn vị phối hợp thực hiện kế hoạch này.',
  ])('but not where a name or a sentence goes on: %s', (text) => {
    expect(paragraphs(text)).toBe(1);
  });
});
