import { hd05, PARTY_HD05 } from '../../server/src/regimes/clauses/hd05.ts';
import { defineRegulation } from '../../server/src/regimes/regulation.ts';

/** A guidance that does not exist, as it would be added: one file. */
export const hd10 = defineRegulation({
  id: 'hd10',
  short: 'HD 10-HD/VPTW',
  full: 'Hướng dẫn số 10-HD/VPTW, ngày 01/01/2030 của Văn phòng Trung ương Đảng về thể thức văn bản của Đảng',
  number: '10-HD/VPTW',
  date: { year: 2030, month: 1, day: 1 },
  inForceFrom: { year: 2030, month: 1, day: 1 },
  replaces: [hd05.id],
  regimes: ['party'],
  forms: [{ ...PARTY_HD05, id: 'party-hd10', recipients: { itemEnd: ',', lastEnd: '.' } }],
  clauses: {
    'component-recipients': 'Điều 9',
  },
});
