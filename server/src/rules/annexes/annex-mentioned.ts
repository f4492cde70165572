import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { annexPointers } from '../support/annexes.ts';

export const annexMentioned = defineRule({
  id: 'annex-mentioned',
  title: { vi: 'Phụ lục và chỉ dẫn về phụ lục đi đôi', en: 'Annexes and pointers to them go together' },
  description: {
    vi: 'Văn bản có phụ lục thì trong nội dung phải có chỉ dẫn về phụ lục; nhắc “phụ lục kèm theo” mà không có phụ lục là sót.',
    en: 'If there is an annex the text points to it, and a pointer without an annex is an oversight.',
  },
  part: 'annexes',
  severity: 'warning',
  finalSeverity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'annex-mention',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTrồng cây theo danh mục (chi tiết tại Phụ lục II Nghị quyết 15/NQ-CP).',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChăm sóc cây theo danh mục tại Phụ lục II Kế hoạch số 41/KH-UBND và Phụ lục III ban hành kèm theo Kế hoạch số 41/KH-UBND.',
      'I. NỘI DUNG\n\n1. Thực hiện nhiệm vụ (Phụ lục kèm theo Kế hoạch này).\n\nCHỦ TỊCH\n\nLê Văn An\n\n## PHỤ LỤC\n\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/5/2026 của UBND xã)\n\nNội dung.',
      'I. NỘI DUNG\n\n1. Báo cáo theo Đề cương, phụ lục đính kèm Công văn số 2855/BNV-CTTN ngày 27/3/2026 của Bộ Nội vụ.',
      'I. NỘI DUNG\n\n1. Thực hiện theo Mẫu số 97 Phụ lục ban hành kèm theo\nNghị định này; mẫu số 01 tại Phụ lục I được ban hành kèm theo Nghị định số 120/2024/NĐ-CP.',
      'I. NỘI DUNG\n\n1. Giá đất tại Phụ lục 02 và Phụ lục 18 ban hành kèm theo Nghị quyết số 52/2025/NQ-HĐND; mẫu tại Phụ lục II của Nghị định này.',
      'I. NỘI DUNG\n\n1. Các đơn vị gửi tờ trình kèm theo danh sách đề nghị khen thưởng về Văn phòng.',
      'I. NỘI DUNG\n\n1. Lập danh sách cử tri, niêm yết danh sách người ứng cử.',
      'I. NỘI DUNG\n\n1. Xây dựng báo cáo.\n\n*(Có đề cương báo cáo kèm theo)*\n\nT/M BAN THƯỜNG VỤ\n\nBÍ THƯ\n\nLê Văn An\n\n## ĐỀ CƯƠNG BÁO CÁO\n\n*(Kèm theo Kế hoạch số 12-KH/ĐU, ngày 05/5/2026)*\n\nI. KẾT QUẢ',
      'I. NỘI DUNG\n\n1. Chi tiết tại Phụ lục I.\n\nCHỦ TỊCH\n\nLê Văn An\n\nPHỤ LỤC I\n\n(Kèm theo Kế hoạch số 12/KH-UBND)\n\nNội dung.',
      'I. NỘI DUNG\n\n1. Đề cương tuyên truyền do Ban Tuyên giáo và Dân vận biên soạn.',
    ],
    invalid: [
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nDanh mục cây trồng ⟦(kèm Phụ lục)⟧.' },
      {
        text: 'I. NỘI DUNG\n\n1. Chỉ tiêu tại Phụ lục I.\n\nCHỦ TỊCH\n\nLê Văn An\n\n## PHỤ LỤC I\n\n(Kèm theo Kế hoạch số 12/KH-UBND)\n\nNội dung.\n\n## ⟦PHỤ LỤC II⟧\n\n(Kèm theo Kế hoạch số 12/KH-UBND)\n\nNội dung.',
      },
      {
        text: 'I. NỘI DUNG\n\n1. Báo cáo (theo ⟦đề cương gửi kèm⟧).\n\n2. Sơ kết (theo đề cương gửi kèm).\n\nNơi nhận:\n- Lưu: VT.',
      },
      {
        text: 'I. NỘI DUNG\n\n1. Hoàn thành nhiệm vụ được giao (⟦Phụ lục ban hành kèm theo⟧ Kế hoạch này).\n\nNơi nhận:\n- Lưu: VT.',
      },
      {
        text: 'I. NỘI DUNG\n\n1. Nội dung.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn An\n\n## ⟦PHỤ LỤC⟧\n\n(Kèm theo Kế hoạch số 12/KH-UBND)\n\nNội dung.',
      },
    ],
  },
  check(plan, { report }) {
    const pointers = annexPointers(plan);
    const [first] = plan.attachments;
    // What has a name of its own is announced in words of its own.
    if (first?.title.paragraph.segment.isAttachmentTitle && pointers.length === 0) {
      report({
        range: first.title.range,
        message: {
          vi: `Có “${first.title.text}” nhưng nội dung không nhắc tới. Thêm “(… kèm theo Kế hoạch này)” ở chỗ liên quan.`,
          en: `There is “${first.title.text}”, but the text never points to it. Point to it where it belongs.`,
        },
      });
    }
    const numerals = new Set(pointers.flatMap(({ numeral }) => numeral ?? []));
    for (const { numeral, title } of plan.attachments) {
      // Some are pointed to by number: so are the others.
      if (!numeral || numerals.size === 0 || numerals.size < pointers.length) continue;
      if (numerals.has(numeral.text.toUpperCase())) continue;
      report({
        range: title.range,
        message: {
          vi: `Có “${title.text}” nhưng nội dung không nhắc tới. Thêm “(… kèm theo Kế hoạch này)” ở chỗ liên quan.`,
          en: `There is “${title.text}”, but the text never points to it. Point to it where it belongs.`,
        },
      });
    }
    const said = new Set<string>();
    for (const { paragraph, start, end, text, numeral, isOfOther } of pointers) {
      if (isOfOther) continue;
      const there = numeral
        ? plan.attachments.some((attachment) => attachment.numeral?.text.toUpperCase() === numeral)
        : plan.attachments.length > 0;
      // One annex that is not there is one oversight, however often it is pointed to.
      const key = numeral ?? foldForMatch(text);
      if (said.has(key)) continue;
      said.add(key);
      if (there || (numeral && plan.attachments.some((attachment) => !attachment.numeral))) continue;
      report({
        range: paragraph.content.range(start, end),
        message: {
          vi: `Nhắc “${text}” nhưng không thấy trong văn bản. Thêm phần kèm theo hoặc bỏ chỉ dẫn.`,
          en: `“${text}” is announced but not there. Attach it or take the pointer out.`,
        },
      });
    }
  },
});
