import type { LayoutClause, LayoutFacts, LayoutPart } from './layout.ts';

/** What a regulation asks of how a document stands on paper; where it says so is part of its layout facts. */
export type LayoutRequirementId = keyof typeof GENERAL | `layout-letters-${LayoutPart}`;

const GENERAL = {
  'layout-paper': ({ paper }: LayoutFacts) => paper,
  'layout-direction': ({ direction }: LayoutFacts) => direction,
  'layout-font': ({ font }: LayoutFacts) => font,
  'layout-margins': ({ page }: LayoutFacts) => page,
  'layout-page-number': ({ pageNumber }: LayoutFacts) => pageNumber,
  'layout-body': ({ body }: LayoutFacts) => body,
  'layout-title-line': ({ rules }: LayoutFacts) => rules.titleLine,
  'layout-subject-line': ({ rules }: LayoutFacts) => rules.subject,
} satisfies Readonly<Record<string, (facts: LayoutFacts) => LayoutClause>>;

const LETTERS = 'layout-letters-';

/** Where the facts of a form state a requirement of layout; undefined where they do not, or it is one of another kind. */
export function layoutClause(facts: LayoutFacts, requirement: string): LayoutClause | undefined {
  const clause = requirement.startsWith(LETTERS)
    ? facts.letters[requirement.slice(LETTERS.length) as LayoutPart]
    : Object.hasOwn(GENERAL, requirement)
      ? GENERAL[requirement as keyof typeof GENERAL](facts)
      : undefined;
  return facts.isPractice || clause?.clause === '' ? undefined : clause;
}
