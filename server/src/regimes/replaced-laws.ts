import { type CalendarDate, compareDates, fromShortDate } from '../vietnamese/calendar.ts';

/** A law that another has replaced as a whole. */
interface ReplacedLaw {
  /** After `Luật`, in small letters. */
  readonly name: string;
  /** In which the National Assembly passed it. */
  readonly year: number;
  /** The name of the law in its place, with its year. */
  readonly by: string;
  /** The day on which that came into force. */
  readonly from: CalendarDate;
}

const replaced = (name: string, year: number, by: string, day: string): ReplacedLaw => {
  return { name: name.toLowerCase(), year, by, from: fromShortDate(day) };
};

/** Laws that plans were often based on. Only laws replaced whole; amended ones stay right. */
const REPLACED_LAWS: readonly ReplacedLaw[] = [
  replaced(
    'Tổ chức chính quyền địa phương',
    2015,
    'Luật Tổ chức chính quyền địa phương năm 2025',
    '01/3/2025',
  ),
  replaced('Đất đai', 2013, 'Luật Đất đai năm 2024', '01/8/2024'),
  replaced('Nhà ở', 2014, 'Luật Nhà ở năm 2023', '01/8/2024'),
  replaced('Bảo vệ môi trường', 2014, 'Luật Bảo vệ môi trường năm 2020', '01/01/2022'),
  replaced(
    'Phòng cháy và chữa cháy',
    2001,
    'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2024',
    '01/7/2025',
  ),
  replaced('Bảo hiểm xã hội', 2014, 'Luật Bảo hiểm xã hội năm 2024', '01/7/2025'),
  replaced('Thi đua, khen thưởng', 2003, 'Luật Thi đua, khen thưởng năm 2022', '01/01/2024'),
  replaced('Khám bệnh, chữa bệnh', 2009, 'Luật Khám bệnh, chữa bệnh năm 2023', '01/01/2024'),
  replaced('Cán bộ, công chức', 2008, 'Luật Cán bộ, công chức năm 2025', '01/7/2025'),
  replaced('Lưu trữ', 2011, 'Luật Lưu trữ năm 2024', '01/7/2025'),
  replaced('Căn cước công dân', 2014, 'Luật Căn cước năm 2023', '01/7/2024'),
  replaced('Cư trú', 2006, 'Luật Cư trú năm 2020', '01/7/2021'),
  replaced('Giáo dục', 2005, 'Luật Giáo dục năm 2019', '01/7/2020'),
  replaced('Thanh niên', 2005, 'Luật Thanh niên năm 2020', '01/01/2021'),
  replaced('Phòng, chống bạo lực gia đình', 2007, 'Luật Phòng, chống bạo lực gia đình năm 2022', '01/7/2023'),
  replaced('Dân quân tự vệ', 2009, 'Luật Dân quân tự vệ năm 2019', '01/7/2020'),
  replaced('Đấu thầu', 2013, 'Luật Đấu thầu năm 2023', '01/01/2024'),
];

/**
 * The law that has replaced another on a day.
 * @param name after `Luật`, in small letters
 * @param year in which the cited law was passed
 */
export function replacedLaw(name: string, year: number, day: CalendarDate): ReplacedLaw | undefined {
  const found = REPLACED_LAWS.find((law) => law.name === name && law.year === year);
  return found && compareDates(day, found.from) >= 0 ? found : undefined;
}
