import { type Judgement, tally } from './judgement.ts';

/** Below this a share says nothing. */
const MIN_FINDINGS = 20;

export type Precision = Readonly<Record<string, { readonly read: number; readonly right: number }>>;

/** Of each rule with enough findings that were read: how many, and how many of them are true. */
export function precisionOf({ findings }: Judgement): Precision {
  const rules = [...new Set(findings.map(({ finding }) => finding.rule))].sort();
  return Object.fromEntries(
    rules.flatMap((rule) => {
      const { right, wrong, arguable } = tally(findings.filter(({ finding }) => finding.rule === rule));
      const read = right + wrong + arguable;
      return read < MIN_FINDINGS ? [] : [[rule, { read, right }]];
    }),
  );
}

/** The source of server/src/rules/precision.ts. */
export function precisionModule(judgement: Judgement): string {
  const rows = Object.entries(precisionOf(judgement)).map(
    ([rule, { read, right }]) => `  '${rule}': { read: ${read}, right: ${right} },`,
  );
  return `/** Written by \`npm run judge -- --write\`: findings of a rule that were read on real plans, and how many were true. */
export const PRECISION: Readonly<Record<string, { readonly read: number; readonly right: number }>> = {
${rows.join('\n')}
};
`;
}
