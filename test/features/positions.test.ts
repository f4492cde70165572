import { expect, it } from 'vitest';
import { hoverAt } from '../../server/src/features/hover.ts';
import { documentAt, highlights } from '../../server/src/features/navigation.ts';
import { selectionRanges } from '../../server/src/features/selection.ts';
import type { TextRange } from '../../server/src/text/range.ts';
import { fixtures } from '../support/fixtures.ts';
import { openPlan, TODAY } from './support/plan.ts';

const LONGEST = 16_000;

it.each(fixtures('samples', 'clean', 'corpus').filter(({ text }) => text.length < LONGEST))(
  'what is answered for an offset holds it: $name',
  ({ text }) => {
    const { plan, diagnostics } = openPlan(text);
    const options = { locale: 'vi', today: TODAY, lineAt: () => 0, rulePage: () => undefined } as const;
    const wrong: string[] = [];
    for (let offset = 0; offset <= text.length; offset += 1) {
      const holds = (what: string, range: TextRange | undefined): void => {
        if (range && (offset < range.start || range.end < offset)) wrong.push(`${what} at ${offset}`);
      };
      holds('hover', hoverAt(plan, diagnostics, offset, options)?.range);
      const document = documentAt(plan, offset);
      holds('rename', document?.range);
      if (document) {
        const marked = highlights(plan, document);
        if (!marked.some(({ start, end }) => start <= offset && offset <= end))
          wrong.push(`highlight at ${offset}`);
      }
      if (offset % 7 > 0) continue;
      const selection = selectionRanges(plan, offset);
      if (selection.length === 0) wrong.push(`no selection at ${offset}`);
      selection.forEach((range, i) => {
        holds('selection', range);
        const inner = selection[i - 1];
        if (inner && (inner.start < range.start || range.end < inner.end))
          wrong.push(`selection not nested at ${offset}`);
      });
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  },
);
