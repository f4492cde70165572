import { INTERNAL_FAULT } from '../lint/engine-rules.ts';
import { SEVERITY_NAMES } from '../lint/severity-names.ts';
import { ALL_REGIMES, type RegimeId } from '../regimes/regime.ts';
import { clausesOf, type RequirementClause } from '../regimes/requirement-clauses.ts';
import { clauseText, replacedBy } from '../regimes/sources.ts';
import { PRECISION } from '../rules/precision.ts';
import type { InvalidExample, Rule, RulePart, ValidExample } from '../rules/rule.ts';
import type { RuleOption } from '../rules/rule-options.ts';
import type { Bilingual, Locale } from '../text/bilingual.ts';
import { formatShortDate } from '../vietnamese/calendar.ts';

/** A rule, or one of the engine's own findings, which have neither clause nor examples. */
export type PageRule = Pick<Rule, 'id' | 'title' | 'description' | 'severity'> & Partial<Rule>;

export const REGIME_NAMES: Readonly<Record<RegimeId, Bilingual>> = {
  state: { vi: 'nhà nước', en: 'State' },
  party: { vi: 'Đảng', en: 'Party' },
  'mass-organisation': { vi: 'đoàn thể', en: 'mass organisations' },
};

/** Headings of the index, in the order of a plan. */
export const PART_NAMES: Readonly<Partial<Record<RulePart, Bilingual>>> = {
  header: { vi: 'Phần đầu', en: 'Head' },
  number: { vi: 'Số và ký hiệu', en: 'Number and symbol' },
  date: { vi: 'Địa danh, ngày tháng, thời hạn', en: 'Place, dates, deadlines' },
  title: { vi: 'Tên loại và trích yếu', en: 'Type name and subject' },
  bases: { vi: 'Căn cứ', en: 'Bases' },
  citations: { vi: 'Viện dẫn văn bản', en: 'Citations' },
  structure: { vi: 'Bố cục', en: 'Structure' },
  ending: { vi: 'Kết thúc', en: 'Ending' },
  signature: { vi: 'Chữ ký', en: 'Signature' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  links: { vi: 'Liên hệ giữa các phần', en: 'Links between parts' },
  annexes: { vi: 'Phụ lục', en: 'Annexes' },
  capitals: { vi: 'Viết hoa', en: 'Capitals' },
  typography: { vi: 'Chữ, dấu, câu', en: 'Letters, marks, sentences' },
  reform: { vi: 'Sắp xếp đơn vị hành chính năm 2025', en: 'The reorganisation of 2025' },
  mass: { vi: 'Đoàn thể', en: 'Mass organisations' },
  word: { vi: 'Trình bày trong tệp Word', en: 'Form of the Word file' },
  organisation: { vi: 'Của cơ quan', en: 'Of the organisation' },
};

/**
 * The manual page of a rule in Markdown: what is asked and why with the clause, right and wrong, the fix, how to set
 * or silence it. What docs/rules/ID.md holds, the editor shows and `kehoach rules ID` prints.
 */
export function rulePage(rule: PageRule, locale: Locale): string {
  const say = (vi: string, en: string): string => (locale === 'vi' ? vi : en);
  const sections = [
    `# ${rule.title[locale]}\n\n\`${rule.id}\``,
    rule.description[locale],
    facts(rule, locale),
  ];
  if (rule.clause) sections.push(`## ${say('Căn cứ', 'Clauses')}\n\n- ${rule.clause}`);
  else if (rule.requirement) {
    const clauses = clausesOf(rule.requirement, rule.regimes).map((clause) =>
      clauseLine(clause, rule, locale),
    );
    sections.push(`## ${say('Căn cứ', 'Clauses')}\n\n${[...new Set(clauses)].join('\n')}`);
  }
  if (rule.examples) {
    const wrong = rule.examples.invalid.map((example) => wrongExample(example, locale));
    sections.push(
      `## ${say('Sai', 'Wrong')}\n\n${say('Chỗ được báo nằm giữa ⟦ và ⟧.', 'What is reported stands between ⟦ and ⟧.')}\n\n${wrong.join('\n\n')}`,
      `## ${say('Đúng', 'Right')}\n\n${rule.examples.valid
        .filter(hasText)
        .map((example) => rightExample(example, locale))
        .join('\n\n')}`,
    );
  }
  if (rule.options) sections.push(optionList(rule.id, rule.options, locale));
  sections.push(settings(rule, locale));
  return `${sections.join('\n\n')}\n`;
}

/** A clause with the regimes that it speaks for and, where the text no longer holds, the day on which it ended. */
function clauseLine(clause: RequirementClause, { regimes = ALL_REGIMES }: PageRule, locale: Locale): string {
  const speaksFor = clause.regimes.filter((id) => regimes.includes(id));
  const ended = replacedBy(clause.source)?.inForceFrom;
  const notes = [
    ...(speaksFor.length < regimes.length
      ? [speaksFor.map((id) => REGIME_NAMES[id][locale]).join(', ')]
      : []),
    ...(ended ? [`${locale === 'vi' ? 'trước ngày' : 'before'} ${formatShortDate(ended)}`] : []),
  ];
  return `- ${clauseText(clause)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

function facts(rule: PageRule, locale: Locale): string {
  const say = (vi: string, en: string): string => (locale === 'vi' ? vi : en);
  const final = rule.finalSeverity && rule.finalSeverity !== rule.severity ? rule.finalSeverity : undefined;
  const rows = [
    `- ${say('Mức', 'Severity')}: ${SEVERITY_NAMES[rule.severity][locale]}${final ? say(`; khi ban hành: ${SEVERITY_NAMES[final].vi}`, `; at stage final: ${SEVERITY_NAMES[final].en}`) : ''}`,
  ];
  if (rule.regimes)
    rows.push(
      `- ${say('Áp dụng', 'Applies to')}: ${rule.regimes.map((id) => REGIME_NAMES[id][locale]).join(', ')}`,
    );
  if (rule.certainty) {
    const certain = rule.certainty === 'certain';
    rows.push(
      `- ${say('Độ chắc chắn', 'Certainty')}: ${certain ? say('chắc chắn', 'certain') : say('suy đoán, người soạn xem lại', 'heuristic, to be looked over')}`,
    );
  }
  const precision = PRECISION[rule.id];
  if (precision) {
    const percent = Math.floor((100 * precision.right) / precision.read);
    rows.push(
      `- ${say(
        `Trên kế hoạch thật: đúng ${percent} % trong ${precision.read} phát hiện`,
        `On real plans: ${percent} % of ${precision.read} findings true`,
      )}`,
    );
  }
  const fix = {
    safe: say('có, an toàn (`--fix`, khi lưu)', 'yes, safe (`--fix`, on save)'),
    unsafe: say('có, cần người xem lại', 'yes, to be looked over'),
  };
  rows.push(`- ${say('Tự sửa', 'Fix')}: ${rule.fixable ? fix[rule.fixable] : say('không', 'no')}`);
  return rows.join('\n');
}

function optionList(id: string, options: NonNullable<Rule['options']>, locale: Locale): string {
  const rows = Object.entries(options).map(([name, option]) => {
    const values =
      'values' in option
        ? option.values.map((value) => `\`${value}\``).join(', ')
        : `${option.min}–${option.max}`;
    return `- \`${name}\` (${values}): ${option.description[locale]}`;
  });
  const [[name, first]] = Object.entries(options) as [[string, RuleOption]];
  const value = 'values' in first ? `"${first.values.at(-1)}"` : first.min;
  const heading = locale === 'vi' ? 'Tuỳ chọn' : 'Options';
  const json = fence(`{ "options": { "${id}": { "${name}": ${value} } } }`, 'json');
  return `## ${heading}\n\n${rows.join('\n')}\n\n${json}`;
}

function wrongExample(example: InvalidExample, locale: Locale): string {
  const { word, options, register } = example;
  const blocks = [
    ...(register ? [fence(JSON.stringify({ register }, null, 2), 'json')] : []),
    ...(options ? [`${locale === 'vi' ? 'Với' : 'With'} \`${JSON.stringify(options)}\`:`] : []),
    ...(word ? [`${locale === 'vi' ? 'Tệp Word có' : 'A Word file with'} ${word.what[locale]}:`] : []),
    fence(example.text),
  ];
  if (example.fixed !== undefined)
    blocks.push(locale === 'vi' ? 'Sửa thành:' : 'Mended:', fence(example.fixed));
  return blocks.join('\n\n');
}

function rightExample(example: string | ValidExample, locale: Locale): string {
  return typeof example === 'string' ? fence(example) : wrongExample(example, locale);
}

function settings({ id, severity }: PageRule, locale: Locale): string {
  const say = (vi: string, en: string): string => (locale === 'vi' ? vi : en);
  if (id === INTERNAL_FAULT.id)
    return say(
      'Không đặt mức, không tắt được: quy tắc hỏng thì văn bản chưa được soát hết.',
      'Cannot be set or silenced: with a rule broken the text has not been checked in full.',
    );
  const other = severity === 'info' ? 'off' : 'info';
  return [
    `## ${say('Đặt mức, tắt', 'Set or silence')}`,
    say('Trong `kehoach.config.json`:', 'In `kehoach.config.json`:'),
    fence(`{ "rules": { "${id}": "${other}" } }`, 'json'),
    say('Tại một chỗ trong văn bản, kèm lý do:', 'In one place of the text, with a reason:'),
    fence(`<!-- kehoach-disable-next-line ${id} -- ${say('lý do', 'reason')} -->`, 'html'),
  ].join('\n\n');
}

function textOf(example: string | ValidExample): string {
  return typeof example === 'string' ? example : example.text;
}

function hasText(example: string | ValidExample): boolean {
  return textOf(example).trim() !== '';
}

/** A fenced block long enough for what it holds. */
function fence(text: string, language = 'markdown'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/gu)].map((match) => match[0].length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text}\n${marks}`;
}
