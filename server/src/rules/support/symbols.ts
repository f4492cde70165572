import type { CitationPart, DocumentSymbol } from '../../plan/citation.ts';
import type { Citation, Paragraph, PlanDocument } from '../../plan/model.ts';
import type { TextEdit, TextRange } from '../../text/range.ts';
import { citationsWhere } from './cited.ts';

/** A number and symbol with the paragraph it stands in: the plan's own, or that of a document it cites. */
export interface PlacedSymbol {
  readonly paragraph: Paragraph;
  readonly symbol: DocumentSymbol;
  /** Absent for the plan's own number. */
  readonly citation?: Citation;
}

/**
 * The plan's own number, then every symbol it cites, in the order of the text, for which a condition holds. It must
 * depend on the symbol and the text of its paragraph alone, and is asked once a text.
 */
export function symbolsWhere(
  holds: (symbol: DocumentSymbol, text: string) => boolean,
): (plan: PlanDocument) => readonly PlacedSymbol[] {
  const cited = citationsWhere(({ symbol }, text) => symbol !== undefined && holds(symbol, text));
  return (plan) => {
    const { number } = plan.head;
    const found: PlacedSymbol[] = [];
    if (number && holds(number.symbol, number.paragraph.content.text)) {
      found.push({ paragraph: number.paragraph, symbol: number.symbol });
    }
    for (const citation of cited(plan)) {
      found.push({ paragraph: citation.paragraph, symbol: citation.mention.symbol!, citation });
    }
    return found;
  };
}

/** Range in the source of a part of a symbol, or of the whole of it. */
export function rangeIn(
  { paragraph }: { readonly paragraph: Paragraph },
  { start, end }: Pick<CitationPart, 'start' | 'end'>,
): TextRange {
  return paragraph.content.range(start, end);
}

/** A separator that is the right one, but spaced or typed as another dash: ` – ` for `-`. */
export interface Misprint {
  readonly start: number;
  readonly end: number;
  readonly expected: string;
}

const DASH = /[‐‑‒–—−]/u;

/** Separators of a symbol that differ from what they should be in spacing or in the kind of dash only. */
export function misprintsOf(symbol: DocumentSymbol, text: string): Misprint[] {
  const misprints: Misprint[] = symbol.irregular.filter(({ start, end, expected }) => {
    const found = text.slice(start, end);
    // A symbol cut by the end of a line is spaced by the line only.
    if (found.includes('\n')) return false;
    // The Government numbers its resolutions of each new year so: `19-2017/NQ-CP`.
    if (/^\d{1,3}-20\d\d\/NQ-CP/u.test(text.slice(symbol.start, symbol.end))) return false;
    // `30-2020/NĐ-CP`: a hyphen for the slash before the year.
    const ofYear = symbol.year !== undefined && end === symbol.year.start && found.trim() === '-';
    return ofYear || found.trim().replace(DASH, '-') === expected;
  });
  if (symbol.body) {
    for (let i = symbol.body.start; i < symbol.body.end; i += 1) {
      if (DASH.test(text[i]!)) misprints.push({ start: i, end: i + 1, expected: '-' });
    }
  }
  return misprints;
}

/** Whether a separator is another one, or lost: `15/KH/UBND`, `Số: KH-UBND`. */
export function hasWrongSeparator({ paragraph, symbol }: PlacedSymbol): boolean {
  return symbol.irregular.some(({ start, end, expected }) => {
    return paragraph.content.text.slice(start, end).trim().replace(DASH, '-') !== expected;
  });
}

/** The symbol as the State (`15/KH-UBND`) or the Party (`15-KH/ĐU`) writes it; undefined for one without a type. */
export function writtenAs(symbol: DocumentSymbol, regime: 'state' | 'party'): string | undefined {
  if (!symbol.type || !symbol.body || symbol.year) return undefined;
  const number = symbol.number?.value ?? '';
  const { type, body } = symbol;
  return regime === 'state'
    ? `${number}/${type.value}-${body.value}`
    : `${number}-${type.value}/${body.value}`;
}

/** `63-KH/ĐU/2026`: the length of a year typed after a symbol that has none, to the end of its line. */
export function yearAfter({ paragraph, symbol }: Pick<PlacedSymbol, 'paragraph' | 'symbol'>): number {
  if (symbol.year || !symbol.type || !symbol.body) return 0;
  return /^\s?[-/.]\s?20\d\d(?=\s*$)/u.exec(paragraph.content.text.slice(symbol.end))?.[0].length ?? 0;
}

/** The edit that writes the symbol anew. */
export function rewrite(placed: PlacedSymbol, newText: string): TextEdit {
  return { range: rangeIn(placed, placed.symbol), newText };
}
