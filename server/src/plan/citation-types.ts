import { DOCUMENT_TYPES } from '../regimes/document-types.ts';

/** Types that make no citation with a bare number: `Đề án 06`, `Chương trình 135` are names of other things. */
const NO_SHORT_FORM =
  /^(?:đề án|dự án|chương trình|phương án|báo cáo|biên bản|hợp đồng|kế hoạch|hướng dẫn|thông báo)/iu;
/** Types of statutes, which are cited by name. */
const STATUTE = /^(?:bộ luật|luật|pháp lệnh|hiến pháp)$/iu;

const NAMES = [...new Set(DOCUMENT_TYPES.flatMap((type) => [type.name, ...type.aliases]))]
  .concat('Bản thoả thuận', 'Giấy uỷ quyền')
  .sort((a, b) => b.length - a.length);

function pattern(name: string): string {
  const syllables = name.split(' ');
  const gap = '[ \\u00a0\\n]{0,4}';
  const first = syllables[0]!;
  const mixed = [`[${first[0]}${first[0]!.toLowerCase()}]${first.slice(1)}`, ...syllables.slice(1)].map(
    (syllable, index) => (index === 0 ? syllable : eitherCase(syllable)),
  );
  return `${mixed.join(gap)}|${name.toUpperCase().split(' ').join(gap)}`;
}

/** The first letter of a further syllable may be a capital: `Kế Hoạch`. */
function eitherCase(syllable: string): string {
  const first = syllable[0]!;
  return `[${first.toLowerCase()}${first.toUpperCase()}]${syllable.slice(1)}`;
}

/** Source of an expression that finds a type name, longest first. */
export const TYPE_NAMES = NAMES.map(pattern).join('|');

/** Whether `Chỉ thị 21` can be a short form for this type. */
export function hasShortForm(typeName: string): boolean {
  return !NO_SHORT_FORM.test(typeName) && !STATUTE.test(typeName);
}

/** Luật, Bộ luật, Pháp lệnh, Hiến pháp. */
export function isStatute(typeName: string): boolean {
  return STATUTE.test(typeName);
}
