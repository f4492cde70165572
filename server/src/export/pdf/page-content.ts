import {
  type Face,
  faceOf,
  STRIKE_POSITION,
  UNDERLINE_POSITION,
  UNDERLINE_WIDTH,
  UNITS_PER_EM,
} from '../../layout/font/metrics.ts';
import type {
  SetBox,
  SetItem,
  SetLines,
  SetPage,
  SetPageNumber,
  SetPicture,
  SetRule,
  SetText,
} from '../../layout/typeset/model.ts';
import type { FaceFont } from './face-font.ts';
import { formatNumber } from './writer.ts';

export interface PageResources {
  font(face: Face): FaceFont;
  /** Name of a picture by its target in the draft; undefined where there is none. */
  picture(target: string): string | undefined;
  /** Begins a stretch of the paragraph's text, or of a picture in it, and gives its number on the page. */
  mark(lines: SetLines, alternative?: string): number;
}

/** Operators that set the colour of letters and of lines. */
const PDF_COLOURS = { red: '1 0 0 rg 1 0 0 RG' } as const;
const BLACK = '0 g 0 G';

/** Whether a line break or a tab follows: what reads the text needs a blank there. */
function endsWord({ paragraph: { inlines } }: SetLines, { inline, start, text }: SetText): boolean {
  const own = inlines[inline];
  const next = inlines[inline + 1]?.type;
  const isLast = own?.type !== 'text' || start + text.length === own.text.length;
  return isLast && (next === 'break' || next === 'tab');
}

/** The operators that draw a page. */
export class PageContent {
  private content = '';
  readonly faces = new Set<Face>();
  readonly pictures = new Set<string>();

  constructor(
    private readonly page: SetPage,
    private readonly resources: PageResources,
  ) {
    for (const item of page.items) this.draw(item);
  }

  get operators(): string {
    return this.content;
  }

  private draw(item: SetItem): void {
    switch (item.type) {
      case 'lines':
        if (item.isRepeated) this.artifact(() => this.drawLines(item, true));
        else this.drawLines(item, false);
        break;
      case 'rule':
        this.artifact(() => this.drawRule(item));
        break;
      case 'box':
        this.artifact(() => this.coloured(item.colour, () => this.drawBox(item)));
        break;
      case 'pageNumber':
        this.artifact(() => this.drawNumber(item), '/Artifact <</Type /Pagination>> BDC\n');
    }
  }

  private coloured(colour: SetBox['colour'], draw: () => void): void {
    if (colour) this.content += `${PDF_COLOURS[colour]}\n`;
    draw();
    if (colour) this.content += `${BLACK}\n`;
  }

  /** What the page shows that is no content of the document. */
  private artifact(draw: () => void, begin = '/Artifact BMC\n'): void {
    this.content += begin;
    draw();
    this.content += 'EMC\n';
  }

  private drawLines(lines: SetLines, isArtifact: boolean): void {
    let isOpen = false;
    const close = (): void => {
      if (isOpen && !isArtifact) this.content += 'EMC\n';
      isOpen = false;
    };
    const open = (): void => {
      if (!isOpen && !isArtifact) this.content += `/P <</MCID ${this.resources.mark(lines)}>> BDC\n`;
      isOpen = true;
    };
    let { y } = lines;
    const { colour } = lines.paragraph;
    const strokes: (() => void)[] = [];
    for (const line of lines.set.lines.slice(lines.from, lines.to)) {
      const baseline = y + line.ascent;
      for (const piece of line.pieces) {
        if (piece.type === 'picture') {
          close();
          this.drawPicture(lines, piece, baseline, isArtifact);
        } else {
          open();
          this.coloured(colour, () => this.drawText(piece, lines.x, baseline, endsWord(lines, piece)));
          if (piece.style.underline || piece.style.strikethrough)
            strokes.push(() => this.coloured(colour, () => this.drawStrokes(piece, lines.x, baseline)));
        }
      }
      y += line.height;
    }
    close();
    const drawStrokes = (): void => {
      for (const stroke of strokes) stroke();
    };
    if (isArtifact) drawStrokes();
    else if (strokes.length > 0) this.artifact(drawStrokes);
  }

  private drawText(piece: SetText, left: number, baseline: number, isEnd: boolean): void {
    const { face, size, wordSpacing } = piece;
    const text = isEnd ? `${piece.text} ` : piece.text;
    const operands = this.fontOf(face).show(text, (wordSpacing * 1000) / size);
    if (operands === '') return;
    this.showAt(face, size, left + piece.x, baseline - piece.rise, operands);
  }

  private drawNumber({ text, style, x, baseline }: SetPageNumber): void {
    const face = faceOf(style);
    this.showAt(face, style.size, x, baseline, this.fontOf(face).show(text, 0));
  }

  private showAt(face: Face, size: number, x: number, y: number, operands: string): void {
    const place = `${formatNumber(x)} ${this.flipped(y)} Td`;
    this.content += `BT /${face} ${formatNumber(size)} Tf ${place} [${operands}] TJ ET\n`;
  }

  private drawStrokes({ style, size, x, width }: SetText, left: number, baseline: number): void {
    const lineWidth = (UNDERLINE_WIDTH * size) / UNITS_PER_EM;
    const draw = (units: number): void => {
      const y = baseline + (units * size) / UNITS_PER_EM;
      this.stroke(left + x, y, left + x + width, y, lineWidth);
    };
    if (style.underline) draw(UNDERLINE_POSITION);
    if (style.strikethrough) draw(-STRIKE_POSITION);
  }

  private drawRule({ x1, y1, x2, y2, lineWidth }: SetRule): void {
    this.stroke(x1, y1, x2, y2, lineWidth);
  }

  private stroke(x1: number, y1: number, x2: number, y2: number, lineWidth: number): void {
    const from = `${formatNumber(x1)} ${this.flipped(y1)} m`;
    const to = `${formatNumber(x2)} ${this.flipped(y2)} l S`;
    this.content += `${formatNumber(lineWidth)} w ${from} ${to}\n`;
  }

  private drawBox({ x, y, width, height, lineWidth }: SetBox): void {
    const size = `${formatNumber(width)} ${formatNumber(height)} re S`;
    this.content += `${formatNumber(lineWidth)} w ${formatNumber(x)} ${this.flipped(y + height)} ${size}\n`;
  }

  private drawPicture(lines: SetLines, piece: SetPicture, baseline: number, isArtifact: boolean): void {
    const inline = lines.paragraph.inlines[piece.inline];
    if (inline?.type !== 'image') return;
    const name = this.resources.picture(inline.target);
    const x = lines.x + piece.x;
    if (!isArtifact) {
      const id = this.resources.mark(lines, inline.description);
      this.content += `/Figure <</MCID ${id}>> BDC\n`;
    }
    if (name === undefined) {
      this.drawMissing(x, baseline - piece.height, piece);
    } else {
      this.pictures.add(name);
      const matrix = `${formatNumber(piece.width)} 0 0 ${formatNumber(piece.height)}`;
      this.content += `q ${matrix} ${formatNumber(x)} ${this.flipped(baseline)} cm /${name} Do Q\n`;
    }
    if (!isArtifact) this.content += 'EMC\n';
  }

  private drawMissing(x: number, y: number, { width, height }: SetPicture): void {
    this.drawBox({ type: 'box', x, y, width, height, lineWidth: 0.5 });
  }

  private fontOf(face: Face): FaceFont {
    this.faces.add(face);
    return this.resources.font(face);
  }

  /** Heights are counted from the foot of the page. */
  private flipped(y: number): string {
    return formatNumber(this.page.height - y);
  }
}
