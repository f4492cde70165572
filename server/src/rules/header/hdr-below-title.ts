import { ALL_REGIMES, defineRule } from '../rule.ts';

export const hdrBelowTitle = defineRule({
  id: 'hdr-below-title',
  title: { vi: 'Phần đầu đứng trên tên loại', en: 'Letterhead above the title' },
  description: {
    vi: 'Quốc hiệu, Tiêu ngữ (văn bản của Đảng: tiêu đề), tên cơ quan, số, ký hiệu, địa danh và ngày tháng đứng trên tên loại “KẾ HOẠCH”. Dự thảo do trợ lý AI viết thường ghi tên loại trước.',
    en: 'National title and motto (of Party documents the Party title), issuer, number and dateline stand above the title “KẾ HOẠCH”. Drafts of AI assistants often begin with the title.',
  },
  part: 'header',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'component-title-line',
  examples: {
    valid: [
      'UBND XÃ BÌNH LƯ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 15/KH-UBND\n\nKẾ HOẠCH\n\nTrồng cây',
      '# KẾ HOẠCH\n\n## Trồng cây năm 2026\n\nSố: 15/KH-UBND\n\nBình Lư, ngày 05 tháng 6 năm 2026',
      '# KẾ HOẠCH\n\n## Trồng cây năm 2026\n\nMỤC ĐÍCH\n\nTuyên truyền Cộng hòa xã hội chủ nghĩa Việt Nam.',
      '# KẾ HOẠCH\n\nTrồng cây năm 2026\n\nI. NỘI DUNG\n\nMẫu văn bản:\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 15/KH-UBND',
      'ĐẢNG CỘNG SẢN VIỆT NAM\n\nKẾ HOẠCH\n\ncông tác dân vận\n\nSố 12-KH/ĐU\n\nBình Lư, ngày 05 tháng 6 năm 2026',
    ],
    invalid: [
      {
        text: '# KẾ HOẠCH\n\n## Trồng cây năm 2026\n\nUBND XÃ BÌNH LƯ\n\n⟦CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⟧\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 15/KH-UBND\n\nBình Lư, ngày 05 tháng 6 năm 2026\n\nI. NỘI DUNG',
      },
      {
        text: '**KẾ HOẠCH**\n\n**công tác dân vận**\n\n| ĐẢNG BỘ TỈNH<br>**ĐẢNG ỦY XÃ BÌNH LƯ**<br>* | **⟦ĐẢNG CỘNG SẢN VIỆT NAM⟧** |\n| --- | --- |\n| Số 12-KH/ĐU | *Bình Lư, ngày 05 tháng 6 năm 2026* |\n\nI. NỘI DUNG',
      },
    ],
  },
  check(plan, { report }) {
    const { title, nationalTitle, partyTitle, motto } = plan.head;
    const first = nationalTitle ?? partyTitle ?? motto;
    if (!title || !first || first.paragraph.index < title.paragraph.index) return;
    report({
      range: first.range,
      related: [{ range: title.range, message: { vi: 'Tên loại', en: 'The title' } }],
      message: {
        vi: 'Phần đầu (tiêu đề, tên cơ quan, số, ngày) đứng dưới tên loại. Chuyển lên trên “KẾ HOẠCH”.',
        en: 'The letterhead stands below the title. Move it above “KẾ HOẠCH”.',
      },
    });
  },
});
