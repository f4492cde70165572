import type { Component, PlanDocument } from '../../plan/model.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { memoizeByText } from '../../text/memoize.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { foldTones } from '../../vietnamese/tones.ts';
import type { Finding, Fix } from '../rule.ts';

/** Dashes that imitate the line drawn under a component. */
const TYPED_LINE = /(?:\s|(?<![-–—_*=\s]))[-–—_*=]{3,}$/u;

/** What a converter left of the borders of a table. */
const LONE_BARS = /^[|\s]{1,9}|[|\s]{1,9}$/gu;

/** Whether a line reads as it should, spaces and the place of tone marks aside. */
export function readsAs(component: Component, expected: string): boolean {
  return readOf(component.text.replace(LONE_BARS, '')) === foldTones(expected);
}

const readOf = memoizeByText((text) => foldTones(collapseWhitespace(text).replace(TYPED_LINE, '')), 50_000);

/** A safe fix that writes a line anew; none where marks of Markdown stand inside it. */
export function writeAnew(plan: PlanDocument, component: Component, newText: string): Fix | undefined {
  const { range, text } = component;
  const source = plan.text.slice(range.start, range.end).normalize('NFC');
  if (collapseWhitespace(source) !== collapseWhitespace(text)) return undefined;
  return {
    safe: true,
    title: { vi: `Sửa thành “${newText}”`, en: `Write “${newText}”` },
    edits: [{ range, newText }],
  };
}

/** The finding for a line that has to read literally so. */
export function literalFinding(
  plan: PlanDocument,
  component: Component,
  expected: string,
  name: Bilingual,
): Finding {
  const fix = writeAnew(plan, component, expected);
  return {
    range: component.range,
    message: {
      vi: `${name.vi} ghi là “${component.text}”. Ghi đúng “${expected}”.`,
      en: `The ${name.en} reads “${component.text}”. Write “${expected}”.`,
    },
    ...(fix ? { fix } : {}),
  };
}
