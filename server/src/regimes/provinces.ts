import { nameKey } from './document-types.ts';

/** A province or city under the centre since 01/7/2025. */
export interface Province {
  readonly name: string;
  readonly kind: 'tỉnh' | 'thành phố';
  /** The former ones that went into it, those of its own name left out. */
  readonly absorbed: readonly string[];
}

function province(name: string, ...absorbed: readonly string[]): Province {
  return { name, kind: 'tỉnh', absorbed };
}

function city(name: string, ...absorbed: readonly string[]): Province {
  return { name, kind: 'thành phố', absorbed };
}

export const PROVINCES: readonly Province[] = [
  city('Hà Nội'),
  city('Huế'),
  city('Hải Phòng', 'Hải Dương'),
  city('Đà Nẵng', 'Quảng Nam'),
  city('Hồ Chí Minh', 'Bình Dương', 'Bà Rịa - Vũng Tàu'),
  city('Cần Thơ', 'Sóc Trăng', 'Hậu Giang'),
  province('Lai Châu'),
  province('Điện Biên'),
  province('Sơn La'),
  province('Lạng Sơn'),
  province('Quảng Ninh'),
  province('Thanh Hóa'),
  province('Nghệ An'),
  province('Hà Tĩnh'),
  province('Cao Bằng'),
  province('Tuyên Quang', 'Hà Giang'),
  province('Lào Cai', 'Yên Bái'),
  province('Thái Nguyên', 'Bắc Kạn'),
  province('Phú Thọ', 'Vĩnh Phúc', 'Hòa Bình'),
  province('Bắc Ninh', 'Bắc Giang'),
  province('Hưng Yên', 'Thái Bình'),
  province('Ninh Bình', 'Hà Nam', 'Nam Định'),
  province('Quảng Trị', 'Quảng Bình'),
  province('Quảng Ngãi', 'Kon Tum'),
  province('Gia Lai', 'Bình Định'),
  province('Khánh Hòa', 'Ninh Thuận'),
  province('Lâm Đồng', 'Đắk Nông', 'Bình Thuận'),
  province('Đắk Lắk', 'Phú Yên'),
  province('Đồng Nai', 'Bình Phước'),
  province('Tây Ninh', 'Long An'),
  province('Vĩnh Long', 'Bến Tre', 'Trà Vinh'),
  province('Đồng Tháp', 'Tiền Giang'),
  province('Cà Mau', 'Bạc Liêu'),
  province('An Giang', 'Kiên Giang'),
];

/** All names, those of today and the former ones. */
export const PROVINCE_NAMES: readonly string[] = PROVINCES.flatMap(({ name, absorbed }) => [
  name,
  ...absorbed,
]);

const SUCCESSORS = new Map(
  PROVINCES.flatMap((entry) => entry.absorbed.map((name) => [nameKey(name), entry] as const)),
);
const CURRENT = new Map(PROVINCES.map((entry) => [nameKey(entry.name), entry]));

/** The province or city that took in one that is gone: `Yên Bái` → Lào Cai. */
export function successorOf(name: string): Province | undefined {
  return SUCCESSORS.get(nameKey(name));
}

/** A province or city of today by its name without the unit word. */
export function provinceByName(name: string): Province | undefined {
  return CURRENT.get(nameKey(name));
}
