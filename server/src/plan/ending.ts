import { regexp } from '../vietnamese/letters.ts';
import { isAttachmentTitle } from './attachments.ts';
import { capacityLine } from './capacity-line.ts';
import { component } from './components.ts';
import { closingDatelineOf } from './dateline.ts';
import { isFiling, isListOnLine, isOfFamilyLuu } from './filing.ts';
import { isSignMark } from './line-shapes.ts';
import { isFootMark } from './marks.ts';
import type { CapacityLine, Component, Dateline, Paragraph, Recipients, Role, Signature } from './model.ts';
import { isPersonName } from './names.ts';
import { isNearSignerTitle } from './near-titles.ts';
import { BODY_START, RECIPIENTS_LABEL, SIGNER_TITLE, SMALL_SIGNER_TITLE } from './patterns.ts';
import { type RecipientLines, recipient } from './recipient-lines.ts';
import type { ReadPart } from './role.ts';
import { memoizedScan } from './segment.ts';
import { bracketedPart, isPreparer, isStamp } from './stand-ins.ts';
import { titleBefore, titledName } from './titled-name.ts';

export interface EndingResult {
  /** Place and date above the signature, as Party cells and residential fronts write them. */
  readonly dateline?: Dateline;
  readonly recipients?: Recipients;
  readonly signature?: Signature;
  /** Index of the first paragraph of the ending. */
  readonly start: number;
  /** Index after its last. */
  readonly end: number;
}

/**
 * Reads Nơi nhận and the signature block, in whatever order they stand: side by side in Word, they come after each
 * other, interleaved, or as cells of a table in Markdown.
 * @param from index after head and opening
 */
export function readEnding(paragraphs: readonly Paragraph[], from: number): ReadPart<EndingResult> {
  const start = findStart(paragraphs, from);
  if (start < 0) {
    const attachment = paragraphs.findIndex((_, i) => i >= from && isAttachmentTitle(paragraphs, i, true));
    const at = attachment < 0 ? paragraphs.length : attachment;
    return { part: { start: at, end: at }, roles: new Map() };
  }
  const reader = new EndingReader();
  let index = start;
  while (index < paragraphs.length && !isAttachmentTitle(paragraphs, index, false)) {
    if (!reader.take(paragraphs[index]!) && !reader.passes(paragraphs, index)) break;
    index += 1;
  }
  return { part: { ...reader.result(), start, end: index }, roles: reader.roles };
}

function findStart(paragraphs: readonly Paragraph[], from: number): number {
  let lastNumbered = from;
  for (let i = from; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i]!;
    if (isLabel(paragraph) || paragraph.segment.isCapacity) return withSignatureAbove(paragraphs, i, from);
    if (isAttachmentTitle(paragraphs, i, true)) break;
    if (paragraph.numbering) lastNumbered = i;
  }
  for (let i = lastNumbered + 1; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i]!;
    if (isAttachmentTitle(paragraphs, i, true)) return -1;
    if (isSignerTitle(paragraph) && paragraphs.slice(i + 1, i + 4).some(isName))
      return withSignatureAbove(paragraphs, i, from);
  }
  return -1;
}

/** Where the ending begins: with a signature that stands above the recipients, or with the date above a signature. */
function withSignatureAbove(paragraphs: readonly Paragraph[], start: number, from: number): number {
  let first = start;
  let titled = -1;
  for (let i = start - 1; i >= from && start - i <= ABOVE; i -= 1) {
    const paragraph = paragraphs[i]!;
    if (paragraph.role === 'rule' || paragraph.role === 'stamp') continue;
    if (closingDatelineOf(paragraph)) {
      first = i;
      break;
    }
    if (isSignerTitle(paragraph)) titled = i;
    else if (!isName(paragraph) && !isBodyLine(paragraph)) break;
    if (titled === i && paragraphs.slice(i + 1, start).some(isName)) first = i;
  }
  while (first > from && isBodyInCell(paragraphs[first - 1]!, paragraphs[first])) first -= 1;
  return first;
}

const LETTER = regexp.u`\p{L}`;
const ABOVE = 14; // Paragraphs between the recipients and the beginning of a signature above them.

const isBodyLine = memoizedScan(
  (text, { isUpper: upper, key, numbering }) =>
    upper && !numbering && text.length < 100 && BODY_START.test(key),
);

/** Whether a body stands in the same cell above the title of who signs for it, beside others: `CÔNG AN XÃ`. */
function isBodyInCell(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const { cell, block } = paragraph;
  return (
    cell !== undefined && block === next?.block && cell.column === next.cell?.column && isBodyLine(paragraph)
  );
}

/** `Nơi nhận:` alone, or with all recipients after it: `Nơi nhận: Như trên; các phòng, lưu VT.` */
const isLabel = memoizedScan(
  (text, { key }) =>
    RECIPIENTS_LABEL.test(key) &&
    (key.length < 40 || (key.length < 400 && isListOnLine(key)) || BODIES_ON_LINE.test(text)),
);

/** `Nơi nhận: Các thôn, các trường học trên địa bàn xã (t/h).`: no sentence. */
const BODIES_ON_LINE = regexp.u`^Nơi nhận\s?:\s(?=\p{Lu})(?!.{0,160}\s(?:được|gửi|phải|là|nộp|trả|tại)\s)[^:.]{20,160}[.;]?$`;

const isSignerTitle = memoizedScan(
  (text, segment) =>
    text.length < 100 &&
    !segment.bullet &&
    segment.isUpper &&
    (SIGNER_TITLE.test(segment.key) || isNearSignerTitle(segment.key)),
);

/** `Phó Chủ tịch`: a title that is not in capitals; its place says that it is one. */
const isSmallTitle = memoizedScan(
  (text, { key, bullet, numbering, isUpper: upper }) =>
    text.length < 60 &&
    !bullet &&
    !numbering &&
    !upper &&
    regexp.u`^\s*\p{Lu}`.test(text) &&
    SMALL_SIGNER_TITLE.test(key),
);

/** A name, perhaps with a full stop after it. */
const isName = memoizedScan((text) => isPersonName(text.replace(/\.\s*$/u, '')));

const NAME_IN_CAPITALS = regexp.u`^\p{Lu}+(?:[ \u00a0]+\p{Lu}+){1,5}$`;

class EndingReader {
  readonly roles = new Map<number, Role>();
  private label: Component | undefined;
  private readonly items: RecipientLines[] = [];
  private readonly capacities: CapacityLine[] = [];
  private readonly titles: Component[] = [];
  private name: Component | undefined;
  private dateline: Dateline | undefined;
  private last: 'recipient' | 'capacity' | 'title' | 'other' = 'other';

  /** Whether the paragraph belongs to the ending. */
  take(paragraph: Paragraph): boolean {
    const { content, key } = paragraph;
    const text = content.text.trim();
    if (this.name && isFootMark(paragraph)) return false;
    if (paragraph.role === 'rule') return this.name === undefined;
    if (isLabel(paragraph)) return this.takeLabel(paragraph);
    if (paragraph.role === 'stamp') return true;
    if (this.takeDateline(paragraph)) return true;
    if (paragraph.segment.isCapacity) {
      if (this.name && !this.isBeside(paragraph)) return false;
      this.capacities.push(capacityLine(paragraph));
      return this.done(paragraph, 'capacity', 'capacity');
    }
    if (this.isRecipient(paragraph)) {
      this.items.push({ paragraph, text: content.text, end: paragraph.range.end });
      return this.done(paragraph, 'recipient', 'recipient');
    }
    if (this.takeTitle(paragraph)) return true;
    const mayBeName = this.name === undefined || this.isBeside(paragraph);
    if (mayBeName && (isName(paragraph) || this.isNameInCapitals(text, key))) {
      this.name ??= component(paragraph);
      return this.done(paragraph, 'signer-name', 'other');
    }
    if (this.last === 'capacity' && paragraph.segment.isUpper && text.length < 100)
      return this.done(paragraph, 'capacity', 'capacity');
    if (mayBeName && paragraph.cell && isBodyLine(paragraph))
      return this.done(paragraph, 'capacity', 'capacity');
    if (isSignMark(key)) return this.done(paragraph, 'stamp', this.last);
    if (this.continuesRecipient(paragraph)) return true;
    const place = bracketedPart(paragraph);
    if (place === 'signer-title') return this.done(paragraph, place, 'title');
    if (place === 'signer-name') return this.done(paragraph, place, 'other');
    if (isStamp(text, key, this.name !== undefined)) return this.done(paragraph, 'stamp', this.last);
    return false;
  }

  /**
   * Whether a line that is no part of the ending stands among its parts: a mark of copies (`08 bản`), a label without
   * words of its own. Whoever has prepared the plan stands in the place of a signer, and has no title.
   */
  passes(paragraphs: readonly Paragraph[], index: number): boolean {
    const paragraph = paragraphs[index]!;
    if (this.name || paragraph.numbering || paragraph.content.length > 60) return false;
    const stands = isSmallTitle(paragraph) ? 'title' : isPreparer(paragraph) ? 'preparer' : undefined;
    if (this.label && stands && paragraphs.slice(index + 1, index + this.reachOf(paragraph)).some(isName)) {
      if (stands === 'title') this.titles.push(component(paragraph));
      return this.done(paragraph, 'signer-title', 'title');
    }
    const next = paragraphs.slice(index + 1, index + 5);
    if (!next.some((p) => p.segment.isCapacity || isSignerTitle(p))) return false;
    this.roles.set(paragraph.index, 'stamp');
    return true;
  }

  /** How far below a title the name may stand: recipients stand between where both are on the line of the label. */
  private reachOf({ block }: Paragraph): number {
    return this.items.length === 0 && block === this.label?.paragraph.block ? ABOVE : 2;
  }

  /** Of two who sign beside each other each has a cell of the same table. */
  private isBeside(paragraph: Paragraph): boolean {
    return paragraph.cell !== undefined && this.name?.paragraph.block === paragraph.block;
  }

  private takeDateline(paragraph: Paragraph): boolean {
    if (this.name || this.dateline) return false;
    const dateline = closingDatelineOf(paragraph);
    if (!dateline) return false;
    this.dateline = dateline;
    return this.done(paragraph, 'dateline', 'other');
  }

  result(): { dateline?: Dateline; recipients?: Recipients; signature?: Signature } {
    return {
      ...(this.dateline ? { dateline: this.dateline } : {}),
      ...this.recipients(),
      ...this.signature(),
    };
  }

  private takeLabel(paragraph: Paragraph): boolean {
    if (this.label) return false;
    const colon = paragraph.content.text.indexOf(':');
    this.label = component(paragraph, 0, colon < 0 ? paragraph.content.length : colon + 1);
    return this.done(paragraph, 'recipients-label', 'recipient');
  }

  /** A title, or title and name on one line: `Giám đốc PGS.TS. Lê Văn An`. */
  private takeTitle(paragraph: Paragraph): boolean {
    const at = this.name ? -1 : titledName(paragraph);
    if (at >= 0) {
      this.titles.push(titleBefore(paragraph, at));
      this.name = component(paragraph, at);
      return this.done(paragraph, 'signer-name', 'other');
    }
    if (!this.isTitle(paragraph)) return false;
    this.titles.push(component(paragraph));
    return this.done(paragraph, 'signer-title', 'title');
  }

  private isRecipient(paragraph: Paragraph): boolean {
    if (!this.label || paragraph.numbering?.kind === 'roman') return false;
    // `* *` is what a converter leaves of emphasis around nothing.
    if (paragraph.bullet !== undefined) return LETTER.test(paragraph.content.text);
    if (this.isNumberedRecipient(paragraph)) return true;
    if (paragraph.content.length >= 80 || !isFiling(paragraph.key)) return false;
    return this.titles.length === 0 || this.name !== undefined || !isOfFamilyLuu(paragraph.content.text);
  }

  /** `1. Ủy ban nhân dân tỉnh;`: right below the label, and below one another. */
  private isNumberedRecipient({ numbering, content }: Paragraph): boolean {
    if (numbering?.kind !== 'arabic' || this.last !== 'recipient' || content.length > 120) return false;
    return this.items.every((item) => item.paragraph.numbering !== undefined);
  }

  private isTitle(paragraph: Paragraph): boolean {
    return isSignerTitle(paragraph) || (this.last === 'capacity' && isSmallTitle(paragraph));
  }

  private isNameInCapitals(text: string, key: string): boolean {
    return (
      this.last === 'title' && NAME_IN_CAPITALS.test(text) && !SIGNER_TITLE.test(key) && !BODY_START.test(key)
    );
  }

  /** A recipient whose line goes on in the next paragraph: `Ban xây dựng Đảng,` / `VP Đảng uỷ;` */
  private continuesRecipient(paragraph: Paragraph): boolean {
    const item = this.items.at(-1);
    if (!item || this.last !== 'recipient' || this.name || paragraph.content.length > 100) return false;
    if (paragraph.segment.isUpper || paragraph.numbering) return false;
    const open = !/[;.]\s*$/u.test(item.text);
    if (!open && !/[;,]\s*$/u.test(paragraph.key)) return false;
    item.text = `${item.text} ${paragraph.content.text}`;
    item.end = paragraph.range.end;
    return this.done(paragraph, 'recipient', 'recipient');
  }

  private done(paragraph: Paragraph, role: Role, last: EndingReader['last']): true {
    this.roles.set(paragraph.index, role);
    this.last = last;
    return true;
  }

  private recipients(): { recipients?: Recipients } {
    const items = this.items.map(recipient);
    const first = this.label?.range ?? items[0]?.range;
    if (!first) return {};
    const end = Math.max(first.end, items.at(-1)?.range.end ?? 0);
    return {
      recipients: { ...(this.label ? { label: this.label } : {}), items, range: { start: first.start, end } },
    };
  }

  private signature(): { signature?: Signature } {
    const parts = [...this.capacities, ...this.titles, ...(this.name ? [this.name] : [])];
    if (parts.length === 0) return {};
    const start = Math.min(...parts.map((p) => p.range.start));
    const end = Math.max(...parts.map((p) => p.range.end));
    return {
      signature: {
        capacities: this.capacities,
        titles: this.titles,
        ...(this.name ? { name: this.name } : {}),
        range: { start, end },
      },
    };
  }
}
