import { availableParallelism, loadavg } from 'node:os';

/** Configurations written as a slip or an attack, each refused as a whole and named. */
export const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['a glob of ./ alone', '{"ignore": ["./"]}'],
  ['a glob of ! alone', '{"ignore": ["!"]}'],
  ['a glob of !./ alone', '{"files": ["!./"]}'],
  ['a glob of !./ alone in overrides', '{"overrides":[{"files":["!./"],"rules":{}}]}'],
  ['a glob of more than 65,536 letters', JSON.stringify({ ignore: ['a'.repeat(70_000)] })],
  ['a glob of many wildcards', JSON.stringify({ ignore: [`${'*?'.repeat(60)}b`] })],
  ['more globs than anyone writes', JSON.stringify({ ignore: Array(5000).fill('a*') })],
  ['a glob that negates', '{"overrides": [{"files": ["!(a)"]}]}'],
  ['a glob that leads out', '{"ignore": ["../a"]}'],
  ['JSON 5,000 levels deep', `{"ignore": ${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ['JSON 5,000 objects deep', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
  ['JSON 5,000 levels deep and not closed', `{"rules": ${'{"a":'.repeat(5000)}`],
  ['a file of 5 MB', `{"ignore": ["${'a'.repeat(5_000_000)}"]}`],
  ['a million keys', `{${'"a":1,'.repeat(200_000)}"b":1}`],
];

/** Globs on which a backtracking matcher takes minutes; they are matched in linear time. */
export const SLOW_GLOBS: readonly string[] = [
  '*?*?*?*?*?*?*?*?*?*?b',
  '+(a+)b',
  '(a+)+b',
  '[a-z]+[a-z]+[a-z]+b',
];

/** A file name on which such globs are slow. */
export const LONG_NAME = `${'a'.repeat(200)}.md`;

/** Milliseconds in which a hostile configuration must be done with; more where the machine has more to do than it can. */
export function timeLimit(): number {
  return 2000 * Math.max(1, loadavg()[0]! / availableParallelism());
}
