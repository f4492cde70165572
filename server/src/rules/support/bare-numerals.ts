import type { OutlineNode, Paragraph, PlanDocument } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { perPlan } from './per-plan.ts';

/** A paragraph that begins with a numeral and no mark after it, or a comma: `II NỘI DUNG`, `2 Yêu cầu`, `2, Yêu cầu`. */
export interface BareNumeral {
  readonly paragraph: Paragraph;
  readonly kind: 'roman' | 'arabic';
  readonly numeral: string;
  readonly mark: '' | ',';
  readonly value: number;
}

const ROMAN = regexp.u`^(I|II|III|IV|V|VI|VII|VIII|IX|X) (?=\p{Lu}{2})`;
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const ARABIC = regexp.u`^([1-9]|1\d)(,(?= [^.,;]{2,60}$)|) (?=\p{Lu}[\p{Ll}\p{M}]|\p{Lu}{2})`;

/** All of a plan, in order; those of tables are left out. */
export const bareNumerals = perPlan(({ paragraphs }): readonly BareNumeral[] => {
  const found: BareNumeral[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.numbering || paragraph.cell) continue;
    const { text } = paragraph.content;
    const roman = paragraph.segment.isUpper ? ROMAN.exec(text)?.[1] : undefined;
    if (roman)
      found.push({ paragraph, kind: 'roman', numeral: roman, mark: '', value: ROMANS.indexOf(roman) + 1 });
    const arabic = paragraph.role === 'text' ? ARABIC.exec(text) : null;
    if (!arabic) continue;
    const [, numeral, comma] = arabic as unknown as readonly [string, string, '' | ','];
    found.push({ paragraph, kind: 'arabic', numeral, mark: comma, value: Number(numeral) });
  }
  return found;
});

/** Whether the number before a node's stands without its mark between the node and the one before it in its list. */
export function followsBare(plan: PlanDocument, nodes: readonly OutlineNode[], index: number): boolean {
  const { numbering, paragraphs } = nodes[index]!;
  const after = nodes[index - 1]?.paragraphs[0]?.index ?? -1;
  const wanted = numbering.values.at(-1)! - 1;
  return bareNumerals(plan).some(({ kind, value, paragraph }) => {
    if (kind !== numbering.kind || value !== wanted) return false;
    return paragraph.index > after && paragraph.index < paragraphs[0]!.index;
  });
}
