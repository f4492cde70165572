import type { Citation } from '../../plan/model.ts';
import type { DateMention } from '../../vietnamese/date.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { documentsOf, nameOf, nameRange, writtenIn } from '../support/cited.ts';
import { partsOf } from '../support/dates.ts';

export const dateOneDocumentOneDate = defineRule({
  id: 'date-one-document-one-date',
  title: { vi: 'Một văn bản chỉ có một ngày ban hành', en: 'One document has one date' },
  description: {
    vi: 'Cùng một số, ký hiệu thì ở mọi chỗ phải ghi cùng một ngày ban hành.',
    en: 'One symbol carries the same date wherever it is cited.',
  },
  part: 'date',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW, ngày 20/01/2018; Chỉ thị số 21 – CT/TW, ngày 20/1/2018.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW, ngày 20/01/2018; Chỉ thị số 21-CT/TW, ngày 20 tháng 01 năm 2018.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 15/KH-UBND ngày 12/01/2026; Kế hoạch số 15/KH-UBND ngày 20/01/2025.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 36-KH/TU, ngày   /01/2026; Kế hoạch số 36-KH/TU, ngày 16/01/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 21-CT/TW, ngày 20/01/2018; báo cáo Chỉ thị số 21-CT/TW trước ngày 10/9/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nLuật Bầu cử ngày 25/6/2015 và Luật Bầu cử năm 2025.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư.\n\nChỉ thị số 21-CT/TW, ⟦ngày 20/10/2018⟧ của Ban Bí thư.',
      },
      {
        text: 'KẾ HOẠCH\n\ntriển khai Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ\n\nI. NỘI DUNG\n\nNghị định số 30/2020/NĐ-CP ⟦ngày 03/5/2020⟧ của Chính phủ.',
      },
    ],
  },
  check(plan, { report }) {
    for (const group of documentsOf(plan)) {
      if (group.length < 2) continue;
      const dated = group.filter(({ mention }) => mention.date);
      const [known] = dated;
      if (!known) continue;
      for (const citation of dated.slice(1)) {
        if (!differ(known.mention.date!, citation.mention.date!)) continue;
        const before = dateText(known);
        report({
          range: dateRange(citation),
          message: {
            vi: `“${nameOf(citation)}” ghi “${dateText(citation)}”, chỗ khác ghi “${before}”. Kiểm tra và ghi thống nhất một ngày.`,
            en: `“${nameOf(citation)}” is dated “${dateText(citation)}” here, “${before}” elsewhere. Check and write one date.`,
          },
          related: [
            {
              range: nameRange(known),
              message: { vi: `Ở đây ghi “${before}”`, en: `Dated “${before}” here` },
            },
          ],
        });
      }
    }
  },
});

function dateText({ paragraph, mention }: Citation): string {
  return writtenIn(paragraph.content.text, mention.date!);
}

function dateRange({ paragraph, mention }: Citation) {
  return paragraph.content.range(mention.date!.start, mention.date!.end);
}

/** Whether a part that both give is another one. */
function differ(a: DateMention, b: DateMention): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  const unlike = (x: number | undefined, y: number | undefined) =>
    x !== undefined && y !== undefined && x !== y;
  return unlike(one.day, other.day) || unlike(one.month, other.month) || unlike(one.year, other.year);
}
