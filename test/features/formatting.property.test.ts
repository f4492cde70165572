import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPlan, LAYOUT } from '../../server/src/features/formatting.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { outlineNodes } from '../../server/src/plan/outline.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { editedPlan, PLANS } from '../fixes/random-plans.ts';
import { applied, OPTIONS, openPlan } from './support/plan.ts';

const format = (text: string) => applied(text, formatPlan(openPlan(text).plan, OPTIONS));

/** Letters and digits; where a composed letter was decomposed it counts as the same. Numerals may become others. */
const words = (text: string) =>
  text
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.map((word) => (/^(?:\d+|[ivxlc]+|[a-zđ])$/iu.test(word) ? '#' : word)) ?? [];

const squeezed = (text: string | undefined) => text?.normalize('NFC').replace(/[\s.,;:/]+/gu, '');

/** Numbers of sections that are referred to follow the sections. */
const withoutReferences = (text: string | undefined) =>
  text?.replace(/(mục|phần|khoản|điểm|chương|điều)(?:[IVXLC]+|\d+|[a-zđ](?!\p{L}))/giu, '$1');

/** What a formatter must not change: all but spacing, separators, marks at ends, `#` depth, and numerals out of order. */
function model({ head, opening, outline, attachments, recipients, signature, ...plan }: PlanDocument) {
  const outlineOf = (nodes: typeof outline.nodes) =>
    [...outlineNodes(nodes)].map(({ numbering, title, level, kind, children, body }) => [
      numbering.kind,
      numbering.values.length,
      squeezed(title),
      level,
      kind,
      children.length,
      body.map(({ content }) => withoutReferences(squeezed(content.text))),
    ]);
  return {
    regime: plan.regime.id,
    asOf: plan.asOf,
    number: head.number?.symbol.canonical,
    subject: head.subject.map(({ text }) => squeezed(text)),
    issuer: squeezed(head.issuer?.text),
    bases: opening.bases.length,
    outline: outlineOf(outline.nodes),
    attachments: attachments.map((each) => [squeezed(each.title.text), outlineOf(each.outline.nodes)]),
    recipients: recipients?.items.map(({ name, note, filing }) => [squeezed(name), squeezed(note), filing]),
    signature: [signature?.capacities.length, squeezed(signature?.name?.text)],
    citations: plan.citations.map(({ mention, place }) => [mention.symbol?.canonical, place]),
    deadlines: plan.deadlines.map(({ kind, date }) => [kind, date?.mention.form]),
  };
}

test.each(PLANS.map(({ name, text }) => [name, text] as const))(
  'keeps every word and the model, and is idempotent: %s',
  (_, text) => {
    const formatted = format(text);
    expect(words(formatted)).toEqual(words(text));
    expect(model(openPlan(formatted).plan)).toEqual(model(openPlan(text).plan));
    expect(formatPlan(openPlan(formatted).plan, OPTIONS)).toEqual([]);
  },
);

test('plans in disorder keep every word, and once formatted stay as they are', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(editedPlan, (text) => {
      const formatted = format(text);
      expect(words(formatted)).toEqual(words(text));
      expect(formatPlan(openPlan(formatted).plan, OPTIONS)).toEqual([]);
    }),
    { seed: 20_261_122, numRuns: 40 },
  );
});

test('edits are minimal: what they leave out is as it was, and none is empty', () => {
  for (const { text } of PLANS) {
    for (const { range, newText } of formatPlan(openPlan(text).plan, OPTIONS)) {
      const before = text.slice(range.start, range.end);
      expect(before).not.toBe(newText);
      expect(Math.min(before.length, newText.length) === 0 || before[0] !== newText[0]).toBe(true);
    }
  }
});

test('each rule of layout is there and fixes safely', () => {
  for (const id of LAYOUT) expect(RULES.find((rule) => rule.id === id)?.fixable, id).toBe('safe');
});
