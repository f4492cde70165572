import { ALL_REGIMES } from '../regime.ts';
import { defineRegulation } from '../regulation.ts';
import { MASS } from './nd30.ts';

/** Habits of drafting: no text says so, or none that was found. */
export const practice = defineRegulation({
  id: 'practice',
  short: 'Thông lệ soạn thảo',
  full: 'Thông lệ soạn thảo văn bản; không có điều khoản quy định',
  regimes: ALL_REGIMES,
  confidence: 'practice',
  forms: [
    {
      ...MASS,
      organisation: 'women',
      id: 'mass-women',
      name: { vi: 'Văn bản của Hội Liên hiệp Phụ nữ', en: "Document of the Women's Union" },
      number: { colon: true, separators: 'state' },
    },
    {
      ...MASS,
      organisation: 'farmers',
      id: 'mass-farmers',
      name: { vi: 'Văn bản của Hội Nông dân', en: "Document of the Farmers' Union" },
      star: '*',
      number: { colon: false, separators: 'party' },
      capacityMark: 'slash',
      filing: 'place',
      endMark: '.',
    },
    {
      ...MASS,
      organisation: 'veterans',
      id: 'mass-veterans',
      name: { vi: 'Văn bản của Hội Cựu chiến binh', en: "Document of the Veterans' Association" },
    },
  ],
  clauses: {
    'number-given-at-issue': { place: '', regimes: ['party'] },
    'bases-in-force': { place: '', confidence: 'recalled' },
    'capitals-clause-words': { place: '', regimes: ['party'] },
    abbreviations: '',
    'numbering-roman-mark': { place: '', confidence: 'text' },
    'heading-levels': { place: '', regimes: ['party'] },
    'capitals-sentence': { place: '', regimes: ['party', 'mass-organisation'] },
    'capitals-admin-units': { place: '', regimes: ['party', 'mass-organisation'] },
    'capitals-bodies': { place: '', regimes: ['party', 'mass-organisation'] },
    'capitals-titles': { place: '', regimes: ['party', 'mass-organisation'] },
    'capitals-party': { place: '', regimes: ['party', 'mass-organisation'] },
    'capitals-people-and-state': { place: '', regimes: ['party', 'mass-organisation'] },
    'capitals-documents': { place: '', regimes: ['party', 'mass-organisation'] },
    'capitals-holidays': { place: '', regimes: ['party', 'mass-organisation'] },
    'complete-sentences': '',
    'form-women': '',
    'form-farmers': { place: '', confidence: 'secondary' },
    'drafting-practice': '',
  },
});
