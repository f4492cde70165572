import type { CalendarDate } from '../vietnamese/calendar.ts';
import { hd05, nd30, practice, qd399 } from './clauses.ts';
import type { Clause } from './regime.ts';

/** A text on document form that is no longer in force. */
export interface ReplacedDocument {
  /** Number and symbol as it should be written. */
  readonly symbol: string;
  readonly name: string;
  /** The first day on which it can no longer be a basis. */
  readonly replacedOn: CalendarDate;
  /** Absent where nothing took its place. */
  readonly replacedBy?: string;
  readonly clause: Clause;
}

const on = (year: number, month: number, day: number): CalendarDate => ({ year, month, day });

export const REPLACED_DOCUMENTS: readonly ReplacedDocument[] = [
  {
    symbol: '36-HD/VPTW',
    name: 'Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng',
    replacedOn: on(2026, 5, 27),
    replacedBy: 'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng',
    clause: hd05('Phần III, khoản 1'),
  },
  {
    symbol: '5053-CV/VPTW',
    name: 'Công văn số 5053-CV/VPTW của Văn phòng Trung ương Đảng',
    replacedOn: on(2026, 5, 27),
    replacedBy: 'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng',
    clause: hd05('Phần III, khoản 1'),
  },
  {
    symbol: '3294-CV/VPTW/nb',
    name: 'Công văn số 3294-CV/VPTW/nb, ngày 11/3/2019 của Văn phòng Trung ương Đảng',
    replacedOn: on(2026, 5, 27),
    replacedBy: 'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng',
    clause: hd05('Phần III, khoản 1'),
  },
  {
    symbol: '11-HD/VPTW',
    name: 'Hướng dẫn số 11-HD/VPTW của Văn phòng Trung ương Đảng',
    replacedOn: on(2018, 4, 3),
    replacedBy: 'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng',
    clause: practice('secondary'),
  },
  {
    symbol: '66-QĐ/TW',
    name: 'Quy định số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư',
    replacedOn: on(2026, 1, 9),
    replacedBy: 'Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư',
    clause: qd399('', 'secondary'),
  },
  {
    symbol: '223-QĐ/TW',
    name: 'Quy định số 223-QĐ/TW, ngày 06/3/2020 của Ban Bí thư',
    replacedOn: on(2026, 1, 9),
    replacedBy: 'Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư',
    clause: qd399('', 'secondary'),
  },
  {
    symbol: '01/2011/TT-BNV',
    name: 'Thông tư số 01/2011/TT-BNV ngày 19/01/2011 của Bộ Nội vụ',
    replacedOn: on(2020, 3, 5),
    replacedBy: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ',
    clause: nd30('Điều 37', 'recalled'),
  },
  {
    symbol: '110/2004/NĐ-CP',
    name: 'Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ',
    replacedOn: on(2020, 3, 5),
    replacedBy: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ',
    clause: nd30('Điều 37'),
  },
  {
    symbol: '09/2010/NĐ-CP',
    name: 'Nghị định số 09/2010/NĐ-CP ngày 08/02/2010 của Chính phủ',
    replacedOn: on(2020, 3, 5),
    replacedBy: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ',
    clause: nd30('Điều 37'),
  },
];

/** The entry of a symbol, written as it should be. */
export function replacedDocument(symbol: string): ReplacedDocument | undefined {
  return REPLACED_DOCUMENTS.find((entry) => entry.symbol === symbol);
}
