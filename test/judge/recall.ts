import { existsSync, readFileSync } from 'node:fs';
import { LineIndex } from '../../server/src/text/line-index.ts';
import type { TextRange } from '../../server/src/text/range.ts';
import type { JudgedFinding } from './finding.ts';
import type { Judged, Judgement } from './judgement.ts';
import type { Source, SourceText } from './sources.ts';

/** A defect that a reader saw in a text of a batch, found when a finding that is not false touches what it quotes. */
export interface SeenDefect {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly quote: string;
  readonly isFound: boolean;
}

/** How far from what a mark quotes a finding may stand, in UTF-16 units. */
const REACH = 2;
const MAX_LINES = 3;

/** The defects of a file of marks, lines `- file | line | kind | "quote" | note`, against the findings. */
export function seenDefects(marks: string, source: Source, { findings }: Judgement): SeenDefect[] {
  const own = findings.filter((each) => each.source === source.name && each.entry?.verdict !== 'false');
  return marks
    .split('\n')
    .filter((row) => row.startsWith('- '))
    .map((row) => {
      const [name, number, kind, quoted] = row.slice(2).split(' | ');
      const file = `${source.name}/${name}`;
      const line = Number(number);
      const quote = quoted!.trim().replace(/^"|"$/gu, '').replaceAll('\\"', '"');
      const text = source.texts.find((each) => each.name === file);
      if (!text) throw new Error(`a mark of an unknown file: ${row}`);
      return { file, line, kind: kind!, quote, isFound: isFound(text, line, quote, own) };
    });
}

/** The reader's own list of what was missed at first contact, and the reviewer's list where the batch has one. */
export function marksOf(batch: string): string[] {
  return [
    new URL(`./marks/${batch}.md`, import.meta.url),
    new URL(`../../../shared/corpus2/${batch}/MARKS.md`, import.meta.url),
  ]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));
}

function isFound(
  { name, text }: SourceText,
  line: number,
  quote: string,
  findings: readonly Judged<JudgedFinding>[],
): boolean {
  const range = quoteRange(text, line, quote);
  return findings.some(
    ({ finding }) =>
      finding.file === name &&
      (finding.otherLines.includes(line) ||
        (finding.range.start <= range.end + REACH && range.start - REACH <= finding.range.end)),
  );
}

/** Where a quote stands at or below a line (from 1); the whole line where it does not. */
function quoteRange(text: string, line: number, quote: string): TextRange {
  const lines = new LineIndex(text);
  const start = lines.offsetAt({ line: line - 1, character: 0 });
  const end = lines.offsetAt({ line: line - 1 + MAX_LINES, character: 0 });
  const part = text.slice(start, end);
  const words = quote.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  const found = new RegExp(words.join('[\\s*_]+'), 'u').exec(part);
  if (found) return { start: start + found.index, end: start + found.index + found[0].length };
  return { start, end: lines.offsetAt({ line, character: 0 }) };
}
