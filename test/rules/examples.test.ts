import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/lint/edits.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { Rule, ValidExample } from '../../server/src/rules/rule.ts';
import { correspondingOffset, TEXT_FORMS } from '../support/forms.ts';
import { markRanges, parseMarkers } from '../support/markers.ts';
import { runRule } from '../support/rule-runner.ts';

/** Fixes of one rule that wait for others of its own: a text at rest is reached sooner. */
const MAX_PASSES = 3;

function asExample(example: string | ValidExample): ValidExample {
  return typeof example === 'string' ? { text: example } : example;
}

/** Rules about how the characters themselves are stored, for which another form of the text is another text. */
const ABOUT_FORM = new Set(['typo-unicode-nfc']);

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule: Rule) => {
  it('has an example of what it reports and five of what it leaves alone', () => {
    expect(rule.examples.invalid.length).toBeGreaterThanOrEqual(1);
    expect(rule.examples.valid.length).toBeGreaterThanOrEqual(5);
  });

  it.each(rule.examples.valid.map((example, i) => [i + 1, asExample(example)] as const))(
    'leaves valid example %i alone',
    (_, example) => {
      const findings = runRule(rule, example.text, example);
      expect(
        markRanges(
          example.text,
          findings.map((f) => f.range),
        ),
      ).toBe(example.text);
    },
  );

  describe.each(rule.examples.invalid.map((example, i) => [i + 1, example] as const))(
    'invalid example %i',
    (_, example) => {
      const { text, ranges } = parseMarkers(example.text);

      it('is reported where marked', () => {
        const findings = runRule(rule, text, example);
        expect(findings.length).toBeGreaterThan(0);
        expect(
          markRanges(
            text,
            findings.map((f) => f.range),
          ),
        ).toBe(markRanges(text, ranges));
        for (const finding of findings) {
          expect(finding.message.vi).toMatch(/\S[.?!]$/u);
          expect(finding.message.en).toMatch(/\S[.?!]$/u);
          if (finding.fix) expect(rule.fixable).toBeDefined();
          if (finding.fix?.safe) expect(rule.fixable).toBe('safe');
        }
      });

      it('is corrected by its fixes, made until none is left, and by nothing where the example shows none', () => {
        let fixed = text;
        for (let pass = 0; pass < MAX_PASSES; pass += 1) {
          const edits = runRule(rule, fixed, example).flatMap((f) => f.fix?.edits ?? []);
          fixed = applyEdits(fixed, edits);
        }
        expect(fixed === text ? undefined : fixed).toBe(example.fixed);
        expect(runRule(rule, fixed, example).filter((f) => f.fix)).toEqual([]);
      });

      // A Word file gives its text in one form only.
      if (!ABOUT_FORM.has(id) && rule.part !== 'word') {
        it.each(TEXT_FORMS)('is reported in the form $name too', (form) => {
          const written = form.write(text);
          const expected = ranges.map(({ start, end }) => ({
            start: correspondingOffset(form, text, start),
            end: correspondingOffset(form, text, end),
          }));
          const found = runRule(rule, written, example).map((f) => f.range);
          expect(markRanges(written, found)).toBe(markRanges(written, expected));
        });
      }
    },
  );
});
