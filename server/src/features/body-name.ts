import { BODIES } from '../regimes/bodies.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import { regexp } from '../vietnamese/letters.ts';

/** Bodies as they begin in running text; the rest of a name is a proper name but for the words of `UNITS`. */
const BEGINNINGS: readonly string[] = [
  'Đảng bộ',
  'Đảng ủy',
  'Đảng uỷ',
  'Tỉnh ủy',
  'Tỉnh uỷ',
  'Thành ủy',
  'Thành uỷ',
  'Chi bộ',
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'Ban Thường trực',
  'Ban Thường vụ',
  'Ban Chấp hành',
  'Ban Xây dựng Đảng',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Uỷ ban Mặt trận Tổ quốc Việt Nam',
  'Ủy ban MTTQ Việt Nam',
  'Uỷ ban MTTQ Việt Nam',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Liên đoàn Lao động',
  'Công đoàn cơ sở',
  'Tỉnh đoàn',
  'Thành đoàn',
  'Đoàn',
  ...BODIES.map((body) => body.name).filter((name) => name.startsWith('Sở ')),
  'Sở',
  'Phòng',
  'Văn phòng',
];

const UNITS = ['tỉnh', 'thành phố', 'xã', 'phường', 'đặc khu', 'và', 'các', 'thôn', 'bản'];

const lower = (text: string): string => text.toLocaleLowerCase('vi');

/**
 * The name of a body as running text has it: `ĐẢNG ỦY XÃ BÌNH LƯ` → `Đảng ủy xã Bình Lư`. A name that is not all in
 * capitals is returned as it is.
 */
export function inRunningText(name: string): string {
  const text = collapseWhitespace(name.trim());
  if (text !== text.toLocaleUpperCase('vi')) return text;
  const words: string[] = [];
  let rest = text;
  while (rest !== '') {
    const known = [...BEGINNINGS, ...UNITS].find(
      (phrase) => lower(rest) === lower(phrase) || lower(rest).startsWith(`${lower(phrase)} `),
    );
    const [word] = rest.split(' ', 1);
    const taken = known ? rest.slice(0, known.length) : word!;
    words.push(known ?? (word === 'MTTQ' ? word : word!.charAt(0) + lower(word!.slice(1))));
    rest = rest.slice(taken.length).trimStart();
  }
  return words.join(' ');
}

/** Bodies by the abbreviations that people type for them. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [regexp.u`(?<!\p{L})UBND(?!\p{L})`, 'Ủy ban nhân dân'],
  [regexp.u`(?<!\p{L})HĐND(?!\p{L})`, 'Hội đồng nhân dân'],
  [
    regexp.u`(?<!\p{L})(?:UB|Ủy ban|Uỷ ban|ỦY BAN|UỶ BAN) ?MTTQ(?: ?VN| Việt Nam| VIỆT NAM)?(?!\p{L})`,
    'Ủy ban MTTQ Việt Nam',
  ],
  [
    regexp.u`^MTTQ(?: ?VN| Việt Nam| VIỆT NAM)?(?= (?:xã|phường|đặc khu|tỉnh|thành phố|XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ)(?!\p{L}))`,
    'Ủy ban MTTQ Việt Nam',
  ],
  [regexp.u`(?<!\p{L})(?:Hội|HỘI) LHPN(?: ?VN)?(?!\p{L})`, 'Hội Liên hiệp Phụ nữ'],
  [regexp.u`(?<!\p{L})(?:Hội|HỘI) CCB(?!\p{L})`, 'Hội Cựu chiến binh'],
  [regexp.u`(?<!\p{L})(?:Hội|HỘI) ND(?!\p{L})`, 'Hội Nông dân'],
  [regexp.u`(?<!\p{L})CĐCS(?!\p{L})`, 'Công đoàn cơ sở'],
  [regexp.u`(?<!\p{L})LĐLĐ(?!\p{L})`, 'Liên đoàn Lao động'],
  [regexp.u`(?<!\p{L})(?:Ban|BAN) CHQS(?!\p{L})`, 'Ban Chỉ huy quân sự'],
  [regexp.u`(?<!\p{L})(?:Bộ|BỘ) CHQS(?!\p{L})`, 'Bộ Chỉ huy quân sự'],
  [regexp.u`(?<!\p{L})BCĐ(?!\p{L})`, 'Ban Chỉ đạo'],
  [
    regexp.u`(?<=(?<!\p{L})(?:Trường|TRƯỜNG) )(?:TH|TIỂU HỌC|Tiểu học) ?(?:&|-|và|VÀ) ?THCS(?!\p{L})`,
    'Tiểu học và Trung học cơ sở',
  ],
  [regexp.u`(?<=(?<!\p{L})(?:Trường|TRƯỜNG) )TH(?!\p{L})`, 'Tiểu học'],
  [regexp.u`(?<!\p{L})THCS(?!\p{L})`, 'Trung học cơ sở'],
  [regexp.u`(?<!\p{L})THPT(?!\p{L})`, 'Trung học phổ thông'],
];

/** The name of a body with its abbreviations written out: `UBND xã Bình Lư`. */
export function writtenOut(name: string): string {
  const isUpper = name === name.toLocaleUpperCase('vi');
  const written = (whole: string): string => (isUpper ? whole.toLocaleUpperCase('vi') : whole);
  return ABBREVIATIONS.reduce((text, [short, whole]) => text.replace(short, written(whole)), name);
}

/**
 * The name that stands in a field which began with the words of `start`, where the drafter typed some of them again:
 * `Ủy ban nhân dân xã UBND xã Bình Lư` is `Ủy ban nhân dân xã Bình Lư`.
 */
export function withoutRepeatedStart(start: string, name: string): string {
  const words = start.trim().split(' ');
  if (!start.endsWith(' ') || !name.startsWith(start)) return name;
  const rest = writtenOut(collapseWhitespace(name.slice(start.length).trim()));
  const repeats = (from: number): boolean =>
    lower(rest).startsWith(`${lower(words.slice(from, from + 2).join(' '))} `);
  const from = words.findIndex((_, index) => repeats(index));
  return from < 0 ? name : [...words.slice(0, from), rest].join(' ');
}

/**
 * The subject that stands in a field which began with the words of `start`, where the drafter began anew:
 * `triển khai thực hiện Thực hiện Nghị quyết …` is `triển khai thực hiện Nghị quyết …`.
 */
export function withoutRepeatedWords(start: string, subject: string): string {
  if (!start.endsWith(' ') || !subject.startsWith(start)) return subject;
  const words = start.trim().split(' ');
  const rest = collapseWhitespace(subject.slice(start.length).trim());
  // One word alone comes again by right: `tuyên truyền truyền thống`.
  for (let from = 0; from <= words.length - 2; from += 1) {
    const end = `${words.slice(from).join(' ')} `;
    if (lower(rest).startsWith(lower(end))) return start + rest.slice(end.length);
  }
  return subject;
}

/** A unit alone (`tỉnh Lai Châu`) with the body before it that `start` has (`Đảng bộ tỉnh `). */
export function withBodyOf(start: string, name: string): string {
  const [, body] = /^(.+ )(?:xã|phường|đặc khu|tỉnh|thành phố) $/u.exec(start) ?? [];
  if (body === undefined || !/^(?:xã|phường|đặc khu|tỉnh|thành phố)\s/iu.test(name)) return name;
  return body + name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}

/** The code of a department in a symbol (`Sở Giáo dục và Đào tạo` → `SGDĐT`): its initials, the unit's name left out. */
export function departmentCode(name: string): string {
  const [own = ''] = name.split(regexp.u`\s(?:tỉnh|thành phố|xã|phường|đặc khu)(?!\p{L}| hội)`);
  const words = own
    .replace(/^Trường /u, '')
    .split(/[\s,-]+/u)
    .filter((word) => regexp.u`^[\p{L}\d]`.test(word) && word !== 'và');
  // The letter without its tone: `Ủy` gives U, `Ấp` gives Â.
  const letters = words.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('');
  return letters
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
}
