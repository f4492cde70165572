import { defineRegulation } from '../regulation.ts';
import { MASS } from './nd30.ts';

/** The Fatherland Front on the form of its documents. */
export const qd207Mttq = defineRegulation({
  id: 'qd207-mttq',
  short: 'QĐ 207/QĐ-MTTW-BTT',
  full: 'Quyết định số 207/QĐ-MTTW-BTT ngày 29/8/2025 của Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam về thể thức văn bản của Mặt trận Tổ quốc Việt Nam',
  number: '207/QĐ-MTTW-BTT',
  date: { year: 2025, month: 8, day: 29 },
  inForceFrom: { year: 2025, month: 8, day: 29 },
  regimes: ['mass-organisation'],
  confidence: 'secondary',
  forms: [
    {
      ...MASS,
      organisation: 'mttq',
      id: 'mass-mttq',
      name: { vi: 'Văn bản của Mặt trận Tổ quốc', en: 'Document of the Fatherland Front' },
      number: { colon: true, separators: 'state' },
    },
  ],
  clauses: {
    'form-mttq': '',
  },
});
