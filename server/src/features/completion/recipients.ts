import { regexp } from '../../vietnamese/letters.ts';
import { backFrom, type CompletionContext, type CompletionEntry, lowerCase } from './entry.ts';

const RECIPIENTS: Readonly<Record<string, readonly string[]>> = {
  state: ['Như mục …', 'TT. Đảng ủy, TT. HĐND (b/c)', 'Chủ tịch, các Phó Chủ tịch UBND', 'Lưu: VT'],
  party: [
    'Ban Thường vụ cấp trên trực tiếp (để báo cáo)',
    'Các đồng chí Ủy viên Ban Chấp hành',
    'Các chi, đảng bộ trực thuộc',
    'Lưu Văn phòng Đảng ủy',
  ],
  'mass-organisation': [
    'Thường trực cấp trên (b/c)',
    'Thường trực Đảng ủy (b/c)',
    'Các tổ chức thành viên',
    'Lưu: VT',
  ],
};

/** A list item that is being written: what stands after its bullet. */
const ITEM = regexp.u`^\s*[-*+–] +((?:\p{L}[\p{L}\d .,:/-]{0,60})?)$`;
/** UTF-16 units after the last recipient in which another one may be begun. */
const AFTER = 4;

/** Recipients of the regime that are not named yet, where an item of “Nơi nhận” is begun. */
export function recipientEntries(place: CompletionContext): CompletionEntry[] {
  const { plan, offset, line, after } = place;
  const { recipients, signature, regime } = plan;
  const item = ITEM.exec(line);
  if (!recipients || !item || after.trim() !== '') return [];
  const end = Math.min(recipients.range.end + AFTER, signature?.range.start ?? Number.POSITIVE_INFINITY);
  if (offset < recipients.range.start || offset > Math.max(end, recipients.range.end)) return [];
  const typed = item[1]!;
  if (place.trigger !== undefined && typed !== '') return [];
  const { itemEnd, lastEnd } = regime.form.recipients;
  const others = recipients.items.filter(({ range }) => offset < range.start || range.end < offset);
  const isFiled = others.some(({ filing }) => filing);
  const named = new Set(others.map(({ name }) => lowerCase(name)));
  return (RECIPIENTS[regime.id] ?? [])
    .map((name) => ({ name, isFiling: name.startsWith('Lưu') }))
    .filter(({ name, isFiling }) => !(isFiling && isFiled) && !named.has(lowerCase(name.split(' (', 1)[0]!)))
    .map(({ name, isFiling }) => ({
      label: name,
      kind: 'recipient',
      text: `${name}${isFiling ? lastEnd : itemEnd}`,
      range: backFrom(place, typed.length),
    }));
}
