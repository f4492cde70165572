import type { CalendarDate } from '../vietnamese/calendar.ts';
import type { Clause, SourceId } from './regime.ts';

/** A text that regulates form. */
export interface Source {
  readonly id: SourceId;
  /** `NĐ 30/2020/NĐ-CP` */
  readonly short: string;
  /** Type, number, date, issuer and subject, in Vietnamese. */
  readonly full: string;
  readonly number?: string;
  readonly date?: CalendarDate;
  readonly inForceFrom?: CalendarDate;
  /** What took its place; absent while it is in force. */
  readonly replacedBy?: SourceId;
}

const on = (year: number, month: number, day: number): CalendarDate => ({ year, month, day });

export const SOURCES: Readonly<Record<SourceId, Source>> = {
  nd30: {
    id: 'nd30',
    short: 'NĐ 30/2020/NĐ-CP',
    full: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
    number: '30/2020/NĐ-CP',
    date: on(2020, 3, 5),
    inForceFrom: on(2020, 3, 5),
  },
  hd05: {
    id: 'hd05',
    short: 'HD 05-HD/VPTW',
    full: 'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng về thể thức và kỹ thuật trình bày văn bản của Đảng',
    number: '05-HD/VPTW',
    date: on(2026, 5, 27),
    inForceFrom: on(2026, 5, 27),
  },
  hd36: {
    id: 'hd36',
    short: 'HD 36-HD/VPTW',
    full: 'Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng về thể thức và kỹ thuật trình bày văn bản của Đảng',
    number: '36-HD/VPTW',
    date: on(2018, 4, 3),
    inForceFrom: on(2018, 4, 3),
    replacedBy: 'hd05',
  },
  qd399: {
    id: 'qd399',
    short: 'QĐ 399-QĐ/TW',
    full: 'Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng',
    number: '399-QĐ/TW',
    date: on(2026, 1, 9),
    inForceFrom: on(2026, 1, 9),
  },
  'qd207-mttq': {
    id: 'qd207-mttq',
    short: 'QĐ 207/QĐ-MTTW-BTT',
    full: 'Quyết định số 207/QĐ-MTTW-BTT ngày 29/8/2025 của Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam về thể thức văn bản của Mặt trận Tổ quốc Việt Nam',
    number: '207/QĐ-MTTW-BTT',
    date: on(2025, 8, 29),
    inForceFrom: on(2025, 8, 29),
  },
  'qd933-tld': {
    id: 'qd933-tld',
    short: 'QĐ 933/QĐ-TLĐ',
    full: 'Quyết định số 933/QĐ-TLĐ ngày 14/5/2024 của Tổng Liên đoàn Lao động Việt Nam về thể thức văn bản của Công đoàn',
    number: '933/QĐ-TLĐ',
    date: on(2024, 5, 14),
    inForceFrom: on(2024, 5, 14),
  },
  'hd29-youth': {
    id: 'hd29-youth',
    short: 'HD 29-HD/TWĐTN-VP',
    full: 'Hướng dẫn số 29-HD/TWĐTN-VP ngày 29/10/2013 của Trung ương Đoàn TNCS Hồ Chí Minh về thể thức văn bản của Đoàn',
    number: '29-HD/TWĐTN-VP',
    date: on(2013, 10, 29),
    inForceFrom: on(2013, 10, 29),
  },
  'law72-2025': {
    id: 'law72-2025',
    short: 'Luật 72/2025/QH15',
    full: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025',
    number: '72/2025/QH15',
    date: on(2025, 6, 16),
    inForceFrom: on(2025, 6, 16),
  },
  'nq202-2025': {
    id: 'nq202-2025',
    short: 'NQ 202/2025/QH15',
    full: 'Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội về việc sắp xếp đơn vị hành chính cấp tỉnh',
    number: '202/2025/QH15',
    date: on(2025, 6, 12),
    inForceFrom: on(2025, 6, 12),
  },
  'nq203-2025': {
    id: 'nq203-2025',
    short: 'NQ 203/2025/QH15',
    full: 'Nghị quyết số 203/2025/QH15 ngày 16/6/2025 của Quốc hội về sửa đổi, bổ sung một số điều của Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam',
    number: '203/2025/QH15',
    date: on(2025, 6, 16),
    inForceFrom: on(2025, 6, 16),
  },
  qd298: {
    id: 'qd298',
    short: 'QĐ 298-QĐ/TW',
    full: 'Quy định số 298-QĐ/TW, ngày 09/6/2025 của Ban Bí thư về cơ quan chuyên trách tham mưu, giúp việc đảng ủy xã, phường, đặc khu',
    number: '298-QĐ/TW',
    date: on(2025, 6, 9),
    inForceFrom: on(2025, 6, 9),
  },
  practice: {
    id: 'practice',
    short: 'Thông lệ soạn thảo',
    full: 'Thông lệ soạn thảo văn bản; không có điều khoản quy định',
  },
};

/** `NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c` */
export function clauseText(clause: Clause): string {
  const { short } = SOURCES[clause.source];
  return clause.place === '' ? short : `${short}, ${clause.place}`;
}
