import { describe, expect, it } from 'vitest';
import type { DraftSnippet } from '../../server/src/features/drafts/catalogue.ts';
import { DRAFT_SNIPPETS } from '../../server/src/features/drafts/catalogue.ts';
import type { PlanKind, PlanParts, SectionKey } from '../../server/src/features/drafts/outlines.ts';
import { joinParts, planParts, SECTIONS, section } from '../../server/src/features/drafts/outlines.ts';
import { formOf } from '../../server/src/features/drafts/parts.ts';
import { fillTemplate } from '../../server/src/features/drafts/template.ts';
import { AUTHORITIES, newPlan, PLAN_KINDS } from '../../server/src/features/new-plan.ts';
import { expandSnippet, SNIPPETS } from '../../server/src/features/snippets.ts';
import { lintPlan } from '../../server/src/lint/lint.ts';
import { readPlan } from '../../server/src/plan/read.ts';

const date = { year: 2026, month: 6, day: 8 };

/** What a draft fresh from a snippet may be told: that something is left to be filled in. */
const BLANKS = new Set([
  'num-blank-in-draft',
  'date-blank-in-draft',
  'typo-placeholder-left',
  'cite-number-missing',
  'cite-date-missing',
  'sign-name-missing',
]);

function findings(text: string): string[] {
  const plan = readPlan(text, { today: date });
  expect(plan.isPlan).toBe(true);
  return lintPlan(plan)
    .diagnostics.filter(({ ruleId }) => !BLANKS.has(ruleId))
    .map(({ ruleId, range, message }) => `${ruleId} ${text.slice(range.start, range.end)}: ${message.vi}`);
}

const KIND_OF: Partial<Record<SectionKey, PlanKind>> = {
  targets: 'annual',
  review: 'review',
  propaganda: 'propaganda',
  inspection: 'inspection',
  conference: 'conference',
};

/** A whole plan in which the expanded snippet stands where its part stands. */
function inFrame(draft: DraftSnippet): string {
  const expanded = expandSnippet(SNIPPETS.find(({ id }) => id === draft.id)!.body, date);
  const { authority, slot } = draft;
  const kind =
    (draft.section && KIND_OF[draft.section]) ??
    (draft.id.startsWith('de-cuong') ? 'review' : 'implementation');
  const parts = planParts(authority, formOf(authority, date), kind);
  const fill = (template: string): string => fillTemplate(template, {}, date);
  const frame = (own: Partial<PlanParts>): string => fill(joinParts({ ...parts, ...own }));
  switch (slot) {
    case 'plan':
      return expanded;
    case 'section':
      return frame({ sections: withSection(draft, expanded) });
    case 'text':
      return frame({
        sections: [
          ...parts.sections.slice(0, 1),
          `${parts.sections[1]}\n\n${expanded}`,
          ...parts.sections.slice(2),
        ],
      });
    case 'attachment':
      return frame({
        attachments: [expanded],
        ...(kind === 'review'
          ? {}
          : { opening: `${parts.opening}\n\n(Chi tiết tại Phụ lục kèm theo Kế hoạch này).` }),
      });
    default:
      return frame({ [slot]: expanded });
  }
}

function withSection(draft: DraftSnippet, expanded: string): string[] {
  const body = expanded.replace(/^## I\. /u, '');
  const keys: SectionKey[] = ['purpose', 'tasks', 'assignments'];
  if (!keys.includes(draft.section!)) keys.splice(1, 1, draft.section!);
  return keys.map((key, index) => {
    const numeral = ['I', 'II', 'III'][index]!;
    return key === draft.section ? `## ${numeral}. ${body}` : section(key, numeral, draft.authority);
  });
}

describe('every snippet, as it comes', () => {
  it.each(DRAFT_SNIPPETS.map((draft) => [draft.id, draft] as const))('%s is right in form', (_, draft) => {
    expect(findings(inFrame(draft))).toEqual([]);
  });
});

describe('every new plan', () => {
  const cases = AUTHORITIES.flatMap((authority) =>
    (Object.keys(PLAN_KINDS) as PlanKind[]).map((kind) => [authority.id, kind, authority] as const),
  );
  it.each(cases)('%s %s is right in form', (_, kind, { regime, level, organisation }) => {
    expect(
      findings(newPlan({ regime, level, kind, date, ...(organisation ? { organisation } : {}) })),
    ).toEqual([]);
  });

  it('follows guidance 36 before 27/5/2026', () => {
    for (const kind of Object.keys(PLAN_KINDS) as PlanKind[]) {
      const text = newPlan({
        regime: 'party',
        level: 'commune',
        kind,
        date: { year: 2026, month: 2, day: 3 },
      });
      expect(readPlan(text, { today: date }).regime.form.id).toBe('party-hd36');
      expect(findings(text)).toEqual([]);
    }
  });

  it('filled in, is still right', () => {
    const text = newPlan({
      regime: 'party',
      level: 'commune',
      kind: 'review',
      issuer: 'ĐẢNG ỦY XÃ BÌNH LƯ',
      superior: 'ĐẢNG BỘ TỈNH LAI CHÂU',
      subject: 'sơ kết 5 năm công tác xây dựng gia đình trong tình hình mới',
      date,
    });
    expect(findings(text)).toEqual([]);
  });
});

it('knows every section that a plan may have', () => {
  const written = new Set(DRAFT_SNIPPETS.flatMap((draft) => (draft.section ? [draft.section] : [])));
  expect([...written].sort()).toEqual((Object.keys(SECTIONS) as SectionKey[]).sort());
});
