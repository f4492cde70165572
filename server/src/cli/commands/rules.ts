import { type PageRule, rulePage } from '../../features/rule-page.ts';
import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { clausesOf } from '../../regimes/requirement-clauses.ts';
import { clauseText } from '../../regimes/sources.ts';
import { RULES } from '../../rules/index.ts';
import type { Locale } from '../../text/bilingual.ts';
import { nearest } from '../../text/nearest.ts';
import { type CliIo, EXIT, say, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';

/** `kehoach rules`: the list; `kehoach rules ID`: one rule with its clause and examples. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(args, { format: { type: 'string' } }, locale);
  const format = oneOf(values.format ?? 'text', ['text', 'json'], '--format', locale);
  const all = [...RULES, ...ENGINE_RULES];
  const chosen = positionals.map((id) => {
    const rule = all.find((each) => each.id === id);
    if (rule) return rule;
    const meant = nearest(
      id,
      all.map((each) => each.id),
    );
    throw new UsageError(
      say(
        locale,
        `không có quy tắc “${id}”.${meant ? ` Có phải “${meant}”?` : ''}`,
        `there is no rule “${id}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
      ),
    );
  });
  if (format === 'json') {
    const shown = chosen.length > 0 ? chosen : all;
    io.stdout.write(
      `${JSON.stringify(
        shown.map((rule) => ruleObject(rule, locale)),
        null,
        2,
      )}\n`,
    );
    return EXIT.ok;
  }
  if (chosen.length > 0) {
    io.stdout.write(chosen.map((rule) => rulePage(rule, locale)).join('\n'));
    return EXIT.ok;
  }
  const width = Math.max(...all.map(({ id }) => id.length));
  for (const rule of all) {
    const mark = 'fixable' in rule && rule.fixable ? '*' : ' ';
    io.stdout.write(`${rule.id.padEnd(width)}  ${mark} ${rule.severity.padEnd(7)}  ${rule.title[locale]}\n`);
  }
  io.stdout.write(
    say(
      locale,
      `\n${all.length} quy tắc; * sửa được tự động. Xem từng quy tắc: kehoach rules MÃ\n`,
      `\n${all.length} rules; * can be fixed. Read one: kehoach rules ID\n`,
    ),
  );
  return EXIT.ok;
}

function ruleObject(rule: PageRule, locale: Locale): object {
  return {
    id: rule.id,
    title: rule.title[locale],
    description: rule.description[locale],
    severity: rule.severity,
    finalSeverity: rule.finalSeverity ?? rule.severity,
    ...(rule.part ? { part: rule.part } : {}),
    ...(rule.certainty ? { certainty: rule.certainty } : {}),
    ...(rule.regimes ? { regimes: rule.regimes } : {}),
    ...(rule.fixable ? { fixable: rule.fixable } : {}),
    citations: rule.requirement ? clausesOf(rule.requirement, rule.regimes).map(clauseText) : [],
  };
}
