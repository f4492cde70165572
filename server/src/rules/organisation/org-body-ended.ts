import { compareDates, formatShortDate, parseIsoDate } from '../../vietnamese/calendar.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { isHistory } from '../support/history.ts';
import { registeredPhrases } from '../support/registered.ts';

const BODIES = {
  bodies: [
    { name: 'Chi cục Dân số tỉnh', until: '2026-06-30', successor: 'Phòng Dân số, Sở Y tế' },
    { name: 'Sở Số hóa tỉnh', from: '2026-01-01' },
  ],
};

export const orgBodyEnded = defineRule({
  id: 'org-body-ended',
  title: { vi: 'Cơ quan còn hoạt động', en: 'Bodies that are still there' },
  description: {
    vi: 'Cơ quan mà danh mục của cấu hình ghi ngày kết thúc (`until`) không được giao việc, gửi văn bản trong kế hoạch ban hành sau ngày đó. Câu nói về việc đã qua không xét.',
    en: 'A body for which the register of the configuration gives a last day is given no tasks in a plan after that day. What is told as past is left alone.',
  },
  part: 'organisation',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      { register: BODIES, today: '2026-05-01', text: 'Giao Chi cục Dân số tỉnh chủ trì.' },
      { register: BODIES, text: 'Giao Phòng Dân số, Sở Y tế chủ trì.' },
      { register: BODIES, text: 'Số liệu do Chi cục Dân số tỉnh trước đây lập.' },
      { register: BODIES, text: 'Giao Sở Số hóa tỉnh chủ trì.' },
      { register: BODIES, text: 'Các chi cục dân số trong cả nước.' },
    ],
    invalid: [{ register: BODIES, text: 'Giao ⟦Chi cục Dân số tỉnh⟧ chủ trì.' }],
  },
  check(plan, { report, register }) {
    if (!register) return;
    for (const { start, end, value, paragraph, written } of registeredPhrases(plan, register.names)) {
      const last = value.until === undefined ? undefined : parseIsoDate(value.until);
      if (!last || compareDates(plan.asOf, last) <= 0) continue;
      if (isHistory(paragraph.content.text, start, end)) continue;
      const { successor } = value;
      report({
        range: paragraph.content.range(start, end),
        message: {
          vi: `“${written}” đã kết thúc hoạt động ngày ${formatShortDate(last)}. ${successor ? `Viết “${successor}”.` : 'Ghi cơ quan thay thế.'}`,
          en: `“${written}” ended on ${formatShortDate(last)}. ${successor ? `Write “${successor}”.` : 'Name the body that took its place.'}`,
        },
      });
    }
  },
});
