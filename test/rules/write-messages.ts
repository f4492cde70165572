import { writeFileSync } from 'node:fs';
import type { Diagnostic } from '../../server/src/lint/diagnostic.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { RULES } from '../../server/src/rules/index.ts';
import type { InvalidExample, Rule } from '../../server/src/rules/rule.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import type { TextRange } from '../../server/src/text/range.ts';
import { parseIsoDate } from '../../server/src/vietnamese/calendar.ts';
import { parseMarkers } from '../support/markers.ts';
import { TODAY } from '../support/rule-runner.ts';
import { wordSource } from '../support/word-example.ts';
import { WORDS } from '../support/words.ts';

/**
 * Writes messages.md: what each rule says of each of its invalid examples, with the place, the clause and the fix, so
 * that a change of wording or of a fix is seen in the diff. Run by `npm run generate`.
 */
const sections = RULES.map(
  (rule) =>
    `## ${rule.id}\n\n${rule.examples.invalid.map((example, i) => exampleText(rule, example, i + 1)).join('\n\n')}\n`,
);
writeFileSync(
  new URL('messages.md', import.meta.url),
  `# Messages\n\nWritten by \`npm run generate\` from the invalid examples of the rules. Places are line:column, both from 1, in UTF-16 units.\n\n${sections.join('\n')}`,
);

/** The findings of one example as a list, in order of the text. */
function exampleText(rule: Rule, example: InvalidExample, number: number): string {
  const { text } = parseMarkers(example.text);
  const plan = readPlan(text, {
    forcePlan: true,
    today: (example.today && parseIsoDate(example.today)) || TODAY,
    ...(example.regime ? { regime: example.regime } : {}),
  });
  const { diagnostics } = lintPlan(plan, {
    only: new Set([rule.id]),
    words: WORDS,
    ...(rule.part === 'word' ? { word: wordSource(text, TODAY, example.word) } : {}),
    ...(example.stage ? { stage: example.stage } : {}),
  });
  const index = new LineIndex(text);
  const place = (range: TextRange): string => {
    const { line, character } = index.positionAt(range.start);
    return `${line + 1}:${character + 1} ${shown(text.slice(range.start, range.end))}`;
  };
  const lines = diagnostics.flatMap((diagnostic) => findingLines(diagnostic, place));
  return `### ${number}\n\n${lines.join('\n')}`;
}

function findingLines(diagnostic: Diagnostic, place: (range: TextRange) => string): string[] {
  const { range, severity, message, citation, related = [], fix } = diagnostic;
  return [
    `- ${severity} ${place(range)}`,
    `  - vi: ${oneLine(message.vi)}`,
    `  - en: ${oneLine(message.en)}`,
    ...(citation ? [`  - clause: ${citation}`] : []),
    ...related.map(
      (each) => `  - see ${place(each.range)}: ${oneLine(each.message.vi)} / ${oneLine(each.message.en)}`,
    ),
    ...(fix
      ? [
          `  - fix (${fix.safe ? 'safe' : 'unsafe'}): ${oneLine(fix.title.vi)} / ${oneLine(fix.title.en)}`,
          ...fix.edits.map((edit) => `    - ${place(edit.range)} → ${shown(edit.newText)}`),
        ]
      : []),
  ];
}

/** Shortened text in quotation marks of JSON, so that blanks and invisible characters are seen. */
function shown(text: string): string {
  const characters = [...text];
  const short =
    characters.length <= 80
      ? text
      : `${characters.slice(0, 50).join('')} … ${characters.slice(-20).join('')}`;
  return JSON.stringify(short).replace(
    /[^\P{C}]|[\u00a0\u2000-\u200f]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ⏎ ').trimEnd();
}
