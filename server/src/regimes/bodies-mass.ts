import { type Body, bodyOf } from './body.ts';
import { practice } from './clause-shorthand.ts';

const body = bodyOf('mass-organisation');

/** Plans under both symbols are issued under any of these names: the standing committee acts for the committee of the Front. */
const FRONT_NAMES: readonly string[] = [
  'Ủy ban MTTQ',
  'UBMTTQ',
  'MTTQ',
  'Ủy ban Mặt trận Tổ quốc',
  'Mặt trận Tổ quốc',
  'Ban Thường trực Ủy ban MTTQ',
  'Ban Thường trực Ủy ban Mặt trận Tổ quốc',
  'Ban Thường trực UBMTTQ',
  'Ban Thường trực MTTQ',
  'BTT',
];

export const MASS_BODIES: readonly Body[] = [
  body(
    'MTTW',
    'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    'central',
    [
      'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
      'Ủy ban Trung ương MTTQ',
      'Ban Thường trực Ủy ban Trung ương',
      'Đoàn Chủ tịch Ủy ban Trung ương',
      'Trung ương MTTQ',
      'Trung ương Mặt trận Tổ quốc',
      'Ủy ban MTTQ Việt Nam',
      'Ủy ban Mặt trận Tổ quốc Việt Nam',
      'Ủy ban Trung ương',
    ],
    [practice('text')],
  ),
  body(
    'MTTW-BTT',
    'Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam',
    'central',
    [
      'Ban Thường trực Ủy ban Trung ương',
      'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
      'Ủy ban Trung ương MTTQ',
      'Đoàn Chủ tịch Ủy ban Trung ương',
      'Trung ương MTTQ',
      'Ủy ban MTTQ Việt Nam',
      'Ủy ban Mặt trận Tổ quốc Việt Nam',
      'Ủy ban Trung ương',
    ],
    [practice('text')],
  ),
  body('MTTQ', 'Ủy ban MTTQ Việt Nam (tỉnh, xã)', 'province/commune', FRONT_NAMES, [practice('secondary')]),
  body('MTTQ-BTT', 'Ban Thường trực Ủy ban MTTQ Việt Nam (tỉnh, xã)', 'province/commune', FRONT_NAMES, [
    practice('secondary'),
  ]),
  body(
    'TLĐ',
    'Tổng Liên đoàn Lao động Việt Nam',
    'central',
    ['Tổng Liên đoàn Lao động', 'Đoàn Chủ tịch Tổng Liên đoàn', 'Tổng LĐLĐ'],
    [practice('text')],
  ),
  body(
    'LĐLĐ',
    'Liên đoàn Lao động tỉnh, thành phố',
    'province',
    ['Liên đoàn Lao động', 'LĐLĐ', 'Ban Thường vụ Liên đoàn Lao động', 'Ban Thường vụ LĐLĐ'],
    [practice('recalled')],
  ),
  body(
    'CĐCS',
    'Công đoàn cơ sở',
    'grassroots',
    ['Công đoàn', 'Ban Chấp hành Công đoàn'],
    [practice('secondary')],
  ),
  body(
    'TWĐTN',
    'Trung ương Đoàn TNCS Hồ Chí Minh (ghép mã ban: TWĐTN-VP, TWĐTN-KHCN)',
    'central',
    [
      'Trung ương Đoàn',
      'Ban Bí thư Trung ương Đoàn',
      'Ban Thường vụ Trung ương Đoàn',
      'Ban Chấp hành Trung ương Đoàn',
      'Văn phòng Trung ương Đoàn',
    ],
    [practice('text')],
  ),
  body('ĐTN', 'Đoàn TNCS Hồ Chí Minh cấp tỉnh, xã, cơ sở', 'any', [], [practice('secondary')]),
  body(
    'ĐCT',
    'Đoàn Chủ tịch Trung ương Hội Liên hiệp Phụ nữ Việt Nam',
    'central',
    [
      'Đoàn Chủ tịch',
      'Trung ương Hội Liên hiệp Phụ nữ',
      'Trung ương Hội LHPN',
      'Hội Liên hiệp Phụ nữ Việt Nam',
      'Hội LHPN Việt Nam',
    ],
    [practice()],
  ),
  body('BTV', 'Ban Thường vụ (Hội LHPN và hội khác, địa phương)', 'province/commune', [], [practice()]),
  body('BCH', 'Ban Chấp hành (Hội LHPN và hội khác, địa phương)', 'province/commune', [], [practice()]),
  body(
    'HNDTW',
    'Trung ương Hội Nông dân Việt Nam',
    'central',
    [
      'Trung ương Hội Nông dân',
      'Hội Nông dân Việt Nam',
      'Ban Thường vụ Trung ương Hội Nông dân',
      'Ban Chấp hành Trung ương Hội Nông dân',
    ],
    [practice('secondary')],
  ),
  body(
    'HND',
    'Hội Nông dân (địa phương)',
    'province/commune',
    ['Hội Nông dân', 'Ban Thường vụ Hội Nông dân'],
    [practice('recalled')],
  ),
  body(
    'CCB',
    'Hội Cựu chiến binh',
    'any',
    ['Hội Cựu chiến binh', 'Hội CCB', 'Ban Thường vụ Hội Cựu chiến binh'],
    [practice('recalled')],
  ),
  body(
    'ĐCTUBTWMTTQVN',
    'Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    'central',
    [
      'Đoàn Chủ tịch Ủy ban Trung ương',
      'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
      'Ủy ban Trung ương MTTQ',
    ],
    [practice()],
  ),
];
