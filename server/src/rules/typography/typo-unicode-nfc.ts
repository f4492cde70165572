import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizeByText } from '../../text/memoize.ts';
import type { TextEdit } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

/** Letters with the marks that follow them. */
const NONE: readonly TextEdit[] = [];
const CLUSTERS = regexp.gu`(?:[^\p{M}\s]\p{M}{1,8}){1,40}`;
/** From here on it is the whole text that was saved so. */
const MANY = 12;

export const typoUnicodeNfc = defineRule({
  id: 'typo-unicode-nfc',
  title: { vi: 'Chữ dựng sẵn (Unicode NFC)', en: 'Composed letters (Unicode NFC)' },
  description: {
    vi: 'Chữ tiếng Việt dùng bộ mã Unicode theo TCVN 6909:2001. Chữ tổ hợp (nguyên âm và dấu là hai ký tự rời) nhìn như nhau nhưng tìm kiếm, sắp xếp, so sánh sai; dùng chữ dựng sẵn.',
    en: 'Vietnamese text is Unicode after TCVN 6909:2001. Decomposed letters look the same but break search, sorting and comparison; use composed ones.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'character-set',
  fixable: 'safe',
  fixesFirst: true,
  examples: {
    valid: [
      'Ủy ban nhân dân xã xây dựng Kế hoạch, tổ chức thực hiện.',
      'Chỉ thị số 06-CT/TW; 20 m²; nhiệt độ 25°C; Kroong Pǎk.',
      'ÁÀẢÃẠ ĂẮẰẲẴẶ ÂẤẦẨẪẬ ĐÊÔƠƯ',
      'Tổng cộng 5 × 10 = 50; “trích dẫn”; … – —',
      'Chữ có dấu rời không dựng sẵn được: m̀, n̄.',
    ],
    invalid: [
      {
        text: 'Xây dựng và ban h⟦a\u0300⟧nh kế hoạch.',
        fixed: 'Xây dựng và ban hành kế hoạch.',
      },
    ],
  },
  check(plan, { report }) {
    if (!regexp.u`\p{M}`.test(plan.text)) return;
    const found: { readonly paragraph: Paragraph; readonly edits: readonly TextEdit[] }[] = [];
    for (const paragraph of plan.paragraphs) {
      const edits = editsOf(plan, paragraph);
      if (edits.length > 0) found.push({ paragraph, edits });
    }
    const fixOf = (edits: readonly TextEdit[]) => ({
      safe: true,
      title: { vi: 'Chuyển sang chữ dựng sẵn', en: 'Compose the letters' },
      edits,
    });
    if (found.length >= MANY) {
      report({
        range: rangeOf(found[0]!.edits),
        message: {
          vi: `Dùng chữ tổ hợp (dấu rời) ở ${found.length} đoạn. Chuyển sang chữ dựng sẵn (Unicode NFC).`,
          en: `Decomposed letters in ${found.length} paragraphs. Compose them (Unicode NFC).`,
        },
        related: found.slice(1, 21).map(({ edits }) => ({
          range: rangeOf(edits),
          message: { vi: 'Chữ tổ hợp.', en: 'Decomposed letters.' },
        })),
        fix: fixOf(found.flatMap(({ edits }) => edits)),
      });
      return;
    }
    for (const { edits } of found) {
      report({
        range: rangeOf(edits),
        message: {
          vi: 'Dùng chữ tổ hợp (dấu rời). Chuyển sang chữ dựng sẵn (Unicode NFC).',
          en: 'Decomposed letters. Compose them (Unicode NFC).',
        },
        fix: fixOf(edits),
      });
    }
  },
});

/** What is to be composed in a stretch of source; offsets from its beginning. */
const scan = memoizeByText((source: string): readonly TextEdit[] => {
  const edits: TextEdit[] = [];
  for (const { index, 0: found } of source.matchAll(CLUSTERS)) {
    const newText = found.normalize('NFC');
    if (newText !== found) edits.push({ range: { start: index, end: index + found.length }, newText });
  }
  return edits;
});

function editsOf(plan: PlanDocument, { range }: Paragraph): readonly TextEdit[] {
  const source = plan.text.slice(range.start, range.end);
  if (!regexp.u`\p{M}`.test(source)) return NONE;
  const edits = scan(source);
  return edits.map(({ range: { start, end }, newText }) => ({
    range: { start: range.start + start, end: range.start + end },
    newText,
  }));
}

function rangeOf(edits: readonly TextEdit[]): { start: number; end: number } {
  return { start: edits[0]!.range.start, end: edits.at(-1)!.range.end };
}
