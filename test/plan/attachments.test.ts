import { describe, expect, it } from 'vitest';
import { outlineNodes } from '../../server/src/plan/outline.ts';
import { readPlan } from '../../server/src/plan/read.ts';

const read = (text: string) => readPlan(text, { today: { year: 2026, month: 11, day: 1 } });
const PLAN =
  'KẾ HOẠCH\nTuyên truyền\n\nI. NỘI DUNG\n\nNội dung.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nĐỗ Văn Cường\n\n';

describe('the title of an attached form', () => {
  const letterhead =
    'UBND XÃ MƯỜNG KIM\nTHÔN …\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: …/BC-…\n\nMường Kim, ngày … tháng … năm 2026';

  it.each([
    [
      'its own',
      `Mẫu số 01\n\n${letterhead}\n\nBÁO CÁO\nKết quả ra quân\n\nI. KẾT QUẢ`,
      ['BÁO CÁO', 'Kết quả ra quân'],
    ],
    [
      'above the letterhead too',
      `PHỤ LỤC I\n\nMẪU BÁO CÁO\n\n${letterhead}\n\n**BÁO CÁO**\n\nI. KẾT QUẢ`,
      ['MẪU BÁO CÁO', 'BÁO CÁO'],
    ],
    [
      'without a body',
      'Mẫu số 02\n\nTHÔN/TỔ …\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nBIÊN BẢN\n\n1. Thành phần',
      ['BIÊN BẢN'],
    ],
    ['no letterhead', 'PHỤ LỤC\n\nDANH SÁCH\n\nBAN CHỈ ĐẠO XÃ\n\n1. Một', ['DANH SÁCH', 'BAN CHỈ ĐẠO XÃ']],
  ])('is found: %s', (_, form, subject) => {
    const [attachment] = read(PLAN + form).attachments;
    expect(attachment?.subject.map((part) => part.text)).toEqual(subject);
  });
});

describe('letters of the outline', () => {
  const levels = (text: string) =>
    [...outlineNodes(read(text).outline.nodes)].map((node) => `${node.level} ${node.title}`);

  it('A. stands above I. where it comes first', () => {
    expect(
      levels(
        'KẾ HOẠCH\n\nA. CHUNG\n\nI. MỤC ĐÍCH\n\nMột.\n\nB. NỘI DUNG\n\nI. VIỆC\n\nHai.\n\nII. HẠN\n\nBa.',
      ),
    ).toEqual(['1 CHUNG', '2 MỤC ĐÍCH', '1 NỘI DUNG', '2 VIỆC', '2 HẠN']);
  });

  it('and below it where it comes under one', () => {
    expect(
      levels(
        'KẾ HOẠCH\n\nI- MỤC ĐÍCH\n\nMột.\n\nII- NỘI DUNG\n\nA- Đại hội chi bộ\n\n1- Một.\n\nB- Đại hội đảng bộ\n\nHai.\n\nIII- TỔ CHỨC THỰC HIỆN\n\nBa.',
      ),
    ).toEqual([
      '1 MỤC ĐÍCH',
      '1 NỘI DUNG',
      '2 Đại hội chi bộ',
      '3 Một.',
      '2 Đại hội đảng bộ',
      '1 TỔ CHỨC THỰC HIỆN',
    ]);
  });
});

describe('a title in capitals over two lines', () => {
  const titles = (text: string) => [...outlineNodes(read(text).outline.nodes)].map((node) => node.title);

  it.each([
    ['headings', '## II. NỘI DUNG VÀ TIẾN ĐỘ THỰC\n\n## HIỆN\n\nMột.'],
    ['bold paragraphs', '**II. NỘI DUNG VÀ TIẾN ĐỘ THỰC**\n\n**HIỆN**\n\nMột.'],
  ])('is one title: %s', (_, text) => {
    expect(titles(`KẾ HOẠCH\n\n${text}`)).toEqual(['NỘI DUNG VÀ TIẾN ĐỘ THỰC HIỆN']);
  });

  it.each([
    ['deeper', '## II. NỘI DUNG\n\n### TUYÊN TRUYỀN\n\nMột.'],
    ['after a text', '## II. NỘI DUNG\n\nMột.\n\n## TUYÊN TRUYỀN\n\nHai.'],
    ['a body of a table', '## II. NỘI DUNG\n\n| VIỆC | HẠN |\n|---|---|\n| A | B |'],
  ])('leaves another heading alone: %s', (_, text) => {
    expect(titles(`KẾ HOẠCH\n\n${text}`)).toEqual(['NỘI DUNG']);
  });
});
