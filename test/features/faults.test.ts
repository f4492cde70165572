// The faults that drafters met in the editor, each with the tests that would see it again. The tests stand with what they
// test; here they are named, and what has no other place is tested.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SEVERITY_NAMES } from '../../server/src/lint/severity-names.ts';
import type { Severity } from '../../server/src/rules/rule.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What went wrong; file and words of the title of each test. */
const FAULTS: readonly (readonly [fault: string, tests: Readonly<Record<string, string>>])[] = [
  [
    'prose and Enter gave a citation',
    {
      'test/typing/typing.test.ts': '“%s” and Enter is that and a new line',
      'test/e2e/typing.mjs': 'phrases with Enter stand as they were typed',
    },
  ],
  [
    'a suggestion replaced the sentence before the cursor',
    {
      'test/features/completion.test.ts': 'every entry begins with what it replaces',
      'test/places/places.ts': '“Thực hiện Kế hoạch số ”',
    },
  ],
  [
    'a section by completion left two with one numeral',
    { 'test/features/completion.test.ts': 'a section that is inserted numbers those after it anew' },
  ],
  [
    'the fix for the signer doubled the blank',
    {
      'test/features/missing.test.ts':
        'the blank of a new plan for the name of the signer is filled in, not doubled',
    },
  ],
  [
    'a blank date was given a weekday',
    { 'test/features/hover.test.ts': 'a date with a blank, %j, says nothing of a day' },
  ],
  [
    'abbreviations and levels of issuers in new plans',
    {
      'test/features/new-plan.test.ts': 'names are written out, sentences begin with a capital',
      'test/features/new-plan-forms.test.ts': '%s: issuer and subject typed',
    },
  ],
  ['villages in a ward', { 'test/features/new-plan.test.ts': 'names the units of a ward after the ward' }],
  [
    'deadlines of the wrong year',
    { 'test/features/new-plan.test.ts': 'takes the year of its deadlines from the subject' },
  ],
  [
    'the last basis of lines without blank ones between',
    { 'test/features/pasted-plan.test.ts': 'is told the last basis on its own line' },
  ],
  [
    'headings of pasted text written in two styles, a tab after a numeral',
    {
      'test/features/pasted-plan.test.ts': 'has all headings written alike',
      'test/features/clean-pasted.test.ts': 'a text that was pasted',
    },
  ],
  [
    'marks of Markdown in tasks',
    { 'test/features/tasks.test.ts': 'leaves out marks of emphasis that Markdown does not take for such' },
  ],
  [
    'an official name without its comma',
    { 'server/src/rules/capitals/caps-body-names.ts': 'Giao Sở Văn hóa, Thể thao và Du lịch hướng dẫn' },
  ],
  [
    'words of the text as suggestions',
    {
      'test/e2e/suite/places.ts': 'words of the text are no suggestions in a plan',
      'test/e2e/suite/regime-places.ts': 'the first item is right at 46 of the 48 places',
    },
  ],
  ['three names for one severity', { 'test/features/faults.test.ts': 'a severity has one name' }],
  [
    'an organisation of the masses drafted as the Front',
    { 'test/cli/new.test.ts': 'knows a body by its name' },
  ],
  [
    'what README says and no test shows',
    {
      'test/readme.test.ts': 'features',
      'test/e2e/suite/editing.ts': 'saving fixes what can safely be fixed, once that is switched on',
    },
  ],
];

describe('a fault has its test', () => {
  it.each(FAULTS)('%s', (_, tests) => {
    for (const [file, title] of Object.entries(tests)) expect(read(file), file).toContain(title);
  });

  it('each of the sixteen', () => {
    expect(FAULTS).toHaveLength(16);
  });
});

describe('a severity has one name', () => {
  const named = Object.entries(SEVERITY_NAMES) as [Severity, { vi: string }][];
  const settings = JSON.parse(read('package.nls.json')) as Record<string, string>;

  it.each(named)('%s in the settings', (severity, { vi }) => {
    expect(settings[`setting.rules.${severity}`]?.toLowerCase()).toMatch(new RegExp(`^${vi}(?!\\p{L})`, 'u'));
  });

  it.each(named)('%s in README', (_, { vi }) => {
    expect(read('README.md')).toContain(`*${vi}*`);
  });

  it('and no other', () => {
    for (const file of ['README.md', 'package.nls.json', 'client/src/strings.ts']) {
      expect(read(file), file).not.toMatch(/mức thông tin|thông tin \(info\)/iu);
    }
  });
});
