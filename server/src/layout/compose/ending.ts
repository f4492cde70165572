import type { Paragraph, Role } from '../../plan/model.ts';
import type { LayoutPart } from '../../regimes/layout.ts';
import type {
  LayoutBlock,
  LayoutCell,
  LayoutInline,
  LayoutParagraph,
  LayoutRole,
  LayoutTable,
} from '../model.ts';
import { bareBlocks } from './bare.ts';
import type { Context } from './context.ts';
import { balance, cell } from './letterhead.ts';
import { widthOf } from './lines.ts';
import { nameLines, onOneLine } from './names.ts';
import { blankLine, paragraph, rangeOf } from './paragraph.ts';
import type { Unit } from './zones.ts';

/** The signature's column: 48 to 100 % of the text width, so that its centre is at 74 %. */
const LEFT_SHARE = 0.48;
/** Points above the ending, and between signers and Nơi nhận of a joint plan. */
const SPACE = 12;
const SIGNATURE: ReadonlySet<Role> = new Set(['capacity', 'signer-title', 'signer-name']);

/**
 * Nơi nhận on the left, the signature level with it on the right. Two who sign beside each other (each in a cell of one
 * row) stand beside each other, Nơi nhận below them.
 */
export function endingBlocks(units: readonly Unit[], context: Context): LayoutBlock[] {
  const paragraphs = units.flatMap((unit) =>
    unit.type === 'paragraph' && !isDrawnRule(unit.paragraph) ? unit.paragraph : [],
  );
  const bare = units.flatMap((unit) =>
    unit.type === 'bare' ? bareBlocks(unit.block, context, context.form.textWidth()) : [],
  );
  if (paragraphs.length === 0) return bare;
  const writer = new EndingWriter(context);
  const signers = signersBeside(paragraphs);
  const rows = signers
    ? writer.joint(paragraphs, signers)
    : [
        writer.row(
          paragraphs.filter(isLeft(paragraphs)),
          paragraphs.filter((p) => !isLeft(paragraphs)(p)),
        ),
      ];
  return [...bare, writer.table(rows, rangeOf(paragraphs))];
}

function isDrawnRule({ role, content }: Paragraph): boolean {
  return role === 'rule' || content.text.trim() === '';
}

/** The columns of a table in which several sign, if they do. */
function signersBeside(paragraphs: readonly Paragraph[]): readonly number[] | undefined {
  const names = paragraphs.filter(({ role, cell }) => cell && role === 'signer-name');
  const [first] = names;
  if (!first) return undefined;
  const inTable = paragraphs.filter(({ block, cell }) => cell && block === first.block);
  const columns = [
    ...new Set(inTable.filter(({ role }) => SIGNATURE.has(role)).map(({ cell }) => cell!.column)),
  ];
  return columns.length > 1 ? columns.sort((a, b) => a - b) : undefined;
}

/** Whether a paragraph stands on the left: what is no part of either side goes with what stands above it. */
function isLeft(paragraphs: readonly Paragraph[]): (paragraph: Paragraph) => boolean {
  const left = new Set<Paragraph>();
  let side = true;
  for (const one of paragraphs) {
    if (one.role === 'recipients-label' || one.role === 'recipient') side = true;
    else if (SIGNATURE.has(one.role) || one.role === 'dateline') side = false;
    if (side) left.add(one);
  }
  return (one) => left.has(one);
}

class EndingWriter {
  private readonly width: number;
  private readonly left: number;

  constructor(private readonly context: Context) {
    this.width = context.form.textWidth();
    this.left = this.width * LEFT_SHARE;
  }

  table(rows: readonly (readonly LayoutCell[])[], range: LayoutTable['range']): LayoutTable {
    return {
      type: 'table',
      kind: 'ending',
      columns: this.columnsOf(rows),
      left: 0,
      borderWidth: 0,
      cellPadding: 0,
      rows: rows.map((cells) => ({ isHeader: false, canSplit: false, cells, range })),
      keepTogether: true,
      keepWithNext: false,
      range,
    };
  }

  row(left: readonly Paragraph[], right: readonly Paragraph[]): LayoutCell[] {
    return [
      cell(0, spaced(this.recipients(left)), blank),
      cell(1, spaced(this.signature(right, this.width - this.left)), blank),
    ];
  }

  /** Signers in columns of equal width; everything else of the ending below, on the left. */
  joint(paragraphs: readonly Paragraph[], columns: readonly number[]): LayoutCell[][] {
    const block = paragraphs.find(({ cell: own, role }) => own && role === 'signer-name')!.block;
    const isSigner = (p: Paragraph): boolean =>
      p.block === block && p.cell !== undefined && columns.includes(p.cell.column);
    const others = paragraphs.filter((p) => !isSigner(p));
    const width = this.width / columns.length;
    const blocks = columns.map((column) =>
      spaced(
        this.signature(
          paragraphs.filter((p) => isSigner(p) && p.cell!.column === column),
          width,
        ),
      ),
    );
    // Two rows, so that the names are level however many lines a title takes.
    const cut = blocks.map((own) => own.findIndex(({ role }) => role === 'signature-space'));
    const titles = blocks.map((own, index) => cell(index, own.slice(0, cut[index]), blank));
    const names = blocks.map((own, index) => cell(index, own.slice(cut[index]), blank));
    if (others.length === 0) return [titles, names];
    const below = { ...cell(0, spaced(this.recipients(others)), blank), columnSpan: columns.length };
    return [titles, names, [below]];
  }

  private columnsOf(rows: readonly (readonly LayoutCell[])[]): number[] {
    const count = rows[0]!.length;
    const isJoint = rows.length > 1 || count > 2;
    if (!isJoint) return [this.left, this.width - this.left];
    return new Array<number>(count).fill(this.width / count);
  }

  private recipients(paragraphs: readonly Paragraph[]): LayoutParagraph[] {
    return paragraphs.map((own) => {
      const part: LayoutPart = own.role === 'recipients-label' ? 'recipients-label' : 'recipient';
      const style = this.context.form.style(part);
      return paragraph({
        role: part,
        style,
        inlines: this.context.inlines(own, style),
        range: own.range,
      });
    });
  }

  private signature(paragraphs: readonly Paragraph[], width: number): LayoutParagraph[] {
    const { context } = this;
    const blocks: LayoutParagraph[] = [];
    let hasSpace = false;
    const stamps = paragraphs.filter(({ role }) => role === 'stamp').length;
    const addSpace = (at: number): void => {
      hasSpace = true;
      const style = context.form.style('signer-name');
      const lines = Math.max(1, context.form.facts.signatureLines - stamps);
      for (let i = 0; i < lines; i += 1) blocks.push(blankLine('signature-space', style, at));
    };
    for (const own of paragraphs) {
      const part = signaturePart(own.role);
      if (part === 'signer-name' && !hasSpace) addSpace(own.range.start);
      const style = context.form.style(part);
      const runs = context.inlines(own, style, { breaksLines: true, widensBlanks: part === 'dateline' });
      for (const inlines of this.signatureLines(runs, part, width)) {
        const indent = balance(inlines, width, context);
        blocks.push(
          paragraph({
            role: part as LayoutRole,
            alignment: 'center',
            style,
            inlines,
            indentLeft: indent,
            indentRight: indent,
          }),
        );
      }
    }
    const end = paragraphs.at(-1)?.range.end;
    if (!hasSpace && end !== undefined) addSpace(end);
    return blocks;
  }

  private signatureLines(runs: LayoutInline[], part: LayoutPart, width: number): LayoutInline[][] {
    const style = this.context.form.style(part);
    if (part === 'dateline') return [onOneLine(runs, style)];
    if (part !== 'capacity' && part !== 'signer-title') return [runs];
    return nameLines([runs], style, (line) => widthOf(line, this.context.form.measure) <= width);
  }
}

function signaturePart(role: Role): LayoutPart {
  if (role === 'signer-title' || role === 'signer-name' || role === 'dateline' || role === 'capacity')
    return role;
  return 'body';
}

function spaced(blocks: readonly LayoutParagraph[]): LayoutParagraph[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, spaceBefore: SPACE } : block));
}

function blank(): LayoutParagraph {
  return paragraph({ role: 'space', style: BLANK, inlines: [] });
}

const BLANK = {
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  position: 'normal',
} as const;
