import type { NumberLine, Paragraph } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { defineRule, type Finding } from '../rule.ts';
import { labelFault } from '../support/number-label.ts';
import { hasWrongSeparator, writtenAs, yearAfter } from '../support/symbols.ts';
import { writeTitle } from '../support/text-findings.ts';

export const numStateForm = defineRule({
  id: 'num-state-form',
  title: { vi: 'Dạng số, ký hiệu văn bản nhà nước', en: 'Form of a State number' },
  description: {
    vi: 'Số, ký hiệu viết “Số: 15/KH-UBND”: từ “Số”, dấu hai chấm, số, dấu gạch chéo, chữ viết tắt tên loại, gạch nối, chữ viết tắt tên cơ quan.',
    en: 'The number is written “Số: 15/KH-UBND”: the word “Số”, a colon, the number, a slash, the type, a hyphen, the body.',
  },
  part: 'number',
  severity: 'error',
  certainty: 'certain',
  regimes: ['state', 'mass-organisation'],
  requirement: 'number-form-state',
  fixable: 'safe',
  supersedes: ['text-syllable', 'text-real-word'],
  examples: {
    valid: [
      { text: 'Số: 15/KHĐT\n\nKẾ HOẠCH', regime: 'party' },
      { text: 'Số: 15/KH-UBND\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'Số:        /KH-UBND\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'Số: …/KH-SNV\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'Số: 8848/KH-CAT-PX03\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'Số: 15 / KH – UBND\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'Số: 15/KHGD-THĐM\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'Số: 15/KH\n\n-UBND\n\nKẾ HOẠCH', regime: 'state' },
      'Số 152-KH/ĐU\n\nKẾ HOẠCH',
      'HỘI NÔNG DÂN TỈNH NGHỆ AN\n\n\\*\n\nSố 03-KH/HND\n\nKẾ HOẠCH',
      { text: 'Số: 15/KH-UBND\n\nKẾ HOẠCH\n\nThực hiện Chỉ thị số 21-CT/TW', regime: 'state' },
    ],
    invalid: [
      { text: 'Số: ⟦15/UBND⟧\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'Số: ⟦15/UBND-KH⟧\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'Số: ⟦15/KH⟧ UBND\n\nKẾ HOẠCH', regime: 'state' },
      { text: 'Số: ⟦12/2026/KH-UBND⟧\n\nKẾ HOẠCH', regime: 'state', fixed: 'Số: 12/KH-UBND\n\nKẾ HOẠCH' },
      { text: 'Số: ⟦12/KHUBND⟧\n\nKẾ HOẠCH', regime: 'state', fixed: 'Số: 12/KH-UBND\n\nKẾ HOẠCH' },
      { text: 'Số: ⟦31.KH-UBND⟧\n\nKẾ HOẠCH', regime: 'state', fixed: 'Số: 31/KH-UBND\n\nKẾ HOẠCH' },
      { text: 'Số: ⟦31-2026/KH-UBND⟧\n\nKẾ HOẠCH', regime: 'state', fixed: 'Số: 31/KH-UBND\n\nKẾ HOẠCH' },
      { text: 'Số: ⟦31/KH-UBND/2026⟧\n\nKẾ HOẠCH', regime: 'state', fixed: 'Số: 31/KH-UBND\n\nKẾ HOẠCH' },
      { text: 'Số: ⟦31 KH-UBND⟧\n\nKẾ HOẠCH', regime: 'state', fixed: 'Số: 31/KH-UBND\n\nKẾ HOẠCH' },
      { text: 'Số: ⟦12/KH.UBND⟧\n\nKẾ HOẠCH', regime: 'state', fixed: 'Số: 12/KH-UBND\n\nKẾ HOẠCH' },
      {
        text: '⟦Số⟧ 15/KH-UBND\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: '⟦So⟧: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: '**⟦Sồ⟧: 15/KH-UBND**\n\nKẾ HOẠCH',
        fixed: '**Số: 15/KH-UBND**\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: '⟦Số.⟧ 15/KH-UBND\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: '⟦15/KH-UBND⟧\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: 'Số: ⟦15-KH/UBND⟧\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: 'Số: ⟦KH-UBND⟧\n\nKẾ HOẠCH',
        fixed: 'Số: /KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
      {
        text: 'Số: ⟦15/KH/UBND⟧\n\nKẾ HOẠCH',
        fixed: 'Số: 15/KH-UBND\n\nKẾ HOẠCH',
        regime: 'state',
      },
    ],
  },
  check(plan, { report }) {
    const { number } = plan.head;
    const { form } = plan.regime;
    if (!number) return;
    const fault = form.number.colon ? labelFault(number, true) : undefined;
    // Mass organisations follow the decree by adaptation only (NĐ 30, Điều 2, khoản 2).
    if (fault) report(plan.regime.id === 'state' ? fault : { ...fault, severity: 'info' });
    const { symbol } = number;
    const letter =
      plan.regime.id === 'state' && plan.head.title ? asOfLetter(number, plan.paragraphs) : undefined;
    if (letter) report(letter);
    const broken = plan.regime.id === 'state' ? brokenForm(number) : undefined;
    const wanted = broken?.right ?? writtenAs(symbol, 'state');
    // The house rules of mass organisations differ; the rules of their own look at the separators.
    if (plan.regime.id !== 'state' || wanted === undefined) return;
    const wrong =
      broken !== undefined ||
      symbol.shape === 'party' ||
      symbol.shape === 'unknown' ||
      hasWrongSeparator(number);
    if (!wrong) return;
    const end = broken?.end ?? symbol.end;
    const found = number.paragraph.content.text.slice(symbol.start, end);
    const range = number.paragraph.content.range(symbol.start, end);
    report({
      range,
      message: {
        vi: `Ký hiệu “${found}” không đúng dạng của văn bản nhà nước. Viết “${wanted}”.`,
        en: `The symbol “${found}” is not in the State form. Write “${wanted}”.`,
      },
      fix: {
        safe: false,
        title: writeTitle(wanted),
        edits: [{ range, newText: wanted }],
      },
    });
  },
});

/** `27/UBND`, `27/UBND-KH`, `27/KH`: the symbol of a letter, or one whose type or body is missing. */
function asOfLetter(
  { symbol, paragraph, isPlaceholder }: NumberLine,
  paragraphs: readonly Paragraph[],
): Finding | undefined {
  const { body, number, shape, start, end } = symbol;
  if (shape !== 'state-letter' || !body || !number || isPlaceholder) return undefined;
  const rest = paragraph.content.text.slice(end);
  const found = paragraph.content.text.slice(start, end);
  const range = paragraph.content.range(start, end);
  const turned = /^(.+)-KH$/u.exec(body.value)?.[1];
  if (body.value === 'KH') {
    const next = paragraphs[paragraph.index + 1]?.content.text ?? '';
    if (/^\s*[-–_.]\s*\S/u.test(rest) || /^\s*[-–]/u.test(next)) return undefined;
    const code = regexp.u`^\s{1,3}(\p{Lu}{2,10})(?!\p{L})`.exec(rest)?.[1];
    return {
      range,
      severity: 'warning',
      message: {
        vi: `Ký hiệu “${found}” thiếu chữ viết tắt tên cơ quan. Viết “${number.value}/KH-${code ?? '…'}”.`,
        en: `The symbol “${found}” lacks the code of the body. Write “${number.value}/KH-${code ?? '…'}”.`,
      },
    };
  }
  if (body.value.startsWith('KH')) return undefined;
  const right = `${number.value}/KH-${turned ?? (/^[.]/u.test(rest) ? '…' : body.value)}`;
  return {
    range,
    severity: 'warning',
    message: {
      vi: `Ký hiệu “${found}” ${turned ? 'ghi sai thứ tự' : 'thiếu chữ viết tắt “KH” của tên loại'}. Viết “${right}”.`,
      en: `The symbol “${found}” ${turned ? 'is in the wrong order' : 'lacks the code “KH” of its type'}. Write “${right}”.`,
    },
  };
}

/** `KHUBND`, `KH.UBND`: type and body of a plan without the hyphen between them. */
const RUN_TOGETHER = regexp.u`^(KH)(?:\s?[._]\s?)?(?=\p{Lu}{2})([\p{Lu}\d&]{2,20}?)(?=\s*(?:$|\|))`;

/** What the number of a plan should be where a year stands in it, or another mark or none for its hyphen. */
function brokenForm({ symbol, paragraph }: NumberLine): { right: string; end: number } | undefined {
  const { number, year, type, body, start, end } = symbol;
  const { text } = paragraph.content;
  const after = yearAfter({ paragraph, symbol });
  if (after > 0) return { right: symbol.canonical, end: end + after };
  if (year && type && body) return { right: `${number?.value ?? ''}/${type.value}-${body.value}`, end };
  if (symbol.shape !== 'state-letter' || !body) return undefined;
  const match = RUN_TOGETHER.exec(text.slice(body.start, body.start + 30));
  if (!match) return undefined;
  return {
    right: `${text.slice(start, body.start).trim()}${match[1]}-${match[2]}`,
    end: body.start + match[0].length,
  };
}
