import type { Block } from '../../markdown/block.ts';
import { hasInvisible } from '../../markdown/invisible.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import { legacyEncodingOf } from '../../vietnamese/legacy.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

/** Zero-width blanks and joiners, soft hyphens, marks of direction: nothing is seen of them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;
/** A joiner between two pictures makes one of them. */
const PICTURE = /\p{Extended_Pictographic}\ufe0f?$/u;

/** Where such characters stand in a text; in an old coding such a code is a letter. */
function invisibleIn(
  text: string,
): { readonly start: number; readonly end: number; readonly code: string }[] {
  if (legacyEncodingOf(text)) return [];
  return [...text.matchAll(INVISIBLE)].flatMap(({ index, 0: found }) => {
    if (found === '\u200d' && PICTURE.test(text.slice(Math.max(0, index - 3), index))) return [];
    const code = `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    return [{ start: index, end: index + found.length, code }];
  });
}

/** All texts of the plan as they are written; paragraphs leave such characters out. */
function* writtenTexts(blocks: readonly Block[]): Generator<MappedText> {
  for (const block of blocks) {
    if (block.type === 'heading' || block.type === 'paragraph') yield block.content;
    for (const row of block.rows ?? []) {
      for (const cell of row.cells) for (const { content } of cell.paragraphs) yield content;
    }
  }
}

export const typoInvisibleCharacter = defineRule({
  id: 'typo-invisible-character',
  title: { vi: 'Không có ký tự ẩn', en: 'No invisible characters' },
  description: {
    vi: 'Chép từ trang web hoặc tệp PDF thường kéo theo ký tự không nhìn thấy (khoảng trắng rộng 0, gạch nối mềm, dấu chiều chữ): từ trông đúng mà tìm không ra.',
    en: 'Copying from web pages or PDF files brings zero-width spaces, soft hyphens and marks of direction: the word looks right and is not found.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  fixesFirst: true,
  examples: {
    valid: [
      'Các cơ quan, đơn vị thực hiện.',
      'Họp lúc\u00a07 giờ 30.',
      'Nhóm 👨\u200d👩\u200d👧 tham gia.',
      'Uû ban nh©n d©n x· x©y dùng kÕ ho¹ch, tæ chøc th­ viÖn, thùc hiÖn nghiªm tóc.',
      'Kinh tế - xã hội; vùng sâu – vùng xa.',
      '```\na\u200bb\n```',
    ],
    invalid: [
      {
        text: 'Các cơ⟦\u200b⟧ quan, đơn⟦\u00ad⟧ vị thực hiện.',
        fixed: 'Các cơ quan, đơn vị thực hiện.',
      },
    ],
  },
  check(plan, { report }) {
    if (!hasInvisible(plan.text)) return;
    for (const content of writtenTexts(plan.markdown.blocks)) {
      for (const { start, end, code } of invisibleIn(content.text)) {
        const range = content.range(start, end);
        report({
          range,
          message: {
            vi: `Gặp ký tự không nhìn thấy (${code}), làm sai tìm kiếm và so sánh. Xóa ký tự này.`,
            en: `An invisible character (${code}) breaks search and comparison. Remove it.`,
          },
          fix: {
            safe: true,
            title: { vi: 'Xóa ký tự không nhìn thấy', en: 'Remove the invisible character' },
            edits: [{ range, newText: '' }],
          },
        });
      }
    }
  },
});
