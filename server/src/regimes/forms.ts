import { type CalendarDate, compareDates } from '../vietnamese/calendar.ts';
import type { Form, MassOrganisation, RegimeId } from './regime.ts';
import { SOURCES } from './sources.ts';

/** NĐ 30, Phụ lục I, Phần I, Mục II and Mục V; end mark from the templates of Phụ lục III. */
const STATE: Form = {
  id: 'state',
  regime: 'state',
  name: { vi: 'Văn bản hành chính nhà nước (NĐ 30)', en: 'State document (Decree 30)' },
  source: 'nd30',
  letterhead: 'state',
  star: undefined,
  number: { colon: true, separators: 'state' },
  capacityMark: 'dot',
  recipients: { itemEnd: ';', lastEnd: '.' },
  bases: { leadingDash: false, itemEnd: ';', lastEnd: '.' },
  filing: 'code',
  endMark: './.',
  annexNumerals: 'roman',
  romanSeparator: '.',
  subjectCase: 'upper',
};

/** HD 05, Phần II, Mục I, khoản 2, 3, 5, 6, 7, 9 and Mục II, khoản 1. */
const PARTY_HD05: Form = {
  id: 'party-hd05',
  regime: 'party',
  name: { vi: 'Văn bản của Đảng (HD 05)', en: 'Party document (Guidance 05)' },
  source: 'hd05',
  letterhead: 'party',
  star: '*',
  number: { colon: false, separators: 'party' },
  capacityMark: 'slash',
  recipients: { itemEnd: ';', lastEnd: '.' },
  bases: { leadingDash: true, itemEnd: ';', lastEnd: '.' },
  filing: 'place',
  endMark: '.',
  annexNumerals: 'arabic',
  romanSeparator: undefined,
  subjectCase: 'lower',
};

/** HD 36 differs in the commas of the recipients and of the last basis. */
const PARTY_HD36: Form = {
  ...PARTY_HD05,
  id: 'party-hd36',
  name: { vi: 'Văn bản của Đảng (HD 36)', en: 'Party document (Guidance 36)' },
  source: 'hd36',
  recipients: { itemEnd: ',', lastEnd: '.' },
  bases: { leadingDash: true, itemEnd: ';', lastEnd: ',' },
};

/** Mass organisations apply the decree for adaptation (NĐ 30, Điều 2, khoản 2); house rules alter it. */
const MASS: Form = {
  ...STATE,
  id: 'mass-other',
  regime: 'mass-organisation',
  name: { vi: 'Văn bản của tổ chức, đoàn thể', en: 'Document of a mass organisation' },
  number: { colon: true, separators: 'either' },
  romanSeparator: undefined,
  subjectCase: undefined,
};

const MASS_FORMS: Readonly<Record<MassOrganisation, Form>> = {
  mttq: {
    ...MASS,
    id: 'mass-mttq',
    name: { vi: 'Văn bản của Mặt trận Tổ quốc', en: 'Document of the Fatherland Front' },
    source: 'qd207-mttq',
    number: { colon: true, separators: 'state' },
  },
  union: {
    ...MASS,
    id: 'mass-union',
    name: { vi: 'Văn bản của Công đoàn', en: 'Document of the trade unions' },
    source: 'qd933-tld',
    number: { colon: true, separators: 'state' },
  },
  youth: {
    ...MASS,
    id: 'mass-youth',
    name: { vi: 'Văn bản của Đoàn TNCS Hồ Chí Minh', en: 'Document of the Youth Union' },
    source: 'hd29-youth',
    letterhead: 'youth',
    star: '***',
    number: { colon: true, separators: 'party' },
  },
  women: {
    ...MASS,
    id: 'mass-women',
    name: { vi: 'Văn bản của Hội Liên hiệp Phụ nữ', en: "Document of the Women's Union" },
    source: 'practice',
    number: { colon: true, separators: 'state' },
  },
  farmers: {
    ...MASS,
    id: 'mass-farmers',
    name: { vi: 'Văn bản của Hội Nông dân', en: "Document of the Farmers' Union" },
    source: 'practice',
    star: '*',
    number: { colon: false, separators: 'party' },
    capacityMark: 'slash',
    filing: 'place',
    endMark: '.',
  },
  veterans: {
    ...MASS,
    id: 'mass-veterans',
    name: { vi: 'Văn bản của Hội Cựu chiến binh', en: "Document of the Veterans' Association" },
    source: 'practice',
  },
  other: { ...MASS, source: 'nd30' },
};

export const FORMS: readonly Form[] = [STATE, PARTY_HD36, PARTY_HD05, ...Object.values(MASS_FORMS)];

/** The form in force on a day. The Party's guidance 05 holds from its date on, before it guidance 36. */
export function formFor(regime: RegimeId, date: CalendarDate, organisation?: MassOrganisation): Form {
  if (regime === 'state') return STATE;
  if (regime === 'mass-organisation') return MASS_FORMS[organisation ?? 'other'];
  return compareDates(date, SOURCES.hd05.inForceFrom!) < 0 ? PARTY_HD36 : PARTY_HD05;
}
