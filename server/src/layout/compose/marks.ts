import type { Paragraph } from '../../plan/model.ts';
import type { LayoutBlock, LayoutParagraph } from '../model.ts';
import type { Context } from './context.ts';
import { widthOf } from './lines.ts';
import { paragraph, rule } from './paragraph.ts';
import type { Unit, Zones } from './zones.ts';

/** Around the note of a State document: the decree's drawing has frames of 8 mm in height. */
const FRAME = { lineWidth: 1, padding: 3 };
/** Points beside the text inside the frame. */
const AIR = 6;
/** Middle of the framed note, as a share of the text width: the decree's drawing has it at 58 to 85 %. */
const MIDDLE = 0.715;
/** Points above the line over the address where it stands below the ending. */
const SPACE = 18;

export interface Marks {
  readonly zones: Zones;
  readonly circulation: readonly Paragraph[];
  readonly contact: readonly Paragraph[];
  /** `Không phổ biến …` below the ending. */
  readonly notForPublic: readonly Paragraph[];
}

/**
 * Takes the circulation note and the lines of the address out of head and foot, wherever they stand there: their places on
 * paper are their own.
 */
export function withoutMarks(zones: Zones, { form: { facts } }: Context): Marks {
  const circulation: Paragraph[] = [];
  const contact: Paragraph[] = [];
  const notForPublic: Paragraph[] = [];
  const rest = (units: readonly Unit[], isHead: boolean): Unit[] =>
    units.filter((unit) => {
      if (unit.type !== 'paragraph') return true;
      const { role, folded } = unit.paragraph;
      if (role === 'contact') contact.push(unit.paragraph);
      else if (role !== 'circulation') return true;
      else if (isHead || !/^\W*không\s/u.test(folded)) circulation.push(unit.paragraph);
      else if (facts.notForPublic) notForPublic.push(unit.paragraph);
      else return true;
      return false;
    });
  return {
    zones: { ...zones, head: rest(zones.head, true), after: rest(zones.after, false) },
    circulation,
    contact,
    notForPublic,
  };
}

/** `LƯU HÀNH NỘI BỘ`: framed above the Quốc hiệu, or plain in the corner. */
export function circulationNotes(notes: readonly Paragraph[], context: Context): LayoutParagraph[] {
  const { form } = context;
  const style = form.style('circulation');
  const width = form.textWidth();
  const isFramed = form.facts.circulation.place === 'framed-above-title';
  return notes.map((own, index) => {
    const inlines = context.inlines(own, style);
    const given = { role: 'circulation', style, inlines, range: own.range } as const;
    if (!isFramed) return paragraph({ ...given, alignment: 'right' });
    const half = widthOf(inlines, form.measure) / 2 + AIR;
    return paragraph({
      ...given,
      alignment: 'center',
      frame: FRAME,
      indentLeft: Math.max(0, MIDDLE * width - half),
      indentRight: Math.max(0, (1 - MIDDLE) * width - half),
      spaceBefore: index > 0 ? AIR : 0,
      // Several reach down to the text.
      spaceAfter: index > 0 && index === notes.length - 1 ? AIR : 0,
    });
  });
}

/** `Không phổ biến trên phương tiện thông tin đại chúng`, for the lower margin of the last page. */
export function lastPageNotes(notes: readonly Paragraph[], context: Context): LayoutParagraph[] {
  const style = context.form.style('circulation');
  return notes.map((own) =>
    paragraph({
      role: 'circulation',
      style,
      alignment: 'center',
      inlines: context.inlines(own, style),
      range: own.range,
    }),
  );
}

/** Address, telephone, e-mail under a line as wide as the text. */
export function contactBlocks(lines: readonly Paragraph[], context: Context): LayoutBlock[] {
  const [first] = lines;
  if (!first) return [];
  const { form } = context;
  const style = form.style('contact');
  const width = form.textWidth();
  const line = rule(width, width, { start: first.range.start, end: first.range.start }, form);
  const isBelowEnding = form.facts.contact.page === 'last';
  return [
    isBelowEnding ? { ...line, height: line.height + SPACE, offset: line.offset + SPACE } : line,
    ...lines.map((own, index) =>
      paragraph({
        role: 'contact',
        style,
        alignment: 'center',
        inlines: context.inlines(own, style, { breaksLines: true }),
        keepTogether: true,
        keepWithNext: isBelowEnding && index < lines.length - 1,
        range: own.range,
      }),
    ),
  ];
}
