import { formFor } from '../regimes/forms.ts';
import type { MassOrganisation, RegimeId } from '../regimes/regime.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { memoizeShort } from '../text/memoize.ts';
import {
  type CalendarDate,
  compareDates,
  earliestDay,
  formatShortDate,
  latestDay,
} from '../vietnamese/calendar.ts';
import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch } from '../vietnamese/words.ts';
import type {
  CapacityLine,
  FrontMatter,
  Head,
  Opening,
  ReadOptions,
  Recipients,
  RegimeDetection,
  Signature,
} from './model.ts';

/** What detection looks at. */
export interface RegimeEvidence {
  readonly head: Head;
  readonly opening: Opening;
  readonly recipients?: Recipients;
  readonly signature?: Signature;
  readonly frontMatter?: FrontMatter;
  readonly options: ReadOptions;
  readonly asOf: CalendarDate;
}

interface Vote {
  readonly regime: RegimeId;
  readonly organisation?: MassOrganisation;
  readonly weight: number;
  readonly reason: Bilingual;
}

const PARTY_BODY =
  /^(?:đảng\s+(?:bộ|uỷ)|(?:tỉnh|thành|huyện|quận|thị|quân)\s+uỷ|chi\s+(?:bộ|uỷ)|bch\s+đảng|ban\s+(?:chấp\s+hành|thường\s+vụ)\s+(?:đảng|tỉnh\s+uỷ|huyện\s+uỷ)|ban\s+(?:tổ\s+chức|tuyên\s+giáo|dân\s+vận|nội\s+chính|xây\s+dựng\s+đảng))/u;
const STATE_BODY =
  /^(?:uỷ\s+ban\s+(?:nhân\s+dân|bầu\s+cử|dân\s+tộc)|ubnd|hội\s+đồng\s+nhân\s+dân|hđnd|sở\s|bộ\s+(?!đội)|cục\s|phòng\s|trường\s|công\s+an|chi\s+cục|tiểu\s+ban|trung\s+tâm|thanh\s+tra|chính\s+phủ|văn\s+phòng\s+(?:uỷ|hđnd|ubnd)|bệnh\s+viện|trạm\s+y)/u;

/** Names of mass organisations in a line of the letterhead, the opening or the signature. */
const ORGANISATIONS: readonly (readonly [MassOrganisation, RegExp])[] = [
  [
    'mttq',
    /(?:mặt\s+trận\s+tổ\s+quốc|ub\s?mttq|uỷ\s+ban\s+mttq|mttq\s+việt\s+nam|ban\s+thường\s+trực\s+uỷ\s+ban\s+m)/u,
  ],
  ['mttq', /ban\s+công\s+tác\s+mặt\s+trận/u],
  ['women', /(?:hội\s+)?(?:liên\s+hiệp\s+phụ\s+nữ|lhpn)/u],
  ['union', /(?:liên\s+đoàn\s+lao\s+động|lđlđ|công\s+đoàn)/u],
  [
    'youth',
    /(?:đoàn\s{1,3}(?:tncs|thanh\s{1,3}niên|xã|phường|trường)|(?:tỉnh|thành|thị|huyện|quận|xã)\s{1,3}đoàn(?!\s{1,3}kết))/u,
  ],
  ['farmers', /hội\s+nông\s+dân/u],
  [
    'other',
    regexp.u`(?<!\p{L})(?:liên\s+đội|hội\s+đồng\s+đội|đội\s+(?:tntp|thiếu\s+niên\s+tiền\s+phong))(?!\p{L})`,
  ],
  ['veterans', /hội\s+cựu\s+chiến\s+binh/u],
];

const CODE_ORGANISATIONS: readonly (readonly [MassOrganisation, RegExp])[] = [
  ['mttq', /^(?:MTTQ|MTTW|UBMTTQ|BTT|BCTMT|BCT)(?:-|$)/u],
  ['women', /^(?:ĐCT|BTV|BCH|HPN|HLHPN)(?:-|$)/u],
  ['union', /^(?:TLĐ|LĐLĐ|CĐCS|CĐN?)(?:-|$)/u],
  ['youth', /^(?:TWĐTN|ĐTN|TĐTN|TĐ|ĐXP?)(?:-|$)/u],
  ['farmers', /^(?:HNDTW|HND)(?:-|$)/u],
  ['veterans', /^(?:CCB|HCCB)(?:-|$)/u],
];

const PARTY_CODE =
  /^(?:TW|TU|ĐU|HU|QU|ThU|CB|VP(?:TW|TU|ĐU)|UBKT\S*|CQUBKT\S*|B(?:TC|TG|DV|NC|TGDV)(?:TW|TU|HU|ĐU)?|BXDĐ\S*|ĐU(?:QS|CA|BP|K)|QUTW|ĐH|BTGDV\S*)$/u;
const STATE_CODE = regexp.u`^(?:UBND|HĐND|UBBC|TTg|CP|VPCP|S\p{Lu}{1,7}|B(?!TV|TT|CH|XDĐ)\p{Lu}{2,7}|P\p{Lu}{2,6}|CAT|CAX|TB\p{Lu}+|VP|THCS|TH|THPT|TTYT)(?:-|$)`;

/** Longest name of a body that is remembered, in UTF-16 units. */
const MAX_NAME_LENGTH = 120;

/** Which regime a plan follows, with reasons in order of weight. Configuration and front matter decide over evidence. */
export function detectRegime(evidence: RegimeEvidence): RegimeDetection {
  const { options, frontMatter, asOf } = evidence;
  const votes = collectVotes(evidence);
  const given = frontMatter?.regime ?? options.regime;
  const totals = new Map<RegimeId, number>();
  for (const vote of votes) totals.set(vote.regime, (totals.get(vote.regime) ?? 0) + vote.weight);
  const best = [...totals].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'state';
  const id = given ?? best;
  const organisation = id === 'mass-organisation' ? organisationOf(votes, evidence) : undefined;
  const form = formFor(id, asOf, organisation);
  const reasons: Bilingual[] = [];
  if (frontMatter?.regime)
    reasons.push({ vi: 'Khai trong phần đầu tệp: che-do', en: 'Set in the front matter: che-do' });
  else if (options.regime)
    reasons.push({ vi: 'Đặt trong cấu hình hoặc dòng lệnh', en: 'Set by configuration or command line' });
  const own = votes.filter((vote) => vote.regime === id).sort((a, b) => b.weight - a.weight);
  for (const { reason } of own) if (!reasons.some((known) => known.vi === reason.vi)) reasons.push(reason);
  if (own.length === 0 && !given)
    reasons.push({
      vi: 'Không có dấu hiệu nào khác; coi là văn bản nhà nước',
      en: 'No evidence; taken for a State document',
    });
  if (id === 'party') reasons.push(dateReason(evidence));
  return { id, ...(organisation ? { organisation } : {}), form, reasons };
}

function dateReason({ head, asOf }: RegimeEvidence): Bilingual {
  const dated = head.dateline !== undefined;
  const day = formatShortDate(asOf);
  return {
    vi: dated ? `Xét theo ngày văn bản: ${day}` : `Văn bản không đề ngày; xét theo ngày ${day}`,
    en: dated ? `Judged as of its date: ${day}` : `No date in the text; judged as of ${day}`,
  };
}

function collectVotes({ head, opening, recipients, signature, frontMatter }: RegimeEvidence): Vote[] {
  const votes: Vote[] = [];
  const vote: Cast = (regime, weight, vi, en, organisation) => {
    votes.push({ regime, weight, reason: { vi, en }, ...(organisation ? { organisation } : {}) });
  };
  voteByLetterhead(head, vote);
  voteByNumber(head, vote);
  voteByIssuer(head, frontMatter?.issuer, vote);
  voteBySigns(head, vote);
  voteBySource(head, vote);
  if (opening.speaker) {
    const body = speakingBody(opening.speaker.text);
    voteByBody(body, 2, 'Chủ thể ở phần mở đầu', 'Who speaks in the opening', vote);
  }
  for (const line of signature?.capacities ?? []) voteByCapacity(line, vote);
  voteByRecipients(recipients?.items ?? [], vote);
  return votes;
}

type Cast = (
  regime: RegimeId,
  weight: number,
  vi: string,
  en: string,
  organisation?: MassOrganisation,
) => void;

function voteByLetterhead({ partyTitle, nationalTitle, motto }: Head, vote: Cast): void {
  if (partyTitle && /đoàn/iu.test(partyTitle.text))
    vote('mass-organisation', 4, 'Tiêu đề Đoàn TNCS Hồ Chí Minh', 'Title of the Youth Union', 'youth');
  else if (partyTitle) vote('party', 5, 'Tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM', 'Party title');
  if (nationalTitle || motto) {
    vote('state', 2, 'Quốc hiệu, Tiêu ngữ', 'National title and motto');
    vote('mass-organisation', 1, 'Quốc hiệu, Tiêu ngữ', 'National title and motto');
  }
}

function voteByIssuer(head: Head, given: string | undefined, vote: Cast): void {
  const issuer = head.issuer?.text ?? given;
  const cast = (name: string | undefined, weight: number): void => {
    if (!name) return;
    const shown = issuer ?? name;
    voteByBody(namedBody(name), weight, `Cơ quan ban hành: ${shown}`, `Issuing body: ${shown}`, vote);
  };
  cast(given, 4);
  cast(head.issuer?.text, 4);
  cast(head.superior?.text, 3);
}

function voteBySigns({ star, rule }: Head, vote: Cast): void {
  if (star?.text.endsWith('***'))
    vote('mass-organisation', 2, 'Ba dấu sao dưới tên cơ quan', 'Three stars under the issuer', 'youth');
  else if (star) vote('party', 2, 'Dấu sao dưới tên cơ quan', 'Star under the issuer');
  if (rule && /^-{3,}$/u.test(rule.text || '-----'))
    vote('party', 0.5, 'Năm gạch nối dưới trích yếu', 'Hyphens under the subject');
}

/** `(Kèm theo Quyết định số 412-QĐ/HU …)`: an attached plan may have nothing else that tells. */
function voteBySource({ source }: Head, vote: Cast): void {
  const code = /\d-[A-ZĐ][A-Za-zĐđ]{0,4}\/([A-ZĐ][A-Za-zĐđ]{0,12})/u.exec(source?.text ?? '')?.[1];
  if (code && PARTY_CODE.test(code))
    vote('party', 2.5, 'Kèm theo văn bản của Đảng', 'Attached to a Party document');
}

function voteByCapacity(line: CapacityLine, vote: Cast): void {
  const of = foldForMatch(line.of);
  if (line.mark === 'slash') vote('party', 3, `Thể thức ký ${line.prefix}`, `Capacity ${line.prefix}`);
  if (/nhân\s+dân|^tiểu\s+ban/u.test(of)) vote('state', 4, `Ký thay mặt ${line.of}`, `Signed for ${line.of}`);
  if (/^ban\s+thường\s+trực/u.test(of))
    vote('mass-organisation', 4, `Ký thay mặt ${line.of}`, `Signed for ${line.of}`, 'mttq');
  if (/^ban\s+(?:thường\s+vụ|chấp\s+hành)/u.test(of) && line.mark === 'dot')
    vote('mass-organisation', 1.5, `Ký ${line.prefix} ${line.of}`, `Signed ${line.prefix} ${line.of}`);
}

function voteByRecipients(items: Recipients['items'], vote: Cast): void {
  const filing = items.find((item) => item.filing);
  const filedAt = filing ? foldForMatch(filing.name) : '';
  if (/vpđu|văn\s+phòng\s+(?:đảng|tỉnh|huyện|thành)\s*uỷ|vtđu/u.test(filedAt))
    vote('party', 2, 'Dòng lưu ở Văn phòng cấp uỷ', 'Filed at the Party office');
  if (regexp.u`(?<!\p{L})vt(?!\p{L})`.test(filedAt)) vote('state', 1, 'Dòng Lưu: VT', 'Filing line with VT');
  for (const item of items) {
    if (isCommittee(item.name))
      vote('party', 0.5, 'Nơi nhận là cấp uỷ cấp trên', 'Recipient is a Party committee');
  }
}

const isCommittee = memoizeShort(
  (name) => /thường\s+trực\s+(?:tỉnh|huyện|thành)\s+uỷ/u.test(foldForMatch(name)),
  MAX_NAME_LENGTH,
);

function voteByNumber(head: Head, vote: Cast): void {
  const { number } = head;
  if (!number) return;
  const { shape, body, canonical } = number.symbol;
  const code = body?.value ?? '';
  const vi = `Ký hiệu ${canonical}`;
  const en = `Symbol ${canonical}`;
  const organisation = CODE_ORGANISATIONS.find(([, pattern]) => pattern.test(code))?.[0];
  if (PARTY_CODE.test(code)) vote('party', 4, vi, en);
  else if (organisation)
    vote('mass-organisation', shape === 'party' && organisation === 'women' ? 1 : 4, vi, en, organisation);
  else if (STATE_CODE.test(code)) vote('state', 4, vi, en);
  if (shape === 'party') vote('party', 1.5, vi, en);
  else if (shape === 'state') vote('state', 1, vi, en);
}

type Body = 'party' | 'state' | MassOrganisation | 'unknown';

/** What kind of body a folded name begins with, or names. */
function bodyOf(name: string): Body {
  if (PARTY_BODY.test(name)) return 'party';
  // A joint plan of a State body and an organisation has the State form.
  if (STATE_BODY.test(name) && /\s(?:[-–]|và)\s/u.test(name)) return 'state';
  const organisation = ORGANISATIONS.find(([, pattern]) => pattern.test(name))?.[0];
  return organisation ?? (STATE_BODY.test(name) ? 'state' : 'unknown');
}

const namedBody = memoizeShort((name) => bodyOf(foldForMatch(name).replace(/^\//u, '')), MAX_NAME_LENGTH);

/** A speaker without the committee before the body's name. */
const speakingBody = memoizeShort((speaker) => {
  const committee = /^ban\s+(?:thường\s+vụ|chấp\s+hành)\s+(?=đảng|tỉnh|huyện|thành|hội|liên|đoàn|công)/u;
  return bodyOf(foldForMatch(speaker).replace(committee, ''));
}, MAX_NAME_LENGTH);

function voteByBody(body: Body, weight: number, vi: string, en: string, vote: Cast): void {
  if (body === 'party' || body === 'state') vote(body, weight, vi, en);
  else if (body !== 'unknown') vote('mass-organisation', weight, vi, en, body);
}

function organisationOf(votes: readonly Vote[], { head, opening }: RegimeEvidence): MassOrganisation {
  const totals = new Map<MassOrganisation, number>();
  for (const { organisation, weight } of votes) {
    if (organisation) totals.set(organisation, (totals.get(organisation) ?? 0) + weight);
  }
  const text = foldForMatch(`${head.issuer?.text ?? ''} ${opening.sentence?.content.text ?? ''}`);
  for (const [organisation, pattern] of ORGANISATIONS) {
    if (pattern.test(text)) totals.set(organisation, (totals.get(organisation) ?? 0) + 1);
  }
  return [...totals].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
}

/**
 * The day as of which a plan is judged: its own where the dateline has it; within the parts that are there, today if
 * today fits, else the last day they may mean. A plan without a date is judged as of today, or, where its subject names
 * its year, of the end of the year after the last one that the whole text names, whichever is earlier.
 */
export function judgedAsOf(head: Head, text: string, today: CalendarDate): CalendarDate {
  const days = daysMeant(head);
  if (!days)
    return head.subject.some((each) => YEAR_OF_PLAN.test(each.text)) ? undatedAsOf(text, today) : today;
  const isTodayMeant = compareDates(days.first, today) <= 0 && compareDates(today, days.last) <= 0;
  return isTodayMeant ? today : days.last;
}

/** `năm học 2010-2011`, `giai đoạn 2021-2025`, `(03/2/1930 – 03/2/2020)`; not the year of a document that the plan carries out. */
const YEAR_OF_PLAN =
  /(?:(?<!tháng [\d.…]{1,4} )năm|đoạn|kỳ|học)\s{1,3}20\d\d(?!\d)|[–-]\s?\d{1,2}\/\d{1,2}\/20\d\d(?=\s?\))/iu;
const YEARS = /(?<!\d)20\d\d(?!\d)/gu;

/** A plan for a school year or a period long past was drafted in it, or in the year after. */
function undatedAsOf(text: string, today: CalendarDate): CalendarDate {
  let last = 0;
  YEARS.lastIndex = 0;
  for (let match = YEARS.exec(text); match; match = YEARS.exec(text)) {
    last = Math.max(last, Number(match[0]));
    if (last + 1 >= today.year) return today;
  }
  return last === 0 ? today : { year: last + 1, month: 12, day: 31 };
}

/** Whether a plan is judged as of the same day whenever that is done: its dateline names one day. */
export function isDated(head: Head): boolean {
  const days = daysMeant(head);
  return days !== undefined && compareDates(days.first, days.last) === 0;
}

/** The first and the last day that the parts of the dateline may mean. */
function daysMeant({
  dateline,
  source,
}: Head): { readonly first: CalendarDate; readonly last: CalendarDate } | undefined {
  const { day, month, year } = dateline?.date ?? source?.paragraph.segment.dates.at(-1) ?? {};
  if (year?.value === undefined) return undefined;
  const partial = {
    year: year.value,
    ...(month?.value === undefined ? {} : { month: month.value }),
    ...(day?.value === undefined || month?.value === undefined ? {} : { day: day.value }),
  };
  const first = earliestDay(partial);
  const last = latestDay(partial);
  return first && last ? { first, last } : undefined;
}
