import { memoizeShort } from '../text/memoize.ts';
import { collapseWhitespace } from '../text/whitespace.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';
import { foldTones } from '../vietnamese/tones.ts';
import { QDI_LAST_DAY } from './calendar.ts';
import { hd05, nd30, practice, qd399 } from './clause-shorthand.ts';
import { ALL_REGIMES, type Clause, type RegimeId } from './regime.ts';

/** A type of document (loại văn bản) with the abbreviation that stands for it in a symbol. */
export interface DocumentType {
  /** `KH`, `CTr`; absent where the type has none (Luật, Hiến pháp). */
  readonly code?: string;
  readonly name: string;
  /** Other names that carry the same abbreviation: `Chương trình hành động` → CTr. */
  readonly aliases: readonly string[];
  readonly regimes: readonly RegimeId[];
  readonly kind: 'administrative' | 'normative' | 'copy';
  readonly status: 'current' | 'historical';
  readonly validUntil?: CalendarDate;
  readonly clauses: readonly Clause[];
}

type Extra = Partial<Pick<DocumentType, 'aliases' | 'kind' | 'status' | 'validUntil'>>;

function type(
  code: string | undefined,
  name: string,
  regimes: readonly RegimeId[],
  clauses: readonly Clause[],
  extra: Extra = {},
): DocumentType {
  return {
    ...(code === undefined ? {} : { code }),
    name,
    aliases: [],
    regimes,
    kind: 'administrative',
    status: 'current',
    clauses,
    ...extra,
  };
}

/** One code may stand for several types (QĐ, TT, TB), one name may have several codes (Quy định). */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  type('NQ', 'Nghị quyết', ALL_REGIMES, [
    nd30('Phụ lục III, Mục I'),
    hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a'),
  ]),
  type('QĐ', 'Quyết định', ALL_REGIMES, [
    nd30('Phụ lục III, Mục I'),
    hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a'),
  ]),
  type(
    'CT',
    'Chỉ thị',
    ['state', 'party'],
    [nd30('Phụ lục III, Mục I'), hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a')],
  ),
  type(
    'QC',
    'Quy chế',
    ALL_REGIMES,
    [nd30('Phụ lục III, Mục I'), hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a')],
    {
      aliases: ['Quy chế phối hợp', 'Quy chế làm việc'],
    },
  ),
  type('QyĐ', 'Quy định', ['state', 'mass-organisation'], [nd30('Phụ lục III, Mục I')]),
  type('QĐ', 'Quy định', ['party'], [hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a')]),
  type('QĐi', 'Quy định', ['party'], [practice('secondary')], {
    status: 'historical',
    validUntil: QDI_LAST_DAY,
  }),
  type('KL', 'Kết luận', ['party', 'mass-organisation'], [hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a')]),
  type('TT', 'Thông tri', ['party', 'mass-organisation'], [hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a')]),
  type(
    'TC',
    'Thông cáo',
    ['state', 'party'],
    [nd30('Phụ lục III, Mục I'), qd399('Điều 5'), hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a')],
  ),
  type('TB', 'Thông báo', ALL_REGIMES, [
    nd30('Phụ lục III, Mục I'),
    qd399('Điều 5'),
    hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a'),
  ]),
  type('HD', 'Hướng dẫn', ALL_REGIMES, [nd30('Phụ lục III, Mục I'), hd05('')], {
    aliases: ['Hướng dẫn liên tịch', 'Hướng dẫn liên ngành'],
  }),
  type(
    'CTr',
    'Chương trình',
    ALL_REGIMES,
    [nd30('Phụ lục III, Mục I'), hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a')],
    {
      aliases: [
        'Chương trình hành động',
        'Chương trình công tác',
        'Chương trình phối hợp',
        'Chương trình hành động phối hợp',
      ],
    },
  ),
  type(
    'KH',
    'Kế hoạch',
    ALL_REGIMES,
    [nd30('Phụ lục III, Mục I'), qd399('Điều 5'), hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a')],
    { aliases: ['Kế hoạch hành động', 'Kế hoạch phối hợp', 'Kế hoạch liên tịch'] },
  ),
  type('PA', 'Phương án', ALL_REGIMES, [
    nd30('Phụ lục III, Mục I'),
    qd399('Điều 5'),
    hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a'),
  ]),
  type('ĐA', 'Đề án', ALL_REGIMES, [
    nd30('Phụ lục III, Mục I'),
    qd399('Điều 5'),
    hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a'),
  ]),
  type(
    'DA',
    'Dự án',
    ['state', 'party'],
    [nd30('Phụ lục III, Mục I'), qd399('Điều 5'), hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a')],
  ),
  type('BC', 'Báo cáo', ALL_REGIMES, [
    nd30('Phụ lục III, Mục I'),
    hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a'),
  ]),
  type('BB', 'Biên bản', ALL_REGIMES, [
    nd30('Phụ lục III, Mục I'),
    hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.b(i)'),
  ]),
  type('TTr', 'Tờ trình', ALL_REGIMES, [
    nd30('Phụ lục III, Mục I'),
    hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a'),
  ]),
  type('HĐ', 'Hợp đồng', ['state'], [nd30('Phụ lục III, Mục I')]),
  type('CĐ', 'Công điện', ['state'], [nd30('Phụ lục III, Mục I')]),
  type('BGN', 'Bản ghi nhớ', ['state'], [nd30('Phụ lục III, Mục I')]),
  type('BTT', 'Bản thỏa thuận', ['state'], [nd30('Phụ lục III, Mục I')], { aliases: ['Thỏa thuận'] }),
  type('GUQ', 'Giấy ủy quyền', ['state'], [nd30('Phụ lục III, Mục I')]),
  type('GM', 'Giấy mời', ALL_REGIMES, [nd30('Phụ lục III, Mục I')]),
  type('GGT', 'Giấy giới thiệu', ALL_REGIMES, [nd30('Phụ lục III, Mục I')]),
  type('GNP', 'Giấy nghỉ phép', ['state', 'party'], [nd30('Phụ lục III, Mục I')]),
  type('PG', 'Phiếu gửi', ['state', 'party'], [nd30('Phụ lục III, Mục I')]),
  type('PC', 'Phiếu chuyển', ['state', 'party'], [nd30('Phụ lục III, Mục I')]),
  type('PB', 'Phiếu báo', ['state'], [nd30('Phụ lục III, Mục I')]),
  type('SY', 'Bản sao y', ['state'], [nd30('Phụ lục III, Mục I')], { kind: 'copy' }),
  type('TrS', 'Bản trích sao', ['state'], [nd30('Phụ lục III, Mục I')], { kind: 'copy' }),
  type('SL', 'Bản sao lục', ['state'], [nd30('Phụ lục III, Mục I')], { kind: 'copy' }),
  type('BS', 'Bản sao', ['party'], [hd05('Phụ lục 3, điểm 1.2')], { kind: 'copy' }),
  type('CV', 'Công văn', ['party', 'mass-organisation'], [hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.b')], {
    aliases: ['Văn bản'],
  }),
  type(
    'CL',
    'Chiến lược',
    ['party'],
    [qd399('Điều 5', 'derived'), hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a', 'derived')],
  ),
  type(
    'TB',
    'Tuyên bố',
    ['party'],
    [qd399('Điều 5', 'derived'), hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a', 'derived')],
  ),
  type(
    'LKG',
    'Lời kêu gọi',
    ['party', 'mass-organisation'],
    [qd399('Điều 5', 'derived'), hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a', 'derived')],
  ),
  type(
    'QH',
    'Quy hoạch',
    ['party'],
    [qd399('Điều 5', 'derived'), hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a', 'derived')],
  ),
  type(
    'ĐL',
    'Điều lệ',
    ['party', 'mass-organisation'],
    [qd399('Điều 5', 'derived'), hd05('Phần II, Mục I, khoản 3, điểm 3.1.2.a', 'derived')],
  ),
  type('NĐ', 'Nghị định', ['state'], [practice('text')], { kind: 'normative' }),
  type('TT', 'Thông tư', ['state'], [practice('text')], { kind: 'normative' }),
  type('TTLT', 'Thông tư liên tịch', ['state'], [practice('text')], { kind: 'normative' }),
  type('NQLT', 'Nghị quyết liên tịch', ['state'], [practice('recalled')], { kind: 'normative' }),
  type('PL', 'Pháp lệnh', ['state'], [practice('recalled')], { kind: 'normative' }),
  type('L', 'Lệnh', ['state'], [practice('recalled')], { kind: 'normative' }),
  type('VBHN', 'Văn bản hợp nhất', ['state'], [practice('text')], { kind: 'normative' }),
  type('KHLT', 'Kế hoạch liên tịch', ALL_REGIMES, [practice()]),
  type('HDLN', 'Hướng dẫn liên ngành', ALL_REGIMES, [practice()]),
  type('KHLN', 'Kế hoạch liên ngành', ALL_REGIMES, [practice()]),
  type('KHPH', 'Kế hoạch phối hợp', ALL_REGIMES, [practice()]),
  type('HDLT', 'Hướng dẫn liên tịch', ALL_REGIMES, [practice()]),
  type('CTrPH', 'Chương trình phối hợp', ALL_REGIMES, [practice()]),
  type('QCPH', 'Quy chế phối hợp', ALL_REGIMES, [practice()]),
  type(undefined, 'Luật', ['state'], [practice()], { kind: 'normative' }),
  type(undefined, 'Bộ luật', ['state'], [practice()], { kind: 'normative' }),
  type(undefined, 'Hiến pháp', ['state'], [practice()], { kind: 'normative' }),
];

/** Key under which names are compared: NFC, small letters, one style of tone marks, single blanks. */
export const nameKey = memoizeShort((name: string): string => {
  return collapseWhitespace(foldTones(name.normalize('NFC').toLowerCase())).trim();
}, 80);

function indexBy(keys: (entry: DocumentType) => readonly string[]): ReadonlyMap<string, DocumentType[]> {
  const index = new Map<string, DocumentType[]>();
  for (const entry of DOCUMENT_TYPES) {
    for (const key of keys(entry)) {
      const entries = index.get(key);
      if (entries) entries.push(entry);
      else index.set(key, [entry]);
    }
  }
  return index;
}

const BY_CODE = indexBy((entry) => (entry.code === undefined ? [] : [entry.code]));
const BY_LOOSE_CODE = indexBy((entry) => (entry.code === undefined ? [] : [entry.code.toLowerCase()]));
const BY_NAME = indexBy((entry) => [entry.name, ...entry.aliases].map(nameKey));

/** The types an abbreviation stands for, letter case exact: `QĐ` → Quyết định, Quy định. */
export function typesByCode(code: string): readonly DocumentType[] {
  return BY_CODE.get(code.normalize('NFC')) ?? [];
}

/** The same whatever the letter case: `Ctr` → Chương trình. */
export function typesByLooseCode(code: string): readonly DocumentType[] {
  return BY_LOOSE_CODE.get(code.normalize('NFC').toLowerCase()) ?? [];
}

/** The types a spelled-out name stands for: `Chương trình hành động` → CTr, `Quy định` → QyĐ, QĐ, QĐi. */
export function typesByName(name: string): readonly DocumentType[] {
  return BY_NAME.get(nameKey(name)) ?? [];
}
