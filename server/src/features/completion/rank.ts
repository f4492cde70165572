import type { PlanDocument } from '../../plan/model.ts';
import { FIELD_LAWS, type FieldLaw, GENERAL_LAWS } from '../../regimes/laws.ts';
import {
  type CalendarDate,
  formatLongDate,
  formatShortDate,
  toDayNumber,
} from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import type { KnownDocument } from './known.ts';

/** A document or law that can be cited, with the text that does it. */
export interface Citable {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly text: string;
  readonly issued?: CalendarDate | undefined;
  /** It is of the field that the plan is of. */
  readonly isOfField: boolean;
}

/** Words of subjects that tell of no field. */
const COMMON = new Set(
  (
    'kế hoạch về việc của và các cho trên địa bàn xã phường tỉnh huyện thành phố năm giai đoạn thực hiện triển khai ' +
    'tổ chức công tác tăng cường nâng cao đẩy mạnh tiếp tục một số nhiệm vụ giải pháp chương trình đề án trong với ' +
    'đến từ theo tại những sự phòng chống ban hành xây dựng quyết định nghị quyết chỉ thị thông tri ngày tháng số đảng'
  ).split(' '),
);
/** Words that two subjects must have in common; fewer where one is shorter. */
const MIN_COMMON = 2;

/** The words of a text that tell what it is about. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = foldForMatch(text).match(regexp.gu`\p{L}+`) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)));
}

/** What a plan is about, for asking of other texts whether they are about the same. */
export function fieldOf({ head }: PlanDocument): (text: string) => boolean {
  const own = wordsOf(head.subject.map(({ text }) => text).join(' '));
  return (text) => {
    const shared = [...wordsOf(text)].filter((word) => own.has(word)).length;
    return shared > 0 && shared >= Math.min(MIN_COMMON, own.size);
  };
}

/** Documents in the order in which they are likely to be cited: those of the field first, then the newest. */
export function ranked(documents: readonly KnownDocument[], plan: PlanDocument): Citable[] {
  const isOfField = fieldOf(plan);
  return documents
    .map(({ key, full, from, about = '', issued }) => ({
      key,
      label: shortName(full),
      detail: `${full} (${from})`,
      text: full,
      issued,
      isOfField: isOfField(full) || isOfField(about),
    }))
    .sort((a, b) => Number(b.isOfField) - Number(a.isOfField) || dayOf(b) - dayOf(a));
}

const dayOf = ({ issued }: Citable): number => (issued ? toDayNumber(issued) : Number.NEGATIVE_INFINITY);

/** Type and number of a mention; of a law, that is known by its name, all. */
function shortName(full: string): string {
  if (/^luật /iu.test(full)) return full;
  return regexp.u`^[^\d]{0,80}\d[\p{L}\d/.-]*`.exec(full)?.[0] ?? full;
}

/** Laws that the plan can be based on, as its regime writes them: those of its field, then what bodies like its issuer always cite. */
export function lawsFor(plan: PlanDocument): Citable[] {
  const { id, organisation } = plan.regime;
  const subject = foldForMatch(plan.head.subject.map(({ text }) => text).join(' '));
  const ofField = FIELD_LAWS.filter(({ words }) =>
    words.some((word) => hasWords(subject, foldForMatch(word))),
  );
  const general = id === 'state' ? [GENERAL_LAWS.state] : organisation === 'mttq' ? [GENERAL_LAWS.front] : [];
  const first = [...new Set([...ofField, ...general])];
  const rest = FIELD_LAWS.filter((law) => !first.includes(law));
  return [...first, ...rest].map((law) => ({
    key: lawKey(law),
    label: `Luật ${law.name}`,
    detail: 'kiểm tra hiệu lực trước khi ký',
    text: lawText(law, id === 'party'),
    issued: law.date,
    isOfField: first.includes(law),
  }));
}

const lawKey = ({ name }: FieldLaw): string => `luật ${foldForMatch(name)}`;

function lawText({ name, date }: FieldLaw, isParty: boolean): string {
  return `Luật ${name} ${isParty ? `ngày ${formatShortDate(date)}` : formatLongDate(date)}`;
}

function hasWords(text: string, words: string): boolean {
  return ` ${text.replace(regexp.gu`[^\p{L}\d]+`, ' ')} `.includes(
    ` ${words.replace(regexp.gu`[^\p{L}\d]+`, ' ')} `,
  );
}
