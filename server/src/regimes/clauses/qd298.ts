import { ALL_REGIMES } from '../regime.ts';
import { defineRegulation } from '../regulation.ts';

/** Offices of the Party committees of communes. */
export const qd298 = defineRegulation({
  id: 'qd298',
  short: 'QĐ 298-QĐ/TW',
  full: 'Quy định số 298-QĐ/TW, ngày 09/6/2025 của Ban Bí thư về cơ quan chuyên trách tham mưu, giúp việc đảng ủy xã, phường, đặc khu',
  number: '298-QĐ/TW',
  date: { year: 2025, month: 6, day: 9 },
  inForceFrom: { year: 2025, month: 6, day: 9 },
  regimes: ALL_REGIMES,
  confidence: 'secondary',
  clauses: {
    'party-offices': 'Điều 4',
  },
});
