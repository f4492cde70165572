import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { clauseText } from '../../regimes/sources.ts';
import { RULES } from '../../rules/index.ts';
import type { Rule, Severity } from '../../rules/rule.ts';
import type { Locale } from '../../text/bilingual.ts';
import { nearest } from '../../text/nearest.ts';
import { type CliIo, EXIT, say, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';
import { painter, wantsColour } from '../terminal/colour.ts';

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
  const paint = painter(wantsColour(values, io.env, io.stdout));
  if (chosen.length > 0) {
    io.stdout.write(chosen.map((rule) => ruleText(rule, locale, (text) => paint('bold', text))).join('\n'));
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
      `\n${all.length} rules; * can be mended. Read one: kehoach rules ID\n`,
    ),
  );
  return EXIT.ok;
}

type AnyRule = Pick<Rule, 'id' | 'title' | 'description' | 'severity'> & Partial<Rule>;

function ruleObject(rule: AnyRule, locale: Locale): object {
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
    citations: (rule.clauses ?? []).map(clauseText),
  };
}

const SEVERITY_NAMES: Readonly<Record<Severity, { vi: string; en: string }>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'lưu ý', en: 'info' },
  hint: { vi: 'gợi ý', en: 'hint' },
};

function ruleText(rule: AnyRule, locale: Locale, bold: (text: string) => string): string {
  const name = (severity: Severity) => SEVERITY_NAMES[severity][locale];
  const rows = [`${bold(rule.id)}: ${rule.title[locale]}`, '', rule.description[locale], ''];
  const differs = rule.finalSeverity && rule.finalSeverity !== rule.severity;
  const final = differs
    ? say(
        locale,
        `; khi ban hành: ${name(rule.finalSeverity!)}`,
        `; at stage final: ${name(rule.finalSeverity!)}`,
      )
    : '';
  rows.push(say(locale, `Mức: ${name(rule.severity)}${final}`, `Severity: ${name(rule.severity)}${final}`));
  if (rule.fixable) {
    const safe = rule.fixable === 'safe';
    rows.push(
      say(
        locale,
        `Sửa tự động: ${safe ? 'có (--fix)' : 'có, cần người xem lại'}`,
        `Fix: ${safe ? 'yes (--fix)' : 'yes, to be looked over'}`,
      ),
    );
  }
  const clauses = rule.clauses ?? [];
  if (clauses.length > 0) {
    rows.push(say(locale, 'Căn cứ:', 'Clauses:'));
    for (const clause of clauses) rows.push(`  - ${clauseText(clause)}`);
  }
  const wrong = rule.examples?.invalid[0];
  if (wrong) {
    rows.push(
      '',
      say(locale, 'Sai (chỗ sai trong ⟦ ⟧):', 'Wrong (the place between ⟦ and ⟧):'),
      indent(wrong.text),
    );
    if (wrong.fixed !== undefined) rows.push('', say(locale, 'Sửa thành:', 'Mended:'), indent(wrong.fixed));
  }
  const right = rule.examples?.valid[0];
  if (right) {
    rows.push('', say(locale, 'Đúng:', 'Right:'), indent(typeof right === 'string' ? right : right.text));
  }
  rows.push(
    '',
    say(locale, 'Tắt trong cấu hình:', 'Switch off in the configuration:'),
    `  "rules": {"${rule.id}": "off"}`,
    say(locale, 'Tắt cho dòng tiếp theo:', 'Silence for the next line:'),
    `  <!-- kehoach-disable-next-line ${rule.id} -- ${say(locale, 'lý do', 'reason')} -->`,
  );
  return `${rows.join('\n')}\n`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
