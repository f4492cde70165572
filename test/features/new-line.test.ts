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

describe('what follows the new item', () => {
  test.each([
    ['a) Một$$CURSOR$$\n\nb) Hai\n\nc) Ba', 'a) Một\nb) \n\nc) Hai\n\nd) Ba'],
    ['a) Một$$CURSOR$$\nb) Hai\nc) Ba', 'a) Một\nb) \nc) Hai\nd) Ba'],
    ['1. Một$$CURSOR$$\n\n2. Hai\n\n   a) Ý\n\n3. Ba', '1. Một\n2. \n\n3. Hai\n\n   a) Ý\n\n4. Ba'],
    ['1.1. Một$$CURSOR$$\n\n1.2. Hai', '1.1. Một\n1.2. \n\n1.3. Hai'],
    ['1. Một$$CURSOR$$\n\n2. Hai:\n\n2.1. Ý\n\n3. Ba', '1. Một\n2. \n\n3. Hai:\n\n3.1. Ý\n\n4. Ba'],
    ['(1) Một$$CURSOR$$\n\n(2) Hai', '(1) Một\n(2) \n\n(3) Hai'],
    ['d) Một$$CURSOR$$\n\nđ) Hai\n\ne) Ba', 'd) Một\nđ) \n\ne) Hai\n\ng) Ba'],
    [
      'a) Một$$CURSOR$$\n\nb) Hai\n\nc) Ba, như điểm b mục I.',
      'a) Một\nb) \n\nc) Hai\n\nd) Ba, như điểm c mục I.',
    ],
  ])('moves on: %j', (body, wanted) => {
    for (const end of ['\n', '\r\n']) {
      const text = inPlan(`${body}\n`).replaceAll('\n', end);
      const after = inPlan(`${wanted}\n`).replaceAll('\n', end);
      expect(enter(text, '', end)).toBe(after);
    }
  });

  test.each([
    ['a gap is left as it is', 'a) Một$$CURSOR$$\n\nd) Hai', 'a) Một\nb) \n\nd) Hai'],
    ['another list', '1. Một$$CURSOR$$\n\n1. Hai', '1. Một\n2. \n\n1. Hai'],
    [
      'the next section',
      '1. Một$$CURSOR$$\n\n## II. TỔ CHỨC\n\n2. Hai',
      '1. Một\n2. \n\n## II. TỔ CHỨC\n\n2. Hai',
    ],
    ['those before', 'a) Một\n\nb) Hai$$CURSOR$$', 'a) Một\n\nb) Hai\nc) '],
  ])('%s', (_, body, wanted) => {
    expect(enter(inPlan(`${body}\n`))).toBe(inPlan(`${wanted}\n`));
  });

  test.each([
    ['a) Một\nb) $$CURSOR$$\n\nc) Hai\n\nd) Ba', 'a) Một\n\n\n\nb) Hai\n\nc) Ba'],
    ['1. Một\n2. $$CURSOR$$\n\n3. Hai', '1. Một\n\n\n\n2. Hai'],
  ])('moves back when it is given up: %j', (body, wanted) => {
    expect(enter(inPlan(`${body}\n`))).toBe(inPlan(`${wanted}\n`));
  });
});
