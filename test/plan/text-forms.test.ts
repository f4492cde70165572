import { describe, expect, it } from 'vitest';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { correspondingOffset, TEXT_FORMS } from '../support/forms.ts';

/** Rules about how the characters are stored find something else in another form of the text. */
const ABOUT_FORM = new Set(['typo-unicode-nfc']);

function findings(text: string): { rule: string; start: number; end: number }[] {
  return lintPlan(readPlan(text, { today: TODAY }), {})
    .diagnostics.filter((d) => !ABOUT_FORM.has(d.ruleId))
    .map((d) => ({ rule: d.ruleId, start: d.range.start, end: d.range.end }));
}

describe.each(fixtures('samples', 'corpus', 'clean'))('$name', ({ text: original }) => {
  // Some plans come with decomposed letters in part: the comparison starts from one form.
  const text = original.normalize('NFC');
  const expected = findings(text);

  it.each(TEXT_FORMS)('gives the same findings in the form $name', (form) => {
    const written = form.write(text);
    const moved = expected.map(({ rule, start, end }) => ({
      rule,
      start: correspondingOffset(form, text, start),
      end: correspondingOffset(form, text, end),
    }));
    expect(findings(written)).toEqual(moved);
  });
});
