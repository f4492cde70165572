import { toRoman } from '../../vietnamese/numerals.ts';
import { authorityOf, planYearOf, valuesOf } from '../drafts/of-plan.ts';
import { annex } from '../drafts/parts.ts';
import { prefill, toSnippetBody } from '../drafts/template.ts';
import { backFrom, type CompletionContext, type CompletionEntry } from './entry.ts';
import type { KnownBeside } from './known.ts';

const BEGUN = /^\s*((?:#(?: (?:PHỤ(?: LỤC ?)?)?)?|PHỤ(?: LỤC ?)?)?)$/iu;

/** An annex, with the line that names its plan and a table, below the signature: where it or its heading is begun. */
export function annexEntries(place: CompletionContext, known: KnownBeside): CompletionEntry[] {
  const { plan, line, after, offset } = place;
  const { signature, attachments, regime } = plan;
  const begun = BEGUN.exec(line)?.[1];
  const isBelow = signature?.name !== undefined && offset > signature.range.end;
  if (begun === undefined || after.trim() !== '' || !isBelow || place.trigger !== undefined) return [];
  const before = attachments.filter(
    ({ kind, title }) => kind === 'annex' && title.range.end < offset - line.length,
  );
  const last = before.at(-1)?.numeral;
  const numeral =
    before.length === 0
      ? ''
      : ` ${last?.form === 'arabic' ? last.value + 1 : toRoman((last?.value ?? before.length) + 1)}`;
  const template = annex(authorityOf(plan, known.office), regime.form)
    .replace(/^# PHỤ LỤC/u, `# PHỤ LỤC${numeral}`)
    .replaceAll('@PLAN_YEAR', String(planYearOf(plan)));
  const body = toSnippetBody(prefill(template, valuesOf(plan, known.office))).join('\n');
  return [
    {
      label: `PHỤ LỤC${numeral}`,
      kind: 'section',
      detail: 'kèm dòng “Kèm theo Kế hoạch số …” và bảng phân công',
      // Nothing is put before what is typed.
      text: body.replace(/\$\{0\}$/u, '').replace(/^# /u, /^PHỤ/iu.test(begun) ? '' : '# '),
      snippet: true,
      range: backFrom(place, begun.length),
    },
  ];
}
