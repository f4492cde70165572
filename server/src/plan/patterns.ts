import { regexp } from '../vietnamese/letters.ts';
/**
 * Words by which a clerk knows a line of a plan, as expressions over folded text (`foldForMatch`: lower case, tone
 * marks in the new style, length kept). Shared by the readers of this folder.
 */

/** CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, also abbreviated or misspelt after the first word. */
export const NATIONAL_TITLE =
  /cộng\s+h[oòóị]\S{0,2}\s+(?:x\S{1,2}\s+h\S{1,2}i\s+ch\S{1,2}\s+ngh\S{2,3}|(?:x\S{1,2}\s+)?h\S{1,2}i\s+(?:ch\S{1,2}\s+)?ngh\S{2,3}|x\S{1,2}\s+ch\S{1,2}\s+ngh\S{2,3}|h\S{1,2}i\s+ch\S{1,2}|xhcn)\s+(?:vi\S{1,3}\s+nam|vn)/u;

/** The first and the second of its lines, where it is broken into two. */
export const NATIONAL_TITLE_START =
  /^cộng\s+h[oòó]\S{0,2}(?:\s+xã(?:\s+hội(?:\s+chủ(?:\s+nghĩa(?:\s+việt)?)?)?)?)?$/u;
export const NATIONAL_TITLE_END = /^(?:xã\s+hội\s+)?chủ\s+nghĩa\s+việt\s+nam$/u;

/** Độc lập - Tự do - Hạnh phúc, with whatever dashes. */
export const MOTTO = /độc\s+lập\s?[-–—,.;]?\s?t[ựưụu]\s+do\s?[-–—,.;]?\s?hạnh\s+phúc/u;

/** ĐẢNG CỘNG SẢN VIỆT NAM as a line. */
export const PARTY_TITLE = /đảng\s+c[oôộ]\S{0,2}ng\s+s[aảá]\S{0,1}n\s+(?:vi\S{1,3}\s+nam|vn)/u;

/** ĐOÀN TNCS HỒ CHÍ MINH as a title line. */
export const YOUTH_TITLE = /^đoàn\s+(?:tncs|thanh\s+niên\s+cộng\s+sản)\s+hồ\s+chí\s+minh$/u;

/** The names of other types of document, alone on a line: such a text is no plan. */
export const OTHER_TITLE =
  /^(?:quyết định|nghị quyết|chỉ thị|báo cáo|tờ trình|thông báo|hướng dẫn|quy chế|quy định|chương trình(?: hành động| công tác)?|đề án|phương án|dự án|biên bản|giấy mời|công điện|hợp đồng|kết luận|thông tri|công văn|giấy giới thiệu|thông tư|nghị định|luật)\s*:?$/u;

/** `Số`, the label of the number line; its vowel may be another where a colon and a number follow. */
export const NUMBER_LABEL = regexp.u`^\W{0,3}(số|s[oôồổỗộóòỏõọ](?=\s?:\s{0,3}\d))(?![\p{L}\p{M}])\s*([:.;]?)`;

/** Urgency marks (mức độ khẩn), alone on a line. */
export const URGENCY =
  /^(?:(?:h[oỏ]\S{0,1}\s*tốc|thượng\s+khẩn|rất\s+khẩn|hẹn\s+giờ|khẩn)(?:\s+hẹn\s+giờ)?)$/u;

/** How secret a document is (dấu chỉ độ mật), alone on a line. */
export const SECRECY = /^[([]?(?:tuyệt\s+mật|tối\s+mật|mật)[)\]]?$/u;

/** `Dự thảo`, `Dự thảo lần 2`, `DỰ THẢO 3`, `Dự thảo lần 2, ngày 05/3/2026`, alone on a line. */
export const DRAFT_MARK =
  /^[([]?(?:bản\s+)?dự\s+thảo(?:\s+(?:\(?lần(?:\s+thứ)?\s+[^\s,]{1,8}|(?:số\s+)?\d{1,2}(?![\d/])\)?))?(?:[,;]?\s+(?:ngày\s+)?\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?[)\]]?$/u;

/** `V/v …`, the subject of a letter (trích yếu công văn), as a line begins. */
export const LETTER_SUBJECT = /^v\s?[/.]\s?v\s?[.:]?\s/u;

/** To whom a document may go (phạm vi lưu hành), alone on a line. */
export const CIRCULATION =
  /^[([]?(?:lưu\s+hành\s+nội\s+bộ|xem\s+xong\s+trả\s+lại|tài\s+liệu\s+(?:hội\s+nghị|(?:lưu\s+hành\s+)?nội\s+bộ)|thu\s+hồi\s+sau\s+(?:hội\s+nghị|cuộc\s+họp|khi\s+họp)|(?:không|chỉ)\s+phổ\s+biến\s[^.;:!)\]]{4,60})[.!)\]]?$/u;

/** Address, telephone or e-mail of a body, as a line begins that tells how to reach it. */
export const CONTACT =
  /^(?:địa\s+chỉ|trụ\s+sở|điện\s+thoại|số\s+điện\s+thoại|đt|email|e-mail|thư\s+điện\s+tử|website|fax)\s?:\s?\S/u;

/** First words of a basis line or an opening sentence. */
export const BASIS_START =
  /^(?:căn\s*cứ|thực\s+hiện|thi\s+hành|triển\s+khai|tiếp\s+tục|theo|xét|để|nhằm|trên\s+cơ\s+sở|tại|từ)/u;

/** How an opening sentence ends; scans lose the blank after a vowel with a mark: `nhưsau:`. */
export const OPENING_END = /như\s{0,4}sau\s?[:.;]?$/u;

/** `Nơi nhận`; with a slip (`Nơi nhân:`, `Noi nhận:`, `Nơi nhậ:`) only before a colon. */
export const RECIPIENTS_LABEL = regexp.u`^(?:nơi\s+nhận(?![\p{L}\p{M}])\s*([:;.,]?)|(?:n[ơờớởỡợoòóỏõọôồốổỗộ]i|nưoi|nơ)\s{0,3}(?:nh?|hn)[ậâấầẩẫạăắằẳẵặaàáảã](?:n[jhg]?|m|j)?\s?(?::|$)|nơi\s+(?:gửi|gởi)(?:\s+nhận)?\s?(?::|$)|nơi\s+(?:nhận\S|nhâjn|nhaanj|nhaajn|nhậnh)\s?:)`;

/** `Kính gửi`, `Kính trình`. */
export const ADDRESSEE = /^kính\s+(?:gửi|gởi|trình)\s*:?/u;

/**
 * Prefix of a capacity line in capitals: T/M, TM., KT., K/T, TL., T/L, TUQ., T/U, Q. and their misspellings.
 * Matched on the text as written, not folded.
 */
export const CAPACITY = regexp.u`^(?:(T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|T\s?/\s?UQ|T\s?/\s?U|TM|T\.\s?M|KT|K\.\s?T|TL|T\.\s?L|TUQ|Q)\s?(\.?|[:,/](?=\s?(?:ỦY|UỶ|BAN\s|CHỦ\s|GIÁM\s|HIỆU\s|TRƯỞNG\s|CHÁNH\s|BÍ\s|ĐẢNG\s|CỤC\s|VIỆN\s|BỘ\sTRƯỞNG|TỔNG\s|HỘI\s))))(?=[\s\p{Lu}])(?<=[./\s:,]|/\s?[A-Z]{1,2})\s{0,3}(?=\p{Lu})`;

/** A source line `(Kèm theo Kế hoạch số …)`. */
export const SOURCE_LINE = /^\(?\s*(?:ban\s+hành\s+)?kèm\s+theo\s/u;

/** Titles of what is attached after the signature. Group 1: kind. */
export const ATTACHMENT_TITLE =
  /^(phụ\s+lục|đề\s+cương|biểu\s+mẫu|biểu\s+(?:số|tổng\s+hợp)|mẫu\s+(?:số|phiếu|biểu|báo\s+cáo|\d)|danh\s+(?:mục|sách)|bảng\s+(?:tổng\s+hợp|phân\s+công)|phiếu\s|lịch\s+(?:công\s+tác|trình)|khung\s)/u;

/** Titles of office (chức vụ) as they stand in a signature block, in capitals. */
export const SIGNER_TITLE =
  /^(?:(?:phê\s+)?duyệt\s+(?:của\s+)?)?(?:q\.\s*|quyền\s+)?(?:phó\s+|p\.\s*)?(?:chủ\s+tịch|bí\s+thư|giám\s+đốc|tổng\s+giám\s+đốc|trưởng\s|chánh\s|cục\s+trưởng|vụ\s+trưởng|viện\s+trưởng|hiệu\s+trưởng|tổ\s+trưởng|chủ\s+nhiệm|bộ\s+trưởng|thứ\s+trưởng|tổng\s+thư\s+ký|thường\s+trực|uỷ\s+viên|tổng\s+cục\s+trưởng|chỉ\s+huy|chính\s+trị\s+viên|đội\s+trưởng|thủ\s+trưởng|phó\s|trạm\s+trưởng|hội\s+trưởng|đồn\s+trưởng)/u;

/** The same in small letters, alone on a line. */
export const SMALL_SIGNER_TITLE =
  /^(?:q\.\s*|quyền\s+)?(?:phó\s+|p\.\s*)?(?:chủ\s+tịch|bí\s+thư|(?:tổng\s+)?giám\s+đốc|hiệu\s+trưởng|trưởng\s+(?:phòng|ban|trạm|công\s+an)|chánh\s+văn\s+phòng|(?:chi\s+)?cục\s+trưởng|viện\s+trưởng|chủ\s+nhiệm|tổ\s+trưởng|trạm\s+trưởng)(?:\s+(?:ubnd|uỷ\s+ban|đảng\s+uỷ|hội|thường\s+trực|xã|phường)[^.;:,]{0,40})?$/u;

/** First words of a body's name in the letterhead; a line that begins otherwise goes on with the one above. */
export const BODY_START =
  /^\/?(?:đảng\s+(?:bộ|uỷ|đoàn)|tỉnh\s+uỷ|thành\s+uỷ|huyện\s+uỷ|quận\s+uỷ|thị\s+uỷ|quân\s+uỷ|chi\s+(?:bộ|uỷ|cục|đoàn|hội|đội)|liên\s+đội|uỷ\s+ban|ubnd|ubmttq|ubkt|hđnd|hội|ban\s|bch|btv|btt|sở|bộ|cục|vụ|phòng(?!,?\s+(?:chống|ngừa|cháy|thủ|bệnh|tránh))|văn\s+phòng|trường|trung\s+tâm|mặt\s+trận|mttq|liên\s+đoàn|công\s+đoàn|tổng|đoàn|tỉnh\s+đoàn|công\s+an|bảo\s+hiểm|toà\s+án|viện|tiểu\s+ban|cơ\s+quan|bệnh\s+viện|trạm|thanh\s+tra|thuế|kho\s+bạc|ngân\s+hàng|công\s+ty|ldld|lđlđ|cđcs|(?:vksnd|tand|ttyt|bhxh)\s|bộ\s+tư\s+lệnh|bộ\s+chỉ\s+huy|ban\s+chỉ\s+huy|cụm|khối|đại\s+hội|học\s+viện|thường\s+trực|tập\s+đoàn|đồn\s+biên|(?:quân|binh|sư|lữ|trung|tiểu)\s+đoàn|quân\s+khu|hạt\s+kiểm|xí\s+nghiệp|nhà\s+máy|hợp\s+tác\s+xã|đài\s+(?:phát|truyền)|thư\s+viện|bảo\s+tàng|nhà\s+(?:thiếu|văn|hát|xuất)|đội(?:\s|$)|khoa\s+(?!học)|vườn\s+quốc|chi\s+nhánh)/u;
