import type { PlanDocument } from '../plan/model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { withoutBom } from '../text/bom.ts';
import type { TextEdit } from '../text/range.ts';

/** A part of a plan that is not there, with the snippet that writes it and its right place. */
export interface MissingPart {
  readonly title: Bilingual;
  readonly offset: number;
  /** Where a blank ends that stands at `offset` and that the snippet takes the place of. */
  readonly end?: number;
  /** Snippet syntax, lines joined by `\n`, blank lines around it included. */
  readonly snippet: string;
  /** Numerals of what follows, one higher. */
  readonly renumber?: readonly TextEdit[];
}

/** Where the block (paragraph, heading, list item, whole table) begins that an offset stands in. */
export function blockStart({ markdown }: PlanDocument, offset: number): number {
  return blockAt(markdown.blocks, offset)?.range.start ?? offset;
}

/** Where that block ends. */
export function blockEnd({ markdown }: PlanDocument, offset: number): number {
  return blockAt(markdown.blocks, offset)?.range.end ?? offset;
}

function blockAt(blocks: PlanDocument['markdown']['blocks'], offset: number) {
  return blocks.find(({ range }) => range.start <= offset && offset <= range.end);
}

/** Where a plan's text begins: after front matter or byte order mark. */
export function textStart({ frontMatter, text }: PlanDocument): number {
  return frontMatter ? frontMatter.range.end : text.startsWith('\uFEFF') ? 1 : 0;
}

/** Where the content begins: after the opening sentence, else at the first section. */
export function contentStart(plan: PlanDocument): number {
  const [first] = plan.outline.nodes;
  if (plan.opening.sentence) return plan.opening.sentence.range.end;
  return first ? blockStart(plan, first.range.start) : contentEnd(plan);
}

/** Where what ends a plan begins: Nơi nhận, signature, the first attachment, else the end of the text. */
export function contentEnd(plan: PlanDocument): number {
  const ends = [
    plan.recipients?.range.start,
    plan.signature?.range.start,
    plan.attachments[0]?.title.range.start,
  ].filter((end) => end !== undefined);
  return ends.length > 0 ? blockStart(plan, Math.min(...ends)) : plan.text.length;
}

/** A snippet as a block of its own: with blank lines where the text does not give them. */
export function around({ text }: PlanDocument, offset: number, snippet: string): string {
  const before = withoutBom(text.slice(Math.max(0, offset - 4), offset)).replace(/\r\n?/gu, '\n');
  const after = text.slice(offset, offset + 4).replace(/\r\n?/gu, '\n');
  const head = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const tail = after === '' ? '\n' : after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n';
  return `${head}${snippet}${tail}`;
}
