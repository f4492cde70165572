import type { LayoutFacts } from '../layout.ts';

const FORM = 'Phụ lục I, Phần I, Mục V';
/** Millimetres: all three stamps of urgency are as high. */
const STAMP_HEIGHT = 8;
const SAMPLE = 'Phụ lục III (mẫu trình bày)';

/** NĐ 30, Phụ lục I, Phần I, Mục I, II and V. */
export const STATE_LAYOUT: LayoutFacts = {
  isPractice: false,
  paper: { clause: 'Phụ lục I, Phần I, Mục I, khoản 1', width: 210, height: 297 },
  direction: { clause: 'Phụ lục I, Phần I, Mục I, khoản 2' },
  font: { clause: 'Phụ lục I, Phần I, Mục I, khoản 4', name: 'Times New Roman' },
  page: {
    clause: 'Phụ lục I, Phần I, Mục I, khoản 3',
    top: { min: 20, max: 25, usual: 20 },
    bottom: { min: 20, max: 25, usual: 20 },
    left: { min: 30, max: 35, usual: 30 },
    right: { min: 15, max: 20, usual: 15 },
  },
  // The decree says "centred in the upper margin"; its sample forms have 10 mm.
  pageNumber: { clause: 'Phụ lục I, Phần I, Mục I, khoản 7; Phụ lục III', top: 10 },
  body: {
    clause: 'Phụ lục I, Phần I, Mục II, khoản 6, điểm d',
    size: { min: 13, max: 14, usual: 14 },
    firstLineIndent: { min: 10, max: 12.7, usual: 10 },
    paragraphSpacing: { min: 6, max: 12, usual: 6 },
    lineSpacing: { type: 'multiple', min: 1, max: 1.5, usual: 1 },
  },
  letters: {
    'national-title': { clause: `${FORM}, dòng 1`, sizes: [12, 13], bold: true },
    motto: { clause: `${FORM}, dòng 1`, sizes: [13, 14], bold: true },
    'party-title': { clause: '', confidence: 'practice', sizes: [13, 13], bold: true },
    superior: { clause: `${FORM}, dòng 2`, sizes: [12, 13] },
    issuer: { clause: `${FORM}, dòng 2`, sizes: [12, 13], bold: true },
    number: { clause: `${FORM}, dòng 3`, sizes: [13, 13] },
    dateline: { clause: `${FORM}, dòng 4`, sizes: [13, 14], italic: true },
    secrecy: { clause: '', confidence: 'practice', sizes: [13, 14], bold: true },
    urgency: { clause: `${FORM}, dòng 10`, sizes: [13, 14], bold: true },
    'draft-mark': { clause: '', confidence: 'practice', sizes: [13, 14], bold: true },
    'letter-subject': { clause: `${FORM}, dòng 5b`, sizes: [12, 13] },
    circulation: { clause: `${FORM}, dòng 11`, sizes: [13, 14], bold: true },
    title: { clause: `${FORM}, dòng 5a`, sizes: [13, 14], bold: true },
    subject: { clause: `${FORM}, dòng 5a`, sizes: [13, 14], bold: true },
    source: { clause: SAMPLE, sizes: [13, 14], italic: true },
    addressee: { clause: `${FORM}, dòng 9a`, sizes: [13, 14] },
    basis: { clause: `${FORM}, dòng 6`, sizes: [13, 14], italic: true },
    division: { clause: `${FORM}, dòng 6a`, sizes: [13, 14], bold: true },
    section: { clause: `${FORM}, dòng 6b`, sizes: [13, 14], bold: true },
    article: { clause: `${FORM}, dòng 6a`, sizes: [13, 14], bold: true },
    clause: { clause: `${FORM}, dòng 6b`, sizes: [13, 14], bold: true },
    point: { clause: `${FORM}, dòng 6b`, sizes: [13, 14] },
    body: { clause: `${FORM}, dòng 6`, sizes: [13, 14] },
    'recipients-label': { clause: `${FORM}, dòng 9b`, sizes: [12, 12], bold: true, italic: true },
    recipient: { clause: `${FORM}, dòng 9b`, sizes: [11, 11] },
    capacity: { clause: `${FORM}, dòng 7a`, sizes: [13, 14], bold: true },
    'signer-title': { clause: `${FORM}, dòng 7a`, sizes: [13, 14], bold: true },
    'signer-name': { clause: `${FORM}, dòng 7b`, sizes: [13, 14], bold: true },
    'annex-title': { clause: 'Phụ lục I, Phần I, Mục III, khoản 1, điểm b', sizes: [14, 14], bold: true },
    'annex-subject': { clause: 'Phụ lục I, Phần I, Mục III, khoản 1, điểm b', sizes: [13, 14], bold: true },
    'annex-source': { clause: 'Phụ lục I, Phần I, Mục III, khoản 1, điểm c', sizes: [13, 14], italic: true },
    contact: { clause: `${FORM}, dòng 13`, sizes: [11, 11] },
    cell: { clause: '', confidence: 'practice', sizes: [12, 13] },
    'page-number': { clause: 'Phụ lục I, Phần I, Mục I, khoản 7', sizes: [13, 14] },
  },
  rules: {
    titleLine: { clause: 'Phụ lục I, Phần I, Mục II, khoản 1, điểm b', length: 'text' },
    issuer: { clause: 'Phụ lục I, Phần I, Mục II, khoản 2, điểm b', length: 0.42 },
    subject: { clause: 'Phụ lục I, Phần I, Mục II, khoản 5, điểm b', length: 0.42 },
    annex: { clause: SAMPLE, length: 0.42 },
  },
  stamps: {
    // The law on State secrets has the form of this stamp: red by digests of it, its frame by habit.
    secrecy: {
      clause: 'Phụ lục I, Phần I, Mục III, khoản 2, điểm a; Phụ lục I, Phần I, Mục IV',
      confidence: 'secondary',
      place: 'left-edge',
      isRed: true,
      frame: { height: STAMP_HEIGHT, widths: {} },
    },
    urgency: {
      clause: 'Phụ lục I, Phần I, Mục III, khoản 2, điểm b; Phụ lục I, Phần I, Mục IV',
      place: 'left-edge',
      isRed: true,
      frame: { height: STAMP_HEIGHT, widths: { 'hoả tốc': 30, 'thượng khẩn': 40, khẩn: 20 } },
    },
  },
  circulation: {
    clause: 'Phụ lục I, Phần I, Mục III, khoản 2; Phụ lục I, Phần I, Mục IV',
    place: 'framed-above-title',
  },
  contact: { clause: `${FORM}, dòng 13`, page: 'first' },
  ruleWidth: 0.75,
  signatureLines: 5,
};

/** Mass organisations: no text on setting was found for them; the State's form, by habit. */
export const MASS_LAYOUT: LayoutFacts = { ...STATE_LAYOUT, isPractice: true };
