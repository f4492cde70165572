import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fixAndWatch } from './harm.ts';

/**
 * `npx tsx test/fixes/main.ts [--force] [--list] FOLDER|FILE…`: makes the safe fixes of all Markdown files below the
 * folders (in memory; nothing is written) and reports what they would harm. `--force` takes each file for a plan,
 * `--list` prints every fix. Ends with 1 where a fix does harm.
 */
const args = process.argv.slice(2);
const force = args.includes('--force');
const list = args.includes('--list');
let [files, fixes, lines] = [0, 0, 0];
const byRule = new Map<string, number>();
const harmful: string[] = [];

for (const path of args.filter((arg) => !arg.startsWith('--')).flatMap(markdownFiles)) {
  const text = readFileSync(path, 'utf8');
  const fixed = fixAndWatch(text, force);
  files += 1;
  fixes += fixed.made.length;
  if (fixed.text !== text) lines += fixed.text.split('\n').filter((line) => !text.includes(line)).length;
  for (const { rule, line, before, after } of fixed.made) {
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    if (list) console.log(`${path}:${line} ${rule}\n  - ${before}\n  + ${after}`);
  }
  for (const harm of fixed.harms) harmful.push(`${path}: ${harm}`);
}
for (const [rule, count] of [...byRule].sort((a, b) => b[1] - a[1])) console.log(`${count}\t${rule}`);
for (const harm of harmful) console.log(harm);
console.log(`${files} files, ${fixes} safe fixes, ${lines} lines changed, ${harmful.length} harms`);
process.exitCode = harmful.length > 0 ? 1 : 0;

function markdownFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => markdownFiles(join(path, name)))
    .filter((name) => name.endsWith('.md') && !/(?:README|MARKS)\.md$/u.test(name));
}
