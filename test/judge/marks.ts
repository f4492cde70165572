import { readFileSync } from 'node:fs';
import type { JudgedFinding } from './finding.ts';

/** A defect that a reviewer marked in a text of the corpus. */
export interface Mark {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly quote: string;
  readonly note: string;
}

export interface Unseen {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  /** Why no reader of the text alone can tell, or why none of ours does. */
  readonly reason: string;
}

/** The marks of the reviewer; `also` in a note is not followed. */
export function readMarks(): Mark[] {
  const text = readFileSync(new URL('../fixtures/corpus/MARKS.md', import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.startsWith('- ') && line.includes(' | '))
    .map((line) => {
      const [file, number, kind, quote, note] = line.slice(2).split(' | ');
      return { file: `corpus/${file}`, line: Number(number), kind: kind!, quote: quote!, note: note ?? '' };
    });
}

/** Marks about the meaning, which no linter of text can see, and why. */
export function readUnseen(): Unseen[] {
  return JSON.parse(readFileSync(new URL('./unseen.json', import.meta.url), 'utf8')) as Unseen[];
}

const SLIPS = ['text-real-word', 'text-syllable', 'text-body-name'];
const NUMBER = ['num-blank-in-draft', 'num-missing'];
const CITED = [
  'cite-near-duplicate-number',
  'cite-number-form-consistent',
  'cite-number-missing',
  'num-type-matches-name',
];

/** The rules that may find a mark of a kind. */
const FINDERS: Readonly<Record<string, readonly string[]>> = {
  typo: SLIPS,
  'unfinished-phrase': [...SLIPS, 'text-unfinished-sentence'],
  'unicode-nfd': ['typo-unicode-nfc'],
  'blank-date': ['date-blank-in-draft', 'typo-placeholder-left'],
  'missing-number': NUMBER,
  'numbering-format': ['struct-arabic-sequence'],
  punctuation: ['typo-spacing', 'typo-ellipsis-run', 'typo-stray-mark'],
  'arabic-repeated': ['struct-arabic-sequence'],
  'arabic-skipped': ['struct-arabic-sequence'],
  'roman-repeated': ['struct-roman-sequence'],
  'roman-start': ['struct-roman-sequence'],
  'doubled-word': ['text-doubled-word', 'text-syllable'],
  'citation-no-number': ['cite-number-missing', 'num-blank-in-draft'],
  'citation-no-date': ['cite-date-missing'],
  'citation-inconsistent': CITED,
  'citation-incomplete': CITED,
  'symbol-form': [...CITED, 'num-state-form'],
  'symbol-spacing': ['num-symbol-hyphen-char'],
  'ending-mark': ['end-mark-state', 'end-mark-party', 'text-unfinished-sentence', 'text-sentence-end'],
  recipients: [
    'recip-item-punct',
    'recip-luu-state',
    'recip-luu-party',
    'typo-spacing',
    'recip-purpose-notes',
  ],
  'list-marker': ['typo-list-blank'],
  'missing-space': ['text-syllable', 'typo-spacing'],
  'text-layer-spacing': ['text-syllable', 'typo-spacing', 'cite-so-word'],
  'unbalanced-bracket': ['typo-brackets'],
  'capital-in-date': ['caps-date-words'],
  'cites-later-document': ['date-order'],
  'period-before-issue': ['date-order'],
  'date-conflict': ['date-one-event-two-dates', 'date-order'],
  'signature-authority': ['sign-collective-matches-intro'],
  'signature-block': ['sign-title-without-body', 'sign-name-missing'],
  'column-merge': ['recip-item-punct', 'sign-missing'],
  'stray-character': ['typo-stray-mark'],
  'letter-spaced': ['text-letter-spaced'],
};

/** Marks that stand on the first line of an item whose end, a line further down, is what is wrong. */
const LAST_LINES: readonly { readonly file: string; readonly line: number; readonly last: number }[] = [
  { file: 'corpus/029-dang-uy-cong-hai-12-lam-viec-tccsd.md', line: 70, last: 71 },
];

/** The finding that a reader would take for the mark, if there is one. */
export function finderOf(mark: Mark, findings: readonly JudgedFinding[]): JudgedFinding | undefined {
  const rules = FINDERS[mark.kind] ?? [];
  const end =
    LAST_LINES.find(({ file, line }) => file === mark.file && line === mark.line)?.last ?? mark.line;
  return findings.find(
    ({ file, rule, line, last, otherLines }) =>
      file === mark.file &&
      rules.includes(rule) &&
      ((line <= end && mark.line <= last) || otherLines.includes(mark.line)),
  );
}
