import { defineRule } from '../rule.ts';
import { literalFinding, readsAs } from '../support/literals.ts';

const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

export const hdrQuocHieuLiteral = defineRule({
  id: 'hdr-quoc-hieu-literal',
  title: { vi: 'Quốc hiệu ghi đúng nguyên văn', en: 'National title word for word' },
  description: {
    vi: 'Quốc hiệu viết hoa toàn bộ, không viết tắt: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”. Chấp nhận cả “HÒA” và “HOÀ”.',
    en: 'The national title (Quốc hiệu) is in capitals and in full. Both tone placements, “HÒA” and “HOÀ”, are accepted.',
  },
  part: 'header',
  severity: 'error',
  certainty: 'certain',
  regimes: ['state', 'mass-organisation'],
  requirement: 'national-title',
  fixable: 'safe',
  supersedes: ['text-syllable', 'text-real-word', 'text-known-line', 'typo-spacing'],
  examples: {
    valid: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      '**CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      '| UBND TỈNH LAI CHÂU | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| --- | --- |\n| SỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc |\n\nKẾ HOẠCH',
      'CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      'ỦY BAN NHÂN DÂN XÃ |\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM |\n|\nSố: 15/KH-UBND |\n\nKẾ HOẠCH',
      'Số: 15/KH-UBND\n\nKẾ HOẠCH\n\nChào mừng Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam',
      'Số: 15/KH-UBND\n\nKẾ HOẠCH\n\nTuyên truyền\n\nI. MỤC ĐÍCH\n\nHiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam.',
    ],
    invalid: [
      {
        text: '⟦Cộng hòa xã hội chủ nghĩa Việt Nam⟧\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      },
      {
        text: '**⟦CỘNG HÒA XHCN VIỆT NAM⟧**\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed: '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      },
      {
        text: 'UBND XÃ BÌNH LƯ\n\n⟦CỘNG HÒA HỘI CHỦ NGHĨA VIỆT NAM⟧\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed: 'UBND XÃ BÌNH LƯ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      },
      {
        text: 'UBND XÃ BÌNH LƯ\n⟦CÔNG HÒA XÃ HỘI CHỦ NGĨA VIỆT NA⟧\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed:
          'UBND XÃ BÌNH LƯ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      },
    ],
  },
  check(plan, { report }) {
    const { nationalTitle } = plan.head;
    if (!nationalTitle || readsAs(nationalTitle, NATIONAL_TITLE)) return;
    // A line that says more is none: `Hiến pháp Cộng hòa Xã hội chủ nghĩa Việt Nam`.
    if (/^(?:hiến pháp|luật|(?:phó )?chủ tịch|nước|chính phủ|quốc hội)\s/iu.test(nationalTitle.text)) return;
    report(literalFinding(plan, nationalTitle, NATIONAL_TITLE, { vi: 'Quốc hiệu', en: 'national title' }));
  },
});
