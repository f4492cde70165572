import { describe, expect, it } from 'vitest';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { isPageText } from '../../server/src/markdown/page-text.ts';
import { readMarkdown } from '../../server/src/markdown/read.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';

const HEAD = `        ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
         XÃ HƯƠNG SƠN                          Độc lập - Tự do - Hạnh phúc

          Số: 84/KH-UBND                  Hương Sơn, ngày 18 tháng 5 năm 2026

                                   KẾ HOẠCH
                       Phòng, chống tai nạn đuối nước trẻ em
                       trên địa bàn xã Hương Sơn năm 2026

       Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;
`;
const even = (text: string | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();
const contents = (text: string) =>
  readMarkdown(HEAD + text)
    .blocks.slice(6)
    .map(({ content }) => even(content.text));

function partsOf({ isPlan, regime, head, outline, recipients, signature, deadlines }: PlanDocument) {
  return {
    isPlan,
    regime: regime.id,
    issuer: even(head.issuer?.text),
    number: head.number?.symbol.canonical,
    day: head.dateline?.date?.day?.value,
    subject: even(head.subject.map(({ text }) => text).join(' ')),
    sections: outline.nodes.map(({ numbering, title }) => `${numbering.values.join('.')} ${even(title)}`),
    recipients: recipients?.items.map(({ name }) => even(name)),
    capacities: signature?.capacities.map(({ text }) => even(text)),
    signer: even(signature?.name?.text),
    // The rows of a table cannot be told.
    deadlines: deadlines.filter(({ paragraph }) => !paragraph.cell).length,
  };
}

// `kehoach export --to pdf` of the clean plans, then `pdftotext -layout` of poppler.
describe.each(fixtures('pages'))('$name, as pdftotext sets it', ({ name, text }) => {
  const plan = readPlan(text, { today: TODAY });
  const written = fixtures('clean').find((each) => each.name === name.replace('pages', 'clean'))!;

  it('is read as the plan that was printed', () => {
    expect(partsOf(plan)).toEqual(partsOf(readPlan(written.text, { today: TODAY })));
  });

  it.each(['draft', 'final'] as const)('gives nothing at stage %s', (stage) => {
    const { diagnostics } = lintPlan(plan, { stage, words: WORDS });
    expect(diagnostics.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it('keeps every block inside the text, in the order of their beginnings', () => {
    let last = 0;
    for (const { range, content } of plan.markdown.blocks) {
      expect(range.start).toBeGreaterThanOrEqual(last);
      expect(range.end).toBeLessThanOrEqual(text.length);
      for (let index = 0; index < content.length; index += 1) {
        const { start, end } = content.range(index, index + 1);
        if (content.text[index]!.trim() !== '') expect(text.slice(start, end)).toBe(content.text[index]);
      }
      last = range.start;
    }
  });
});

describe('a page set with blanks', () => {
  it('has paragraphs that begin with an indent and go on at the margin', () => {
    expect(
      contents(`    Căn cứ Kế hoạch số
112/KH-UBND ngày 20 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về trẻ em.
    Ủy ban nhân dân xã Hương Sơn xây dựng Kế hoạch phòng, chống tai nạn đuối nước
trẻ em như sau:
    I. MỤC ĐÍCH
`),
    ).toEqual([
      'Căn cứ Kế hoạch số 112/KH-UBND ngày 20 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh Hà Tĩnh về trẻ em.',
      'Ủy ban nhân dân xã Hương Sơn xây dựng Kế hoạch phòng, chống tai nạn đuối nước trẻ em như sau:',
      'I. MỤC ĐÍCH',
    ]);
  });

  it('goes on over the number of the next page', () => {
    expect(
      contents(`    Nâng cao nhận thức, trách nhiệm của các cơ quan, tổ chức, nhà trường, gia đình
và cộng đồng về phòng, chống đuối nước trẻ em; giảm số vụ tai nạn đuối nước, không
\f                                        2

để xảy ra vụ việc nghiêm trọng trong dịp hè.
    2. Yêu cầu
`),
    ).toEqual([
      'Nâng cao nhận thức, trách nhiệm của các cơ quan, tổ chức, nhà trường, gia đình và cộng đồng về phòng, chống đuối nước trẻ em; giảm số vụ tai nạn đuối nước, không để xảy ra vụ việc nghiêm trọng trong dịp hè.',
      '2. Yêu cầu',
    ]);
  });

  it('has recipients beside a signature', () => {
    expect(
      contents(`    Trên đây là Kế hoạch phòng, chống tai nạn đuối nước trẻ em./.
Nơi nhận:                                              TM. ỦY BAN NHÂN DÂN
- Sở Y tế (b/c);                                           KT. CHỦ TỊCH
- Thường trực Đảng ủy, Hội đồng nhân dân xã                PHÓ CHỦ TỊCH
(b/c);
- Lưu: VT.

                                                       Nguyễn Thị Hoài Thương
`).slice(1),
    ).toEqual([
      'Nơi nhận: - Sở Y tế (b/c); - Thường trực Đảng ủy, Hội đồng nhân dân xã (b/c); - Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
      'Nguyễn Thị Hoài Thương',
    ]);
  });

  it('has no title in its letterhead, wherever it begins', () => {
    const text = `${HEAD.slice(0, HEAD.search(/\n +KẾ HOẠCH/u))}
KẾ HOẠCH PHÒNG, CHỐNG ĐUỐI NƯỚC
TRÊN ĐỊA BÀN XÃ HƯƠNG SƠN
`;
    expect(text).toContain('XÃ HƯƠNG SƠN     ');
    const { head } = readPlan(text, { today: TODAY });
    expect(even(head.title?.text)).toBe('KẾ HOẠCH');
    expect(even(head.dateline?.text)).toBe('Hương Sơn, ngày 18 tháng 5 năm 2026');
  });

  it('keeps the blanks of what is filled in by hand', () => {
    const blank = HEAD.replace('84/KH', '    /KH').replace('18 tháng', '   tháng');
    const text = `${blank}    I. MỤC ĐÍCH\n    Nâng cao nhận thức.\n    II. NỘI DUNG\n`;
    const { head } = readPlan(text, { today: TODAY });
    expect(head.number?.isPlaceholder).toBe(true);
    expect(head.dateline?.isPlaceholder).toBe(true);
  });
});

describe('what is no page set with blanks', () => {
  const body = '    I. MỤC ĐÍCH\n    Nâng cao nhận thức.\n    II. NỘI DUNG\n    Phổ biến kỹ năng an toàn.\n';

  it('is Markdown with its marks, however it is indented', () => {
    expect(isPageText(HEAD + body, 0)).toBe(true);
    for (const mark of ['**I. MỤC ĐÍCH**', '# MỤC ĐÍCH', '```\n', '| --- | --- |', '<br>', '--- ---'])
      expect(isPageText(`${HEAD + body}\n${mark}\n`, 0), mark).toBe(false);
  });

  it.each(fixtures('clean'))('is a draft: $name', ({ text }) => {
    expect(isPageText(text, 0)).toBe(false);
  });

  it('is a note with indented code, or a short text', () => {
    const note = `Cài đặt\n\n${'    npm install\n'.repeat(20)}`;
    expect(isPageText(note, 0)).toBe(false);
    expect(isPageText(HEAD.slice(0, 300), 0)).toBe(false);
  });
});
