import { nameKey } from '../../regimes/document-types.ts';
import { memoizeShort } from '../../text/memoize.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { documentsOf, nameOf, nameRange } from '../support/cited.ts';

export const citeIssuerConsistent = defineRule({
  id: 'cite-issuer-consistent',
  title: { vi: 'Một văn bản chỉ có một cơ quan ban hành', en: 'One document has one issuer' },
  description: {
    vi: 'Cùng một số, ký hiệu thì ở mọi chỗ phải ghi cùng một cơ quan ban hành. Cách viết tắt và phần “khoá XII” không tính là khác.',
    en: 'One symbol has the same issuer wherever it is cited. Abbreviations and the term (“khoá XII”) make no difference.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW của Ban Bí thư (Khoá XII).\n\nChỉ thị số 21-CT/TW của Ban Bí thư Trung ương Đảng khóa XII.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChương trình số 53-CTr/TU của Ban Thường vụ Tỉnh ủy.\n\nChương trình số 53-CTr/TU của Tỉnh uỷ Lai Châu.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 15/KH-UBND của UBND tỉnh.\n\nKế hoạch số 15/KH-UBND của Ủy ban nhân dân tỉnh Lai Châu.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 18-NQ/TW của Hội nghị Trung ương 6 khoá XII.\n\nNghị quyết số 18-NQ/TW của BCH Trung ương. Chỉ thị số 28/CT-TTg của TTCP; Chỉ thị số 28/CT-TTg của Thủ tướng Chính phủ.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW của Ban Bí thư.\n\nChỉ thị số 06-CT/TW, Chương trình số 14-CTr/TU của Ban Thường vụ Tỉnh ủy.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHướng dẫn số 13/HD-MTTQ-BTT của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh.\n\nHướng dẫn số 13/HD-MTTQ-BTT của UBMTTQVN tỉnh.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKế hoạch số 15/KH-UBND của UBND tỉnh.\n\nKế hoạch số 15/KH-UBND của UBND xã Bình Lư.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 11-NQ/TW của Bộ Chính trị (khoá X).\n\nNghị quyết số 11-NQ/TW của ⟦Ban Bí thư Trung ương⟧.',
      },
    ],
  },
  check(plan, { report }) {
    for (const group of documentsOf(plan)) {
      const issued = group.filter(({ mention }) => mention.issuer);
      const [known] = issued;
      if (!known) continue;
      const name = known.mention.issuer!.value;
      for (const citation of issued.slice(1)) {
        const issuer = citation.mention.issuer!;
        if (issuer.value === name || !contradict(name, issuer.value)) continue;
        report({
          range: citation.paragraph.content.range(issuer.start, issuer.end),
          message: {
            vi: `“${nameOf(citation)}” ghi của “${issuer.value}”, chỗ khác ghi của “${name}”. Kiểm tra và ghi thống nhất.`,
            en: `“${nameOf(citation)}” is said to be of “${issuer.value}” here, of “${name}” elsewhere. Check and write one issuer.`,
          },
          related: [
            { range: nameRange(known), message: { vi: `Ở đây ghi “${name}”`, en: `“${name}” here` } },
          ],
        });
      }
    }
  },
});

const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [regexp.u`^(?:hội nghị|hntw)(?!\p{L}).*$`, 'ban chấp hành trung ương'],
  [regexp.gu`(?<!\p{L})bct(?!\p{L})`, 'bộ chính trị'],
  [regexp.gu`(?<!\p{L})bbt(?!\p{L})`, 'ban bí thư'],
  [regexp.gu`(?<!\p{L})ubmttq(?:vn)?(?!\p{L})`, 'uỷ ban mặt trận tổ quốc'],
  [regexp.gu`(?<!\p{L})mttq(?:vn)?(?!\p{L})`, 'mặt trận tổ quốc'],
  [regexp.gu`(?<!\p{L})ubnd(?!\p{L})`, 'uỷ ban nhân dân'],
  [regexp.gu`(?<!\p{L})hđnd(?!\p{L})`, 'hội đồng nhân dân'],
  [regexp.gu`(?<!\p{L})btv(?!\p{L})`, 'ban thường vụ'],
  [regexp.gu`(?<!\p{L})bch(?!\p{L})`, 'ban chấp hành'],
  [regexp.gu`(?<!\p{L})lhpn(?!\p{L})`, 'liên hiệp phụ nữ'],
  [regexp.gu`(?<!\p{L})tw(?!\p{L})`, 'trung ương'],
];
const TERM = regexp.u`\(.*$|(?<!\p{L})(?:khoá|nhiệm kỳ)(?!\p{L}).*$`;
/** Words that stand in the names of many bodies. */
const COMMON = /^(?:uỷ|ban|bộ|hội|tỉnh|xã|phường|thành|phố|trung|ương|đảng|việt|nam|thường|vụ|trực)$/u;

const MAX_NAME_LENGTH = 120;

/** Whether two names cannot be those of one body: they share no word that tells bodies apart. */
function contradict(a: string, b: string): boolean {
  if (abbreviated(a) || abbreviated(b)) return false;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (isPart(one, other) || isPart(other, one)) return false;
  const distinctive = (words: ReadonlySet<string>) => [...words].filter((word) => !COMMON.test(word));
  const [mine, theirs] = [distinctive(one), distinctive(other)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((word) => other.has(word));
}

/** Whether a name has a short form that is not among those above. */
const abbreviated = memoizeShort((name: string): boolean => {
  if (isUpper(name) && name.includes(' ')) return false;
  let rest = nameKey(name);
  for (const [short] of LONG_FORMS) rest = rest.replace(short, '');
  return (name.match(regexp.gu`(?<!\p{L})\p{Lu}{2,12}(?!\p{L})`) ?? []).some(
    (word) => !/^[IVX]+$/u.test(word) && rest.includes(nameKey(word)),
  );
}, MAX_NAME_LENGTH);

const wordsOf = memoizeShort((name: string): ReadonlySet<string> => {
  let key = nameKey(name).replace(TERM, '');
  for (const [short, long] of LONG_FORMS) key = key.replace(short, long);
  return new Set(key.match(regexp.gu`\p{L}+`) ?? []);
}, MAX_NAME_LENGTH);

function isPart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((word) => other.has(word));
}
