import { regexp } from '../vietnamese/letters.ts';
import { foldForMatch } from '../vietnamese/words.ts';

/** What bodies are called for short in plans of every regime. */
const FULL_NAMES: ReadonlyMap<string, string> = new Map(
  [
    ['UBND', 'Ủy ban nhân dân'],
    ['HĐND', 'Hội đồng nhân dân'],
    ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
    ['MTTQ', 'Mặt trận Tổ quốc'],
    ['VN', 'Việt Nam'],
    ['TW', 'Trung ương'],
    ['TƯ', 'Trung ương'],
    ['BCH', 'Ban Chấp hành'],
    ['BTV', 'Ban Thường vụ'],
    ['BTT', 'Ban Thường trực'],
    ['BCĐ', 'Ban Chỉ đạo'],
    ['LĐLĐ', 'Liên đoàn Lao động'],
    ['LHPN', 'Liên hiệp Phụ nữ'],
    ['CCB', 'Cựu chiến binh'],
    ['TNCS', 'Thanh niên Cộng sản'],
    ['TTg', 'Thủ tướng Chính phủ'],
  ].map(([short, full]) => [foldForMatch(short!), foldForMatch(full!)] as const),
);

const SHORT = regexp.gu`(?<!\p{L})(?:${[...FULL_NAMES.keys()].join('|')})(?!\p{L})`;

/** A folded text (`foldForMatch`) with the short names of bodies in full: `ubnd xã` as `uỷ ban nhân dân xã`. */
export function withFullNames(folded: string): string {
  return folded.replace(SHORT, (short) => FULL_NAMES.get(short) ?? short);
}
