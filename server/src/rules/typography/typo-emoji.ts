import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { TextRange } from '../../text/range.ts';
import { ANY, definePrefilter } from '../../vietnamese/prefilter.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import type { TextFinding } from '../support/text-findings.ts';

/** Characters that are drawn as coloured pictures; check marks and stars of forms (☑ ✓ ★) are none. */
const EMOJI = /\p{Emoji_Presentation}\uFE0F?/gu;

const PREFILTER = definePrefilter({ beside: [[ANY, ['other']]] });

const scan = memoizedScan((text: string): readonly Pick<TextFinding, 'start' | 'end'>[] =>
  allMatches(text, EMOJI).map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
);

export const typoEmoji = defineRule({
  id: 'typo-emoji',
  title: { vi: 'Không có biểu tượng cảm xúc', en: 'No emoji' },
  description: {
    vi: 'Biểu tượng cảm xúc (✅, 🎯, 📌) theo vào khi chép từ công cụ AI hay mạng xã hội, không phải chữ của văn bản hành chính và bản in không có phông để vẽ. Dấu của biểu mẫu (☑, ✓, ★) thì không xét.',
    en: 'Emoji (✅, 🎯, 📌) come with what is copied from writing assistants and social networks; official texts have none. Marks of forms (☑, ✓, ★) are left alone.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      '☑ Có ☐ Không; ✓ đạt; ★ hạng nhất; ☎ 0213.3876.123.',
      'Trồng cây → chăm sóc → bảo vệ; nhiệt độ 35 °C; © Sở Nội vụ; ® ™.',
      '\\*\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      'Đánh dấu x vào ô □ hoặc ■; mũi tên ➔ chỉ hướng; phím số 1, 2, #, *.',
      '```\n✅ ví dụ trong mã\n```',
    ],
    invalid: [
      { text: '⟦🎯⟧ Mục tiêu: trồng 300 cây.\n\n✅ Hoàn thành trước Tết.' },
      { text: '- ⟦✅⟧ Các thôn hoàn thành việc trồng cây.' },
    ],
  },
  check(plan, { report }) {
    const found: { readonly range: TextRange; readonly written: string }[] = [];
    for (const paragraph of paragraphsMatching(plan, PREFILTER)) {
      const { role, content } = paragraph;
      if (role === 'code') continue;
      for (const { start, end } of scan(paragraph))
        found.push({ range: content.range(start, end), written: content.text.slice(start, end) });
    }
    const habit = firstAndFurther(found, ({ range }) => range);
    if (!habit) return;
    const { first, range, more, related } = habit;
    report({
      range,
      message: {
        vi: `“${first.written}”${more.vi} là biểu tượng cảm xúc, không dùng trong văn bản hành chính. Xóa đi.`,
        en: `“${first.written}”${more.en}: emoji have no place in an official text. Remove them.`,
      },
      related,
    });
  },
});
