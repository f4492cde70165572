import type { Diagnostic } from '../../server/src/lint/diagnostic.ts';
import { fixOnce, fixPlan } from '../../server/src/lint/fix.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import type { PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { RULES } from '../../server/src/rules/index.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { foldTones } from '../../server/src/vietnamese/tones.ts';
import { TODAY } from '../support/fixtures.ts';
import { WORDS } from '../support/words.ts';

/** A safe fix that was made, with the line (from 1) of the text as it was then. */
export interface MadeFix {
  readonly rule: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** What `--fix` does to a text. */
export interface FixedText {
  readonly text: string;
  readonly made: readonly MadeFix[];
  /** What it must not do, in words; empty where it does no harm. */
  readonly harms: readonly string[];
}

const MAX_ROUNDS = 12;

/** Makes all safe fixes, as `--fix` does, and looks at each for harm. */
export function fixAndWatch(text: string, forcePlan: boolean): FixedText {
  const read = (source: string, previous?: PlanDocument) =>
    readPlan(source, { today: TODAY, forcePlan }, previous);
  const made: MadeFix[] = [];
  const harms: string[] = [];
  const fixing = RULES.filter((rule) => rule.fixable);
  const inOrder = [...fixing.filter((rule) => rule.fixesFirst), ...fixing.filter((rule) => !rule.fixesFirst)];
  let plan = read(text);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = plan.text;
    for (const { id } of inOrder) {
      for (let go = 0; go < MAX_ROUNDS; go += 1) {
        const { diagnostics } = lintPlan(plan, { words: WORDS, only: new Set([id]) });
        const chosen = diagnostics.filter(({ fix }) => fix?.safe);
        if (chosen.length === 0) break;
        for (const diagnostic of chosen) watch(plan.text, diagnostic, made, harms);
        const next = fixOnce(plan.text, diagnostics, false).text;
        if (next === plan.text) break;
        plan = read(next, plan);
      }
    }
    if (plan.text === before) break;
  }
  const whole = fixPlan(text, { read, words: WORDS });
  if (!whole.settled) harms.push('does not come to rest');
  const again = fixPlan(whole.text, { read, words: WORDS });
  if (again.text !== whole.text || again.applied > 0) harms.push('a second pass changes something');
  harms.push(...columnsMoved(text, whole.text));
  return { text: whole.text, made, harms };
}

function watch(text: string, diagnostic: Diagnostic, made: MadeFix[], harms: string[]): void {
  const { ruleId, fix } = diagnostic;
  const { line } = new LineIndex(text).positionAt(fix!.edits[0]!.range.start);
  const after = fixOnce(text, [diagnostic], false).text;
  const [oldLines, newLines] = [changed(text, after), changed(after, text)];
  const entry = { rule: ruleId, line: line + 1, before: oldLines, after: newLines };
  if (!made.some((other) => other.rule === ruleId && other.before === oldLines && other.after === newLines))
    made.push(entry);
  const place = `${ruleId} line ${line + 1}: «${oldLines}» → «${newLines}»`;
  if (lettersUntold(text, diagnostic)) harms.push(`changes letters that its finding does not name: ${place}`);
  if (endsInSentence(text, diagnostic)) harms.push(`puts a mark inside a sentence: ${place}`);
  if (marksOf(text) % 2 !== marksOf(after) % 2) harms.push(`leaves half a pair of marks: ${place}`);
}

/** The lines of `text` that are not in `other`, up to two. */
function changed(text: string, other: string): string {
  const [lines, others] = [text.split('\n'), other.split('\n')];
  let from = 0;
  while (from < lines.length && lines[from] === others[from]) from += 1;
  let to = 0;
  while (to < lines.length - from && lines.at(-1 - to) === others.at(-1 - to)) to += 1;
  return lines
    .slice(from, Math.max(lines.length - to, from + 1))
    .slice(0, 2)
    .join('⏎')
    .trim();
}

const LETTERS = /[^\p{L}\p{M}\d]+/gu;

/** Letters and digits that change, of which neither the message nor the title of the fix tells. */
function lettersUntold(text: string, { fix, message }: Diagnostic): boolean {
  const said = `${message.vi} ${fix!.title.vi}`.normalize('NFC');
  return fix!.edits.some(({ range, newText }) => {
    const was = text.slice(range.start, range.end).normalize('NFC').replace(LETTERS, '');
    const is = newText.normalize('NFC').replace(LETTERS, '');
    // A tone mark that moves inside its syllable changes no letter.
    if (foldTones(was) === foldTones(is)) return false;
    return !said.replace(LETTERS, '').includes(is) || !said.replace(LETTERS, '').includes(was);
  });
}

/** A mark put at the end of a line after which the sentence goes on. */
function endsInSentence(text: string, { fix }: Diagnostic): boolean {
  return fix!.edits.some(({ range, newText }) => {
    if (!/^[.,;:/]+$/u.test(newText)) return false;
    const newline = text.indexOf('\n', range.end);
    if (newline < 0 || !/^[*_\s]*$/u.test(text.slice(range.end, newline))) return false;
    const next = text
      .slice(newline + 1)
      .trimStart()
      .replace(/^[*_]+/u, '');
    return /^(?:\p{Ll}(?![).])|\d+[/-])/u.test(next);
  });
}

/** How many marks of strong emphasis stand in a text. */
function marksOf(text: string): number {
  return text.split('**').length - 1 + (text.split('<sup>').length - text.split('</sup>').length);
}

/** Rows of tables with pipes or drawn edges below each other, and columns after wide gaps, that no longer are. */
function columnsMoved(before: string, after: string): string[] {
  const [lines, others] = [before.split('\n'), after.split('\n')];
  if (lines.length !== others.length) return ['the number of lines changes'];
  const harms: string[] = [];
  lines.forEach((line, i) => {
    const other = others[i]!;
    if (line === other) return;
    const place = `line ${i + 1}: «${line.trim()}» → «${other.trim()}»`;
    const aligned = [lines[i - 1], lines[i + 1]].some(
      (beside) => beside !== undefined && edges(beside) !== '' && edges(beside) === edges(line),
    );
    if (aligned && edges(line) !== edges(other)) harms.push(`moves the columns of a table: ${place}`);
    if (count(line, '|') !== count(other, '|')) harms.push(`changes the cells of a row: ${place}`);
    const gap = /\S {5,}(?=[\p{Lu}*])/u.exec(line);
    const column = gap && gap.index + gap[0].length;
    // What is mended may be the first word of the column itself.
    if (column && !/^ \S{2}/u.test(other.normalize('NFC').slice(column - 1, column + 2)))
      harms.push(`moves a typed column: ${place}`);
  });
  return harms;
}

function edges(line: string): string {
  return [...line.normalize('NFC')].flatMap((c, i) => (c === '|' || c === '+' ? [i] : [])).join();
}

function count(line: string, part: string): number {
  return line.split(part).length - 1;
}
