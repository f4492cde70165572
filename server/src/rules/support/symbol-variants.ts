import type { Citation } from '../../plan/model.ts';
import { nameKey } from '../../regimes/document-types.ts';
import { documentsOf } from './cited.ts';
import { perPlan } from './per-plan.ts';

/** A document under a symbol that must be that of another, written otherwise. */
export interface SymbolVariant {
  /** First mention under this form. */
  readonly citation: Citation;
  /** First mention under the other form. */
  readonly other: Citation;
  /** `order`: the parts of the body code in another order; `cut`: the end is missing. */
  readonly kind: 'order' | 'cut';
}

/** Symbols that name one document in two forms: 16/KH-MTTQ-BTT and 16/KH-BTT-MTTQ; 102/2025/NQLT without its bodies. */
export const symbolVariants = perPlan((plan): readonly SymbolVariant[] => {
  const variants: SymbolVariant[] = [];
  const known = new Map<string, Citation[]>();
  for (const [citation] of documentsOf(plan)) {
    const symbol = citation!.mention.symbol!;
    const key = `${symbol.number!.value.replace(/^0+/u, '')}/${symbol.year?.value ?? ''}`;
    const like = known.get(key);
    if (!like) {
      known.set(key, [citation!]);
      continue;
    }
    for (const other of like.slice(0, 20)) {
      const kind = variantKind(citation!, other);
      if (!kind) continue;
      const isCut = citation!.mention.symbol!.canonical.length < other.mention.symbol!.canonical.length;
      if (kind === 'order' || isCut) variants.push({ citation: citation!, other, kind });
      else variants.push({ citation: other, other: citation!, kind });
      break;
    }
    like.push(citation!);
  }
  return variants;
});

function variantKind(a: Citation, b: Citation): SymbolVariant['kind'] | undefined {
  const [one, other] = [codesOf(a), codesOf(b)];
  const sorted = (codes: readonly string[]) => [...codes].sort().join(' ');
  if (one.length > 1 && one.length === other.length) {
    return one.join(' ') !== other.join(' ') && sorted(one) === sorted(other) ? 'order' : undefined;
  }
  // A State number without its year is given anew by every unit: 15/KH-UBND and 15/KH-UBND-VX are two documents.
  if (!a.mention.symbol!.year) return undefined;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 0 && short.every((code, index) => code === long[index]) ? 'cut' : undefined;
}

/** The letters of a symbol in parts: KH, MTTQ, BTT. */
function codesOf({ mention }: Citation): string[] {
  const { type, body } = mention.symbol!;
  return [type?.value, ...(body?.value.split(/[-/]/u) ?? [])].flatMap((code) => (code ? nameKey(code) : []));
}
