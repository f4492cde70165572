import fc from 'fast-check';
import { fixtures } from '../support/fixtures.ts';

/** Real plans, the ones of a few pages: reading the long ones thousands of times shows nothing more. */
export const PLANS = fixtures('samples', 'corpus', 'clean');
const SHORT = PLANS.filter(({ text }) => text.length < 16_000);

const FRAGMENTS = [
  ' ',
  '  ',
  '\u00A0',
  '.',
  '..',
  '.....',
  ',',
  ' ,',
  ';',
  '(',
  ' )',
  '\n',
  '\n\n',
  '- ',
  '-',
  '–',
  '1.',
  'a)',
  'II. ',
  '## ',
  '**',
  './.',
  '/.',
  'số ',
  'Số: ',
  'ngày 5/3/2026',
  'ngày 05/03/2026',
  'Nghị quyết 57-NQ/TW',
  'Kế hoạch số /KH-UBND',
  'TM. ',
  'T/M ',
  'KT. ',
  'nhân dân',
  'của của',
  'hoá',
  'hóa',
  '| a | b |\n',
  '<!-- kehoach-disable-line -->',
  '\uFEFF',
  'ð',
  'e\u0301',
  '🙂',
  'Nơi nhận:\n- Lưu: VT\n',
] as const;

type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly fragment: string }
  | { readonly kind: 'delete'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat' | 'drop' | 'swap'; readonly at: number };

const at = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at, fragment: fc.constantFrom(...FRAGMENTS) }),
  fc.record({ kind: fc.constant('delete' as const), at, length: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constantFrom('repeat' as const, 'drop' as const, 'swap' as const), at }),
);

function edited(text: string, change: Edit): string {
  if (change.kind === 'insert' || change.kind === 'delete') {
    const place = Math.floor(change.at * (text.length + 1));
    return change.kind === 'insert'
      ? text.slice(0, place) + change.fragment + text.slice(place)
      : text.slice(0, place) + text.slice(place + change.length);
  }
  const lines = text.split('\n');
  const line = Math.floor(change.at * lines.length);
  if (change.kind === 'drop') lines.splice(line, 1);
  else if (change.kind === 'repeat') lines.splice(line, 0, lines[line]!);
  else if (line + 1 < lines.length) lines.splice(line, 2, lines[line + 1]!, lines[line]!);
  return lines.join('\n');
}

/** A real plan after some edits of a careless hand. */
export const editedPlan: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...SHORT), fc.array(edit, { minLength: 1, maxLength: 12 }), fc.boolean())
  .map(([{ text }, edits, windows]) => {
    const result = edits.reduce(edited, text);
    return windows ? result.replace(/\r?\n/gu, '\r\n') : result;
  });

/** Numbers in 0…1 that are the same at every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  const result = [...items];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
