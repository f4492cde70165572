import type { MarkedText } from './block.ts';
import { ContentBuilder } from './content.ts';
import { addMarked, type Lines, marksOf } from './fast-path/index.ts';

/**
 * The inline Markdown of lines that are not side by side in the text: of a cell, of a paragraph set right by blanks. What
 * only a parser reads (code spans, HTML) stays as it is written.
 * @param lines not empty; without the white space at either end of each
 */
export function readMarkedLines(text: string, lines: Lines): MarkedText {
  const ends = new Map<number, number>();
  for (let line = 2; line < lines.length; line += 2) ends.set(lines[line]!, lines[line - 1]!);
  const newline = (builder: ContentBuilder, line: number): void =>
    builder.newline(ends.get(line) ?? line, line);
  const isPlain = (start: number, end: number) => ['none', 'simple'].includes(marksOf(text, start, end));
  if (lines.every((_, i) => i % 2 === 1 || isPlain(lines[i]!, lines[i + 1]!))) {
    const builder = new ContentBuilder(lines[0]!);
    if (addMarked(text, lines, builder, (line) => newline(builder, line))) return builder.finish();
  }
  const builder = new ContentBuilder(lines[0]!);
  for (let line = 0; line < lines.length; line += 2) {
    if (line > 0) newline(builder, lines[line]!);
    builder.add(text.slice(lines[line], lines[line + 1]), lines[line]!, lines[line + 1]!);
  }
  return builder.finish();
}
