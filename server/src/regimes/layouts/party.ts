import type { LayoutFacts } from '../layout.ts';

const FORM = 'Phụ lục 2';

/** HD 05, Phần II, Mục I to IV, and Phụ lục 2. */
export const PARTY_LAYOUT_HD05: LayoutFacts = {
  isPractice: false,
  paper: { clause: 'Phần II, Mục IV, khoản 3', width: 210, height: 297 },
  direction: { clause: 'Phần II, Mục IV, khoản 3 và khoản 4, điểm 4.3' },
  font: { clause: 'Phần II, Mục IV, khoản 1', name: 'Times New Roman' },
  page: {
    clause: 'Phần II, Mục IV, điểm 4.1',
    top: { min: 20, max: 20, usual: 20 },
    bottom: { min: 20, max: 20, usual: 20 },
    left: { min: 30, max: 30, usual: 30 },
    right: { min: 15, max: 15, usual: 15 },
  },
  pageNumber: { clause: 'Phần II, Mục IV, khoản 5; Phụ lục 2, dòng 15', top: 10 },
  body: {
    clause: 'Phần II, Mục I, khoản 6, điểm 6.2.2',
    size: { min: 14, max: 15, usual: 14 },
    firstLineIndent: { min: 10, max: 12.7, usual: 10 },
    paragraphSpacing: { min: 6, max: 12, usual: 6 },
    lineSpacing: { type: 'exact', min: 18, max: 22, usual: 18 },
  },
  letters: {
    'national-title': { clause: '', confidence: 'practice', sizes: [13, 13], bold: true },
    motto: { clause: '', confidence: 'practice', sizes: [14, 14], bold: true },
    'party-title': { clause: `${FORM}, dòng 1`, sizes: [15, 15], bold: true },
    superior: { clause: `${FORM}, dòng 2`, sizes: [14, 14] },
    issuer: { clause: `${FORM}, dòng 2`, sizes: [14, 14], bold: true },
    number: { clause: `${FORM}, dòng 3`, sizes: [14, 14] },
    dateline: { clause: `${FORM}, dòng 4`, sizes: [14, 14], italic: true },
    secrecy: { clause: '', confidence: 'practice', sizes: [14, 14], bold: true },
    urgency: { clause: `${FORM}, dòng 10`, sizes: [14, 14], bold: true },
    'draft-mark': { clause: `${FORM}, dòng 11b`, sizes: [14, 14], italic: true },
    'letter-subject': { clause: `${FORM}, dòng 5b`, sizes: [12, 12], italic: true },
    circulation: { clause: `${FORM}, dòng 11a`, sizes: [12, 12], bold: true },
    title: { clause: `${FORM}, dòng 5a`, sizes: [15, 16], bold: true },
    subject: { clause: `${FORM}, dòng 5a`, sizes: [14, 15], bold: true },
    source: { clause: '', confidence: 'practice', sizes: [14, 14], italic: true },
    addressee: { clause: `${FORM}, dòng 9b`, sizes: [14, 15] },
    basis: { clause: `${FORM}, dòng 6`, sizes: [14, 15] },
    division: { clause: `${FORM}, dòng 6`, sizes: [14, 15], bold: true },
    section: { clause: '', confidence: 'practice', sizes: [14, 15], bold: true },
    article: { clause: `${FORM}, dòng 6`, sizes: [14, 15], bold: true },
    // The guidance says "upright" and nothing of bold; titles of khoản are bold by habit.
    clause: { clause: '', confidence: 'practice', sizes: [14, 15], bold: true },
    point: { clause: `${FORM}, dòng 6`, sizes: [14, 15] },
    body: { clause: `${FORM}, dòng 6`, sizes: [14, 15] },
    'recipients-label': { clause: `${FORM}, dòng 9a`, sizes: [14, 14], underline: true },
    recipient: { clause: `${FORM}, dòng 9a`, sizes: [12, 12] },
    capacity: { clause: `${FORM}, dòng 7a`, sizes: [14, 14], bold: true },
    'signer-title': { clause: `${FORM}, dòng 7a`, sizes: [14, 14] },
    'signer-name': { clause: `${FORM}, dòng 7b`, sizes: [14, 14], bold: true },
    'annex-title': { clause: '', confidence: 'practice', sizes: [14, 14], bold: true },
    'annex-subject': { clause: '', confidence: 'practice', sizes: [14, 14], bold: true },
    'annex-source': { clause: '', confidence: 'practice', sizes: [14, 14], italic: true },
    contact: { clause: `${FORM}, dòng 13`, sizes: [10, 10] },
    cell: { clause: '', confidence: 'practice', sizes: [13, 13] },
    'page-number': { clause: `${FORM}, dòng 15`, sizes: [14, 14] },
  },
  rules: {
    titleLine: { clause: `${FORM}, dòng 1`, length: 'text' },
    subject: { clause: 'Phần II, Mục I, khoản 5', length: 'typed' },
    annex: { clause: 'Phần II, Mục II, khoản 5', length: 'typed' },
  },
  // The guidance has the letters of the mark and its place, and nothing of a frame or a colour.
  stamps: {
    secrecy: { clause: '', confidence: 'practice', place: 'below-number', isRed: false },
    urgency: {
      clause: `Phần II, Mục II, khoản 3; ${FORM}, dòng 10`,
      place: 'below-number',
      isRed: false,
    },
  },
  circulation: { clause: `${FORM}, dòng 11a`, place: 'corner' },
  notForPublic: { clause: 'Phần II, Mục II, khoản 4, điểm 4.1' },
  contact: { clause: `${FORM}, dòng 13`, page: 'last' },
  ruleWidth: 0.75,
  signatureLines: 5,
};

/** HD 36, as digests give it: lines at least 18 pt; what they do not tell is as in HD 05. */
export const PARTY_LAYOUT_HD36: LayoutFacts = {
  ...PARTY_LAYOUT_HD05,
  paper: { ...PARTY_LAYOUT_HD05.paper, clause: 'Phụ lục 3', confidence: 'derived' },
  direction: { clause: 'Phụ lục 3', confidence: 'derived' },
  font: { ...PARTY_LAYOUT_HD05.font, clause: 'Phụ lục 3', confidence: 'derived' },
  page: { ...PARTY_LAYOUT_HD05.page, clause: 'Phụ lục 3', confidence: 'derived' },
  pageNumber: { ...PARTY_LAYOUT_HD05.pageNumber, clause: 'Phụ lục 3' },
  body: { ...PARTY_LAYOUT_HD05.body, clause: 'Mục II, khoản 1, điểm 1.6' },
  letters: Object.fromEntries(
    Object.entries(PARTY_LAYOUT_HD05.letters).map(([part, form]) => [
      part,
      form.confidence ? form : { ...form, clause: 'Phụ lục 3', confidence: 'derived' },
    ]),
  ) as LayoutFacts['letters'],
  rules: {
    titleLine: { clause: 'Phụ lục 3', confidence: 'derived', length: 'text' },
    subject: { clause: 'Mục II, khoản 1, điểm 1.5', length: 'typed' },
    annex: { clause: '', confidence: 'practice', length: 'typed' },
  },
  stamps: {
    ...PARTY_LAYOUT_HD05.stamps,
    urgency: { ...PARTY_LAYOUT_HD05.stamps.urgency, clause: 'Phụ lục 3', confidence: 'derived' },
  },
};
