import { defineRegulation } from '../regulation.ts';

/** The Party's regulation on types, powers and form of documents. */
export const qd399 = defineRegulation({
  id: 'qd399',
  short: 'QĐ 399-QĐ/TW',
  full: 'Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng',
  number: '399-QĐ/TW',
  date: { year: 2026, month: 1, day: 9 },
  inForceFrom: { year: 2026, month: 1, day: 9 },
  repeals: [
    { symbol: '66-QĐ/TW', name: 'Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư' },
    { symbol: '223-QĐ/TW', name: 'Quy định số 223-QĐ/TW, ngày 06/3/2020 của Ban Bí thư' },
  ],
  regimes: ['party'],
  confidence: 'secondary',
  clauses: {
    'component-issuer': 'Phần IV',
    'component-title-line': 'Phần IV',
    'component-number': 'Phần IV',
    'component-dateline': 'Phần IV',
    'component-title': 'Phần IV',
    'bases-in-force': '',
  },
});
