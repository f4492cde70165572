import { readFileSync, writeFileSync } from 'node:fs';
import { enterVerdicts } from './enter.ts';
import { judge } from './judgement.ts';
import { precisionModule } from './precision.ts';
import { publishedSample } from './published.ts';
import { figuresReport, marksReport, recallReport, unreadReport } from './report.ts';
import { sources } from './sources.ts';

/**
 * `npm run judge [-- OPTION]`: runs the product over the real texts at hand and compares with the ledger. Options:
 * `--unread` prints every finding and safe fix that nobody has read, in its context;
 * `--only SOURCE` one source; `--marks` the reviewer's marks that are not found;
 * `--published RULE` a fixed sample of 100 findings of a rule on the published documents;
 * `--enter FILE` enters verdicts, a line each: fingerprint, `true`, `false` or `arguable`, reason (blanks between);
 * `--write` writes the precision that the pages of the rules show.
 */
const args = process.argv.slice(2);
const optionValue = (option: string) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined);
const only = optionValue('--only');
const rule = optionValue('--published');
const chosen = sources().filter(({ name }) => !only || name === only);
const judgement = rule ? publishedSample(rule) : judge(chosen);
const file = optionValue('--enter');

if (file) {
  const entered = enterVerdicts(readFileSync(file, 'utf8'), judgement);
  console.log(`${entered} verdicts entered`);
} else if (args.includes('--write')) {
  writeFileSync(new URL('../../server/src/rules/precision.ts', import.meta.url), precisionModule(judgement));
} else if (args.includes('--unread')) {
  console.log(unreadReport(judgement));
} else {
  console.log(figuresReport(judgement));
  console.log(recallReport(judgement, chosen, args.includes('--marks')));
  if (!only && !rule) console.log(marksReport(judgement, args.includes('--marks')));
}
