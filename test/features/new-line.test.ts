import { describe, expect, test } from 'vitest';
import { onNewLine } from '../../server/src/features/new-line.ts';
import { applied, openPlan, PARTY_END, partyPlan } from './support/plan.ts';

/** The text after Enter where the cursor stands; `typed` is what the editor itself puts on the new line. */
function enter(marked: string, typed = '', end = '\n'): string {
  const { cursor } = openPlan(marked);
  const before = marked.replace('$$CURSOR$$', '');
  const text = before.slice(0, cursor) + end + typed + before.slice(cursor);
  const { plan, lines } = openPlan(text);
  const { line } = lines.positionAt(cursor);
  const lineAt = (at: number) => ({ text: lines.lineText(at), start: lines.lineRange(at).start });
  return applied(text, onNewLine(plan, lineAt(line), lineAt(line + 1)));
}

const inPlan = (body: string, end = PARTY_END) => partyPlan(`## I. NỘI DUNG\n\n${body}`, end);

test.each([
  ['a) Một việc', 'b) '],
  ['d) Một việc', 'đ) '],
  ['đ) Một việc', 'e) '],
  ['a/ Một việc', 'b/ '],
  ['1. Một việc', '2. '],
  ['9/ Một việc', '10/ '],
  ['2.9. Một việc', '2.10. '],
  ['2.9 Một việc', '2.10 '],
  ['(1) Một việc', '(2) '],
  ['(d) Một việc', '(đ) '],
  ['- Một việc', '- '],
  ['– Một việc', '– '],
  ['* Một việc', '* '],
  ['I. Một việc', 'II. '],
  ['V. Một việc', 'VI. '],
  ['IX. Một việc', 'X. '],
])('a line after %j begins with %j', (item, begins) => {
  const text = inPlan(`${item}$$CURSOR$$\n`);
  expect(enter(text)).toBe(text.replace('$$CURSOR$$', () => `\n${begins}`));
  const windows = text.replaceAll('\n', '\r\n');
  expect(enter(windows, '', '\r\n')).toBe(windows.replace('$$CURSOR$$', () => `\r\n${begins}`));
});

describe('an item in an item', () => {
  const body = '1. Một việc, gồm:\n\n   a) Ý một$$CURSOR$$\n';

  test.each([
    ['the editor indents', '   '],
    ['the editor does not', ''],
    ['the editor indents otherwise', '\t'],
  ])('is as far indented where %s', (_, typed) => {
    expect(enter(inPlan(body), typed)).toContain('   a) Ý một\n   b) \n');
  });
});

test('at the end of the document', () => {
  expect(enter(inPlan('a) Một$$CURSOR$$', ''))).toMatch(/\na\) Một\nb\) \n$/u);
  const bare = partyPlan('## I. NỘI DUNG\n\na) Một').trimEnd();
  expect(enter(`${bare}$$CURSOR$$`)).toBe(`${bare}\nb) `);
});

test.each([
  ['a) Một', 'b) '],
  ['- Một', '- '],
  ['  + Một', '  + '],
  ['(1) Một', '(2) '],
  ['  d) Một', '  đ) '],
])('after %j an item left empty, %j, gives up its numeral', (above, item) => {
  const text = inPlan(`${above}\n${item}$$CURSOR$$\n`);
  expect(enter(text)).toBe(text.replace(`${item}$$CURSOR$$`, '\n'));
});

test.each([
  ['a) Một', '- '],
  ['a) Một', 'd) '],
  ['Việc.', 'b) '],
  ['', '- '],
])('after %j an empty %j that does not go on from it stays as it was typed', (above, item) => {
  const text = inPlan(`${above}\n${item}$$CURSOR$$\n`);
  expect(enter(text)).toBe(text.replace('$$CURSOR$$', '\n'));
});

test.each([
  '### 1. Mục',
  'Một việc.',
  '**1. Mục**',
  '1. **Mục đích**',
  'I. MỤC ĐÍCH, YÊU CẦU',
  'z) Một việc',
  '- - -',
  'a) Một việc, $$CURSOR$$hai việc',
  '',
])('nothing after %j', (line) => {
  const text = inPlan(`Việc.\n\n${line.includes('$$') ? line : `${line}$$CURSOR$$`}\n`);
  expect(enter(text)).toBe(text.replace('$$CURSOR$$', '\n'));
});

test.each([
  ['code', '```\n1. Một$$CURSOR$$\n```'],
  ['code that goes on to the end', '```\n1. Một$$CURSOR$$'],
  ['code, the item being empty', '```\nb) $$CURSOR$$\n```'],
  ['a comment', '<!--\n- Một$$CURSOR$$\n-->'],
  ['HTML', '<div>\n- Một$$CURSOR$$\n</div>'],
  ['a table', '| a | b |\n| --- | --- |\na) Một | hai$$CURSOR$$\n'],
])('nothing in %s', (_, body) => {
  const text = inPlan(`Việc.\n\n${body}\n`);
  expect(enter(text)).toBe(text.replace('$$CURSOR$$', '\n'));
});

test('nothing in the front matter', () => {
  const text = `---\nche-do: dang\nghi-chu:\n  - một$$CURSOR$$\n---\n\n${inPlan('Việc.')}`;
  expect(enter(text)).toBe(text.replace('$$CURSOR$$', '\n'));
});
