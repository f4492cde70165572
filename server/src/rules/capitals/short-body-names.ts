import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { isQuoted } from '../../text/quotes.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { capitalFinding, capitalisedFinding } from '../support/capitals.ts';
import type { TextFinding } from '../support/text-findings.ts';

/** `Ban chỉ đạo`, `Đoàn thanh niên`: the second word says what the body does; after it no longer name of the dictionary. */
const FIELD = regexp.gu`(?<![\p{L}\p{M}])(?:Ban (giám đốc|giám hiệu)(?! (?:các|cấp))|Ban (chỉ đạo|chấp hành|thường vụ)(?! (?:các|cấp|trung|[Đđ]ảng|[Tt]ỉnh ủy|[Tt]ỉnh uỷ|[Tt]hành ủy|[Hh]uyện ủy))|Ban (công tác)(?= Mặt trận)|Ban (giám khảo|thư ký|kiểm phiếu)(?! (?:các|cấp))|Chi hội (phụ nữ|nông dân|cựu chiến binh|thanh niên|người cao tuổi|chữ thập đỏ|khuyến học)(?! (?:các|và các))|Đội (thiếu niên)(?= [Tt]iền phong)|Trung tâm (học tập cộng đồng)|Đoàn (thanh niên)(?! (?:tình|xung|cộng|Cộng|các|làm))|Hội (phụ nữ)|Hội (sinh viên)(?! các)|Hội đồng (đội)(?= (?:xã|phường|huyện|thị|quận|tỉnh|thành|các cấp|Trung|\p{Lu}))|Công đoàn(?: ngành)? (giáo dục)(?= (?:tỉnh|thành phố|huyện|thị|quận|Việt|\p{Lu}))|(?:Trạm|Trung tâm) (y tế)(?= (?:xã|phường|huyện|khu vực|thành phố|thị xã|\p{Lu}))|(?:Phòng|Sở|Bộ) (giáo dục)(?! (?:và|thể chất|quốc phòng|đặc biệt))|Sở (văn hóa|văn hoá)(?!,? (?:và|thể|thông)))(?![\p{L}\p{M}])(?! Trung)`;
/** `của trường THPT Lý Tự Trọng`: one school, not `các trường THPT`. */
const SCHOOL = regexp.gu`(?<=(?<![\p{L}\p{M}])(?!(?:các|những|hai|ba|bốn|năm|cụm|hệ|cấp|loại|ngôi|trong|và|với|hoặc) )\p{Ll}[\p{Ll}\p{M}]{0,6} |[\p{L}\p{M}\d], )(trường)(?= (?:Tiểu học|Mầm non|Mẫu giáo|THCS|THPT|TH|MN|PTDTBT|PTDTNT|Trung cấp|Trung học cơ sở|Trung học phổ thông|Cao đẳng|Đại học)(?: (?:và|&|-) (?:THCS|THPT))?(?: chuyên)? \p{Lu}\p{Ll})`;

/** `thuộc phòng GD&ĐT huyện`, `của sở GD&ĐT`: one office in its short form, or one that a commune has; a title stands before some. */
const OFFICE = regexp.gu`(?<=[\p{Ll}\p{M}\d]{1,7},? )(?<!(?:các|những|hai|ba|bốn|mọi|[Tt]rưởng|[Pp]hó|[Vv]ăn|[Qq]uốc|dự|đề|xin|hải|biên|bưu|cán|toàn|nội|đảng|cơ|trụ),? )(?:(phòng|sở)(?= (?:GD ?& ?ĐT|GD ?và ?ĐT|GDĐT|GD-ĐT|GD)(?![\p{L}\p{M}])| VHTT)|(phòng)(?= (?:Kinh tế|Văn hóa - Xã hội|Văn hoá - Xã hội|Giáo dục và Đào tạo|Nội vụ|Tư pháp)(?![\p{L}\p{M}])))|[Tt]ổng phụ trách (đội)(?![\p{L}\p{M}])(?! viên)`;
const MAY_BE_OFFICE = /(?:phòng|sở) (?:GD|VHTT|Kinh|Văn|Giáo|Nội|Tư)|phụ trách đội/u;

/** `trường mầm non Họa Mi`, `Trường tiểu học Bình Lư`: what kind of school it is belongs to its name. */
const KIND_OF_SCHOOL = regexp.gu`(?<![\p{L}\p{M}])(?:(?<=(?<![\p{L}\p{M}])(?!(?:các|những|hai|ba|bốn|năm|cụm|hệ|cấp|loại|ngôi|trong|và|với|hoặc|một|mỗi|từng) )\p{Ll}[\p{Ll}\p{M}]{0,6} |\d, )trường|Trường) (?:tiểu học|mầm non|mẫu giáo|trung học cơ sở|trung học phổ thông)(?= \p{Lu}\p{Ll})`;

/** `Bộ phận một cửa`, `theo chỉ đạo của trung ương`, `Ủy ban quốc gia về …`, `Bí thư chi bộ Trường …`: one body, called by its name. */
const ONE = regexp.gu`(?<![\p{L}\p{M}])(?:(Bộ phận (?:một|Một) (?:cửa|Cửa)|bộ phận Một [Cc]ửa|bộ phận một cửa(?= (?:của )?(?:UBND|Ủy ban|Uỷ ban|xã|phường|tỉnh|thành phố)(?!\p{L})))|(?:của|do) (trung ương)(?=[.;)]|,(?! địa)|$| (?:và của|về|đã|giao|ban hành|chỉ đạo|hướng dẫn|triển khai)(?!\p{L}))|[UỦ][yỷ] ban (quốc gia)(?= (?:vì|về|[Pp]hòng|[Uu]NESCO|UNESCO|[Ss]ố|[Cc]huyển|[Ưứ]ng|[Ứứ]ng))|(?<=\p{Ll},? )(quân đội nhân dân|công an nhân dân)(?= Việt Nam)|(?<=(?<!chiến tranh )bảo vệ |an ninh |phụng sự )(tổ quốc)(?! (?:tế|phòng|gia))|Bí thư (chi bộ)(?= (?:Trường|Công an|Quân sự|Trạm|Văn phòng|Cơ quan)(?!\p{L})))(?![\p{L}\p{M}])`;
const RIGHT = new Map([
  ['bộ phận một cửa', 'Bộ phận Một cửa'],
  ['trung ương', 'Trung ương'],
  ['quốc gia', 'Quốc gia'],
  ['chi bộ', 'Chi bộ'],
  ['quân đội nhân dân', 'Quân đội nhân dân'],
  ['công an nhân dân', 'Công an nhân dân'],
  ['tổ quốc', 'Tổ quốc'],
]);
const MAY_BE_ONE =
  /ột [Cc]ửa|(?:quân đội|công an) nhân dân V|(?:vệ|ninh|sự) tổ quốc|(?:của|do) trung ương|ban quốc gia|Bí thư chi bộ/u;

const MAY_BE = regexp.u`(?:Ban|Đoàn|đoàn|ngành|Hội|hội|Đội|đồng|Trạm|tâm|Phòng|Sở|Bộ) (?:chỉ|chấp|giám|thường|thư|kiểm|công tác|thanh|thiếu|phụ|nông|cựu|người|chữ|khuyến|y tế|giáo|văn|học|sinh|đội)|trường \p{Lu}|[Tt]rường (?:tiểu|mầm|mẫu|trung) `;

export const SHORT_NAMES = definePrefilter({
  words: [
    'chỉ đạo',
    'ban công',
    'giám khảo',
    'ban thư',
    'kiểm phiếu',
    'hội phụ',
    'hội sinh',
    'đồng đội',
    'đoàn giáo',
    'ngành giáo',
    'hội nông',
    'hội cựu',
    'hội thanh',
    'hội người',
    'hội chữ',
    'hội khuyến',
    'đội thiếu',
    'học tập',
    'giám đốc',
    'giám hiệu',
    'một cửa',
    'an nhân',
    'đội nhân',
    'vệ tổ',
    'ninh tổ',
    'sự tổ',
    'trung ương',
    'ban quốc',
    'chi bộ',
    'chấp hành',
    'thường vụ',
    'thanh niên',
    'phụ nữ',
    'y tế',
    'giáo dục',
    'sở văn',
    ['trường', ({ capital }) => capital],
    'trường tiểu',
    'trường mầm',
    'trường mẫu',
    'trường trung',
    ['phòng', ({ capital }) => capital],
    ['sở', ({ upper }) => upper],
    'trách đội',
  ],
});

/** Short names of bodies whose second word, or whose first, lacks its capital. */
export const shortBodyNames = memoizedScan((text: string): readonly TextFinding[] => {
  const found: TextFinding[] = MAY_BE_ONE.test(text) ? onesIn(text) : [];
  for (const { index, 0: whole, ...groups } of MAY_BE_OFFICE.test(text) ? allMatches(text, OFFICE) : []) {
    const kind = Object.values(groups).find((each) => typeof each === 'string' && whole.endsWith(each));
    if (typeof kind !== 'string' || isQuoted(text, index)) continue;
    const end = index + whole.length;
    found.push({ ...capitalisedFinding(text, end - kind.length, end), severity: 'info' });
  }
  if (!MAY_BE.test(text)) return found;
  for (const { index, 0: whole, ...groups } of allMatches(text, FIELD)) {
    const field = Object.values(groups).find((each) => typeof each === 'string' && whole.endsWith(each));
    if (typeof field !== 'string' || isQuoted(text, index)) continue;
    const end = index + whole.length;
    found.push(named(capitalisedFinding(text, end - field.length, end), whole, field));
  }
  for (const { index, 0: word } of allMatches(text, SCHOOL)) {
    if (!isQuoted(text, index)) found.push(capitalisedFinding(text, index, index + word.length));
  }
  for (const { index, 0: name } of text.matchAll(KIND_OF_SCHOOL)) {
    if (isQuoted(text, index)) continue;
    const right = `Trường ${name[7]!.toUpperCase()}${name.slice(8)}`;
    found.push(capitalFinding(text, index, index + name.length, right, false));
  }
  return found.map((finding) => ({ ...finding, severity: 'info' }));
});

function onesIn(text: string): TextFinding[] {
  return allMatches(text, ONE).flatMap(({ index, 0: whole, ...groups }) => {
    const name = Object.values(groups).find((each) => typeof each === 'string' && whole.endsWith(each));
    if (typeof name !== 'string') return [];
    const right = RIGHT.get(name.toLowerCase())!;
    const end = index + whole.length;
    const start = end - name.length;
    return right === name || isQuoted(text, start)
      ? []
      : [{ ...capitalFinding(text, start, end, right, false), severity: 'info' as const }];
  });
}

/** Says the whole name. */
function named(finding: TextFinding, whole: string, field: string): TextFinding {
  const right = `${whole.slice(0, -field.length)}${field[0]!.toUpperCase()}${field.slice(1)}`;
  return {
    ...finding,
    message: {
      vi: `Viết hoa chưa đúng: “${whole}”. Viết “${right}”.`,
      en: `Wrong capitals: “${whole}”. Write “${right}”.`,
    },
  };
}
