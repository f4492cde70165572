import { composePlan, type PageChoices } from '../../layout/compose/compose.ts';
import { measureText } from '../../layout/font/metrics.ts';
import type { LayoutInline, LayoutParagraph } from '../../layout/model.ts';
import { paragraphsOf } from '../../layout/walk.ts';
import type { PlanDocument } from '../../plan/model.ts';
import type { TextRange } from '../../text/range.ts';

/** A paragraph of the exported plan, and where each of its characters stands in the draft. */
export interface PrintedParagraph {
  /** White space of any length as one space, none at the ends. */
  readonly text: string;
  /** Of each unit of the text. */
  readonly places: readonly TextRange[];
  /** Of the whole paragraph. */
  readonly range: TextRange;
}

/** The paragraphs that a Word file of the plan has, in its order; those without a text left out. */
export function printedParagraphs(plan: PlanDocument, choices: PageChoices): PrintedParagraph[] {
  const { sections, footnotes } = composePlan(plan, { measure: measureText, choices });
  return [
    ...sections.flatMap(({ firstPageHead }) => firstPageHead),
    ...sections.flatMap(({ firstPageFoot }) => firstPageFoot).flatMap(paragraphsOf),
    ...sections.flatMap(({ blocks, lastPageFoot }) => [...blocks, ...lastPageFoot]).flatMap(paragraphsOf),
    ...footnotes.flatMap(({ blocks }) => blocks),
  ]
    .map(printed)
    .filter(({ text }) => text !== '');
}

function printed({ inlines, range, origin }: LayoutParagraph): PrintedParagraph {
  let text = '';
  const places: TextRange[] = [];
  for (const inline of inlines) {
    const shown = shownText(inline);
    const from = origin + inline.range.start;
    const whole = { start: from, end: origin + inline.range.end };
    const isExact = shown.length === whole.end - whole.start;
    for (let at = 0; at < shown.length; at += 1) {
      const isSpace = /\s/u.test(shown[at]!);
      if (isSpace && (text === '' || text.endsWith(' '))) continue;
      const start = from + at;
      text += isSpace ? ' ' : shown[at]!;
      places.push(isExact ? { start, end: start + 1 } : whole);
    }
  }
  const trimmed = text.trimEnd();
  return { text: trimmed, places: places.slice(0, trimmed.length), range };
}

function shownText(inline: LayoutInline): string {
  if (inline.type === 'text') return comparable(inline.text);
  return inline.type === 'break' || inline.type === 'tab' ? ' ' : '';
}

/** Text as it is compared, unit for unit: blanks and hyphens that do not break as others. */
export function comparable(text: string): string {
  return text.replaceAll('\u2011', '-').replace(/[\u00a0\u202f]/gu, ' ');
}
