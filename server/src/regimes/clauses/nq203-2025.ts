import { ALL_REGIMES } from '../regime.ts';
import { defineRegulation } from '../regulation.ts';

/** The amendment of the constitution for two-tier local government. */
export const nq2032025 = defineRegulation({
  id: 'nq203-2025',
  short: 'NQ 203/2025/QH15',
  full: 'Nghị quyết số 203/2025/QH15 ngày 16/6/2025 của Quốc hội về sửa đổi, bổ sung một số điều của Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam',
  number: '203/2025/QH15',
  date: { year: 2025, month: 6, day: 16 },
  inForceFrom: { year: 2025, month: 6, day: 16 },
  regimes: ALL_REGIMES,
  confidence: 'secondary',
  clauses: {
    'district-level-ended': '',
  },
});
