// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of snippets
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAFT_SNIPPETS } from '../../server/src/features/drafts/catalogue.ts';
import { fillTemplate, toSnippetBody } from '../../server/src/features/drafts/template.ts';
import { expandSnippet, SNIPPETS, snippetContribution } from '../../server/src/features/snippets.ts';

const date = { year: 2026, month: 6, day: 8 };

describe('the catalogue', () => {
  it('is what VS Code gets (npx tsx server/scripts/write-snippets.ts writes it)', () => {
    const file = readFileSync(new URL('../../snippets/ke-hoach.json', import.meta.url), 'utf8');
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(snippetContribution())));
  });

  it('has no prefixes for VS Code, whose lists would show those of every regime', () => {
    for (const contributed of Object.values(snippetContribution()))
      expect(contributed).not.toHaveProperty('prefix');
  });

  it('has whole outlines of six kinds for Party, State and Fatherland Front', () => {
    for (const [regime, organisation] of [['party'], ['state'], ['mass-organisation', 'mttq']]) {
      const kinds = SNIPPETS.filter(
        (snippet) =>
          snippet.slot === 'plan' && snippet.regime === regime && snippet.organisation === organisation,
      ).map((snippet) => snippet.kind);
      expect(new Set(kinds).size).toBe(6);
    }
    expect(SNIPPETS.length).toBeGreaterThanOrEqual(34);
  });

  it('has a signature block of every capacity', () => {
    const text = SNIPPETS.filter((snippet) => snippet.slot === 'signature')
      .map((snippet) => snippet.body.join('\n'))
      .join('\n');
    for (const prefix of ['TM. ', 'KT. ', 'TL. ', 'TUQ. ', 'Q. ', 'T/M ', 'T/L ', 'K/T ']) {
      expect(text).toContain(`**${prefix}`);
    }
  });

  it('names and prefixes are unique, the first prefix plain ASCII', () => {
    const prefixes = SNIPPETS.map((snippet) => snippet.prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(new Set(SNIPPETS.map((snippet) => snippet.name)).size).toBe(SNIPPETS.length);
    for (const snippet of SNIPPETS) expect(snippet.prefix).toMatch(/^[a-z]+(-[a-z]+)+$/u);
  });

  it.each(DRAFT_SNIPPETS.map((draft) => [draft.id, draft] as const))(
    '%s expands to what its template says',
    (id, draft) => {
      const snippet = SNIPPETS.find((candidate) => candidate.id === id)!;
      const expanded = expandSnippet(snippet.body, date);
      expect(expanded).toBe(fillTemplate(draft.template, {}, date));
      expect(expanded).not.toMatch(/[{}$]|@YEAR|undefined/u);
    },
  );
});

describe('toSnippetBody', () => {
  it('numbers fields in order, mirrors and marks them', () => {
    expect(toSnippetBody('{ten^=xã …}\n{ten}, {loai=a,b|c}, {ten!} năm @YEAR {nam=@YEAR}')).toEqual([
      '${1/(.*)/${1:/upcase}/}',
      '${1:xã …}, ${2|a\\,b,c|}, ${1/(.*)/${1:/capitalize}/} năm @YEAR ${3:$CURRENT_YEAR}${0}',
    ]);
  });

  it('escapes what snippets take as syntax', () => {
    expect(toSnippetBody('\\* $5 }{a=}')).toEqual(['\\\\* \\$5 \\}${1}${0}']);
  });
});

describe('expandSnippet', () => {
  it.each([
    ['${1:Bình Lư} và $1, ${1}', 'Bình Lư và Bình Lư, Bình Lư'],
    ['$1 rồi ${1:sau}', 'sau rồi sau'],
    ['${1|một\\, hai,ba|}', 'một, hai'],
    ['${1:ngoài ${2:trong}} $2', 'ngoài trong trong'],
    ['${1:đảng} ${1/(.*)/${1:/upcase}/} ${1/(.*)/${1:/capitalize}/}', 'đảng ĐẢNG Đảng'],
    ['$CURRENT_YEAR-${CURRENT_MONTH}-$CURRENT_DATE ${TM_SELECTED_TEXT:chọn}', '2026-06-08 chọn'],
    ['\\$1 \\} \\\\*', '$1 } \\*'],
    ['${1:dở', 'dở'],
    ['${1|dở', 'dở'],
    ['$ ${ ${-} $', '$ ${ ${-} $'],
  ])('%s', (body, expected) => expect(expandSnippet(body, date)).toBe(expected));

  it('gives back what a template says, whatever its text', () => {
    const text = fc.string({
      unit: fc.constantFrom('$', '}', '\\', '|', ',', 'ủ', '\n', '1', '/', '…'),
      maxLength: 30,
    });
    const option = text.map((value) => value.replace(/[}|]/gu, ''));
    fc.assert(
      fc.property(text, option, option, text, (before, one, other, after) => {
        for (const template of [
          `${before}{a=${one}}${after}{a}{a^}`,
          `${before}{a!}${after}{a=${one}|x${other}}`,
        ]) {
          expect(expandSnippet(toSnippetBody(template), date)).toBe(fillTemplate(template, {}, date));
        }
      }),
    );
  });

  it('reads deep and long nonsense without failing', () => {
    expect(() => expandSnippet('${1:'.repeat(50_000), date)).not.toThrow();
  });
});
