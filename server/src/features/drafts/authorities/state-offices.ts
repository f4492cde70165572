import { regexp } from '../../../vietnamese/letters.ts';
import { VILLAGES } from '../agencies.ts';
import type { Authority } from '../authority.ts';

/** State bodies beside the People's Committees and departments of a province. */
export const STATE_OFFICES: readonly Authority[] = [
  {
    id: 'phong',
    label: 'Phòng thuộc Ủy ban nhân dân xã',
    named: regexp.iu`^phòng(?!\p{L})`,
    regime: 'state',
    level: 'department',
    superior: '{superior=Ủy ban nhân dân xã …}',
    issuer: '{issuer=Phòng Văn hóa - Xã hội}',
    symbol: '/KH-{code=PVHXH}',
    voice: '{issuer=Phòng Văn hóa - Xã hội}',
    mandate: 'Kế hoạch số …/KH-UBND ngày …/…/@YEAR của Ủy ban nhân dân @UNIT về …',
    reportTo: 'Ủy ban nhân dân xã',
    signature: ['TRƯỞNG PHÒNG'],
    units: [
      {
        name: 'Công chức của Phòng',
        task: 'Thực hiện nhiệm vụ được phân công; báo cáo Trưởng phòng',
      },
      {
        name: `{villages!=${VILLAGES}}`,
        task: 'Phối hợp tuyên truyền, vận động Nhân dân thực hiện Kế hoạch',
      },
    ],
    recipients: ['Ủy ban nhân dân {unit=xã|phường|đặc khu} (b/c)', 'Trưởng phòng, các Phó Trưởng phòng'],
    filing: 'Lưu: VT',
  },
  {
    id: 'trung-tam',
    label: 'Trung tâm',
    named: regexp.iu`^trung tâm(?!\p{L})`,
    regime: 'state',
    level: 'department',
    superior: '{superior=Ủy ban nhân dân xã …}',
    issuer: '{issuer=Trung tâm Phục vụ hành chính công}',
    symbol: '/KH-{code=TTPVHCC}',
    voice: '{issuer=Trung tâm Phục vụ hành chính công}',
    mandate: 'Kế hoạch số …/KH-UBND ngày …/…/@YEAR của Ủy ban nhân dân @UNIT về …',
    reportTo: 'Ủy ban nhân dân xã',
    signature: ['GIÁM ĐỐC'],
    units: [
      {
        name: 'Viên chức, người lao động của Trung tâm',
        task: 'Thực hiện nhiệm vụ được phân công; báo cáo Giám đốc Trung tâm',
      },
    ],
    recipients: ['Ủy ban nhân dân {unit=xã|phường|đặc khu} (b/c)', 'Giám đốc, các Phó Giám đốc Trung tâm'],
    filing: 'Lưu: VT',
  },
  {
    id: 'truong',
    label: 'Trường học',
    named: regexp.iu`^trường(?!\p{L})`,
    regime: 'state',
    level: 'department',
    superior: '{superior=Ủy ban nhân dân xã …}',
    issuer: '{issuer=Trường …}',
    symbol: '/KH-{code=THCS}',
    voice: '{issuer=Trường …}',
    mandate: 'Kế hoạch số …/KH-UBND ngày …/…/@YEAR của Ủy ban nhân dân @UNIT về …',
    reportTo: 'Ủy ban nhân dân xã',
    signature: ['HIỆU TRƯỞNG'],
    units: [
      {
        name: 'Các tổ chuyên môn',
        task: 'Xây dựng kế hoạch của tổ, tổ chức thực hiện; báo cáo Hiệu trưởng',
      },
      { name: 'Tổ Văn phòng', task: 'Chuẩn bị cơ sở vật chất, kinh phí; tổng hợp kết quả thực hiện' },
      {
        name: 'Giáo viên chủ nhiệm',
        task: 'Phổ biến Kế hoạch đến học sinh, cha mẹ học sinh; theo dõi, đôn đốc việc thực hiện của lớp',
      },
    ],
    recipients: ['Ủy ban nhân dân {unit=xã|phường|đặc khu} (b/c)', 'Hiệu trưởng, các Phó Hiệu trưởng'],
    filing: 'Lưu: VT',
    values: {
      'demand-of': 'yêu cầu các tổ chuyên môn, cán bộ, giáo viên, nhân viên',
      'purpose-1':
        'Quán triệt, nâng cao nhận thức, trách nhiệm của cán bộ, giáo viên, nhân viên và học sinh trong thực hiện nhiệm vụ.',
      people: 'cán bộ, giáo viên, nhân viên, học sinh và cha mẹ học sinh',
      channels: 'hoạt động ngoại khóa, sinh hoạt chuyên môn, trang thông tin điện tử của nhà trường',
      places: 'khuôn viên nhà trường',
      members: 'Đại diện các tổ chuyên môn, giáo viên chủ nhiệm, Ban đại diện cha mẹ học sinh.',
    },
  },
  {
    id: 'benh-vien',
    label: 'Bệnh viện',
    named: regexp.iu`^bệnh viện(?!\p{L})`,
    regime: 'state',
    level: 'department',
    superior: '{superior=Sở Y tế}',
    issuer: '{issuer=Bệnh viện …}',
    symbol: '/KH-{code=BVĐK}',
    voice: '{issuer=Bệnh viện …}',
    mandate: 'Kế hoạch số …/KH-SYT ngày …/…/@YEAR của Sở Y tế về …',
    reportTo: 'Sở Y tế',
    signature: ['GIÁM ĐỐC'],
    units: [
      {
        name: 'Phòng Kế hoạch tổng hợp',
        task: 'Chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp kết quả, báo cáo Giám đốc',
      },
      {
        name: 'Các khoa, phòng, trung tâm',
        task: 'Tổ chức thực hiện nhiệm vụ được giao; báo cáo kết quả về Phòng Kế hoạch tổng hợp',
      },
    ],
    recipients: ['Sở Y tế (b/c)', 'Giám đốc, các Phó Giám đốc Bệnh viện'],
    filing: 'Lưu: VT, KHTH',
  },
  ...(['xã', 'tỉnh'] as const).map(council),
  {
    id: 'ban-chi-dao',
    label: 'Ban Chỉ đạo',
    named: regexp.iu`^ban chỉ đạo(?!\p{L})(?!.*(?:đảng|tỉnh|thành) (?:ủy|uỷ))`,
    regime: 'state',
    level: 'commune',
    superior: '{superior=Ủy ban nhân dân xã …}',
    issuer: '{issuer=Ban Chỉ đạo …}',
    symbol: '/KH-BCĐ',
    voice: '{issuer=Ban Chỉ đạo …}',
    mandate: 'Kế hoạch số …/KH-UBND ngày …/…/@YEAR của Ủy ban nhân dân tỉnh về …',
    reportTo: 'Ủy ban nhân dân xã',
    signature: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
    units: [
      {
        name: 'Thành viên Ban Chỉ đạo',
        task: 'Chỉ đạo, kiểm tra việc thực hiện nhiệm vụ theo lĩnh vực được phân công; báo cáo Trưởng Ban',
      },
      {
        name: 'Cơ quan thường trực Ban Chỉ đạo',
        task: 'Theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp kết quả, báo cáo Ban Chỉ đạo',
      },
    ],
    recipients: ['Thường trực Đảng ủy, Ủy ban nhân dân {unit=xã|phường|đặc khu} (b/c)'],
    filing: 'Lưu: VT, BCĐ',
  },
  {
    id: 'cong-an',
    label: 'Công an xã',
    named: regexp.iu`^công an(?!\p{L})`,
    regime: 'state',
    level: 'commune',
    superior: '{superior=Công an tỉnh …}',
    issuer: '{issuer=Công an xã …}',
    symbol: '/KH-CA{police=X}',
    voice: '{issuer=Công an xã …}',
    mandate: 'Kế hoạch số …/KH-CAT ngày …/…/@YEAR của Công an tỉnh về …',
    reportTo: 'Công an tỉnh',
    signature: ['TRƯỞNG CÔNG AN {unit^=xã}'],
    units: [
      {
        name: 'Các tổ công tác',
        task: 'Tổ chức thực hiện nhiệm vụ được giao; báo cáo Trưởng Công an {unit=xã|phường|đặc khu}',
      },
      {
        name: 'Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở',
        task: 'Phối hợp tuần tra, nắm tình hình, tuyên truyền, vận động Nhân dân',
      },
    ],
    recipients: ['Công an tỉnh (b/c)', 'Thường trực Đảng ủy, Ủy ban nhân dân {unit=xã|phường|đặc khu} (b/c)'],
    filing: 'Lưu: VT',
  },
  {
    id: 'quan-su',
    label: 'Ban Chỉ huy quân sự xã',
    named: regexp.iu`^(?:ban|bộ) chỉ huy(?!\p{L})`,
    regime: 'state',
    level: 'commune',
    superior: '{superior=Bộ Chỉ huy quân sự tỉnh …}',
    issuer: '{issuer=Ban Chỉ huy quân sự xã …}',
    symbol: '/KH-BCHQS',
    voice: '{issuer=Ban Chỉ huy quân sự xã …}',
    mandate: 'Kế hoạch số …/KH-BCHQS ngày …/…/@YEAR của Bộ Chỉ huy quân sự tỉnh về …',
    reportTo: 'Bộ Chỉ huy quân sự tỉnh',
    signature: ['CHỈ HUY TRƯỞNG'],
    units: [
      {
        name: 'Các đơn vị dân quân',
        task: 'Tổ chức thực hiện nhiệm vụ được giao; báo cáo Ban Chỉ huy quân sự {unit=xã|phường|đặc khu}',
      },
      {
        name: `{villages!=${VILLAGES}}`,
        task: 'Phối hợp tuyên truyền, vận động Nhân dân thực hiện Kế hoạch',
      },
    ],
    recipients: [
      'Bộ Chỉ huy quân sự tỉnh (b/c)',
      'Thường trực Đảng ủy, Ủy ban nhân dân {unit=xã|phường|đặc khu} (b/c)',
    ],
    filing: 'Lưu: VT',
  },
];

/** Thường trực Hội đồng nhân dân of a commune or province. */
function council(unit: 'xã' | 'tỉnh'): Authority {
  const isCommune = unit === 'xã';
  const ownUnit = isCommune ? '{unit=xã|phường|đặc khu}' : unit;
  const above = isCommune ? 'Thường trực Hội đồng nhân dân tỉnh' : 'Ủy ban Thường vụ Quốc hội';
  return {
    id: `hdnd-${isCommune ? 'xa' : 'tinh'}`,
    label: `Thường trực Hội đồng nhân dân ${unit}`,
    named: isCommune
      ? regexp.iu`^(?:thường trực )?hội đồng nhân dân (?!tỉnh|thành phố)`
      : regexp.iu`^(?:thường trực )?hội đồng nhân dân (?:tỉnh|thành phố)(?!\p{L})`,
    regime: 'state',
    level: isCommune ? 'commune' : 'province',
    superior: '',
    issuer: `{issuer=Hội đồng nhân dân ${unit} …}`,
    symbol: '/KH-HĐND',
    voice: `Thường trực {issuer=Hội đồng nhân dân ${unit} …}`,
    mandate: isCommune
      ? 'Nghị quyết số …/NQ-HĐND ngày …/…/@YEAR của Hội đồng nhân dân tỉnh về …'
      : 'Nghị quyết số …/NQ-UBTVQH16 ngày …/…/@YEAR của Ủy ban Thường vụ Quốc hội về …',
    reportTo: above,
    signature: ['TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH'],
    units: [
      {
        name: `Các Ban của Hội đồng nhân dân ${ownUnit}`,
        task: 'Thực hiện nhiệm vụ theo lĩnh vực phụ trách; báo cáo Thường trực Hội đồng nhân dân',
      },
      {
        name: `Các Tổ đại biểu Hội đồng nhân dân ${ownUnit}`,
        task: 'Tổ chức thực hiện tại đơn vị bầu cử; phản ánh ý kiến, kiến nghị của cử tri',
      },
    ],
    recipients: [`${above} (b/c)`, `Thường trực ${isCommune ? `Đảng ủy ${ownUnit}` : 'Tỉnh ủy'} (b/c)`],
    filing: 'Lưu: VT',
  };
}
