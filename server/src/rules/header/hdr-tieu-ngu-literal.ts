import { defineRule } from '../rule.ts';
import { literalFinding, readsAs } from '../support/literals.ts';

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

export const hdrTieuNguLiteral = defineRule({
  id: 'hdr-tieu-ngu-literal',
  title: { vi: 'Tiêu ngữ ghi đúng nguyên văn', en: 'National motto word for word' },
  description: {
    vi: 'Tiêu ngữ viết thường, chữ cái đầu của mỗi cụm từ viết hoa; giữa các cụm từ có gạch nối (-), cách chữ hai bên: “Độc lập - Tự do - Hạnh phúc”.',
    en: 'The motto (Tiêu ngữ) is in lower case with a capital at the start of each group; a hyphen with a space on each side joins the groups.',
  },
  part: 'header',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'mass-organisation'],
  requirement: 'motto',
  fixable: 'safe',
  supersedes: ['text-syllable', 'text-real-word', 'text-known-line', 'typo-spacing'],
  examples: {
    valid: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n**Độc lập - Tự do - Hạnh phúc**\n\nKẾ HOẠCH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc ---------------\n\nKẾ HOẠCH',
      '| SỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc |\n| --- | --- |\n| Số: 67/KH-SNV | |\n\nKẾ HOẠCH',
      'Số: 15/KH-UBND\n\nKẾ HOẠCH\n\nTuyên truyền\n\nI. MỤC ĐÍCH\n\nVì mục tiêu độc lập, tự do, hạnh phúc của Nhân dân.',
      'Độc lập - Tự do - Hạnh phúc\n\n---\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n⟦Độc lập, Tự do, Hạnh phúc⟧\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed:
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      },
      {
        text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n⟦Độc lập, Tự do, Hạnh phúc⟧\n\nTân An, ngày 12 tháng 01 năm 2026\n\nKẾ HOẠCH',
        fixed:
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nTân An, ngày 12 tháng 01 năm 2026\n\nKẾ HOẠCH',
      },
      {
        text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n⟦Độc Lập – Tự Do – Hạnh Phúc⟧\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed:
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      },
      {
        text: '**⟦Độc lập-Tự do-Hạnh phúc⟧**\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed: '**Độc lập - Tự do - Hạnh phúc**\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      },
      {
        text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n⟦Độc lâp - Tư do - Hạnh phú⟧\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
        fixed:
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH',
      },
    ],
  },
  check(plan, { report }) {
    const { motto } = plan.head;
    if (!motto || readsAs(motto, MOTTO)) return;
    report(literalFinding(plan, motto, MOTTO, { vi: 'Tiêu ngữ', en: 'motto' }));
  },
});
