import { latestForm } from '../../regimes/forms.ts';
import type { Form, MassOrganisation, RegimeId } from '../../regimes/regime.ts';
import type { Authority } from './authorities.ts';
import { AUTHORITIES, deadline } from './authorities.ts';
import type { PlanKind, SectionKey } from './outlines.ts';
import { joinParts, PLAN_KINDS, planParts, SECTIONS, section } from './outlines.ts';
import * as parts from './parts.ts';
import type { Template } from './template.ts';

/** The part of a plan that a snippet writes. */
export type SnippetSlot =
  | 'plan'
  | 'letterhead'
  | 'title'
  | 'opening'
  | 'section'
  | 'text'
  | 'closing'
  | 'recipients'
  | 'signature'
  | 'attachment';

/** A snippet before it has tab stops. */
export interface DraftSnippet {
  /** In plain ASCII letters: what is typed. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly slot: SnippetSlot;
  /** For whose plans it is made; one that fits all names an example. */
  readonly authority: Authority;
  /** Fits plans of every regime. */
  readonly general?: boolean;
  readonly regime?: RegimeId;
  readonly organisation?: MassOrganisation;
  readonly kind?: PlanKind;
  readonly section?: SectionKey;
  readonly template: Template;
  /** The same for another authority of the regime. */
  readonly made?: Made;
}

type Made = (authority: Authority, form: Form) => Template;

const byId = new Map(AUTHORITIES.map((authority) => [authority.id, authority]));

function authority(id: string): Authority {
  return byId.get(id)!;
}

/** Snippets follow the form in force now: for the Party guidance 05. */
const formOf = (of: Authority) => latestForm(of.regime, of.organisation);

const asMade = (id: string, made: Made): Pick<DraftSnippet, 'template' | 'made'> => ({
  template: made(authority(id), formOf(authority(id))),
  made,
});

type Own = Pick<DraftSnippet, 'id' | 'name' | 'description' | 'slot' | 'template'> & Partial<DraftSnippet>;

function of(id: string, own: Own): DraftSnippet {
  const { regime, organisation } = authority(id);
  return { authority: authority(id), regime, ...(organisation ? { organisation } : {}), ...own };
}

function general(own: Own): DraftSnippet {
  return { authority: authority('ubnd-xa'), general: true, ...own };
}

/** Short names for prefixes. */
const SHORT: Readonly<Record<string, string>> = {
  'dang-uy-xa': 'dang',
  'ubnd-xa': 'ubnd',
  'ban-xay-dung-dang': 'ban-dang',
};

const short = (id: string): string => SHORT[id] ?? id;

const ALL_KINDS = Object.keys(PLAN_KINDS) as PlanKind[];

const WHOLE: readonly (readonly [string, readonly PlanKind[]])[] = [
  ['dang-uy-xa', ALL_KINDS],
  ['ubnd-xa', ALL_KINDS],
  ['mttq', ALL_KINDS],
  ['tinh-uy', ['implementation', 'review']],
  ['chi-bo', ['annual']],
  ['ubnd-tinh', ['implementation', 'annual']],
  ['so', ['implementation', 'conference']],
  ['cong-doan', ['annual', 'propaganda']],
  ['doan-thanh-nien', ['annual', 'propaganda']],
  ['phu-nu', ['annual', 'propaganda']],
  ['nong-dan', ['annual', 'propaganda']],
];

function wholePlans(): DraftSnippet[] {
  return WHOLE.flatMap(([id, kinds]) =>
    kinds.map((kind) => {
      const { label, slug } = PLAN_KINDS[kind];
      return of(id, {
        id: `kh-${short(id)}-${slug}`,
        name: `Kế hoạch ${label} (${authority(id).label})`,
        description: `Đề cương kế hoạch ${label} của ${authority(id).label}, đủ các phần từ tiêu đề đến nơi nhận`,
        slot: 'plan',
        kind,
        template: joinParts(planParts(authority(id), formOf(authority(id)), kind)),
      });
    }),
  );
}

function letterheads(): DraftSnippet[] {
  return ['dang-uy-xa', 'ubnd-xa', 'so', 'mttq', 'cong-doan', 'doan-thanh-nien', 'phu-nu', 'nong-dan'].map(
    (id) =>
      of(id, {
        id: `tieu-de-${short(id)}`,
        name: `Tiêu đề văn bản (${authority(id).label})`,
        description: `Phần đầu kế hoạch của ${authority(id).label}: cơ quan, số và ký hiệu, địa danh, ngày tháng`,
        slot: 'letterhead',
        ...asMade(id, parts.letterhead),
      }),
  );
}

function openings(): DraftSnippet[] {
  return ['dang-uy-xa', 'ubnd-xa', 'mttq'].flatMap((id) => [
    of(id, {
      id: `mo-dau-${short(id)}`,
      name: `Câu mở đầu (${authority(id).label})`,
      description: 'Một câu: thực hiện văn bản nào, ai xây dựng kế hoạch, về việc gì, kết thúc “như sau:”',
      slot: 'opening',
      ...asMade(id, parts.opening),
    }),
    of(id, {
      id: `can-cu-${short(id)}`,
      name: `Các căn cứ (${authority(id).label})`,
      description: 'Căn cứ từng dòng, đúng dấu câu của thể thức, rồi câu mở đầu',
      slot: 'opening',
      ...asMade(id, parts.bases),
    }),
  ]);
}

const SECTION_NAMES: readonly (readonly [SectionKey, string])[] = [
  ['purpose', 'muc-dich'],
  ['targets', 'muc-tieu'],
  ['tasks', 'nhiem-vu'],
  ['review', 'noi-dung-so-ket'],
  ['propaganda', 'noi-dung-tuyen-truyen'],
  ['inspection', 'noi-dung-kiem-tra'],
  ['conference', 'noi-dung-hoi-nghi'],
  ['schedule', 'tien-do'],
  ['budget', 'kinh-phi'],
];

const NUMERAL = '{numeral=I|II|III|IV|V|VI|VII}';

const ofAssignments: Made = (of) => section('assignments', NUMERAL, of);

function sections(): DraftSnippet[] {
  return [
    ...SECTION_NAMES.map(([key, id]) =>
      general({
        id: `muc-${id}`,
        name: `Mục ${SECTIONS[key].title}`,
        description: `Mục ${SECTIONS[key].title.toLocaleLowerCase('vi')} của kế hoạch`,
        slot: 'section',
        section: key,
        template: section(key, NUMERAL, authority('ubnd-xa')),
      }),
    ),
    ...['dang-uy-xa', 'ubnd-xa', 'mttq'].map((id) =>
      of(id, {
        id: `muc-to-chuc-${short(id)}`,
        name: `Mục TỔ CHỨC THỰC HIỆN (${authority(id).label})`,
        description: 'Phân công từng đơn vị: việc gì, báo cáo ai, trước ngày nào',
        slot: 'section',
        section: 'assignments',
        ...asMade(id, ofAssignments),
      }),
    ),
  ];
}

function texts(): DraftSnippet[] {
  return [
    general({
      id: 'bang-nhiem-vu',
      name: 'Bảng phân công nhiệm vụ',
      description: 'Bảng nhiệm vụ, đơn vị chủ trì, đơn vị phối hợp, thời hạn hoàn thành',
      slot: 'text',
      template: parts.tasksTable(),
    }),
    general({
      id: 'thoi-han',
      name: 'Việc có thời hạn',
      description: 'Một việc với đơn vị chủ trì, đơn vị phối hợp và thời hạn',
      slot: 'text',
      template: `- {lead=Phòng Văn hóa - Xã hội} chủ trì, phối hợp với {support=các cơ quan, đơn vị liên quan} {task=tổ chức thực hiện}, hoàn thành ${deadline('due')}.`,
    }),
    general({
      id: 'giai-doan-thoi-gian',
      name: 'Khoảng thời gian thực hiện',
      description: 'Từ ngày đến ngày',
      slot: 'text',
      template: '- Thời gian thực hiện: Từ ngày {from=…/…/@PLAN_YEAR} đến ngày {to=…/…/@PLAN_YEAR}.',
    }),
    general({
      id: 'bao-cao-ket-qua',
      name: 'Báo cáo kết quả',
      description: 'Câu giao báo cáo: ai, gửi đâu, trước ngày nào',
      slot: 'text',
      template: `- {unit=Các cơ quan, đơn vị} báo cáo kết quả về {to=Ủy ban nhân dân xã} ${deadline('due')}.`,
    }),
  ];
}

function endings(): DraftSnippet[] {
  return ['dang-uy-xa', 'ubnd-xa', 'mttq'].flatMap((id) => [
    of(id, {
      id: `ket-thuc-${short(id)}`,
      name: `Câu kết thúc (${authority(id).label})`,
      description: 'Trên đây là Kế hoạch …, với dấu kết thúc của thể thức',
      slot: 'closing',
      ...asMade(id, parts.closing),
    }),
    of(id, {
      id: `noi-nhan-${short(id)}`,
      name: `Nơi nhận (${authority(id).label})`,
      description: 'Danh sách nơi nhận với dòng lưu',
      slot: 'recipients',
      ...asMade(id, parts.recipients),
    }),
  ]);
}

const SIGNATURES: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'dang-uy-xa',
    'ky-tm-dang',
    'Chữ ký T/M ban thường vụ',
    ['T/M BAN THƯỜNG VỤ', '{signer-title=BÍ THƯ|PHÓ BÍ THƯ}'],
  ],
  ['dang-uy-xa', 'ky-tl-dang', 'Chữ ký T/L ban thường vụ', ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG']],
  ['ban-xay-dung-dang', 'ky-kt-dang', 'Chữ ký K/T trưởng ban', ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
  ['ban-xay-dung-dang', 'ky-q-dang', 'Chữ ký Q. trưởng ban (Đảng)', ['Q. TRƯỞNG BAN']],
  ['ubnd-xa', 'ky-tm-ubnd', 'Chữ ký TM. Ủy ban nhân dân, chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [
    'ubnd-xa',
    'ky-kt-ubnd',
    'Chữ ký KT. chủ tịch Ủy ban nhân dân',
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
  ['ubnd-xa', 'ky-q-ubnd', 'Chữ ký Q. chủ tịch Ủy ban nhân dân', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
  ['ubnd-xa', 'ky-tl-ubnd', 'Chữ ký TL. chủ tịch', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  ['so', 'ky-giam-doc', 'Chữ ký giám đốc sở', ['GIÁM ĐỐC']],
  ['so', 'ky-kt-giam-doc', 'Chữ ký KT. giám đốc sở', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  ['so', 'ky-tuq-giam-doc', 'Chữ ký TUQ. giám đốc sở', ['TUQ. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
  ['mttq', 'ky-tm-mttq', 'Chữ ký TM. ban thường trực (MTTQ)', ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH']],
  [
    'mttq',
    'ky-kt-mttq',
    'Chữ ký KT. chủ tịch (MTTQ)',
    ['TM. BAN THƯỜNG TRỰC', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
];

function signatures(): DraftSnippet[] {
  return SIGNATURES.map(([id, prefix, name, lines]) =>
    of(id, {
      id: prefix,
      name,
      description: `Khối ký tên: ${lines.map((line) => line.replace(/^\{[^{}=|]*=([^{}=|]*)\|[^{}|]*\}$/u, '$1')).join(', ')}`,
      slot: 'signature',
      template: parts.signature(lines),
    }),
  );
}

function attachments(): DraftSnippet[] {
  return ['dang-uy-xa', 'ubnd-xa'].flatMap((id) => [
    of(id, {
      id: `phu-luc-${short(id)}`,
      name: `Phụ lục kèm theo (${authority(id).label})`,
      description: 'Phụ lục với dòng “Kèm theo Kế hoạch số …” và bảng phân công nhiệm vụ',
      slot: 'attachment',
      ...asMade(id, parts.annex),
    }),
    of(id, {
      id: `de-cuong-${short(id)}`,
      name: `Đề cương báo cáo (${authority(id).label})`,
      description: 'Đề cương báo cáo kèm theo kế hoạch sơ kết, tổng kết, đủ ba phần',
      slot: 'attachment',
      ...asMade(id, parts.reportOutline),
    }),
  ]);
}

export const DRAFT_SNIPPETS: readonly DraftSnippet[] = [
  ...wholePlans(),
  ...letterheads(),
  ...openings(),
  ...sections(),
  ...texts(),
  ...endings(),
  ...signatures(),
  ...attachments(),
];
