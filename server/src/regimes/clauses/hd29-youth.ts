import { defineRegulation } from '../regulation.ts';
import { MASS } from './nd30.ts';

/** The Youth Union on the form of its documents. */
export const hd29Youth = defineRegulation({
  id: 'hd29-youth',
  short: 'HD 29-HD/TWĐTN-VP',
  full: 'Hướng dẫn số 29-HD/TWĐTN-VP ngày 29/10/2013 của Trung ương Đoàn TNCS Hồ Chí Minh về thể thức văn bản của Đoàn',
  number: '29-HD/TWĐTN-VP',
  date: { year: 2013, month: 10, day: 29 },
  inForceFrom: { year: 2013, month: 10, day: 29 },
  regimes: ['mass-organisation'],
  confidence: 'secondary',
  forms: [
    {
      ...MASS,
      organisation: 'youth',
      id: 'mass-youth',
      name: { vi: 'Văn bản của Đoàn TNCS Hồ Chí Minh', en: 'Document of the Youth Union' },
      letterhead: 'youth',
      star: '***',
      number: { colon: true, separators: 'party' },
    },
  ],
  clauses: {
    'form-youth': 'Mục I',
  },
});
