import { foldForMatch } from '../../vietnamese/words.ts';
import { lineHeightOf } from '../font/metrics.ts';
import type { LayoutParagraph } from '../model.ts';
import { widthOf } from './lines.ts';
import { MM, type PageForm } from './page-form.ts';

/** Points of the line around a stamp, and beside the text of one that has no width of its own. */
const LINE_WIDTH = 1;
const AIR = 2;
/** Left edge of a stamp, as a share of the text width: the decree's drawing has it there. */
const EDGE = 0.006;

/**
 * A mark of secrecy or urgency with its colour and its frame. It stands below the number, as in the decree's drawing, and
 * not beside the title: a trích yếu may be wider than the drawn one.
 * @param mark centred in its column
 * @param column left edge of the column from that of the text area, and its width
 */
export function stamped(
  mark: LayoutParagraph & { readonly role: 'secrecy' | 'urgency' },
  column: { readonly left: number; readonly width: number },
  form: PageForm,
): LayoutParagraph {
  const { place, isRed, frame } = form.facts.stamps[mark.role];
  const stamp: LayoutParagraph = isRed ? { ...mark, colour: 'red' } : mark;
  if (!frame) return stamp;
  // A Word file has whole points here.
  const padding = Math.max(1, Math.round((frame.height * MM - lineHeightOf(mark.style) - LINE_WIDTH) / 2));
  const outside = padding + LINE_WIDTH / 2;
  const words = foldForMatch(mark.inlines.map((one) => (one.type === 'text' ? one.text : '')).join(''))
    .replace(/\s+/gu, ' ')
    .trim();
  const own = widthOf(mark.inlines, form.measure) + 2 * AIR;
  const width = Math.max((frame.widths[words] ?? 0) * MM - 2 * outside, own);
  const left =
    place === 'left-edge' ? EDGE * form.textWidth() - column.left + outside : (column.width - width) / 2;
  return {
    ...stamp,
    frame: { lineWidth: LINE_WIDTH, padding },
    indentLeft: left,
    indentRight: Math.max(0, column.width - left - width),
  };
}
