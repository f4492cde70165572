import { regexp } from '../../../vietnamese/letters.ts';
import { COMMUNE_AGENCIES } from '../agencies.ts';
import type { Authority } from '../authority.ts';
import { unitValues } from '../units.ts';
import { STATE_OFFICES } from './state-offices.ts';

const COMMUNE: Authority = {
  id: 'ubnd-xa',
  label: 'Ủy ban nhân dân xã',
  named: regexp.iu`^(?:(?:ủy|uỷ) ban nhân dân )?xã(?!\p{L})(?! hội(?!\p{L}))`,
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
};

/** The same body of a phường or đặc khu. */
function ofUnit(id: string, unit: string, named: RegExp): Authority {
  const inUnit = (template: string): string => template.replaceAll('xã …', `${unit} …`);
  return {
    ...COMMUNE,
    id,
    label: `Ủy ban nhân dân ${unit}`,
    named,
    issuer: inUnit(COMMUNE.issuer),
    voice: inUnit(COMMUNE.voice),
    values: unitValues(unit),
  };
}

/** State bodies; the first of a level stands for it where no more is known. */
export const STATE_AUTHORITIES: readonly Authority[] = [
  COMMUNE,
  ofUnit('ubnd-phuong', 'phường', regexp.iu`^(?:(?:ủy|uỷ) ban nhân dân )?phường(?!\p{L})`),
  ofUnit('ubnd-dac-khu', 'đặc khu', regexp.iu`^(?:(?:ủy|uỷ) ban nhân dân )?đặc khu(?!\p{L})`),
  {
    id: 'ubnd-tinh',
    label: 'Ủy ban nhân dân tỉnh',
    named: regexp.iu`^(?:(?:ủy|uỷ) ban nhân dân )?(?:tỉnh|thành phố)(?!\p{L})`,
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
    named: regexp.iu`^sở(?!\p{L})`,
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
  ...STATE_OFFICES,
];
