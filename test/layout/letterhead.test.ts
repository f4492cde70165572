import { describe, expect, it } from 'vitest';
import { composePlan } from '../../server/src/layout/compose/compose.ts';
import { measureText } from '../../server/src/layout/font/metrics.ts';
import type { LayoutRole } from '../../server/src/layout/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { TODAY } from '../support/fixtures.ts';
import { printedParagraphs, printedText } from './words.ts';

const compose = (text: string) => {
  const plan = readPlan(text, { today: TODAY, forcePlan: true });
  return composePlan(plan, { measure: measureText });
};
/** The printed paragraphs of some roles; a break of the line is a bar. */
const printed = (text: string, ...roles: LayoutRole[]) =>
  printedParagraphs(compose(text))
    .filter(({ role }) => roles.includes(role))
    .map(({ inlines }) =>
      inlines.map((inline) => (inline.type === 'break' ? '|' : printedText([inline]))).join(''),
    );

describe('a letterhead that a scan has broken', () => {
  const SCAN = `ỦY BAN NHÂN
DÂN
THÀNH PHỐ CẦN THƠ

CỘNG HÒA XÃ
HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do -
Hạnh phúc

Số: 159/KH-UBND

*Cần Thơ, ngày
19 tháng 11 năm 2025*

**KẾ HOẠCH**

**Truyền thông năm 2026**

1. Phát thanh.

**TM. ỦY BAN
NHÂN DÂN**
**KT. CHỦ TỊCH**
**PHÓ CHỦ TỊCH**

**Trần Chí Hùng**
`;

  it('has each of its titles on one line, and its names broken between their parts', () => {
    expect(printed(SCAN, 'issuer')).toEqual(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ CẦN THƠ']);
    expect(printed(SCAN, 'national-title')).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
    expect(printed(SCAN, 'motto')).toEqual(['Độc lập - Tự do - Hạnh phúc']);
    expect(printed(SCAN, 'dateline')).toEqual(['Cần Thơ, ngày 19 tháng 11 năm 2025']);
    expect(printed(SCAN, 'capacity')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH']);
  });

  it('keeps the breaks between a body and its place', () => {
    const text = 'ỦY BAN NHÂN DÂN\nXÃ CÁT TRẠCH\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n**KẾ HOẠCH**\n';
    expect(printed(text, 'issuer')).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ CÁT TRẠCH']);
  });
});

it('of two bodies in a line that does not fit the second begins its own', () => {
  const text = `ỦY BAN NHÂN DÂN XÃ KIM SẬY
**TRƯỜNG TRUNG HỌC CƠ SỞ KIM SẬY - TRẠM Y TẾ XÃ KIM SẬY**

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

**KẾ HOẠCH PHỐI HỢP**
`;
  expect(printed(text, 'issuer', 'superior')).toEqual([
    'ỦY BAN NHÂN DÂN XÃ KIM SẬY',
    'TRƯỜNG TRUNG HỌC CƠ SỞ KIM SẬY -',
    'TRẠM Y TẾ XÃ KIM SẬY',
  ]);
});

describe('a thematic break', () => {
  const rules = (text: string) =>
    compose(text).sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'rule')).length;

  it('parts the sections of the text, and is no line on the page', () => {
    const plain =
      '**KẾ HOẠCH**\n\n**Diễn tập**\n\n## I. MỤC ĐÍCH\n\nNâng cao.\n\n## II. NỘI DUNG\n\nDiễn tập.\n';
    const parted = plain.replace('\n## II', '\n---\n\n## II');
    expect(rules(parted)).toBe(rules(plain));
    expect(rules(`${plain}\n---\n`)).toBe(rules(plain));
  });
});

it('a sentence that a converted text marks as a heading is text', () => {
  const text =
    '**KẾ HOẠCH**\n\n#### - Kiên quyết áp dụng các biện pháp đình chỉ hoạt động.\n\n#### Kinh phí\n\nNgân sách.\n';
  const levels = printedParagraphs(compose(text)).flatMap(({ inlines, outlineLevel, role }) =>
    role === 'title' ? [] : [[printedText(inlines).slice(0, 8), outlineLevel]],
  );
  expect(levels).toContainEqual(['- Kiên q', undefined]);
  expect(levels).toContainEqual(['Kinh phí', 3]);
});
