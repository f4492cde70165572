import { type FailedExample, failedExamples } from '../../lint/own-examples.ts';
import type { OwnRule } from '../../rules/own/model.ts';
import type { Locale } from '../../text/bilingual.ts';
import { neutralise } from '../../text/neutralise.ts';
import { Configurations } from '../check/configuration.ts';
import { absolute } from '../files/paths.ts';
import { type CliIo, EXIT, notify, say } from '../io.ts';
import { dateOption } from '../options.ts';

/** `kehoach rules --test FILE`: runs the examples beside the own rules of a configuration. Exit code 1: one does not hold. */
export async function testOwnRules(io: CliIo, file: string, locale: Locale): Promise<number> {
  const configurations = new Configurations(io, { config: file });
  const config = await configurations.forFile(absolute(io.cwd, 'kehoach.md'));
  if (!config) {
    for (const problem of configurations.problems(locale)) notify(io, problem);
    return EXIT.usage;
  }
  const rules = Object.values(config.own ?? {}).map(({ value }) => value);
  const today = dateOption(undefined, io, locale);
  let failures = 0;
  let examples = 0;
  for (const rule of rules) {
    const failed = failedExamples(rule, today);
    failures += failed.length;
    examples += countOf(rule);
    for (const line of linesOf(rule, failed, locale)) io.stdout.write(`${neutralise(line)}\n`);
  }
  io.stdout.write(summary(rules.length, examples, failures, locale));
  return failures > 0 ? EXIT.findings : EXIT.ok;
}

function linesOf(rule: OwnRule, failed: readonly FailedExample[], locale: Locale): string[] {
  if (countOf(rule) === 0)
    return [say(locale, `⚠ ${rule.id}: chưa có ví dụ`, `⚠ ${rule.id}: has no examples`)];
  if (failed.length === 0) return [`✔ ${rule.id}`];
  return failed.flatMap(({ example, expected, found }) => [
    `✖ ${rule.id}: ${example}`,
    `  ${say(locale, 'cần', 'expected')}: ${oneLine(expected)}`,
    `  ${say(locale, 'gặp', 'found')}: ${oneLine(found)}`,
  ]);
}

function oneLine(text: string): string {
  return text.replace(/\r?\n/gu, '\\n');
}

function countOf({ examples: { wrong = [], right = [] } = {} }: OwnRule): number {
  return wrong.length + right.length;
}

function summary(rules: number, examples: number, failures: number, locale: Locale): string {
  const vi = `\n${rules} quy tắc riêng, ${examples} ví dụ, ${failures} ví dụ không đúng\n`;
  return say(locale, vi, `\n${rules} own rules, ${examples} examples, ${failures} do not hold\n`);
}
