import type { Paragraph, Role } from '../../plan/model.ts';
import type { LayoutPart } from '../../regimes/layout.ts';
import type { TextRange } from '../../text/range.ts';
import type {
  LayoutBlock,
  LayoutCell,
  LayoutInline,
  LayoutParagraph,
  LayoutRole,
  LayoutTable,
  TextStyle,
} from '../model.ts';
import type { Context } from './context.ts';
import { printable } from './inlines.ts';
import { MeasuredText, splitAtBreaks, widthOf } from './lines.ts';
import { nameLines, onOneLine, unbrokenName } from './names.ts';
import { blankLine, joined, paragraph, rangeOf, rule } from './paragraph.ts';
import { stamped } from './stamps.ts';
import { unbroken } from './unbroken.ts';

/** The parts of the letterhead, each with its paragraphs in order. */
type Lines = Readonly<Partial<Record<Role, readonly Paragraph[]>>>;

const ON_THE_LEFT: readonly Role[] = [
  'superior',
  'issuer',
  'star',
  'number',
  'letter-subject',
  'draft-mark',
  'secrecy',
  'urgency',
];
const ON_THE_RIGHT: readonly Role[] = ['national-title', 'motto', 'party-title', 'dateline'];
export const LETTERHEAD_ROLES: ReadonlySet<Role> = new Set([...ON_THE_LEFT, ...ON_THE_RIGHT]);

/** Share of the left column: the decree's drawing has 44 : 56, its sample forms 40 : 60. */
const LEFT_SHARE = 0.42;
/** The same at least, where the right one has a long line. */
const MIN_LEFT = 0.34;
/** Points of air in a column beside its longest line: so many stand between the two at least. */
const AIR = 10;
/** Points that the letterhead may reach into each margin, as that of the decree's sample forms does. */
const OVERHANG = 12;

/**
 * Issuer and number on the left, Quốc hiệu and Tiêu ngữ (or the title of the Party) and the dateline on the right, in
 * whatever shape and order the draft has them. What it lacks is left blank.
 * @param paragraphs those of the head that have a role of the letterhead
 */
export function letterhead(paragraphs: readonly Paragraph[], context: Context): LayoutBlock[] {
  return [new LetterheadWriter(byRole(paragraphs), context).table()];
}

function byRole(paragraphs: readonly Paragraph[]): Lines {
  const lines: Partial<Record<Role, Paragraph[]>> = {};
  for (const one of paragraphs) {
    const known = lines[one.role];
    if (known) known.push(one);
    else lines[one.role] = [one];
  }
  return lines;
}

class LetterheadWriter {
  private readonly left: number;
  private readonly right: number;
  private readonly isParty: boolean;

  constructor(
    private readonly lines: Lines,
    private readonly context: Context,
  ) {
    const { form } = context;
    this.isParty = form.form.letterhead !== 'state';
    const width = form.textWidth();
    const most = width * (1 - MIN_LEFT) + 2 * OVERHANG;
    const right = Math.min(most, Math.max(this.widest(ON_THE_RIGHT) + AIR, width * 0.5));
    const wanted = Math.max(width * LEFT_SHARE, this.widest(ON_THE_LEFT) + AIR);
    // Beyond the text area only where that saves the issuer from being broken.
    const isSaved = wanted + right <= width + 2 * OVERHANG;
    this.left = isSaved ? wanted : Math.max(width - right, width * MIN_LEFT);
    this.right = Math.max(right, width - this.left);
  }

  /** The table's left edge from that of the text area: 0, or negative where it overhangs. */
  private get edge(): number {
    return (this.context.form.textWidth() - this.left - this.right) / 2;
  }

  table(): LayoutTable {
    const { left, right } = this;
    const rows = this.isParty ? this.partyRows() : this.stateRows();
    const range = rangeOf(Object.values(this.lines).flatMap((list) => list ?? []));
    return {
      type: 'table',
      kind: 'letterhead',
      columns: [left, right],
      left: this.edge,
      borderWidth: 0,
      cellPadding: 0,
      rows: rows.map((blocks) => ({
        isHeader: false,
        canSplit: false,
        cells: blocks.map((own, column) => cell(column, own, () => this.blank(0))),
        range,
      })),
      keepTogether: true,
      keepWithNext: true,
      range,
    };
  }

  /** Number and dateline stand level. */
  private stateRows(): LayoutCell['blocks'][][] {
    const { lines } = this;
    const below = this.below();
    const dateline = this.part('dateline', 'dateline');
    const rows = [[this.issuer(), this.titleLine()]];
    if (below.length > 0 || dateline.length > 0 || lines.title) rows.push([below, dateline]);
    return rows.map((row, index) => (index === 0 ? row : row.map(withSpace)));
  }

  /** The dateline stands below the title. */
  private partyRows(): LayoutCell['blocks'][][] {
    const left = [...this.issuer(), ...this.below()];
    return [[left, [...this.titleLine(), ...withSpace(this.part('dateline', 'dateline'))]]];
  }

  /** The number and what stands under it. */
  private below(): LayoutParagraph[] {
    const [first, ...rest] = this.part('letter-subject', 'letter-subject');
    return [
      ...this.part('number', 'number'),
      ...(first ? [{ ...first, spaceBefore: SPACE }, ...rest] : []),
      ...this.part('draft-mark', 'draft-mark'),
      ...this.stamps('secrecy'),
      ...this.stamps('urgency'),
    ];
  }

  private issuer(): LayoutCell['blocks'][number][] {
    const { form } = this.context;
    const names = [...this.part('superior', 'superior'), ...this.part('issuer', 'issuer')];
    const star = this.part('star', 'number');
    const { issuer: line } = form.facts.rules;
    if (names.length === 0) return [this.blank(0), this.blank(0), ...star];
    if (star.length > 0 || form.form.star || !line || typeof line.length !== 'number')
      return [...names, ...star];
    const last = names.at(-1)!;
    const width = this.lastLine(last, this.left);
    return [...names, rule(width * line.length, this.left, end(last), form)];
  }

  private titleLine(): LayoutCell['blocks'][number][] {
    const { form } = this.context;
    const titles = [
      ...this.part('party-title', 'party-title'),
      ...this.part('national-title', 'national-title'),
      ...this.part('motto', 'motto'),
    ];
    const last = titles.at(-1);
    if (!last) return [this.blank(0), this.blank(0)];
    const length = this.lastLine(last, this.right);
    return [...titles, rule(length, this.right, end(last), form)];
  }

  private stamps(role: 'secrecy' | 'urgency'): LayoutParagraph[] {
    const column = { left: this.edge, width: this.left };
    return this.part(role, role).map((mark) =>
      stamped({ ...mark, role, spaceBefore: STAMP_SPACE }, column, this.context.form),
    );
  }

  /** The lines of one part, centred in their column. */
  private part(role: Role, part: LayoutPart): LayoutParagraph[] {
    const { context } = this;
    const style = context.form.style(part);
    const column = ON_THE_LEFT.includes(role) ? this.left : this.right;
    return this.linesOf(role, style, column - AIR).map((inlines) => {
      const indent = balance(inlines, column, context);
      return paragraph({
        role: role as LayoutRole,
        alignment: 'center',
        style,
        inlines,
        indentLeft: indent,
        indentRight: indent,
        keepWithNext: true,
      });
    });
  }

  /**
   * What stands on lines of its own. Quốc hiệu, Tiêu ngữ, the title of the Party, number and dateline are one line each,
   * however a scan or a narrow cell has broken them; names of bodies are broken between their parts.
   * @param width of a line
   */
  private linesOf(role: Role, style: TextStyle, width: number): LayoutInline[][] {
    const { context } = this;
    const parts = (this.lines[role] ?? []).map((own) => this.runs(own, role, style));
    if (parts.length === 0) return this.namedElsewhere(role, style);
    if (ONE_LINE.has(role)) return [onOneLine(joined(parts, style), style)];
    if (role !== 'issuer' && role !== 'superior') return parts;
    return nameLines(parts, style, (line) => widthOf(line, context.form.measure) <= width);
  }

  /** Issuer and superior that only the front matter names or, where that names none either, the office. */
  private namedElsewhere(role: Role, style: TextStyle): LayoutInline[][] {
    const { plan, office } = this.context;
    if (office && (role === 'issuer' || role === 'superior')) {
      const name = office[role];
      const at = plan.head.title?.range.start ?? 0;
      return name === undefined ? [] : [nameRuns(name, style, { start: at, end: at })];
    }
    const key = FRONT_MATTER_KEYS[role];
    const isMissing = role === 'issuer' ? !plan.head.issuer : !plan.head.superior;
    const entry = key && plan.isPlan && isMissing && plan.frontMatter?.entries.find((one) => one.key === key);
    if (!entry || entry.value === '') return [];
    return [nameRuns(entry.value, style, entry.valueRange)];
  }

  private runs(own: Paragraph, role: Role, style: TextStyle): LayoutInline[] {
    return this.context.inlines(own, style, {
      breaksLines: true,
      // The number is looked for by machines too: its hyphen stays a plain one.
      plain: role === 'number',
      widensBlanks: WIDENED.has(role),
    });
  }

  private widest(roles: readonly Role[]): number {
    const { context } = this;
    let widest = 0;
    for (const role of roles) {
      const style = context.form.style(role === 'star' ? 'number' : (role as LayoutPart));
      for (const line of this.linesOf(role, style, Number.POSITIVE_INFINITY).flatMap(splitAtBreaks))
        widest = Math.max(widest, widthOf(line, context.form.measure));
    }
    return widest;
  }

  private lastLine({ inlines, indentLeft }: LayoutParagraph, column: number): number {
    const lines = splitAtBreaks(inlines);
    const text = new MeasuredText(lines.at(-1)!, this.context.form.measure);
    return text.lines(column - 2 * indentLeft).at(-1) ?? 0;
  }

  private blank(at: number): LayoutParagraph {
    return blankLine('space', this.context.form.style('issuer'), at);
  }
}

const FRONT_MATTER_KEYS: Readonly<Partial<Record<Role, string>>> = {
  issuer: 'co-quan',
  superior: 'cap-tren',
};
const WIDENED: ReadonlySet<Role> = new Set<Role>(['number', 'dateline']);
const ONE_LINE: ReadonlySet<Role> = new Set<Role>([
  'national-title',
  'motto',
  'party-title',
  'number',
  'dateline',
]);

/** Points between issuer and number, and between title and dateline. */
const SPACE = 6;
/** Points above a stamp: the decree's drawing has two of them 10 mm apart. */
const STAMP_SPACE = 4;

function withSpace(blocks: LayoutCell['blocks']): LayoutCell['blocks'] {
  const [first, ...rest] = blocks;
  return first?.type === 'paragraph' ? [{ ...first, spaceBefore: SPACE }, ...rest] : blocks;
}

/** A cell of one column; `blank` gives what stands in one without blocks. */
export function cell(column: number, blocks: LayoutCell['blocks'], blank: () => LayoutParagraph): LayoutCell {
  return {
    column,
    columnSpan: 1,
    rowSpan: 1,
    blocks: blocks.length > 0 ? blocks : [blank()],
    verticalAlignment: 'top',
  };
}

function nameRuns(name: string, style: TextStyle, range: TextRange): LayoutInline[] {
  const text = printable(unbroken(name.normalize('NFC')));
  return [{ type: 'text', text: unbrokenName(text), style, range }];
}

function end({ range }: LayoutParagraph): { start: number; end: number } {
  return { start: range.end, end: range.end };
}

/**
 * Indents on both sides that make the lines of a centred text alike; 0 where it has one line or breaks of its own.
 * @param width of the column
 * @param isProse whether words of two syllables are kept whole: not in names, which have blanks of their own for it
 */
export function balance(
  inlines: LayoutParagraph['inlines'],
  width: number,
  context: Context,
  isProse = false,
): number {
  const lines = splitAtBreaks(inlines);
  if (lines.length > 1) return 0;
  const text = new MeasuredText(lines[0]!, context.form.measure);
  if (text.width <= width) return 0;
  // A little wider than needed: other programs measure blanks and hyphens that hold a line together a little wider, and
  // leave room after italic letters.
  const kept = keptTogether(lines[0]!);
  const balanced = isProse ? text.balancedBetweenWords(width) : text.balanced(width);
  return Math.max(0, (width - balanced - SLACK - kept * SLACK_OF_BLANK) / 2);
}

/** Points by which a balanced text may be wider than measured, and more for each U+00A0 and U+2011. */
const SLACK = 2.5;
const SLACK_OF_BLANK = 1.5;

function keptTogether(inlines: LayoutParagraph['inlines']): number {
  let count = 0;
  for (const inline of inlines)
    if (inline.type === 'text') count += inline.text.split(/[\u00a0\u2011]/u).length - 1;
  return count;
}
