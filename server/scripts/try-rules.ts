import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../src/plan/read.ts';
import { RULES } from '../src/rules/index.ts';
import { LineIndex } from '../src/text/line-index.ts';
import { WordTable } from '../src/vietnamese/spelling/word-table.ts';

/**
 * For who writes a rule: prints what the rules named on the command line (all, without names) find in the fixtures.
 * Arguments that contain a `/` or end in `.md` are files to look at instead.
 */
const args = process.argv.slice(2);
const files = args.filter((arg) => arg.includes('/') || arg.endsWith('.md'));
const ids = args.filter((arg) => !files.includes(arg));
const folders = ['samples', 'corpus', 'clean'].map((name) => join('test/fixtures', name));
const paths =
  files.length > 0
    ? files
    : folders.flatMap((folder) =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.md') && name !== 'MARKS.md')
          .map((name) => join(folder, name)),
      );
const words = WordTable.decode(new Uint8Array(readFileSync(new URL('../data/words.bin', import.meta.url))));
const counts = new Map<string, number>();
for (const path of paths) {
  const text = readFileSync(path, 'utf8');
  const plan = readPlan(text, { today: { year: 2026, month: 11, day: 22 } });
  const lines = new LineIndex(text);
  for (const rule of RULES) {
    if (ids.length > 0 && !ids.includes(rule.id)) continue;
    if (!rule.regimes.includes(plan.regime.id)) continue;
    rule.check(plan, {
      stage: 'draft',
      words,
      isFull: () => false,
      report(finding) {
        counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
        const { line, character } = lines.positionAt(finding.range.start);
        const quote = text
          .slice(finding.range.start, Math.min(finding.range.end, finding.range.start + 90))
          .replaceAll('\n', '⏎');
        console.log(
          `${path}:${line + 1}:${character + 1} ${rule.id} [${finding.severity ?? rule.severity}] ${finding.message.vi}\n    «${quote}»`,
        );
      },
    });
  }
}
console.log(
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([id, n]) => `${n}\t${id}`)
    .join('\n'),
);
