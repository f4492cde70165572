import { regexp } from '../vietnamese/letters.ts';
import { foldTones } from '../vietnamese/tones.ts';
import { foldCase } from '../vietnamese/words.ts';

/** A stretch of a text, in its indices. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longest name of an agency that is read, in UTF-16 units. */
const MAX_LENGTH = 220;

/** First words of who can be given a task. Over text folded by `foldTones`, small letters; `đ/c` and the like too. */
const HEAD_WORDS = [
  'ban(?!\\s+hành|\\s+đầu|\\s+ngày)',
  'phòng(?!\\s+(?:chống|ngừa|bệnh|cháy|họp|học))',
  'văn\\s+phòng',
  'uỷ\\s+ban',
  'ubnd|ubmttq|ubkt|ub\\s+mttq|mttq|hđnd|bch|btv|btt',
  'mặt\\s+trận',
  'hội(?!\\s+(?:nghị|thảo|thi|thao|họp|trường|viên|diễn|nhập))',
  'sở(?!\\s+hữu)',
  'bộ\\s+(?:chỉ\\s+huy|phận|tư\\s+lệnh)',
  'cục|chi\\s+cục',
  'công\\s+an|quân\\s+sự|biên\\s+phòng|đồn|hạt',
  'liên\\s+đoàn|lđlđ|công\\s+đoàn|tỉnh\\s+đoàn|thành\\s+đoàn',
  'đoàn(?!\\s+kết|\\s+viên)',
  'trung\\s+tâm(?!\\s+của)|trạm|trường(?!\\s+hợp)|nhà\\s+trường|bệnh\\s+viện|học\\s+viện',
  '(?:quân|đảng|tỉnh|thành|huyện|chi|cấp)\\s+uỷ|đảng\\s+bộ|chi\\s+bộ|chi\\s+hội|chi\\s+đoàn|chi(?=,)',
  'thường\\s+trực(?!\\s+theo)|lãnh\\s+đạo(?=\\s+(?:các|phòng|ban|sở|văn|uỷ|ubnd|cơ))',
  'tổ(?!\\s+chức)|tiểu\\s+ban|bộ\\s+phận|khối|cụm',
  '(?<=các\\s+)tổ\\s+chức',
  'thôn|bản(?!\\s+(?:đồ|thân|sắc|chất|tin|án))|khu\\s+phố|khu\\s+dân\\s+cư|ấp|buôn|xóm',
  'xã(?!\\s+hội)|phường|đặc\\s+khu|địa\\s+phương',
  'cơ\\s+quan|đơn\\s+vị|doanh\\s+nghiệp|công\\s+ty|hợp\\s+tác\\s+xã',
  'ngành(?!\\s+nghề)|đoàn\\s+thể',
  'đồng\\s+chí|đ\\/c|thủ\\s+trưởng|người\\s+đứng\\s+đầu|thành\\s+viên|cá\\s+nhân',
  'trưởng|phó|bí\\s+thư|chủ\\s+tịch|giám\\s+đốc|hiệu\\s+trưởng|chánh|chỉ\\s+huy\\s+trưởng',
  'cán\\s+bộ|công\\s+chức|chuyên\\s+viên|kế\\s+toán|đảng\\s+viên|thủ\\s+quỹ|văn\\s+thư|bảo\\s+vệ(?=\\s+(?:trường|cơ\\s+quan))',
  '(?:cha\\s+mẹ|phụ\\s+huynh)(?=\\s)|(?:giáo|nhân)\\s+viên(?!\\s+(?:giỏi|dạy))|học\\s+sinh(?!\\s+(?:giỏi|năng|dân))|sinh\\s+viên|thí\\s+sinh|ban\\s+giám\\s+hiệu',
  'hộ(?=\\s+(?:gia|dân|kinh|nghèo|chăn))|nhà\\s+thầu|chủ\\s+đầu\\s+tư|nhóm(?=\\s+\\S)|câu\\s+lạc\\s+bộ|đội(?=\\s+\\S)(?!\\s+(?:ngũ|hình))|khoa(?=\\s+\\S)(?!\\s+học)',
  'kho\\s+bạc|thuế(?=\\s+(?:cơ|tỉnh|xã|khu))|bảo\\s+hiểm\\s+xã\\s+hội|bhxh|bưu\\s+điện|điện\\s+lực|ngân\\s+hàng',
  'toà\\s+án|viện|thanh\\s+tra(?=\\s+(?:tỉnh|sở|bộ|chính))|đài|hội\\s+đồng',
].join('|');

/** What an agency does: where its name ends. Small letters only, so that `Ban Tổ chức`, `Ban Xây dựng Đảng` go on. */
const ACTS = [
  'cụ\\s+thể\\s+hoá|chủ\\s+động|phối\\s+hợp|tham\\s+mưu|xây\\s+dựng|thực\\s+hiện|căn\\s*cứ|có\\s+(?:trách\\s+nhiệm|nhiệm\\s+vụ|kế\\s+hoạch)',
  '(?<!các\\s)(?<!và\\s)tổ\\s+chức(?!\\s+(?:chính|đảng|đoàn|thành|tôn|cơ\\s+sở|xã\\s+hội|có\\s+liên|liên\\s+quan|kinh\\s+tế))',
  'chịu|báo\\s+cáo(?!\\s+viên)|gửi|tổng\\s+hợp|chỉ\\s+đạo|hướng\\s+dẫn|triển\\s+khai|rà\\s+soát|theo\\s+dõi|phân\\s+công',
  'giao(?!\\s+(?:thông|dịch))|(?<!(?:thành|độc|công|xác|dân)\\s)lập|(?<!(?:bầu|ứng|đề)\\s)cử',
  'hoàn\\s+thành|hoàn\\s+thiện|quán\\s+triệt|đôn\\s+đốc|bố\\s+trí|thẩm\\s+định|phát\\s+hành|thông\\s+báo',
  '(?<!(?:đoàn|tổ|ban)\\s)(?:kiểm\\s+tra|giám\\s+sát)|(?<!(?:các|bộ|ban|chí)\\s)lãnh\\s+đạo',
  'phổ\\s+biến|tập\\s+huấn|trao\\s+đổi|dự\\s*kiến|ban\\s+hành|họp|tiếp\\s+tục|tăng\\s+cường|đẩy\\s+mạnh|nâng\\s+cao|bám\\s+sát',
  'tiến\\s+hành|chuẩn\\s+bị|đăng\\s+ký|nộp|(?<!(?:chương|công|quy|tiến|giáo)\\s)trình|cung\\s+cấp|quan\\s+tâm|vận\\s+động',
  'tuyên\\s+truyền|kịp\\s+thời|thường\\s+xuyên|định\\s+kỳ|h[ằà]ng\\s+(?:tháng|quý|năm|tuần|ngày)|khẩn\\s+trương|nghiêm\\s+túc',
  'phải|cần(?!\\s+thiết)|sẽ|đã|được|bảo\\s+đảm|đảm\\s+bảo|lồng\\s+ghép|kiện\\s+toàn|quản\\s+lý(?!\\s+nhà)',
  'sử\\s+dụng(?!\\s+(?:lao|ngân))|đề\\s+xuất|đề\\s+nghị|yêu\\s+cầu|theo\\s+chức\\s+năng|trên\\s+cơ\\s+sở|hỗ\\s+trợ|bổ\\s+sung',
  'tạo\\s+điều\\s+kiện|lựa\\s+chọn|duy\\s+trì|là|tập\\s+trung|nghiên\\s+cứu|phát\\s+động|huy\\s+động|thành\\s+lập|xác\\s+định',
  'xem\\s+xét|trang\\s+trí|treo|khảo\\s+sát|thống\\s+kê|đánh\\s+giá|đối\\s+chiếu|cập\\s+nhật|công\\s+khai|niêm\\s+yết|tích\\s+cực',
  'lắp\\s+đặt|phun|trồng(?!\\s+trọt)|ươm|làm(?!\\s+việc)|viết|nhận|thu\\s+(?:gom|thập)|xử\\s+lý|dọn|sửa|mua\\s+sắm|in\\s+ấn|khai\\s+mạc|mở(?=\\s)',
  'khám|tiêm|thăm|tặng|trao|thảo\\s+luận|góp\\s+ý|cho\\s+ý\\s+kiến|lấy\\s+ý\\s+kiến|tiếp\\s+thu|soạn|dự\\s+thảo|chấm|xét|phê\\s+duyệt|nghiệm\\s+thu',
  'thi\\s+công|khởi\\s+công|thanh\\s+toán|quyết\\s+toán|chốt|nhập\\s+(?:dữ|số|liệu)|khắc\\s+phục|đối\\s+thoại|gặp\\s+mặt|biểu\\s+dương|khen\\s+thưởng(?=\\s)',
  'kết\\s+hợp|giải\\s+quyết|xác\\s+minh|tiếp\\s+nhận|bàn\\s+giao|sơ\\s+kết|tổng\\s+kết|ra\\s+quân|sắp\\s+xếp|tham\\s+gia|mời(?=\\s)|ký\\s+kết',
].join('|');

const HEAD = regexp.uy`(?:(?:các|toàn\s+thể|từng|mỗi|những)\s+)?(?:${HEAD_WORDS})(?![\p{L}\p{M}])`;
/** Bodies whose first word is a common one when written small. */
const HEAD_IN_CAPITALS = regexp.uy`(?:Bộ|Vụ|Báo|Đài)(?=\s+\p{Lu}|\s+và\s)`;
const ACT = regexp.gu`(?<![\p{L}\p{M}/])(?:${ACTS})(?![\p{L}\p{M}])|chủ\s*trì`;
/** A time after the name: the agency is not what the sentence is about. */
const TIME = regexp.gu`(?<![\p{L}])(?:trước|chậm\s+nhất|muộn\s+nhất|vào\s+ngày|trong\s+(?:tháng|quý|vòng))(?![\p{L}])`;
const STOP = regexp.gu`[:;(\n]|\.(?=\s|$)|,\s+(?!(?:các|và|ban|ngành|đoàn|chi|đảng|cơ|đơn|tổ|thôn|bản|khu|xã|phường|thị|thành|huyện|trường|phòng|hội|địa|doanh|lực|công|cán|đặc|xóm|ấp|buôn|sở|hợp|quân|trạm)(?![\p{L}])|\p{Lu})`;

/**
 * The name of an agency (a body, a group of bodies, an office) that begins at `from`.
 * @param text NFC; indices are its own
 * @param act the agency must be followed by what it does, or by a colon; else it may go on to the end of the text
 */
export function readAgencyName(text: string, from: number, act: boolean): Span | undefined {
  const folded = foldTones(text.slice(from, from + MAX_LENGTH + 20));
  const start = folded.length - folded.trimStart().length;
  const head = headAt(folded, start);
  if (!head) return undefined;
  ACT.lastIndex = start + head[0].length;
  const acting = ACT.exec(folded)?.index ?? Number.POSITIVE_INFINITY;
  STOP.lastIndex = start + head[0].length;
  const stop = STOP.exec(folded);
  const stopped = stop?.index ?? Number.POSITIVE_INFINITY;
  TIME.lastIndex = start + head[0].length;
  const timed = TIME.exec(folded)?.index ?? Number.POSITIVE_INFINITY;
  const end = Math.min(acting, stopped, timed, folded.length);
  if (act && end === timed) return undefined;
  if (act && end === stopped && !/[:(]/u.test(stop?.[0] ?? '')) {
    // `UBND xã, trên cơ sở …, tổng hợp`: a comma after the name is no end of the sentence.
    if (stop?.[0].startsWith(',') !== true || acting === Number.POSITIVE_INFINITY) return undefined;
  }
  if (act && end === folded.length) return undefined;
  const name = folded.slice(start, end).replace(/(?<![\s,–-])[\s,–-]+$/u, '');
  if (name.length < 3 || name.length > MAX_LENGTH) return undefined;
  if (/^(?:các|toàn thể|từng|mỗi|những)$/iu.test(name)) return undefined;
  return { start: from + start, end: from + start + name.length };
}

/** `Cơ quan`, `Đơn vị` alone: the label of a name, or a word for whoever it is. */
const NO_NAME =
  /^(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|tổ\s+chức|cá\s+nhân|cán\s+bộ|thành\s+viên|địa\s+phương|lãnh\s+đạo|cấp|nhóm|đội|khối|cụm|trưởng|phó)$/iu;

/** Whether a name says who it is; a bare `Cơ quan` does not, nor do several such words. */
export function isName(name: string): boolean {
  return !foldTones(name)
    .split(/,|\/|(?<=\s)và(?=\s)/u)
    .every((part) => NO_NAME.test(part.trim()));
}

/** Whether a name of an agency can begin here. */
export function startsAgencyName(text: string, at: number): boolean {
  return headAt(foldTones(text.slice(at, at + 40)), 0) !== null;
}

function headAt(folded: string, at: number): RegExpExecArray | null {
  HEAD.lastIndex = at;
  HEAD_IN_CAPITALS.lastIndex = at;
  return HEAD.exec(foldCase(folded)) ?? HEAD_IN_CAPITALS.exec(folded);
}
