import { globMatcher, globProblem } from '../../config/glob.ts';
import { type PageRule, REGIME_NAMES, rulePage } from '../../features/rule-page.ts';
import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { clausesOf } from '../../regimes/requirement-clauses.ts';
import { clauseText } from '../../regimes/sources.ts';
import { RULES } from '../../rules/index.ts';
import { ownRule } from '../../rules/own/compile.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Locale } from '../../text/bilingual.ts';
import { nearest } from '../../text/nearest.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch, searchKey } from '../../vietnamese/words.ts';
import { type ConfigurationOptions, Configurations } from '../check/configuration.ts';
import { absolute } from '../files/paths.ts';
import { type CliIo, EXIT, notify, say, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import { testOwnRules } from './rules-test.ts';

/** `kehoach rules`: the list; `kehoach rules ID`: one rule with its clause and examples. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      format: { type: 'string' },
      test: { type: 'string' },
      config: { type: 'string', short: 'c' },
      'no-config': { type: 'boolean' },
    },
    locale,
  );
  const format = oneOf(values.format ?? 'text', ['text', 'json'], '--format', locale);
  if (values.test !== undefined) return testOwnRules(io, values.test, locale);
  const own = await ownRulesHere(io, values, locale);
  if (!own) return EXIT.usage;
  const all = [...RULES, ...ENGINE_RULES, ...own];
  const found = new Set(positionals.flatMap((word) => rulesFor(word, all, locale)));
  const shown = positionals.length > 0 ? all.filter((rule) => found.has(rule)) : all;
  if (format === 'json') {
    io.stdout.write(
      `${JSON.stringify(
        shown.map((rule) => ruleObject(rule, locale)),
        null,
        2,
      )}\n`,
    );
    return EXIT.ok;
  }
  if (positionals.length > 0 && shown.every(({ id }) => positionals.includes(id))) {
    io.stdout.write(shown.map((rule) => rulePage(rule, locale)).join('\n'));
    return EXIT.ok;
  }
  const width = Math.max(...shown.map(({ id }) => id.length));
  for (const rule of shown) {
    const mark = 'fixable' in rule && rule.fixable ? '*' : ' ';
    io.stdout.write(`${rule.id.padEnd(width)}  ${mark} ${rule.severity.padEnd(7)}  ${rule.title[locale]}\n`);
  }
  io.stdout.write(
    say(
      locale,
      `\n${shown.length} quy tắc; * sửa được tự động. Xem từng quy tắc: kehoach rules MÃ\n`,
      `\n${shown.length} rules; * can be fixed. Read one: kehoach rules ID\n`,
    ),
  );
  return EXIT.ok;
}

/** The rules of the organisation whose folder this is; undefined where its configuration is broken, which is said. */
async function ownRulesHere(
  io: CliIo,
  options: ConfigurationOptions,
  locale: Locale,
): Promise<readonly Rule[] | undefined> {
  const configurations = new Configurations(io, options);
  const config = await configurations.forFile(absolute(io.cwd, 'kehoach.md'));
  if (config) return Object.values(config.own ?? {}).map(({ value }) => ownRule(value));
  for (const problem of configurations.problems(locale)) notify(io, problem);
  return undefined;
}

/**
 * The rules that a word means: one by its id; several by `*` in it, by a word of their ids or title, by the part of the
 * plan that they read or by a regime that they are for.
 */
function rulesFor(word: string, all: readonly PageRule[], locale: Locale): readonly PageRule[] {
  const exact = all.find(({ id }) => id === word);
  if (exact) return [exact];
  const matches = word.includes('*') && !globProblem(word) ? globMatcher(word) : undefined;
  const about = ({ id, title, part, regimes = [] }: PageRule): string =>
    [
      id,
      title.vi,
      title.en,
      part ?? '',
      ...regimes,
      ...regimes.map((regime) => REGIME_NAMES[regime].vi),
    ].join(' ');
  const having = (key: (text: string) => string): readonly PageRule[] => {
    const wanted = words(key(word));
    return wanted.trim() === '' ? [] : all.filter((rule) => words(key(about(rule))).includes(wanted));
  };
  const asTyped = matches ? all.filter(({ id }) => matches(id)) : having((text) => text);
  const isBare = searchKey(word) === word.toLowerCase();
  const found = asTyped.length === 0 && isBare && !matches ? having(searchKey) : asTyped;
  if (found.length > 0) return found;
  const ids = all.map(({ id }) => id);
  const meant = nearest(word, ids);
  throw new UsageError(
    say(
      locale,
      `không có quy tắc “${word}”.${meant ? ` Có phải “${meant}”?` : ''}`,
      `there is no rule “${word}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
    ),
  );
}

/** Words between single spaces, small, for a search by whole words. */
function words(text: string): string {
  return ` ${foldForMatch(text.normalize('NFC')).split(regexp.u`[^\p{L}\p{M}\d]+`).join(' ')} `.replace(
    / {2,}/gu,
    ' ',
  );
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
    citations: rule.clause
      ? [rule.clause]
      : rule.requirement
        ? clausesOf(rule.requirement, rule.regimes).map(clauseText)
        : [],
  };
}
