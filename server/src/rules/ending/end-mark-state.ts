import { defineRule } from '../rule.ts';
import { endMarkFix, isCutShort, writtenMark } from '../support/end-mark.ts';

const MARK = './.';

export const endMarkState = defineRule({
  id: 'end-mark-state',
  title: { vi: 'Kết thúc nội dung bằng dấu “./.”', en: 'State content ends with “./.”' },
  description: {
    vi: 'Mẫu văn bản hành chính nhà nước kết thúc nội dung bằng “./.”. Dấu viết sai (“./”, “.//.”) là lỗi; thiếu dấu là điều văn thư nhắc.',
    en: 'The templates of State documents close the content with “./.”. A broken mark is an error, a missing one a warning.',
  },
  part: 'ending',
  severity: 'error',
  certainty: 'certain',
  regimes: ['state', 'mass-organisation'],
  requirement: 'end-mark-state',
  fixable: 'safe',
  examples: {
    valid: [
      { regime: 'state', text: 'Trên đây là Kế hoạch công tác năm 2026./.\n\n**Nơi nhận:**\n\n- Lưu: VT.' },
      { regime: 'state', text: '*Trên đây là Kế hoạch công tác năm 2026./.*\n\nNơi nhận:\n- Lưu: VT.' },
      {
        regime: 'mass-organisation',
        text: 'Trên đây là Kế hoạch sơ kết của Hội./.\n\nNơi nhận:\n- Lưu: VT.',
      },
      { regime: 'state', text: 'I. NỘI DUNG\n\n1. Các cơ quan thực hiện.\n\n2. Văn phòng đôn đốc' },
      { regime: 'state', text: '' },
      { regime: 'state', text: '1. Kinh phí.\n\nTrên đây là các nội dung cần thực hiện.' },
      {
        regime: 'state',
        text: '1. Kinh phí.\n\nTrên đây là Kế hoạch của Ủy ban nhân dân xã, các thôn:\n\n- Thôn 1.',
      },
      {
        regime: 'state',
        text: 'Văn phòng theo dõi, đôn đốc các việc sau\ua789\n\nNơi nhận:\n- Lưu: VT.',
      },
      {
        regime: 'state',
        text: 'Đề nghị các đơn vị thực hiện./.\n\n*(Công điện số 225/CĐ-TTg ngày 20/11/2025 gửi kèm theo)*\n\nNơi nhận:\n- Lưu: VT.',
      },
      {
        regime: 'state',
        text: 'Đề nghị các đơn vị thực hiện./.\n|\n|\n**KT.\nCHỦ TỊCH **\nPHÓ CHỦ TỊCH\nHoàng Xuân Tân\n|',
      },
    ],
    invalid: [
      {
        regime: 'state',
        text: '1. Kinh phí: do ngân sách xã bảo đảm.\n\nTrên đây là Kế hoạch tuyển sinh năm học 2026 - 2027⟦.⟧',
        fixed:
          '1. Kinh phí: do ngân sách xã bảo đảm.\n\nTrên đây là Kế hoạch tuyển sinh năm học 2026 - 2027./.',
      },
      {
        regime: 'state',
        text: 'Đề nghị các cơ quan triển khai thực hiện⟦./⟧\n\nNơi nhận:\n- Lưu: VT.',
        fixed: 'Đề nghị các cơ quan triển khai thực hiện./.\n\nNơi nhận:\n- Lưu: VT.',
      },
      {
        regime: 'state',
        text: 'Đề nghị các cơ quan triển khai thực hiện⟦.⟧\n\nNơi nhận:\n- Lưu: VT.',
        fixed: 'Đề nghị các cơ quan triển khai thực hiện./.\n\nNơi nhận:\n- Lưu: VT.',
      },
      {
        regime: 'state',
        text: 'Đề nghị các cơ quan triển khai thực hiện⟦./..⟧\n\nNơi nhận:\n- Lưu: VT.',
        fixed: 'Đề nghị các cơ quan triển khai thực hiện./.\n\nNơi nhận:\n- Lưu: VT.',
      },
      {
        regime: 'state',
        text: 'Đề nghị các cơ quan triển khai thực hiện⟦.//.⟧\n\nNơi nhận:\n- Lưu: VT.',
        fixed: 'Đề nghị các cơ quan triển khai thực hiện./.\n\nNơi nhận:\n- Lưu: VT.',
      },
    ],
  },
  check(plan, { report }) {
    if (plan.regime.form.endMark !== MARK || isCutShort(plan)) return;
    const written = writtenMark(plan);
    if (written === MARK) return;
    const broken = written.includes('/');
    // A blank before it breaks no mark.
    const isOfBlanks = written.trim() === MARK;
    report({
      severity: broken && !isOfBlanks ? 'error' : 'warning',
      range: plan.closing.mark.range,
      message: broken
        ? {
            vi: `Gặp dấu kết thúc “${written}”, cần “./.”.`,
            en: `Found the end mark “${written}”, expected “./.”.`,
          }
        : {
            vi: 'Thiếu dấu “./.” ở cuối nội dung. Thêm dấu này.',
            en: 'The end mark “./.” is missing. Add it.',
          },
      fix: endMarkFix(plan, MARK),
    });
  },
});
