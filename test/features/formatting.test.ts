import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatPlan } from '../../server/src/features/formatting.ts';
import { applied, OPTIONS, openPlan, PARTY_END, partyPlan } from './support/plan.ts';

const FOLDERS = ['clean/'].map((name) => new URL(`../fixtures/${name}`, import.meta.url));
const PLANS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
);

test.each(PLANS)('leaves a clean plan untouched: %s', (_, text) => {
  expect(formatPlan(openPlan(text).plan, OPTIONS)).toEqual([]);
});

test('fixes heading depth, is idempotent, and keeps every word', () => {
  const text = partyPlan(
    '## I. MỤC ĐÍCH\n\n##### 1. Một\n\nViệc.\n\n# II. TỔ CHỨC THỰC HIỆN\n\nViệc.',
    PARTY_END,
  );
  const formatted = applied(text, formatPlan(openPlan(text).plan, OPTIONS));
  expect(formatted).toContain('\n### 1. Một');
  expect(formatPlan(openPlan(formatted).plan, OPTIONS)).toEqual([]);
  const words = (of: string) => of.match(/[\p{L}\p{N}]+/gu);
  expect(words(formatted)).toEqual(words(text));
});

test('a range keeps to itself', () => {
  const text = partyPlan(
    '## I. MỤC ĐÍCH\n\n##### 1. Một\n\nViệc.\n\n##### 2. Hai\n\nViệc.\n\n### 3. Ba\n\nViệc.\n\n### 4. Bốn\n\nViệc.\n\n### 5. Năm\n\nViệc.\n\n## II. TỔ CHỨC THỰC HIỆN\n\nViệc.',
    PARTY_END,
  );
  const at = text.indexOf('##### 2.');
  const formatted = applied(text, formatPlan(openPlan(text).plan, OPTIONS, { start: at, end: at + 20 }));
  expect(formatted).toContain('\n##### 1. Một');
  expect(formatted).toContain('\n### 2. Hai');
});

const MISNUMBERED = partyPlan(
  '## I. MỤC ĐÍCH\n\n### 1. Một\n\n1.1. Việc.\n\n1.2. Việc.\n\n### 3. Ba\n\n3.1. Việc như khoản 3 Mục I.\n\n3.2. Việc như điểm c khoản 2 Mục III.\n\n## III. TỔ CHỨC THỰC HIỆN\n\n1. Việc theo khoản 3 Điều 5 Luật Đất đai:\n\n2. Việc:\n\na) Một;\n\nc) Hai.',
  PARTY_END,
);

test('numbers lists out of order anew; what stands under them and references follow', () => {
  const formatted = applied(MISNUMBERED, formatPlan(openPlan(MISNUMBERED).plan, OPTIONS));
  for (const line of [
    '### 2. Ba',
    '2.1. Việc như khoản 2 Mục I.',
    '2.2. Việc như điểm b khoản 2 Mục II.',
    '## II. TỔ CHỨC THỰC HIỆN',
    '1. Việc theo khoản 3 Điều 5 Luật Đất đai:',
    'b) Hai.',
  ])
    expect(formatted.split('\n')).toContain(line);
  expect(formatPlan(openPlan(formatted).plan, OPTIONS)).toEqual([]);
});

test('numbers the lists that lie in the part laid out, where nothing outside has to follow', () => {
  const { plan } = openPlan(MISNUMBERED);
  const part = (from: string, to: string) => {
    const range = { start: MISNUMBERED.indexOf(from), end: MISNUMBERED.indexOf(to) + to.length };
    return formatPlan(plan, OPTIONS, range).map(({ newText }) => newText);
  };
  expect(formatPlan(plan, OPTIONS, { start: 0, end: MISNUMBERED.length })).toEqual(formatPlan(plan, OPTIONS));
  expect(part('1. Việc theo', '2. Việc:')).toEqual([]);
  expect(part('c) Hai', 'c) Hai.')).toEqual([]);
  expect(part('## III.', 'Hai.')).toEqual([]);
  const text = MISNUMBERED.replace('Việc như điểm c khoản 2 Mục III.', 'Việc.');
  const list = { start: text.indexOf('a) Một'), end: text.indexOf('c) Hai.') + 7 };
  expect(applied(text, formatPlan(openPlan(text).plan, OPTIONS, list))).toBe(
    text.replace('c) Hai', 'b) Hai'),
  );
});

test('leaves the numbers where the rule is off', () => {
  const { plan } = openPlan(MISNUMBERED);
  const rules = {
    'struct-roman-sequence': 'off',
    'struct-arabic-sequence': 'off',
    'struct-points-alphabet': 'off',
  } as const;
  expect(formatPlan(plan, { ...OPTIONS, rules })).toEqual([]);
});

test('a list in order keeps its numbers beside one that is not', () => {
  const text = partyPlan(
    '## I. MỤC ĐÍCH\n\n(1) Việc.\n\n(2) Việc, gồm:\n\n(1) Việc.\n\n(2) Việc.\n\n## III. TỔ CHỨC THỰC HIỆN\n\nViệc.',
    PARTY_END,
  );
  expect(applied(text, formatPlan(openPlan(text).plan, OPTIONS))).toBe(text.replace('III. TỔ', 'II. TỔ'));
});
