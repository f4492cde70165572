import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { perPlan } from './per-plan.ts';
import { paragraphsMatching } from './prefiltered.ts';

/** Words at the end of a paragraph that lead on to what is listed below it, with a mark that is no colon or without one. */
const LEADS_ON = regexp.iu`(?<![\p{L}\p{M}])(?:như sau|sau đây|dưới đây|bao gồm|gồm|gồm có|cụ thể là|(?:nội dung|nhiệm vụ|công việc|yêu cầu|giải pháp|biện pháp|hoạt động|bước|thành phần|thời gian|lịch|thực hiện|cụ thể) sau)[ \u00a0]?[.;,]?\s*$`;
const TAIL = 60;

/** How an opening sentence ends that leads on to the content of the plan, with the mark at its end. */
export const OPENING_END =
  /(như\s+sau|sau\s+đây|(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|hoạt\s+động)\s+sau|,\s+cụ\s+thể)\s*([:.;]?)\s*$/u;

const PREFILTER = definePrefilter({ words: ['sau', 'gồm', 'là', 'có', 'đây'] });

const leadsOn = memoizedScan((text): boolean => LEADS_ON.test(text.slice(-TAIL)));

/** Paragraphs that lead on to a list and have no colon; of the opening sentence another rule speaks. */
export const bareLeads = perPlan((plan: PlanDocument): ReadonlySet<Paragraph> => {
  const { paragraphs } = plan;
  return new Set(
    paragraphsMatching(plan, PREFILTER).filter((paragraph) => {
      if (!READ.has(paragraph.role) || !leadsOn(paragraph)) return false;
      if (plan.head.title && paragraph === plan.opening.sentence && OPENING_END.test(paragraph.folded))
        return false;
      const next = paragraphs[paragraph.index + 1];
      return next !== undefined && beginsList(paragraph, next);
    }),
  );
});

const READ: ReadonlySet<string> = new Set(['text', 'item', 'section', 'opening']);

/** Whether what follows is the first of a list that stands below the paragraph. */
function beginsList(lead: Paragraph, { bullet, numbering, role, content, bodyStart }: Paragraph): boolean {
  if (role !== 'item' && role !== 'text' && role !== 'section') return false;
  if (content.length <= bodyStart) return false;
  if (bullet !== undefined) return bullet !== lead.bullet;
  const first = numbering?.values.at(-1);
  return (
    first === 1 &&
    (lead.numbering === undefined ||
      lead.numbering.kind !== numbering?.kind ||
      numbering.values.length > lead.numbering.values.length)
  );
}
