import type { Office } from '../config/office.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import type { PlanDocument } from '../plan/model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import { authorityOf, valuesOf } from './drafts/of-plan.ts';
import * as parts from './drafts/parts.ts';
import { prefill, type Template, toSnippetBody } from './drafts/template.ts';
import { around, blockEnd, blockStart, contentStart, type MissingPart, textStart } from './insertion.ts';
import { missingSections } from './missing-sections.ts';

type Placed = { readonly range: { readonly start: number; readonly end: number } } | undefined;

/** The parts whose absence a finding tells of, as the office of the plan, where that is known, writes them. */
export function missingParts(plan: PlanDocument, finding: Diagnostic, office?: Office): MissingPart[] {
  const { data, range } = finding;
  const add = (title: Bilingual, offset: number, template: Template): MissingPart[] =>
    part(plan, title, offset, template, office);
  switch (data?.missing) {
    case 'section':
      return missingSections(plan)
        .filter(({ key }) => key === data.section)
        .map(({ part }) => part);
    case 'letterhead':
      return add(TITLES.letterhead, textStart(plan), parts.titleLines(plan.regime.form).join('\n\n'));
    case 'issuer':
      return add(TITLES.issuer, issuerPlace(plan), '**{issuer^=Tên cơ quan ban hành}**');
    case 'number':
      return add(
        TITLES.number,
        numberPlace(plan),
        parts.numberLine(authorityOf(plan, office), plan.regime.form),
      );
    case 'dateline':
      return add(TITLES.date, titlePlace(plan), parts.dateline());
    case 'title':
      return add(TITLES.title, titlePlace(plan), '# KẾ HOẠCH');
    case 'recipients':
      return add(
        TITLES.recipients,
        recipientsPlace(plan),
        parts.recipients(authorityOf(plan, office), plan.regime.form),
      );
    case 'signature':
      return add(
        TITLES.signature,
        signaturePlace(plan),
        signatureWithName(authorityOf(plan, office).signature, office),
      );
    case 'signer':
      return signerName(plan);
    case 'source-line':
      return sourceLine(plan, range.start);
    default:
      return [];
  }
}

/** Under the title that the office's first signer has, that signer's name. */
function signatureWithName(lines: readonly string[], office: Office | undefined): string {
  const [signer] = office?.signers ?? [];
  const template = parts.signature(lines);
  const isOwn = signer?.title !== undefined && signer.title === lines.at(-1);
  return isOwn ? prefill(template, { signer: signer.name }) : template;
}

const TITLES = {
  letterhead: { vi: 'Thêm phần đầu văn bản', en: 'Add the letterhead' },
  issuer: { vi: 'Thêm cơ quan ban hành', en: 'Add the issuing body' },
  number: { vi: 'Thêm số, ký hiệu', en: 'Add number and symbol' },
  date: { vi: 'Thêm địa danh, ngày tháng', en: 'Add place and date' },
  title: { vi: 'Thêm tên loại KẾ HOẠCH', en: 'Add the title KẾ HOẠCH' },
  recipients: { vi: 'Thêm Nơi nhận', en: 'Add the recipients' },
  signature: { vi: 'Thêm khối chữ ký', en: 'Add the signature block' },
  signer: { vi: 'Thêm họ tên người ký', en: 'Add the name of the signer' },
  signerBlank: { vi: 'Điền họ tên người ký', en: 'Fill in the name of the signer' },
  source: { vi: 'Thêm dòng “Kèm theo Kế hoạch số …”', en: 'Add the line “Kèm theo Kế hoạch số …”' },
} as const satisfies Record<string, Bilingual>;

/** A template with what plan and office say already filled in, as a block at `offset`. */
function part(
  plan: PlanDocument,
  title: Bilingual,
  offset: number,
  template: Template,
  office?: Office,
): MissingPart[] {
  const snippet = toSnippetBody(prefill(template, valuesOf(plan, office))).join('\n');
  return [{ title, offset, snippet: around(plan, offset, snippet) }];
}

/** Above number, dateline and title. */
function issuerPlace(plan: PlanDocument): number {
  const { star, number, dateline, title } = plan.head;
  return before(plan, star ?? number ?? dateline ?? title) ?? afterHead(plan);
}

/** Below issuer and star. */
function numberPlace(plan: PlanDocument): number {
  const { star, issuer, dateline, title } = plan.head;
  return after(plan, star ?? issuer) ?? before(plan, dateline ?? title) ?? afterHead(plan);
}

/** Above title and subject, below all else of the head. */
function titlePlace(plan: PlanDocument): number {
  const { title, subject } = plan.head;
  return before(plan, title ?? subject[0]) ?? afterHead(plan);
}

/** After the last line of the head, above the title. */
function afterHead(plan: PlanDocument): number {
  const { nationalTitle, motto, partyTitle, superior, issuer, star, number, dateline } = plan.head;
  const { secrecy, urgency, draftMark } = plan.head;
  const all = [
    nationalTitle,
    motto,
    partyTitle,
    superior,
    issuer,
    star,
    number,
    dateline,
    secrecy,
    urgency,
    draftMark,
    ...(plan.head.letterSubject ?? []),
  ];
  const ends = all.flatMap((component) => (component ? [component.range.end] : []));
  if (ends.length > 0) return blockEnd(plan, Math.max(...ends));
  return plan.opening.sentence || plan.outline.nodes.length > 0 ? textStart(plan) : contentStart(plan);
}

function before(plan: PlanDocument, component: Placed): number | undefined {
  return component && blockStart(plan, component.range.start);
}

function after(plan: PlanDocument, component: Placed): number | undefined {
  return component && blockEnd(plan, component.range.end);
}

function recipientsPlace(plan: PlanDocument): number {
  return before(plan, plan.signature ?? plan.attachments[0]?.title) ?? plan.text.length;
}

function signaturePlace(plan: PlanDocument): number {
  return (
    before(plan, plan.signature) ??
    after(plan, plan.recipients) ??
    before(plan, plan.attachments[0]?.title) ??
    plan.text.length
  );
}

/** A line that stands for the name of the signer. */
const NAME_BLANK = /^[([]?\s*(?:họ(?: và|,)? tên(?: người ký)?|…|\.{3,})\s*[)\]]?$/u;

/** The blank for the name, to be filled in; else below the last line of the signature block; nothing in a table, where a block has no room. */
function signerName(plan: PlanDocument): MissingPart[] {
  const { signature } = plan;
  const last = signature?.titles.at(-1) ?? signature?.capacities.at(-1);
  if (!last || last.paragraph.cell) return [];
  const below = plan.paragraphs[last.paragraph.index + 1];
  if (below && NAME_BLANK.test(foldForMatch(below.content.text))) {
    const { start, end } = below.content.range();
    const snippet = `\${1:${plan.text.slice(start, end).replace(/[\\$}]/gu, '\\$&')}}`;
    return [{ title: TITLES.signerBlank, offset: start, end, snippet }];
  }
  return part(plan, TITLES.signer, blockEnd(plan, last.range.end), '**{signer=Họ và tên}**');
}

/** Below title and subject of the attachment that a finding stands at, where it has no such line. */
function sourceLine(plan: PlanDocument, at: number): MissingPart[] {
  const attachment = plan.attachments.find(({ title }) => title.range.start === at);
  if (!attachment || attachment.source) return [];
  const above = attachment.subject.at(-1) ?? attachment.title;
  const { speaker } = plan.opening;
  const authority = authorityOf(plan);
  const voice = speaker ? speaker.text.replace(/[{}|]/gu, '') : authority.voice;
  const template = parts.sourceLine({ ...authority, voice }, plan.regime.form);
  return part(plan, TITLES.source, blockEnd(plan, above.range.end), template);
}
