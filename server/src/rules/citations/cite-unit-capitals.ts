import { nd30, practice } from '../../regimes/clauses.ts';
import { capitalise, foldForMatch, lowerFirst } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';

const QUICK = /(?<!\p{L})(?:điều|khoản|điểm|chương|mục|phần)\s+(?:\d|[a-zđ]|[ivx])/iu;
const NUMERAL = '(?:\\d{1,3}[a-zđ]?|[ivx]{1,5}|[a-zđ])(?![\\p{L}\\d])';
/** One step of a reference, with its comma: `điểm a, ` `khoản 2 `. */
const STEP = `(?:điểm|khoản|điều|tiểu\\s{1,3}mục|mục|chương|phần)\\s{1,3}${NUMERAL}`;
const JOINT = '(?:\\s{0,2},\\s{1,3}|\\s{1,3})';
/** What a reference points to. */
const DOCUMENT =
  '(?:của\\s{1,3})?(?:bộ\\s{1,3}luật|luật|pháp\\s{1,3}lệnh|hiến\\s{1,3}pháp|nghị\\s{1,3}định|nghị\\s{1,3}quyết|thông\\s{1,3}tư|quyết\\s{1,3}định|quy\\s{1,3}định\\s{1,3}số|quy\\s{1,3}chế|hướng\\s{1,3}dẫn\\s{1,3}số|điều\\s{1,3}lệ|kế\\s{1,3}hoạch\\s{1,3}(?:số|này)|chỉ\\s{1,3}thị\\s{1,3}số|kết\\s{1,3}luận\\s{1,3}số)(?!\\p{L})';
/** Two steps or more, or one and the document. */
const REFERENCE = new RegExp(
  `(?<![\\p{L}\\d])${STEP}(?:(?:${JOINT}${STEP}){1,4}(?:${JOINT}${DOCUMENT})?|${JOINT}${DOCUMENT})`,
  'giu',
);
const UNIT = new RegExp(
  `(?<![\\p{L}\\d])(điểm|khoản|điều|tiểu\\s{1,3}mục|mục|chương|phần)\\s{1,3}(?=${NUMERAL})`,
  'giu',
);
/** A chain without its document counts where it has an article: `mục I, phần II` may be anything. */
const POINTS = new RegExp(`điều\\s{1,3}\\d|${DOCUMENT}`, 'iu');
const SMALL = /^(?:khoản|điểm)$/u;

export const citeUnitCapitals = defineRule({
  id: 'cite-unit-capitals',
  title: { vi: 'Viết hoa Điều, Mục, Chương khi viện dẫn', en: 'Capitals of Điều, Mục, Chương in references' },
  description: {
    vi: 'Khi chỉ đến phần, chương, mục, tiểu mục, điều của một văn bản cụ thể thì viết hoa: “Điều 8”; khoản và điểm viết thường: “điểm a khoản 2 Điều 8”.',
    en: 'Phần, Chương, Mục, Tiểu mục and Điều of a particular document take a capital; khoản and điểm do not.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'party'],
  clauses: [
    { ...nd30('Phụ lục II, Mục V, khoản 7'), regimes: ['state'] },
    { ...practice(), regimes: ['party'] },
  ],
  fixable: 'safe',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo điểm a khoản 2 Điều 8 Luật Trẻ em và Chương III Nghị định số 30/2020/NĐ-CP.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKhoản 2 Điều 8 Luật Trẻ em quy định rõ. Điểm b khoản 1 Điều 9 cũng vậy.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHoàn thành mục 3 và phần việc 2; điểm 5 của bảng; mục I, phần II nêu trên.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\n- Khoản 2 Điều 8 Luật Trẻ em.\n\n- Đạt điểm 9 điều kiện tốt.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo các điều 8, 9 và 10; những khoản 2 triệu đồng; điều 1 cán bộ hỗ trợ.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện theo ⟦Điểm⟧ a ⟦Khoản⟧ 2 ⟦điều⟧ 8 Luật Trẻ em.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện theo điểm a khoản 2 Điều 8 Luật Trẻ em.',
        regime: 'state',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦chương⟧ III Nghị định số 30/2020/NĐ-CP.',
        fixed: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chương III Nghị định số 30/2020/NĐ-CP.',
        regime: 'state',
      },
    ],
  },
  check(plan, { report }) {
    for (const paragraph of plan.paragraphs) {
      const { content, role } = paragraph;
      const { text } = content;
      if (role === 'title' || role === 'code' || !QUICK.test(text)) continue;
      for (const reference of text.matchAll(REFERENCE)) {
        if (!POINTS.test(reference[0])) continue;
        for (const unit of reference[0].matchAll(UNIT)) {
          const word = unit[1]!;
          const start = reference.index + unit.index;
          const end = start + word.length;
          const small = SMALL.test(foldForMatch(word));
          const wanted = small ? lowerFirst(word) : capitalise(word);
          // Words all in capitals belong to a heading; a sentence begins with a capital anyway.
          if (word === wanted || word === word.toUpperCase()) continue;
          if (small && beginsSentence(text, start, paragraph.bodyStart)) continue;
          const range = content.range(start, end);
          report({
            range,
            ...(plan.regime.id === 'party' && { severity: 'info' as const }),
            message: {
              vi: `Viết “${word}” khi viện dẫn. Viết “${wanted}”.`,
              en: `“${word}” is written in a reference. Write “${wanted}”.`,
            },
            fix: {
              safe: true,
              title: { vi: `Viết “${wanted}”`, en: `Write “${wanted}”` },
              edits: [{ range, newText: wanted }],
            },
          });
        }
      }
    }
  },
});

function beginsSentence(text: string, at: number, bodyStart: number): boolean {
  if (at <= bodyStart) return true;
  return /(?:[.!?:;]|^|\n|[-–+•(“"])\s*$/u.test(text.slice(Math.max(0, at - 6), at));
}
