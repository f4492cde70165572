import { isSerious, judge } from './judgement.ts';
import { labelLine } from './labels.ts';

/**
 * `npm run judge [-- --open | --marks]`: per rule how many findings on the labelled texts readers marked true, false, not at
 * all, and how many that they marked true are no longer made; and how many of the reviewer's marks are found.
 * `--open` prints the findings that nobody has marked, as lines for the labels; `--marks` the marks that are not found.
 */
const { verdicts, missed, marks } = judge();
const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

if (process.argv.includes('--open')) {
  let file = '';
  for (const { finding, label } of verdicts) {
    if (label) continue;
    if (finding.file !== file) console.log(`\n# ${finding.file}\n`);
    file = finding.file;
    console.log(labelLine(finding, '?', `[${finding.severity}] ${finding.message}`));
  }
}

const rules = [
  ...new Set([...verdicts.map(({ finding }) => finding.rule), ...missed.map(({ label }) => label.rule)]),
];
console.log(`${'rule'.padEnd(32)} found  true false  open missed`);
for (const rule of rules.sort()) {
  const own = verdicts.filter(({ finding }) => finding.rule === rule);
  const counts = [
    own.length,
    own.filter(({ label }) => label?.verdict === true).length,
    own.filter(({ label }) => label?.verdict === false).length,
    own.filter(({ label }) => !label).length,
    missed.filter(({ label }) => label.rule === rule).length,
  ];
  console.log(rule.padEnd(32) + counts.map((count) => String(count).padStart(6)).join(''));
}
for (const severity of ['error', 'warning', 'info', 'hint'] as const) {
  const own = verdicts.filter(({ finding }) => finding.severity === severity);
  const right = own.filter(({ label }) => label?.verdict === true).length;
  const wrong = own.filter(({ label }) => label?.verdict === false);
  console.log(
    `${severity.padEnd(8)} ${own.length} findings: ${right} true, ${wrong.length} false, ${own.length - right - wrong.length} open; ${share(right, right + wrong.length)} of the marked are true`,
  );
  if (severity === 'error' || severity === 'warning')
    for (const { finding, label } of wrong)
      console.log(
        `    false: ${finding.file}:${finding.line} ${finding.rule} “${finding.quote}” ${label!.note}`,
      );
}
for (const { file, label } of missed)
  console.log(`missed: ${file}:${label.line} ${label.rule} “${label.quote}”`);

const visible = marks.filter(({ unseen, finder }) => finder || !unseen);
const found = marks.filter(({ finder }) => finder);
console.log(
  `\nreviewer's marks: ${marks.length}, ${marks.length - visible.length} not to be seen in the text; of the other ${visible.length} found ${found.length} (${share(found.length, visible.length)})`,
);
if (process.argv.includes('--marks'))
  for (const { mark, finder, unseen } of marks)
    if (!finder)
      console.log(
        `  ${unseen ? 'unseen' : 'missed'} ${mark.file.slice(7)} | ${mark.line} | ${mark.kind} | ${mark.quote} | ${unseen ?? mark.note}`,
      );
const open = verdicts.filter((verdict) => isSerious(verdict) && !verdict.label);
if (open.length > 0)
  console.log(`${open.length} findings of level error or warning have been read by nobody`);
