import { ALL_REGIMES } from '../regime.ts';
import { defineRegulation } from '../regulation.ts';

/** The 34 provinces and cities; the names in provinces.ts were remembered, not read in it. */
export const nq2022025 = defineRegulation({
  id: 'nq202-2025',
  short: 'NQ 202/2025/QH15',
  full: 'Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội về việc sắp xếp đơn vị hành chính cấp tỉnh',
  number: '202/2025/QH15',
  date: { year: 2025, month: 6, day: 12 },
  inForceFrom: { year: 2025, month: 6, day: 12 },
  regimes: ALL_REGIMES,
  confidence: 'recalled',
  clauses: {
    provinces: 'Điều 1',
  },
});
