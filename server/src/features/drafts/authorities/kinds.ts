import { regexp } from '../../../vietnamese/letters.ts';
import type { Authority } from '../authority.ts';
import type { Template } from '../template.ts';

/** What the name of a body begins with that is none of the authorities with a form of their own. */
interface BodyKind {
  readonly named: RegExp;
  /** Lines of the signature block above the name. */
  readonly signature: readonly string[];
  /** What follows `/KH-`, where it is not made of the first letters of the name. */
  readonly code?: string;
  /** Whether the People's Committee of the unit in its name is above it, or nobody. */
  readonly above?: 'committee' | 'nobody';
}

const starts = (words: string): RegExp => regexp.iu`^(?:${words})(?!\p{L})`;
const kind = (words: string, ...signature: string[]): BodyKind => ({ named: starts(words), signature });
const ofCommittee = (words: string, ...signature: string[]): BodyKind => ({
  ...kind(words, ...signature),
  above: 'committee',
});
const COMMITTEES: readonly (readonly [RegExp, Template])[] = [
  [regexp.u`(?<!\p{L})(?:xã|phường|đặc khu) (?!hội)`, '{superior=Ủy ban nhân dân xã …}'],
  [regexp.u`(?<!\p{L})(?:tỉnh|thành phố) `, '{superior=Ủy ban nhân dân tỉnh …}'],
];

/** Words of the Party and of mass organisations in the name of a body that would else be one of the State. */
const ELSEWHERE = `(?:đảng|tỉnh|thành|huyện|quận|thị|quân) (?:ủy|uỷ)|đảng bộ|đảng đoàn|cán sự đảng|(?:ủy|uỷ) ban kiểm tra|mặt trận|mttq|công đoàn|liên đoàn|đoàn thanh niên|(?<!xã |lễ )hội (?:nông|liên hiệp|cựu|chữ|người|khuyến|luật)`;

/** The first that fits holds. */
const STATE_KINDS: readonly BodyKind[] = [
  ofCommittee('trạm', 'TRƯỞNG TRẠM'),
  kind('tòa án|toà án', 'CHÁNH ÁN'),
  kind('viện', 'VIỆN TRƯỞNG'),
  kind('hạt', 'HẠT TRƯỞNG'),
  kind('đồn', 'ĐỒN TRƯỞNG'),
  kind('chi cục', 'CHI CỤC TRƯỞNG'),
  kind('tổng cục', 'TỔNG CỤC TRƯỞNG'),
  kind('cục', 'CỤC TRƯỞNG'),
  kind('vụ', 'VỤ TRƯỞNG'),
  kind('bộ(?! (?:chỉ huy|đội|phận|môn))', 'BỘ TRƯỞNG'),
  ofCommittee('thanh tra(?! nhân dân)', 'CHÁNH THANH TRA'),
  { ...kind('văn phòng đoàn đại biểu', 'CHÁNH VĂN PHÒNG'), code: 'VP', above: 'nobody' },
  { ...ofCommittee('văn phòng', 'CHÁNH VĂN PHÒNG'), code: 'VP' },
  kind('thuế', 'TRƯỞNG THUẾ'),
  ofCommittee('ban quản lý (?:các )?dự án', 'GIÁM ĐỐC'),
  ofCommittee('ban quản lý|ban an toàn giao thông', 'TRƯỞNG BAN'),
  kind(
    'kho bạc|bảo hiểm xã hội|ngân hàng|quỹ|học viện|đại học|thư viện|bảo tàng|nhà văn hóa|nhà văn hoá|nhà thiếu nhi|nhà khách|vườn quốc gia|khu bảo tồn|hợp tác xã|công ty|xí nghiệp|nông trường|lâm trường',
    'GIÁM ĐỐC',
  ),
  kind('tổng công ty|tập đoàn', 'TỔNG GIÁM ĐỐC'),
  { ...kind('(?:ủy|uỷ) ban bầu cử', 'TM. ỦY BAN BẦU CỬ', 'CHỦ TỊCH'), code: 'UBBC', above: 'nobody' },
  { ...kind('ban bầu cử', 'TM. BAN BẦU CỬ', 'TRƯỞNG BAN'), code: 'BBC', above: 'nobody' },
  kind('tiểu ban', 'TM. TIỂU BAN', 'TRƯỞNG TIỂU BAN'),
  { ...kind('hội đồng(?! đội)', 'TM. HỘI ĐỒNG', 'CHỦ TỊCH'), above: 'nobody' },
  { named: regexp.iu`^ban .{1,60}(?<!\p{L})hội đồng nhân dân(?!\p{L})`, signature: ['TRƯỞNG BAN'] },
  kind('đoàn (?:đại biểu quốc hội|kiểm tra|thanh tra|giám sát|công tác)', 'TRƯỞNG ĐOÀN'),
  kind('đội (?:quản lý thị trường|thuế|cảnh sát|thi hành án|trật tự|quản lý)', 'ĐỘI TRƯỞNG'),
  kind('tổ (?:công tác|bầu cử|đề án|giúp việc|quản lý)', 'TỔ TRƯỞNG'),
];

/** Bodies of the State with no form of their own: `Trạm Y tế xã …`, `Chi cục Kiểm lâm`. */
export const OTHER_UNIT: Authority = {
  id: 'don-vi',
  label: 'Cơ quan, đơn vị khác (trạm, viện, cục, ban quản lý …)',
  named: new RegExp(
    `^(?!.*(?:${ELSEWHERE}))(?:${STATE_KINDS.map(({ named }) => named.source).join('|')})`,
    'iu',
  ),
  regime: 'state',
  level: 'department',
  superior: '{superior=Cơ quan cấp trên …}',
  issuer: '{issuer=Trạm …}',
  symbol: '/KH-{code=…}',
  voice: '{issuer=Trạm …}',
  mandate: 'Kế hoạch số …/KH-… ngày …/…/@YEAR của … về …',
  reportTo: 'cơ quan cấp trên',
  signature: ['THỦ TRƯỞNG ĐƠN VỊ'],
  units: [
    {
      name: 'Các bộ phận, cá nhân liên quan',
      task: 'Thực hiện nhiệm vụ được phân công; báo cáo người đứng đầu',
    },
  ],
  recipients: ['Cơ quan cấp trên (b/c)', 'Lãnh đạo đơn vị'],
  filing: 'Lưu: VT',
};

/** Who signs, and by what code, for the kind of body with which the name begins. */
export function ofKind(authority: Authority, issuer: string): Authority {
  if (authority.id !== OTHER_UNIT.id) return authority;
  const kind = STATE_KINDS.find(({ named }) => named.test(issuer));
  if (!kind) return authority;
  const { signature, code, above } = kind;
  const committee = COMMITTEES.find(([unit]) => above === 'committee' && unit.test(issuer))?.[1];
  const superior = above === 'nobody' ? '' : (committee ?? authority.superior);
  return { ...authority, signature, superior, ...(code === undefined ? {} : { symbol: `/KH-${code}` }) };
}
