import { formatShortDate, parseIsoDate } from '../../vietnamese/calendar.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { isFirst, nameOf, nameRange } from '../support/cited.ts';
import { isHistory } from '../support/history.ts';

const DOCUMENTS = {
  documents: [
    {
      symbol: '12/2020/QĐ-UBND',
      expired: '2026-07-01',
      replacedBy: 'Quyết định số 30/2026/QĐ-UBND ngày 15/6/2026',
    },
    { symbol: '05-QĐ/TU', expired: '2026-01-01' },
  ],
};

export const orgDocumentExpired = defineRule({
  id: 'org-document-expired',
  title: {
    vi: 'Văn bản viện dẫn còn hiệu lực theo danh mục',
    en: 'Cited documents are in force by the register',
  },
  description: {
    vi: 'Danh mục của cấu hình (`register.documents`) ghi văn bản của địa phương đã bị thay thế hoặc hết hiệu lực và ngày hết hiệu lực. Kế hoạch ban hành từ ngày đó không viện dẫn nữa; câu nói về việc thay thế, tổng kết không xét.',
    en: 'The register of the configuration (`register.documents`) lists documents that are replaced or expired, with the day. Plans from that day on do not cite them; what is told as past is left alone.',
  },
  part: 'organisation',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'bases-in-force',
  examples: {
    valid: [
      { register: DOCUMENTS, today: '2026-05-01', text: 'Thực hiện Quyết định số 12/2020/QĐ-UBND của tỉnh.' },
      { register: DOCUMENTS, text: 'Thực hiện Quyết định số 30/2026/QĐ-UBND của tỉnh.' },
      { register: DOCUMENTS, text: 'Quyết định số 30/2026/QĐ-UBND thay thế Quyết định số 12/2020/QĐ-UBND.' },
      { register: DOCUMENTS, text: 'Tổng kết việc thực hiện Quyết định số 12/2020/QĐ-UBND.' },
      { register: DOCUMENTS, text: 'Thực hiện Quyết định số 12/2021/QĐ-UBND của tỉnh.' },
    ],
    invalid: [
      { register: DOCUMENTS, text: 'Thực hiện ⟦Quyết định số 12/2020/QĐ-UBND⟧ của tỉnh.' },
      { register: DOCUMENTS, regime: 'party', text: 'Thực hiện ⟦Quyết định số 05-QĐ/TU⟧ của Tỉnh ủy.' },
    ],
  },
  check(plan, { report, register }) {
    if (!register) return;
    for (const citation of plan.citations) {
      const { mention, paragraph, place } = citation;
      const entry = mention.symbol && register.expired(mention.symbol.canonical, plan.asOf);
      if (!entry || !isFirst(citation) || place === 'source' || place === 'subject') continue;
      if (isHistory(paragraph.content.text, mention.start, mention.end)) continue;
      const name = nameOf(citation);
      const day = formatShortDate(parseIsoDate(entry.expired)!);
      const { replacedBy } = entry;
      report({
        range: nameRange(citation),
        message: {
          vi: `“${name}” hết hiệu lực từ ngày ${day}. ${replacedBy ? `Viện dẫn ${replacedBy}.` : 'Viện dẫn văn bản thay thế.'}`,
          en: `“${name}” is not in force since ${day}. ${replacedBy ? `Cite ${replacedBy}.` : 'Cite what replaced it.'}`,
        },
      });
    }
  },
});
