import { MappedText } from '../text/mapped-text.ts';
import type { TableCell } from './block.ts';

/** All that a cell says: its paragraphs, one on a line. */
export function cellContent({ paragraphs }: TableCell): MappedText {
  const [first] = paragraphs;
  if (paragraphs.length === 1 && first) return first.content;
  const parts: MappedText[] = [];
  for (const { content } of paragraphs) {
    const last = parts.at(-1);
    if (last) {
      const start = last.endOffsetAt(last.length);
      parts.push(MappedText.replaced('\n', { start, end: Math.max(start, content.offsetAt(0)) }));
    }
    parts.push(content);
  }
  return MappedText.join(parts);
}
