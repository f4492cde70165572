import type { MarkdownDocument } from '../markdown/block.ts';
import { readMarkdown } from '../markdown/read.ts';
import { PLAN_TYPE } from '../regimes/readable-types.ts';
import { IncrementalCache } from '../text/incremental-cache.ts';
import { SideTable } from '../text/side-table.ts';
import { attachmentOf, readAttachmentHeads } from './attachments.ts';
import { readClosing } from './closing.ts';
import { readDeadlines } from './deadlines.ts';
import { findTitle, isPlan } from './detect.ts';
import { readEnding } from './ending.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHead } from './head.ts';
import { legacyPlan } from './legacy-plan.ts';
import { footRoles } from './marks.ts';
import type { DateInText, Dateline, Head, Paragraph, PlanDocument, ReadOptions } from './model.ts';
import { readOpening } from './opening.ts';
import { readOutline } from './outline.ts';
import { type DraftParagraph, readParagraphs, type SegmentCache, settleRoles } from './paragraphs.ts';
import { placeCitations } from './place-citations.ts';
import { detectRegime, judgedAsOf } from './regime-detection.ts';
import type { ReadPart } from './role.ts';

/** What is kept for the reading of the next version. */
const MEMOS = new SideTable<PlanDocument, SegmentCache>();

/**
 * Reads a text as a clerk reads a plan. Any text gives a PlanDocument: empty, half typed, binary.
 * @param text as it came, BOM and line endings included
 * @param previous the reading of the version before; what stands unchanged is taken over, the result is that of a
 *   fresh reading
 */
export function readPlan(text: string, options: ReadOptions, previous?: PlanDocument): PlanDocument {
  const markdown = readMarkdown(text, previous?.markdown);
  const units: SegmentCache = new IncrementalCache(previous && MEMOS.get(previous));
  const plan = readDocument(markdown, options, units);
  MEMOS.set(plan, units);
  return plan;
}

/**
 * Whether a text is a plan, and its head, without what follows: a tenth of the work.
 * @param text the whole, or as much of its beginning as holds the head
 */
export function readPlanHead(text: string, options: ReadOptions): Pick<PlanDocument, 'isPlan' | 'head'> {
  return readBeginning(readMarkdown(text), options, new IncrementalCache());
}

function readBeginning(markdown: MarkdownDocument, options: ReadOptions, units: SegmentCache) {
  const paragraphs = readParagraphs(markdown, units);
  const frontMatter = readFrontMatter(markdown.blocks[0]);
  const planTitle = findTitle(paragraphs, PLAN_TYPE);
  const plan = isPlan(paragraphs, planTitle, frontMatter, options);
  // Its own title or number says more than what the front matter calls it.
  const type = plan ? PLAN_TYPE : (frontMatter?.type ?? PLAN_TYPE);
  const title = type === PLAN_TYPE ? planTitle : findTitle(paragraphs, type);
  const legacy = plan || frontMatter?.isPlan === false ? undefined : legacyPlan(markdown.text);
  return {
    paragraphs,
    frontMatter,
    type,
    isPlan: plan || legacy !== undefined,
    legacy,
    ...settled(paragraphs, readHead(paragraphs, title)),
  };
}

/** What a reader found, once the paragraphs have the roles that it says. */
function settled<T>(paragraphs: readonly DraftParagraph[], { part, roles }: ReadPart<T>): T {
  settleRoles(paragraphs, roles);
  return part;
}

function readDocument(markdown: MarkdownDocument, options: ReadOptions, units: SegmentCache): PlanDocument {
  const beginning = readBeginning(markdown, options, units);
  const { paragraphs, frontMatter, type, isPlan: plan, legacy, end: headEnd } = beginning;
  const firstNumbered = paragraphs.findIndex(
    (p, i) => i >= headEnd && p.numbering !== undefined && p.bullet === undefined,
  );
  const settle = <T>(read: ReadPart<T>): T => settled(paragraphs, read);
  const opening = settle(
    readOpening(paragraphs, headEnd, firstNumbered < 0 ? paragraphs.length : firstNumbered),
  );
  const ending = settle(readEnding(paragraphs, headEnd));
  settleRoles(paragraphs, footRoles(paragraphs, ending.end));
  const head = withDateline(beginning.head, ending.dateline);
  const asOf = judgedAsOf(head, markdown.text, options.today);
  const closing = settle(readClosing(paragraphs, headEnd, ending.start));
  const content = paragraphs.slice(headEnd, ending.start);
  const outline = settle(readOutline(content.filter((p) => p.role === 'text' || p.role === 'cell')));
  const attachments = settle(readAttachmentHeads(paragraphs, ending.end)).map((attachment) =>
    attachmentOf(attachment, settle(readOutline(attachment.content))),
  );
  const { recipients, signature } = ending;
  const regime = detectRegime({
    head,
    opening,
    ...(recipients ? { recipients } : {}),
    ...(signature ? { signature } : {}),
    ...(frontMatter ? { frontMatter } : {}),
    options,
    asOf,
  });
  const dates = plan ? readDates(paragraphs) : [];
  const citations = plan ? placeCitations(paragraphs) : [];
  return {
    text: markdown.text,
    markdown,
    ...(frontMatter ? { frontMatter } : {}),
    isPlan: plan,
    type,
    ...(legacy ? { legacy } : {}),
    regime,
    paragraphs,
    head,
    headEnd,
    opening,
    outline,
    closing,
    ...(recipients ? { recipients } : {}),
    ...(signature ? { signature } : {}),
    attachments,
    citations,
    dates,
    deadlines: plan ? readDeadlines({ paragraphs, dates, outline, attachments, head }) : [],
    comments: markdown.comments,
    asOf,
  };
}

/** The head with the date that stands above the signature, where it has none of its own. */
function withDateline(head: Head, dateline: Dateline | undefined): Head {
  return dateline && !head.dateline ? { ...head, dateline } : head;
}

function readDates(paragraphs: readonly Paragraph[]): DateInText[] {
  const dates: DateInText[] = [];
  for (const paragraph of paragraphs) {
    for (const mention of paragraph.segment.dates) {
      dates.push({ paragraph, mention, range: paragraph.content.range(mention.start, mention.end) });
    }
  }
  return dates;
}
