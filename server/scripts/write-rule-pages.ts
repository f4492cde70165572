import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { PART_NAMES, REGIME_NAMES, rulePage } from '../src/features/rule-page.ts';
import { ENGINE_RULES } from '../src/lint/engine-rules.ts';
import { SEVERITY_NAMES } from '../src/lint/severity-names.ts';
import { clausesOf } from '../src/regimes/requirement-clauses.ts';
import { clauseText } from '../src/regimes/sources.ts';
import { RULES } from '../src/rules/index.ts';
import { NOT_CHECKED } from '../src/rules/not-checked.ts';
import type { RulePart } from '../src/rules/rule.ts';

/** Writes docs/rules/: a page a rule, the index by part of the plan, and what is not checked. */
const folder = 'docs/rules';
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith('.md')) rmSync(`${folder}/${name}`);
for (const rule of [...RULES, ...ENGINE_RULES])
  writeFileSync(`${folder}/${rule.id}.md`, rulePage(rule, 'vi'));

const parts = [...new Set(RULES.map((rule) => rule.part))].sort((a, b) => order(a) - order(b));
const index = parts.map((part) => {
  const rows = RULES.filter((rule) => rule.part === part)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => {
      const regimes =
        rule.regimes.length === 3 ? 'mọi chế độ' : rule.regimes.map((id) => REGIME_NAMES[id].vi).join(', ');
      const fix = rule.fixable === 'safe' ? 'có' : rule.fixable === 'unsafe' ? 'xem lại' : '';
      return `| [${rule.id}](${rule.id}.md) | ${rule.title.vi} | ${SEVERITY_NAMES[rule.severity].vi} | ${regimes} | ${fix} |`;
    });
  return `## ${PART_NAMES[part]?.vi ?? part}\n\n| Mã | Yêu cầu | Mức | Chế độ | Tự sửa |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`;
});
const engine = ENGINE_RULES.map(
  (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.title.vi} | ${SEVERITY_NAMES[rule.severity].vi} |`,
);
writeFileSync(
  `${folder}/README.md`,
  [
    '# Các quy tắc',
    `${RULES.length} quy tắc, xếp theo phần của kế hoạch. Trang này và các trang quy tắc do \`npm run generate\` viết ra từ mã nguồn; ví dụ trong trang cũng là phép thử của quy tắc. Những yêu cầu không soát và lý do: [khong-soat.md](khong-soat.md).`,
    ...index,
    `## Của công cụ\n\n| Mã | Nội dung | Mức |\n| --- | --- | --- |\n${engine.join('\n')}`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n'),
);
writeFileSync(
  `${folder}/khong-soat.md`,
  [
    '# Những yêu cầu không soát',
    'Các yêu cầu sau có trong quy định nhưng công cụ không soát, kèm lý do.',
    `| Yêu cầu | Căn cứ | Lý do |\n| --- | --- | --- |\n${NOT_CHECKED.map(
      ({ id, title, requirement, reason }) =>
        `| \`${id}\` ${title.vi} | ${clausesOf(requirement).map(clauseText).join('; ')} | ${reason.vi} |`,
    ).join('\n')}`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n'),
);
console.log(`docs/rules: ${RULES.length + ENGINE_RULES.length} trang.`);

function order(part: RulePart): number {
  const index = Object.keys(PART_NAMES).indexOf(part);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}
