import { ALL_REGIMES } from '../regime.ts';
import { defineRegulation } from '../regulation.ts';

/** Two-tier local government. */
export const law722025 = defineRegulation({
  id: 'law72-2025',
  short: 'Luật 72/2025/QH15',
  full: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025',
  number: '72/2025/QH15',
  date: { year: 2025, month: 6, day: 16 },
  inForceFrom: { year: 2025, month: 6, day: 16 },
  regimes: ALL_REGIMES,
  confidence: 'secondary',
  clauses: {
    'district-level-ended': 'Điều 51, khoản 3',
    'units-of-two-levels': { place: 'Điều 1', confidence: 'recalled' },
  },
});
