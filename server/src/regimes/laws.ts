import { type CalendarDate, fromShortDate } from '../vietnamese/calendar.ts';

/** A law that plans of a field are based on. */
export interface FieldLaw {
  /** After `Luật`. */
  readonly name: string;
  /** On which the National Assembly passed it. */
  readonly date: CalendarDate;
  /** Words of subjects, in small letters, of which one tells that the law is of the field; none: it is of every field. */
  readonly words: readonly string[];
}

const law = (name: string, day: string, ...words: readonly string[]): FieldLaw => {
  return { name, date: fromShortDate(day), words };
};

/**
 * Laws in force when this was written, by the field that they are of. From memory, dates compared with what published
 * plans cite where those cite them: they are proposed to who asks and never used to judge a text. A law that another has
 * replaced since is taken out.
 */
export const FIELD_LAWS: readonly FieldLaw[] = [
  law('Trẻ em', '05/4/2016', 'trẻ em', 'thiếu nhi', 'đuối nước', 'trung thu'),
  law(
    'Phòng cháy, chữa cháy và cứu nạn, cứu hộ',
    '29/11/2024',
    'phòng cháy',
    'chữa cháy',
    'cứu nạn',
    'cháy rừng',
  ),
  law('Phòng, chống thiên tai', '19/6/2013', 'thiên tai', 'bão', 'lũ', 'sạt lở', 'tìm kiếm cứu nạn'),
  law('Bảo vệ môi trường', '17/11/2020', 'môi trường', 'rác thải', 'chất thải', 'vệ sinh đường làng'),
  law('Lâm nghiệp', '15/11/2017', 'lâm nghiệp', 'rừng', 'trồng cây'),
  law('Thú y', '19/6/2015', 'dịch bệnh động vật', 'gia súc', 'gia cầm', 'tả lợn', 'vật nuôi'),
  law('Đất đai', '18/01/2024', 'đất đai', 'giải phóng mặt bằng', 'sử dụng đất'),
  law('Giáo dục', '14/6/2019', 'giáo dục', 'năm học', 'học sinh', 'khuyến học', 'xóa mù chữ'),
  law('Nhà giáo', '16/6/2025', 'nhà giáo', 'giáo viên'),
  law('Nghĩa vụ quân sự', '19/6/2015', 'nghĩa vụ quân sự', 'tuyển quân', 'nhập ngũ'),
  law('Dân quân tự vệ', '22/11/2019', 'dân quân', 'tự vệ'),
  law('Giáo dục quốc phòng và an ninh', '19/6/2013', 'quốc phòng và an ninh', 'quốc phòng, an ninh'),
  law('Trật tự, an toàn giao thông đường bộ', '27/6/2024', 'giao thông'),
  law(
    'Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở',
    '28/11/2023',
    'an ninh, trật tự',
    'an ninh trật tự',
  ),
  law('Cư trú', '13/11/2020', 'cư trú', 'hộ khẩu'),
  law('Căn cước', '27/11/2023', 'căn cước', 'định danh'),
  law('Thực hiện dân chủ ở cơ sở', '10/11/2022', 'dân chủ', 'quy chế dân chủ'),
  law('Hòa giải ở cơ sở', '20/6/2013', 'hòa giải', 'hoà giải'),
  law(
    'Phổ biến, giáo dục pháp luật',
    '20/6/2012',
    'phổ biến, giáo dục pháp luật',
    'tuyên truyền pháp luật',
    'ngày pháp luật',
  ),
  law('Phòng, chống tham nhũng', '20/11/2018', 'tham nhũng', 'tài sản, thu nhập'),
  law('Thi đua, khen thưởng', '15/6/2022', 'thi đua', 'khen thưởng'),
  law('Cán bộ, công chức', '24/6/2025', 'cán bộ, công chức', 'công chức'),
  law('Lưu trữ', '21/6/2024', 'lưu trữ', 'văn thư'),
  law('Dữ liệu', '30/11/2024', 'dữ liệu'),
  law('Ngân sách nhà nước', '25/6/2025', 'ngân sách', 'dự toán'),
  law('Phòng, chống bạo lực gia đình', '14/11/2022', 'bạo lực gia đình', 'gia đình'),
  law('Bình đẳng giới', '29/11/2006', 'bình đẳng giới', 'phụ nữ'),
  law('Người cao tuổi', '23/11/2009', 'người cao tuổi'),
  law('Người khuyết tật', '17/6/2010', 'người khuyết tật'),
  law('Thanh niên', '16/6/2020', 'thanh niên'),
  law('Việc làm', '16/6/2025', 'việc làm', 'lao động'),
  law('Bảo hiểm xã hội', '29/6/2024', 'bảo hiểm xã hội'),
  law('Di sản văn hóa', '23/11/2024', 'di sản', 'di tích'),
  law('Công đoàn', '27/11/2024', 'công đoàn'),
  law('Mặt trận Tổ quốc Việt Nam', '09/6/2015', 'mặt trận', 'đại đoàn kết', 'giám sát, phản biện'),
];

/** The laws on which bodies of a kind base plans of every field. */
export const GENERAL_LAWS: Readonly<Record<'state' | 'front', FieldLaw>> = {
  state: law('Tổ chức chính quyền địa phương', '16/6/2025'),
  front: FIELD_LAWS.find(({ name }) => name === 'Mặt trận Tổ quốc Việt Nam')!,
};
