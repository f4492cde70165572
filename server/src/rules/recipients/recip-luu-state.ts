import type { PlanDocument } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule } from '../rule.ts';

export const recipLuuState = defineRule({
  id: 'recip-luu-state',
  title: { vi: 'Dòng lưu: “Lưu: VT, …”', en: 'Filing line “Lưu: VT, …”' },
  description: {
    vi: 'Dòng cuối của Nơi nhận là “Lưu:” có dấu hai chấm, tiếp theo là VT, dấu phẩy, tên viết tắt đơn vị soạn thảo và số bản lưu nếu cần.',
    en: 'The last recipient is “Lưu:”, then VT, a comma, and the code of the drafting unit.',
  },
  part: 'recipients',
  severity: 'warning',
  certainty: 'certain',
  regimes: ['state', 'mass-organisation'],
  requirement: 'filing-line-state',
  fixable: 'safe',
  examples: {
    valid: [
      { regime: 'state', text: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT, VHXH.' },
      { regime: 'state', text: 'Nội dung.\n\nNơi nhận:\n- Lưu: VT.' },
      { regime: 'state', text: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT, NC (02).' },
      { regime: 'mass-organisation', text: 'Nội dung.\n\nNơi nhận:\n- Các đơn vị;\n- Lưu: VT, TCTH.' },
      { regime: 'state', text: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT, HSCV.' },
      'BCH ĐOÀN TỈNH CÀ MAU\n\\*\\*\\*\n\nĐOÀN TNCS HỒ CHÍ MINH\n\nSố: 57-KH/TĐTN\n\nKẾ HOẠCH\n\nNội dung.\n\nNơi nhận:\n- Các đơn vị;\n- Lưu: VP.',
      'CÔNG ĐOÀN CƠ SỞ TRƯỜNG TIỂU HỌC LAI VU\n\nSố: 12/KH-CĐCS\n\nKẾ HOẠCH\n\nNội dung.\n\nNơi nhận:\n- Các tổ công đoàn;\n- Lưu: CĐCS.',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ;\n- ⟦Lưu⟧ VT.',
        fixed: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.',
      },
      { regime: 'state', text: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ;\n- ⟦Lưu: VHXH.⟧' },
      { regime: 'state', text: 'Nội dung.\n\nNơi nhận:\n- Sở Nội vụ;\n⟦- UBND tỉnh.⟧' },
    ],
  },
  check(plan, { report }) {
    const { items = [] } = plan.recipients ?? {};
    if (plan.regime.form.filing !== 'code' || items.length === 0) return;
    const filing = items.find((item) => item.filing);
    if (!filing) {
      report({
        range: items.at(-1)!.range,
        message: {
          vi: 'Thiếu dòng lưu. Thêm “- Lưu: VT, …” vào cuối Nơi nhận.',
          en: 'The filing line is missing. Add “- Lưu: VT, …” as the last recipient.',
        },
      });
      return;
    }
    const { content, bodyStart } = filing.paragraph;
    const rest = content.text.slice(bodyStart);
    if (!/^lưu\s*:/iu.test(rest)) {
      const range = content.range(bodyStart, bodyStart + 3);
      report({
        range,
        message: {
          vi: `Gặp “${filing.name}”, cần “Lưu:” có dấu hai chấm.`,
          en: `Found “${filing.name}”, “Lưu:” takes a colon.`,
        },
        fix: {
          // `- Lưu.` says nothing of where.
          safe: regexp.iu`^lưu[^\p{L}]*\p{L}`.test(rest),
          title: { vi: 'Thêm dấu hai chấm sau “Lưu”', en: 'Add a colon after “Lưu”' },
          edits: [{ range: { start: range.end, end: range.end }, newText: ':' }],
        },
      });
    }
    if (!regexp.u`(?<!\p{L})VT`.test(rest) && hasClerk(plan)) {
      report({
        severity: plan.regime.id === 'state' ? 'warning' : 'info',
        range: content.range(bodyStart, content.text.trimEnd().length),
        message: {
          vi: `Dòng “${filing.name}” thiếu VT (văn thư). Viết “Lưu: VT, …”.`,
          en: `“${filing.name}” lacks VT (the clerk's office). Write “Lưu: VT, …”.`,
        },
      });
    }
  },
});

/** A residential front and a union of one workplace have no clerk's office, and the Youth Union has a form of its own; of a joint plan each body keeps its copy under its own name. */
function hasClerk({ head, regime }: PlanDocument): boolean {
  if (regime.organisation === 'youth') return false;
  const issuer = foldForMatch(head.issuer?.text ?? '');
  const isJoint = /kế\s+hoạch\s+(?:liên|phối)/iu.test(head.title?.text ?? '');
  return (
    !isJoint && !/ban\s+công\s+tác\s+mặt\s+trận|công\s+đoàn\s+(?:cơ\s+sở|trường|cơ\s+quan)|cđcs/u.test(issuer)
  );
}
