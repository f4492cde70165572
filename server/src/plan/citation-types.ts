import { DOCUMENT_TYPES } from '../regimes/document-types.ts';

/** Types that make no citation with a bare number: `Đề án 06`, `Chương trình 135` are names of other things. */
const NO_SHORT_FORM =
  /^(?:đề án|dự án|chương trình|phương án|báo cáo|biên bản|hợp đồng|kế hoạch|hướng dẫn|thông báo)/iu;
/** Types that are counted like anything else: `Dự án số 4`, `Phương án số 1`. */
const COUNTED = /^(?:đề án|dự án|chương trình$|phương án|biên bản|hợp đồng)/iu;
/** Types of statutes, which are cited by name. */
const STATUTE = /^(?:bộ luật|luật|pháp lệnh|hiến pháp)$/iu;

const NAMES = [...new Set(DOCUMENT_TYPES.flatMap((type) => [type.name, ...type.aliases]))]
  .concat('Bản thoả thuận', 'Giấy uỷ quyền')
  .sort((a, b) => b.length - a.length);

const GAP = '[ \\u00a0\\n]{0,4}';

/** `Kế hoạch`, `kế hoạch`, `Kế Hoạch` and `KẾ HOẠCH`, without the first letter. */
function rest(name: string): string {
  const [first, ...further] = name.split(' ');
  const mixed = [first!.slice(1), ...further.map(eitherCase)].join(GAP);
  return `${mixed}|${name.slice(1).toUpperCase().split(' ').join(GAP)}`;
}

/** The first letter of a further syllable may be a capital: `Kế Hoạch`. */
function eitherCase(syllable: string): string {
  const first = syllable[0]!;
  return `[${first.toLowerCase()}${first.toUpperCase()}]${syllable.slice(1)}`;
}

/** Names under their first letter, so that most letters of a text are passed over at one look. */
function byFirstLetter(): string {
  const groups = new Map<string, string[]>();
  for (const name of NAMES) {
    const letter = name[0]!;
    const group = groups.get(letter);
    if (group) group.push(rest(name));
    else groups.set(letter, [rest(name)]);
  }
  return [...groups]
    .map(([letter, group]) => `[${letter}${letter.toLowerCase()}](?:${group.join('|')})`)
    .join('|');
}

/** Source of an expression that finds a type name, longest first. */
export const TYPE_NAMES = byFirstLetter();

/** Whether `Chỉ thị 21` can be a short form for this type. */
export function hasShortForm(typeName: string): boolean {
  return !NO_SHORT_FORM.test(typeName) && !STATUTE.test(typeName);
}

/** Luật, Bộ luật, Pháp lệnh, Hiến pháp. */
export function isStatute(typeName: string): boolean {
  return STATUTE.test(typeName);
}

/** Whether `số 4` behind the name can be all there is of a document's number. */
export function mayBeCited(typeName: string): boolean {
  return !COUNTED.test(typeName);
}

const BY_COMPACT = new Map(NAMES.map((name) => [compact(name), name]));

function compact(name: string): string {
  return name.replace(/\s+/gu, '').toLowerCase();
}

/** A type name as found, with one blank between its syllables: `Quy chếlàm việc` → `Quy chế làm việc`. */
export function spaced(found: string): string {
  const letters = found.replace(/\s+/gu, '');
  let at = 0;
  const syllables = (BY_COMPACT.get(compact(found)) ?? found).split(' ').map((syllable) => {
    at += syllable.length;
    return letters.slice(at - syllable.length, at);
  });
  return syllables.join(' ');
}
