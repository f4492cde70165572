import { bodiesOfCode } from '../regimes/bodies.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { DocumentSymbol } from './citation.ts';
import { readSymbol } from './citation-symbol.ts';

/** What may stand for a separator of a symbol: another mark, two of them, blanks or nothing. */
const MARK = String.raw`\s{0,3}[-‐‑–—/\\._,]{0,2}\s{0,3}`;
/** `31.KH-UBND`, `22-KH.ĐU`, `08-KHCB`, `31-2026/KH-UBND`. */
const BROKEN = regexp.u`^\s{0,9}(?<prefix>20\d\d[-/.])?(?<number>\d{1,5})(?<suffix>[-/.]20\d\d)?(?<first>${MARK})KH(?<second>${MARK}(?:20\d\d[-/.])?)(?<body>[A-ZĐ][A-ZĐa-zđ\d&]{1,19}(?:-[A-ZĐ\d][A-ZĐa-zđ\d&]{0,19}){0,3})\s{0,9}$`;

/**
 * The symbol of a plan's own number line, from an index after the word `Số`. Where it cannot be read as a symbol, its
 * parts are looked for, so that a rule can say what is wrong with it.
 */
export function readOwnSymbol(text: string, from: number): DocumentSymbol | undefined {
  const symbol = readSymbol(text, from);
  if (symbol && symbol.shape !== 'state-letter') return symbol;
  const match = BROKEN.exec(text.slice(from));
  if (!match) return symbol;
  const { prefix = '', number = '', suffix = '', first = '', second = '', body = '' } = match.groups!;
  const isParty = bodiesOfCode(body).some(({ regimes }) => regimes.includes('party'));
  // `12/KHUBND` is told of by the rule of State numbers, which knows the letters that look alike.
  if (symbol && !isParty && !(symbol.body?.value === 'KH' && second.trim() !== '')) return symbol;
  const end = from + match[0].trimEnd().length;
  const bodyStart = end - body.length;
  const typeEnd = bodyStart - second.length;
  const typeStart = typeEnd - 'KH'.length;
  const marksStart = typeStart - first.length;
  const numberStart = marksStart - suffix.length - number.length;
  const [before, after] = isParty ? ['-', '/'] : ['/', '-'];
  return {
    start: numberStart - prefix.length,
    end,
    canonical: `${number}${before}KH${after}${body}`,
    shape: 'unknown',
    number: { start: numberStart, end: numberStart + number.length, value: number },
    type: { start: typeStart, end: typeEnd, value: 'KH' },
    body: { start: bodyStart, end, value: body },
    irregular: [
      { start: numberStart + number.length, end: typeStart, expected: before! },
      { start: typeEnd, end: bodyStart, expected: after! },
    ].filter((each) => text.slice(each.start, each.end) !== each.expected),
  };
}
