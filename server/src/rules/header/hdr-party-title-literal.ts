import { nearTitle } from '../../plan/near-titles.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';
import { literalFinding, readsAs } from '../support/literals.ts';

const PARTY_TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM';

export const hdrPartyTitleLiteral = defineRule({
  id: 'hdr-party-title-literal',
  title: { vi: 'Tiêu đề văn bản của Đảng ghi đúng nguyên văn', en: 'Party title word for word' },
  description: {
    vi: 'Văn bản của Đảng mở đầu bằng tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”, viết hoa, không viết tắt.',
    en: 'A Party document opens with the title “ĐẢNG CỘNG SẢN VIỆT NAM”, in capitals and in full.',
  },
  part: 'header',
  severity: 'error',
  certainty: 'certain',
  regimes: ['party'],
  requirement: 'title-line-party',
  fixable: 'safe',
  supersedes: ['text-syllable', 'text-real-word', 'text-known-line'],
  examples: {
    valid: [
      'ĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      '**ĐẢNG CỘNG SẢN VIỆT NAM**\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      '| ĐẢNG BỘ TỈNH LAI CHÂU | ĐẢNG CỘNG SẢN VIỆT NAM |\n| --- | --- |\n| ĐẢNG UỶ XÃ BÌNH LƯ | |\n\nKẾ HOẠCH',
      'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nkỷ niệm 96 năm Ngày thành lập Đảng Cộng sản Việt Nam',
      'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\nhọc tập Điều lệ Đảng\n\n-----\n\n- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
    ],
    invalid: [
      {
        text: '⟦Đảng Cộng sản Việt Nam⟧\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
        fixed: 'ĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      },
      {
        text: '**⟦ĐẢNG CỘNG SẢN VN⟧**\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
        fixed: '**ĐẢNG CỘNG SẢN VIỆT NAM**\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      },
      {
        text: 'ĐẢNG ỦY XÃ BÌNH LƯ\n\n\\*\n\n⟦ĐANG CỘNG SẢN VIỆT NA⟧\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
        fixed: 'ĐẢNG ỦY XÃ BÌNH LƯ\n\n\\*\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 12-KH/ĐU\n\nKẾ HOẠCH',
      },
    ],
  },
  check(plan, { report }) {
    const { partyTitle } = plan.head;
    // A line that says more is none: `Điều lệ Đảng Cộng sản Việt Nam`.
    if (!partyTitle) return;
    const folded = foldForMatch(partyTitle.text).trim();
    if (!folded.startsWith('đảng') && nearTitle(folded) === null) return;
    if (/đoàn/iu.test(partyTitle.text) || readsAs(partyTitle, PARTY_TITLE)) return;
    report(
      literalFinding(plan, partyTitle, PARTY_TITLE, { vi: 'Tiêu đề văn bản', en: 'title of the Party' }),
    );
  },
});
