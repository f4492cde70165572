import type { MassOrganisation, RegimeId } from '../../regimes/regime.ts';
import { COMMUNE_AGENCIES, type DraftAgency, massAgencies, PARTY_AGENCIES, VILLAGES } from './agencies.ts';
import type { Template } from './template.ts';

export type PlanLevel = 'commune' | 'province' | 'department' | 'grassroots';

/** Who issues a plan, with the form that goes with it (thẩm quyền, thể thức). All strings are templates. */
export interface Authority {
  readonly id: string;
  /** `Đảng ủy xã`, as a drafter looks for it. */
  readonly label: string;
  readonly regime: RegimeId;
  readonly organisation?: MassOrganisation;
  readonly level: PlanLevel;
  readonly superior: Template;
  readonly issuer: Template;
  /** The number line without the word Số: `-KH/ĐU`, `/KH-UBND`. */
  readonly symbol: string;
  /** The collective or body that speaks in the plan. */
  readonly voice: Template;
  /** The document of the level above that a plan usually carries out. */
  readonly mandate: Template;
  readonly reportTo: string;
  /** Lines of the signature block above the name. */
  readonly signature: readonly string[];
  readonly units: readonly DraftAgency[];
  /** Recipients beside the units: those above and those to know. */
  readonly recipients: readonly string[];
  readonly filing: string;
}

const DEADLINE = 'trước ngày …/…/@PLAN_YEAR';

export const AUTHORITIES: readonly Authority[] = [
  {
    id: 'dang-uy-xa',
    label: 'Đảng ủy xã',
    regime: 'party',
    level: 'commune',
    superior: '{superior=Đảng bộ tỉnh …}',
    issuer: '{issuer=Đảng ủy xã …}',
    symbol: '-KH/ĐU',
    voice: 'Ban Thường vụ {issuer=Đảng ủy xã …}',
    mandate: 'Kế hoạch số …-KH/TU, ngày …/…/@YEAR của Ban Thường vụ Tỉnh ủy về …',
    reportTo: 'Ban Thường vụ Tỉnh ủy',
    signature: ['T/M BAN THƯỜNG VỤ', '{signer-title=BÍ THƯ|PHÓ BÍ THƯ}'],
    units: PARTY_AGENCIES,
    recipients: ['Thường trực Tỉnh ủy (b/c)', 'Văn phòng Tỉnh ủy (b/c)', 'Thường trực Đảng ủy'],
    filing: 'Lưu Văn phòng Đảng ủy',
  },
  {
    id: 'tinh-uy',
    label: 'Tỉnh ủy',
    regime: 'party',
    level: 'province',
    superior: '',
    issuer: '{issuer=Tỉnh ủy …}',
    symbol: '-KH/TU',
    voice: 'Ban Thường vụ {issuer=Tỉnh ủy …}',
    mandate: 'Chỉ thị số …-CT/TW, ngày …/…/@YEAR của Ban Bí thư về …',
    reportTo: 'Ban Bí thư',
    signature: ['T/M BAN THƯỜNG VỤ', '{signer-title=BÍ THƯ|PHÓ BÍ THƯ}'],
    units: [
      {
        name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
        task: 'chủ trì hướng dẫn tuyên truyền, quán triệt; theo dõi, tổng hợp kết quả thực hiện, báo cáo Ban Thường vụ Tỉnh ủy',
      },
      {
        name: 'Ủy ban Kiểm tra Tỉnh ủy',
        task: 'tham mưu kiểm tra, giám sát việc thực hiện Kế hoạch',
      },
      {
        name: 'Các đảng ủy trực thuộc Tỉnh ủy',
        task: 'xây dựng kế hoạch, tổ chức thực hiện; báo cáo kết quả về Văn phòng Tỉnh ủy',
      },
      { name: 'Văn phòng Tỉnh ủy', task: 'theo dõi, đôn đốc tiến độ, tham mưu báo cáo Ban Bí thư' },
    ],
    recipients: ['Ban Bí thư Trung ương Đảng (b/c)', 'Văn phòng Trung ương Đảng (b/c)'],
    filing: 'Lưu Văn phòng Tỉnh ủy',
  },
  {
    id: 'chi-bo',
    label: 'Chi bộ',
    regime: 'party',
    level: 'grassroots',
    superior: '{superior=Đảng ủy xã …}',
    issuer: '{issuer=Chi bộ …}',
    symbol: '-KH/CB',
    voice: '{issuer=Chi bộ …}',
    mandate: 'Kế hoạch số …-KH/ĐU, ngày …/…/@YEAR của Ban Thường vụ Đảng ủy về …',
    reportTo: 'Đảng ủy',
    signature: ['T/M CHI BỘ', '{signer-title=BÍ THƯ|PHÓ BÍ THƯ}'],
    units: [
      { name: 'Chi ủy', task: 'phân công, theo dõi, đôn đốc, kiểm tra việc thực hiện' },
      { name: 'Các tổ đảng', task: 'tổ chức thực hiện, phản ánh kịp thời khó khăn, vướng mắc với chi ủy' },
    ],
    recipients: ['Ban Thường vụ Đảng ủy (b/c)', 'Đảng viên trong chi bộ'],
    filing: 'Lưu Chi bộ',
  },
  {
    id: 'ban-xay-dung-dang',
    label: 'Ban Xây dựng Đảng',
    regime: 'party',
    level: 'department',
    superior: '{superior=Đảng ủy xã …}',
    issuer: '{issuer=Ban Xây dựng Đảng}',
    symbol: '-KH/BXDĐĐU',
    voice: '{issuer=Ban Xây dựng Đảng}',
    mandate: 'Kế hoạch số …-KH/ĐU, ngày …/…/@YEAR của Ban Thường vụ Đảng ủy về …',
    reportTo: 'Ban Thường vụ Đảng ủy',
    signature: ['TRƯỞNG BAN'],
    units: [
      { name: 'Cán bộ, công chức của Ban', task: 'thực hiện nhiệm vụ được phân công, báo cáo Trưởng Ban' },
      { name: 'Các chi bộ trực thuộc', task: 'phối hợp thực hiện; báo cáo kết quả về Ban' },
    ],
    recipients: ['Thường trực Đảng ủy (b/c)', 'Văn phòng Đảng ủy'],
    filing: 'Lưu Ban Xây dựng Đảng',
  },
  {
    id: 'ubnd-xa',
    label: 'Ủy ban nhân dân xã',
    regime: 'state',
    level: 'commune',
    superior: '',
    issuer: '{issuer=Ủy ban nhân dân xã …}',
    symbol: '/KH-UBND',
    voice: '{issuer=Ủy ban nhân dân xã …}',
    mandate: 'Kế hoạch số …/KH-UBND ngày …/…/@YEAR của Ủy ban nhân dân tỉnh về …',
    reportTo: 'Ủy ban nhân dân tỉnh',
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    units: COMMUNE_AGENCIES,
    recipients: [
      'Ủy ban nhân dân tỉnh (b/c)',
      'Thường trực Đảng ủy, Hội đồng nhân dân {unit=xã|phường|đặc khu} (b/c)',
    ],
    filing: 'Lưu: VT, VHXH',
  },
  {
    id: 'ubnd-tinh',
    label: 'Ủy ban nhân dân tỉnh',
    regime: 'state',
    level: 'province',
    superior: '',
    issuer: '{issuer=Ủy ban nhân dân tỉnh …}',
    symbol: '/KH-UBND',
    voice: '{issuer=Ủy ban nhân dân tỉnh …}',
    mandate: 'Quyết định số …/QĐ-TTg ngày …/…/@YEAR của Thủ tướng Chính phủ về …',
    reportTo: 'Thủ tướng Chính phủ',
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    units: [
      {
        name: 'Sở Nội vụ',
        task: 'Chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh',
      },
      {
        name: 'Sở Tài chính',
        task: 'Chủ trì thẩm định dự toán, tham mưu bố trí kinh phí thực hiện Kế hoạch',
      },
      {
        name: 'Ủy ban nhân dân các xã, phường',
        task: 'Xây dựng kế hoạch, tổ chức thực hiện tại địa phương; báo cáo kết quả về Sở Nội vụ',
      },
    ],
    recipients: ['Thủ tướng Chính phủ (b/c)', 'Thường trực Tỉnh ủy, Hội đồng nhân dân tỉnh (b/c)'],
    filing: 'Lưu: VT, NC',
  },
  {
    id: 'so',
    label: 'Sở',
    regime: 'state',
    level: 'department',
    superior: '{superior=Ủy ban nhân dân tỉnh …}',
    issuer: '{issuer=Sở Nội vụ}',
    symbol: '/KH-{code=SNV}',
    voice: '{issuer=Sở Nội vụ}',
    mandate: 'Kế hoạch số …/KH-UBND ngày …/…/@YEAR của Ủy ban nhân dân tỉnh về …',
    reportTo: 'Ủy ban nhân dân tỉnh',
    signature: ['GIÁM ĐỐC'],
    units: [
      { name: 'Văn phòng Sở', task: 'Chuẩn bị các điều kiện phục vụ; theo dõi tiến độ, báo cáo Giám đốc Sở' },
      {
        name: 'Các phòng thuộc Sở',
        task: 'Tổ chức thực hiện nhiệm vụ được giao; báo cáo kết quả về Văn phòng Sở',
      },
    ],
    recipients: ['Ủy ban nhân dân tỉnh (b/c)', 'Giám đốc, các Phó Giám đốc Sở'],
    filing: 'Lưu: VT, VP',
  },
  {
    id: 'mttq',
    label: 'Ủy ban MTTQ Việt Nam xã',
    regime: 'mass-organisation',
    organisation: 'mttq',
    level: 'commune',
    superior: '{superior=Ủy ban MTTQ Việt Nam tỉnh …}',
    issuer: '{issuer=Ban Thường trực Ủy ban MTTQ Việt Nam xã …}',
    symbol: '/KH-MTTQ-BTT',
    voice: '{issuer=Ban Thường trực Ủy ban MTTQ Việt Nam xã …}',
    mandate: 'Kế hoạch số …/KH-MTTQ-BTT ngày …/…/@YEAR của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh về …',
    reportTo: 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
    signature: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'],
    units: massAgencies(
      'Ban Thường trực Ủy ban MTTQ Việt Nam {unit=xã|phường|đặc khu}',
      `Ban Công tác Mặt trận {villages=${VILLAGES}}`,
    ),
    recipients: [
      'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh (b/c)',
      'Thường trực Đảng ủy {unit=xã|phường|đặc khu} (b/c)',
    ],
    filing: 'Lưu: VT',
  },
  {
    id: 'cong-doan',
    label: 'Công đoàn cơ sở',
    regime: 'mass-organisation',
    organisation: 'union',
    level: 'grassroots',
    superior: '{superior=Liên đoàn Lao động tỉnh …}',
    issuer: '{issuer=Công đoàn cơ sở …}',
    symbol: '/KH-CĐCS',
    voice: 'Ban Chấp hành {issuer=Công đoàn cơ sở …}',
    mandate: 'Kế hoạch số …/KH-LĐLĐ ngày …/…/@YEAR của Liên đoàn Lao động tỉnh về …',
    reportTo: 'Liên đoàn Lao động tỉnh',
    signature: ['TM. BAN CHẤP HÀNH', 'CHỦ TỊCH'],
    units: massAgencies('Ban Chấp hành Công đoàn cơ sở', 'Các tổ công đoàn'),
    recipients: ['Liên đoàn Lao động tỉnh (b/c)'],
    filing: 'Lưu: VT',
  },
  {
    id: 'doan-thanh-nien',
    label: 'Đoàn xã',
    regime: 'mass-organisation',
    organisation: 'youth',
    level: 'commune',
    superior: '{superior=Tỉnh đoàn …}',
    issuer: '{issuer=Ban Thường vụ Đoàn xã …}',
    symbol: '-KH/ĐTN',
    voice: '{issuer=Ban Thường vụ Đoàn xã …}',
    mandate: 'Kế hoạch số …-KH/TĐTN ngày …/…/@YEAR của Ban Thường vụ Tỉnh đoàn về …',
    reportTo: 'Ban Thường vụ Tỉnh đoàn',
    signature: ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ'],
    units: massAgencies('Ban Thường vụ Đoàn {unit=xã|phường|đặc khu}', 'Các chi đoàn trực thuộc'),
    recipients: ['Ban Thường vụ Tỉnh đoàn (b/c)', 'Thường trực Đảng ủy {unit=xã|phường|đặc khu} (b/c)'],
    filing: 'Lưu: VT',
  },
  {
    id: 'phu-nu',
    label: 'Hội Liên hiệp Phụ nữ xã',
    regime: 'mass-organisation',
    organisation: 'women',
    level: 'commune',
    superior: '{superior=Hội Liên hiệp Phụ nữ tỉnh …}',
    issuer: '{issuer=Ban Thường vụ Hội Liên hiệp Phụ nữ xã …}',
    symbol: '/KH-BTV',
    voice: '{issuer=Ban Thường vụ Hội Liên hiệp Phụ nữ xã …}',
    mandate: 'Kế hoạch số …/KH-BTV ngày …/…/@YEAR của Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh về …',
    reportTo: 'Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh',
    signature: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'],
    units: massAgencies('Ban Thường vụ Hội Liên hiệp Phụ nữ {unit=xã|phường|đặc khu}', 'Các chi hội phụ nữ'),
    recipients: [
      'Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh (b/c)',
      'Thường trực Đảng ủy {unit=xã|phường|đặc khu} (b/c)',
    ],
    filing: 'Lưu: VT',
  },
  {
    id: 'nong-dan',
    label: 'Hội Nông dân xã',
    regime: 'mass-organisation',
    organisation: 'farmers',
    level: 'commune',
    superior: '{superior=Hội Nông dân tỉnh …}',
    issuer: '{issuer=Ban Thường vụ Hội Nông dân xã …}',
    symbol: '-KH/HND',
    voice: '{issuer=Ban Thường vụ Hội Nông dân xã …}',
    mandate: 'Kế hoạch số …-KH/HND, ngày …/…/@YEAR của Ban Thường vụ Hội Nông dân tỉnh về …',
    reportTo: 'Ban Thường vụ Hội Nông dân tỉnh',
    signature: ['T/M BAN THƯỜNG VỤ', 'CHỦ TỊCH'],
    units: massAgencies('Ban Thường vụ Hội Nông dân {unit=xã|phường|đặc khu}', 'Các chi hội nông dân'),
    recipients: [
      'Ban Thường vụ Hội Nông dân tỉnh (b/c)',
      'Thường trực Đảng ủy {unit=xã|phường|đặc khu} (b/c)',
    ],
    filing: 'Lưu Văn phòng Hội',
  },
];

/** `field` names the tab stop of the deadline. */
export function deadline(field: string): Template {
  return `{${field}=${DEADLINE}}`;
}

/** The authority of a regime (and organisation) at a level; the first of the regime where there is none. */
export function authorityFor(
  regime: RegimeId,
  level?: PlanLevel,
  organisation?: MassOrganisation,
): Authority {
  const own = AUTHORITIES.filter(
    (authority) =>
      authority.regime === regime && (organisation === undefined || authority.organisation === organisation),
  );
  const candidates = own.length > 0 ? own : AUTHORITIES.filter((authority) => authority.regime === regime);
  return candidates.find((authority) => authority.level === level) ?? candidates[0]!;
}
