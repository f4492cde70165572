import { defineRegulation } from '../regulation.ts';
import { MASS } from './nd30.ts';

/** The trade unions on the form of their documents. */
export const qd933Tld = defineRegulation({
  id: 'qd933-tld',
  short: 'QĐ 933/QĐ-TLĐ',
  full: 'Quyết định số 933/QĐ-TLĐ ngày 14/5/2024 của Tổng Liên đoàn Lao động Việt Nam về thể thức văn bản của Công đoàn',
  number: '933/QĐ-TLĐ',
  date: { year: 2024, month: 5, day: 14 },
  inForceFrom: { year: 2024, month: 5, day: 14 },
  regimes: ['mass-organisation'],
  confidence: 'secondary',
  forms: [
    {
      ...MASS,
      organisation: 'union',
      id: 'mass-union',
      name: { vi: 'Văn bản của Công đoàn', en: 'Document of the trade unions' },
      number: { colon: true, separators: 'state' },
    },
  ],
  clauses: {
    'form-union': '',
  },
});
