import { defineRule } from '../rule.ts';
import { needlessStar, wrongSeparators } from '../support/mass-form.ts';
import { rangeIn } from '../support/symbols.ts';
import { writeTitle } from '../support/text-findings.ts';

const NAME = { vi: 'Mặt trận Tổ quốc', en: 'the Fatherland Front' };

export const massMttqForm = defineRule({
  id: 'mass-mttq-form',
  title: { vi: 'Thể thức văn bản của Mặt trận Tổ quốc', en: 'Form of the Fatherland Front' },
  description: {
    vi: 'Văn bản của MTTQ có Quốc hiệu, Tiêu ngữ, ký hiệu “Số: …/KH-MTTQ-BTT” ở địa phương và ký “TM. BAN THƯỜNG TRỰC”.',
    en: 'Documents of the Fatherland Front have national title and motto, a symbol “Số: …/KH-MTTQ-BTT” and “TM. BAN THƯỜNG TRỰC”.',
  },
  part: 'mass',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ['mass-organisation'],
  requirement: 'form-mttq',
  fixable: 'unsafe',
  examples: {
    valid: [
      'ỦY BAN MTTQ VIỆT NAM\n\nXÃ LƯƠNG MINH\n\nBAN THƯỜNG TRỰC\n\nSố: 12/KH-MTTQ-BTT\n\nKẾ HOẠCH',
      'ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH\n\nSố: /KH-MTTQ\n\nKẾ HOẠCH',
      'ỦY BAN TRUNG ƯƠNG MẶT TRẬN TỔ QUỐC VIỆT NAM\n\nSố: 12/KH-MTTW-BTT\n\nKẾ HOẠCH',
      'ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH\n\nSố: 12/KH-MTTQ-BTT\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo Chỉ thị số 06-CT/TW.',
      'HỘI NÔNG DÂN TỈNH NGHỆ AN\n\n\\*\n\nSố 03-KH/HND\n\nKẾ HOẠCH',
    ],
    invalid: [
      {
        text: 'ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH\n\nSố ⟦12-KH/MTTQ⟧\n\nKẾ HOẠCH',
        fixed: 'ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH\n\nSố 12/KH-MTTQ\n\nKẾ HOẠCH',
        regime: 'mass-organisation',
      },
      {
        text: 'ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH\n\nBAN THƯỜNG TRỰC\n\nSố: 12/KH-⟦BTT-MTTQ⟧\n\nKẾ HOẠCH',
        fixed: 'ỦY BAN MTTQ VIỆT NAM XÃ LƯƠNG MINH\n\nBAN THƯỜNG TRỰC\n\nSố: 12/KH-MTTQ-BTT\n\nKẾ HOẠCH',
        regime: 'mass-organisation',
      },
    ],
  },
  check(plan, { report }) {
    if (plan.regime.form.organisation !== 'mttq') return;
    const star = needlessStar(plan, NAME);
    if (star) report(star);
    const separators = wrongSeparators(plan, 'state', NAME);
    if (separators) {
      report(separators);
      return;
    }
    const { number } = plan.head;
    const body = number?.symbol.body;
    if (!number || !body || !/^(?:BTT-(?:UB)?MTTQ|UBMTTQ-BTT|BTT)$/u.test(body.value)) return;
    const range = rangeIn(number, body);
    report({
      range,
      severity: 'info',
      message: {
        vi: `Mã cơ quan “${body.value}” khác mẫu của Mặt trận Tổ quốc. Viết “MTTQ-BTT”.`,
        en: `The code “${body.value}” differs from the sample of the Fatherland Front. Write “MTTQ-BTT”.`,
      },
      fix: {
        safe: false,
        title: writeTitle('MTTQ-BTT'),
        edits: [{ range, newText: 'MTTQ-BTT' }],
      },
    });
  },
});
