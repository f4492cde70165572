import type { Attachment, Component, OutlineNode, PlanDocument } from '../plan/model.ts';
import type { Bilingual, Locale } from '../text/bilingual.ts';
import { type TextRange, union } from '../text/range.ts';
import { collapseWhitespace } from '../text/whitespace.ts';

export type SymbolRole =
  | 'group'
  | 'title'
  | 'issuer'
  | 'number'
  | 'date'
  | 'basis'
  | 'section'
  | 'item'
  | 'closing'
  | 'recipient'
  | 'signature'
  | 'attachment';

/** A part of the plan in its outline. Children lie within `range`; `selection` lies within it too. */
export interface PlanSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly role: SymbolRole;
  readonly range: TextRange;
  readonly selection: TextRange;
  readonly children: readonly PlanSymbol[];
}

const NAMES = {
  head: { vi: 'Phần đầu', en: 'Head' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuing body' },
  number: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  date: { vi: 'Địa danh, ngày', en: 'Place and date' },
  title: { vi: 'Tên loại và trích yếu', en: 'Type and subject' },
  bases: { vi: 'Căn cứ', en: 'Bases' },
  closing: { vi: 'Kết thúc', en: 'Closing' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  signature: { vi: 'Chữ ký', en: 'Signature' },
} satisfies Record<string, Bilingual>;

const MAX_NAME_LENGTH = 120;
/** Deeper outlines are flattened: clients recurse. */
const MAX_DEPTH = 60;

/** The outline of a plan with its components, in order of the text. */
export function documentSymbols(plan: PlanDocument, locale: Locale): PlanSymbol[] {
  return [
    ...headSymbols(plan, locale),
    ...baseSymbols(plan, locale),
    ...nodeSymbols(plan.outline.nodes),
    ...endSymbols(plan, locale),
    ...plan.attachments.map(attachmentSymbol),
  ].sort((a, b) => a.range.start - b.range.start);
}

function headSymbols({ head }: PlanDocument, locale: Locale): PlanSymbol[] {
  const children: PlanSymbol[] = [];
  const { issuer, number, dateline, title, subject } = head;
  if (issuer) children.push(leaf(issuer.text, 'issuer', issuer.range, NAMES.issuer[locale]));
  if (number) children.push(leaf(number.text, 'number', number.range, NAMES.number[locale]));
  if (dateline) children.push(leaf(dateline.text, 'date', dateline.range, NAMES.date[locale]));
  const titled: readonly Component[] = title ? [title, ...subject] : subject;
  if (titled.length > 0) {
    const name = titled.map(({ text }) => text).join(' ');
    children.push(leaf(name, 'title', spanOf(titled), NAMES.title[locale]));
  }
  return group(NAMES.head[locale], 'group', children);
}

function baseSymbols({ opening }: PlanDocument, locale: Locale): PlanSymbol[] {
  const children = opening.bases.map(({ paragraph, range }) => leaf(paragraph.content.text, 'basis', range));
  return group(NAMES.bases[locale], 'basis', children);
}

function nodeSymbols(nodes: readonly OutlineNode[], depth = 0): PlanSymbol[] {
  return nodes.flatMap((node): PlanSymbol[] => {
    const below = nodeSymbols(node.children, depth + 1);
    const deep = depth >= MAX_DEPTH;
    const numeral =
      node.paragraphs[0]?.content.text.slice(node.numbering.start, node.numbering.end).trim() ?? '';
    const symbol: PlanSymbol = {
      name: nameOf(`${numeral} ${node.title}`),
      role: node.kind === 'heading' ? 'section' : 'item',
      range: union(node.range, node.extent),
      selection: node.range,
      children: deep ? [] : below,
    };
    return deep ? [symbol, ...below] : [symbol];
  });
}

function endSymbols({ closing, recipients, signature }: PlanDocument, locale: Locale): PlanSymbol[] {
  const symbols: PlanSymbol[] = [];
  if (closing.paragraph && closing.formula) {
    symbols.push(
      leaf(NAMES.closing[locale], 'closing', closing.paragraph.range, closing.paragraph.content.text),
    );
  }
  if (recipients) {
    const children = recipients.items.map(({ paragraph, range }) =>
      leaf(paragraph.content.text, 'recipient', range),
    );
    symbols.push({
      name: NAMES.recipients[locale],
      role: 'recipient',
      range: children.reduce((range, child) => union(range, child.range), recipients.range),
      selection: recipients.label?.range ?? recipients.range,
      children,
    });
  }
  if (signature) {
    const who = [...signature.capacities, ...signature.titles, ...(signature.name ? [signature.name] : [])];
    const detail = who.map(({ text }) => text).join(' · ');
    symbols.push(leaf(NAMES.signature[locale], 'signature', signature.range, detail));
  }
  return symbols;
}

function attachmentSymbol({ title, subject, range, outline }: Attachment): PlanSymbol {
  const detail = subject.map(({ text }) => text).join(' ');
  return {
    name: nameOf(title.text),
    ...(detail ? { detail: nameOf(detail) } : {}),
    role: 'attachment',
    range: union(range, title.range),
    selection: title.range,
    children: nodeSymbols(outline.nodes, 1),
  };
}

function leaf(text: string, role: SymbolRole, range: TextRange, detail?: string): PlanSymbol {
  return {
    name: nameOf(text),
    ...(detail ? { detail: nameOf(detail) } : {}),
    role,
    range,
    selection: range,
    children: [],
  };
}

function group(name: string, role: SymbolRole, children: readonly PlanSymbol[]): PlanSymbol[] {
  const first = children[0];
  if (!first) return [];
  const range = children.reduce((whole, child) => union(whole, child.range), first.range);
  return [{ name, role, range, selection: first.selection, children }];
}

function spanOf(components: readonly Component[]): TextRange {
  return components.map(({ range }) => range).reduce(union);
}

/** One line, never empty: clients refuse an empty name. */
function nameOf(text: string): string {
  const line = collapseWhitespace(text.slice(0, 4 * MAX_NAME_LENGTH)).trim();
  if (line === '') return '…';
  return line.length > MAX_NAME_LENGTH ? `${line.slice(0, MAX_NAME_LENGTH - 1).trimEnd()}…` : line;
}
