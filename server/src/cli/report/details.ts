import type { LineIndex, Position, PositionRange } from '../../text/line-index.ts';
import type { TextRange } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Detail, Excerpt, FileReport, ReportedDiagnostic, SourceLocation } from './model.ts';

/** A place by lines and characters, by bytes, and with its line. */
export function locationOf(offsets: TextRange, lines: LineIndex): SourceLocation {
  const range = lines.rangeOf(offsets);
  const line = lines.lineText(range.start.line);
  return {
    range,
    byteRange: byteRangeOf(range, lines),
    excerpt: excerptOf(line, range),
    line: line.slice(0, 500),
  };
}

/** The same places with characters counted in bytes of UTF-8. */
export function byteRangeOf({ start, end }: PositionRange, lines: LineIndex): PositionRange {
  const inBytes = ({ line, character }: Position): Position => ({
    line,
    character: Buffer.byteLength(lines.lineText(line).slice(0, character)),
  });
  return { start: inBytes(start), end: inBytes(end) };
}

const MAX_BEFORE = 60;
const MAX_SHOWN = 160;

/** A line around a place, cut where it is long. Indices in UTF-16 units of the excerpt. */
export function excerptOf(line: string, range: PositionRange): Excerpt {
  const start = range.start.character;
  const end = range.end.line === range.start.line ? range.end.character : line.length;
  const from = line.length <= MAX_SHOWN ? 0 : boundary(line, Math.max(0, start - MAX_BEFORE));
  const to = boundary(line, Math.min(line.length, from + MAX_SHOWN));
  return {
    text: line.slice(from, to),
    start: start - from,
    end: Math.min(end, to) - from,
    cutBefore: from > 0,
    cutAfter: to < line.length,
  };
}

/** Moves back to where a letter begins: never between the halves of a pair or before a combining mark. */
function boundary(line: string, at: number): number {
  let place = at;
  while (
    place > 0 &&
    place < line.length &&
    regexp.u`^[\p{M}\uDC00-\uDFFF]`.test(line.slice(place, place + 1))
  ) {
    place -= 1;
  }
  return place;
}

/** Whether every finding of a file has the details. */
function hasDetails<D extends Detail>(file: FileReport, details: readonly D[]): file is FileReport<D> {
  return file.diagnostics.every((diagnostic) => details.every((detail) => has(diagnostic, detail)));
}

function has(diagnostic: ReportedDiagnostic, detail: Detail): boolean {
  if (!(detail in diagnostic)) return false;
  return detail !== 'byteRange' || (diagnostic.fix?.edits.every((edit) => detail in edit) ?? true);
}

/** The file as one whose findings have the details. Throws where one of them was not worked out. */
export function withDetails<D extends Detail>(file: FileReport, details: readonly D[]): FileReport<D> {
  if (hasDetails(file, details)) return file;
  throw new Error(`${file.path}: findings without ${details.join(', ')}`);
}
