import { writeOutProperties } from '../../server/src/vietnamese/letters.ts';

/**
 * Expressions about which recheck comes to no result, or which it takes for slow because it does not know how they are
 * called, with the reason why they are linear all the same: the expression as it is written, without its flags.
 */
const REASONS: readonly (readonly [source: string, why: string])[] = [
  [
    String.raw`(?: {4}| {0,3}\t)| {0,3}(?:>|#{1,6}(?=[ \t\r\n]|$)|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)|${'`'}{3}|~{3}|<[A-Za-z/!?]|(?:[-*_][ \t]*){3,}(?=[\r\n]|$))`,
    'sticky: tried once, at the beginning of a line',
  ],
  [String.raw`(?:[ \u00a0\n]{1,4}(?:và|của|cùng|với|tại))+$`, 'reads at most 20 units'],
  [
    String.raw`(?:[ \u00a0\n,]|(?<!\p{L})(?:và|của|theo|tại|thực hiện|cùng|gắn với))+$`,
    'reads at most the last 40 units',
  ],
  [
    String.raw`hoàn\s+thành|(?<!\p{L})hạn(?!\p{L})|nộp|gửi|báo\s+cáo`,
    'reads the WINDOW of units before a date',
  ],
  [
    String.raw`kỷ\s+niệm|kỉ\s+niệm|dịp|truyền\s+thống|thành\s+lập|quốc\s+(?:khánh|tế)|chào\s+mừng|liệt\s+sĩ|(?<!\p{L})lễ(?!\p{L})`,
    'reads the WINDOW of units before a date',
  ],
  [
    String.raw`số\s*liệu|mốc\s+(?:thời\s*gian|giám\s+sát|kiểm\s+tra)|thời\s+kỳ|niên\s+độ|kỳ\s+báo\s+cáo|chốt|thời\s+gian\s+(?:lấy|tính)|phạm\s+vi\s+thời\s+gian|hiệu\s+lực|giai\s+đoạn(?:\s+từ)?\s*$`,
    'reads the WINDOW of units before a date',
  ],
  [
    String.raw`;|\.(?=\s+[\p{Lu}“"(-])|\.?\s*$`,
    'reads at most MAX_DISTANCE units after a deadline, or 60 before it',
  ],
  [
    String.raw`(?:\s*[,(–-]\s*(?:phải\s+|dự\s*kiến\s+)?(?:hoàn\s+thành|xong|thực\s+hiện\s+xong)|\s+(?:dự\s*kiến|được\s+(?:thực\s+hiện|tiến\s+hành)|định\s+kỳ(?:\s+h[ằà]ng\s+\S+)?|h[ằà]ng\s+(?:năm|quý|tháng)))?[\s,:;(–-]*$`,
    'reads at most MAX_DISTANCE units after a deadline, or 60 before it',
  ],
  [
    String.raw`(?<=\p{L})\s(?=\p{Lu}[^,;:|]{1,40},\s?ngày)`,
    'an attempt begins at a blank and reads at most 45 units',
  ],
  [
    String.raw`(như\s+sau|sau\s+đây|(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|hoạt\s+động)\s+sau|,\s+cụ\s+thể)\s*([:.;]?)\s*$`,
    'reads at most 40 units',
  ],
  [
    String.raw`(?:như\s+sau|sau\s+đây|\ssau|cụ\s+thể|dưới\s+đây|gồm|:)\s*[:.;]?\s*$`,
    'reads at most 40 units',
  ],
  [
    String.raw`(?:công\sty|doanh\snghiệp|tập\sđoàn|hãng|nhãn\shiệu|thương\shiệu|chi\snhánh|ngân\shàng|luật|báo|tạp\schí|nhà\shàng|khách\ssạn|cửa\shàng|ltd|group|co\.)[^.;:]{0,80}$`,
    'reads at most 100 units',
  ],
  [
    String.raw`(?:xây\s+dựng|ban\s+hành|lập|lên|có|đề\s+ra)\s+(?:và\s+ban\s+hành\s+)?kế\s+hoạch|tổ\s+chức\s+triển\s+khai|phát\s+động\s`,
    'a run of blanks is read only after a word of the expression, so once',
  ],
  [
    String.raw`(?:(?<![\p{L}\p{M}])(?:của|đảng\s*,|đảng\s+và|do|với)\s+)$`,
    'reads at most some units before a word',
  ],
  [
    String.raw`(?:^|[.;:!?,(“"–-]\s*|(?<![\p{L}\p{M}])(?:tầng\s+lớp|và|của|cho|với|trong|vận\s+động|toàn\s+thể|đến|tới|ý\s+kiến|nguyện\s+vọng|phục\s+vụ|giúp|hướng\s+dẫn|đời\s+sống|sức|bởi|để|do|được|từ|trước|về|cùng|rãi|là|sức\s+kh[ỏo][eẻ]|tài\s+sản|tính\s+mạng|lợi\s+ích|đóng\s+góp|quyền\s+lợi|bảo\s+vệ|hỗ\s+trợ|huy\s+động)\s+)$`,
    'reads at most some units before a word',
  ],
  [String.raw`(?:[.!?:;]|^|\n|[-–+•(“"])\s*$`, 'reads at most 6 units'],
  [
    String.raw`(?<!(?:trước|sau|kể\s+từ|đến|tới)\s{1,3})(?<!\p{L})((?:ngày|cuộc)\s+bầu\s+cử|(?:ngày|lễ)\s+khai\s+giảng)(?!\p{L})(?:\s+(?:đại\s+biểu|năm\s+học|quốc\s+hội)(?!\p{L})[^.,;:()\d]{0,90})?\s*[(,:]?\s*(?:(?:là|vào|được\s+(?:tiến\s+hành|tổ\s+chức)|diễn\s+ra|tổ\s+chức)\s+){0,3}(?:(?:thứ\s+\p{L}{2,4}|chủ\s+nhật)\s*,?\s*)?$`,
    'reads at most the 170 units before a date',
  ],
  [
    String.raw`(?:^|[(,:;.\n\-–+|“"]|(?<!\p{L})(?:sáng|trưa|chiều|tối|đêm|vào|từ|đến|tới|trước|sau|là|nhằm|đúng|và|hoặc|hết|giờ|phút|hồi|ngày|cả)|\d\s?(?:giờ|h|phút)?)\s*$`,
    'reads at most the 24 units before a weekday',
  ],
  [
    String.raw`báo\s+cáo\s+(?:kết\s+quả|tình\s+hình|tiến\s+độ)(?:\s+(?:triển\s+khai|thực\s+hiện))?|gửi\s+báo\s+cáo`,
    'a run of blanks is read only after a word of the expression, so once',
  ],
  [
    String.raw`định\s+kỳ|h[ằà]ng\s+(?:ngày|tuần|tháng|quý|năm)|theo\s+(?:quy\s+định|yêu\s+cầu|tiến\s+độ|đúng|kế\s+hoạch)|đúng\s+(?:thời|tiến|quy)|kịp\s+thời|thường\s+xuyên|mỗi\s+(?:ngày|tuần|tháng|quý|năm)|ngay|sau\s+(?:khi|mỗi|hội|cuộc|từng)|khi\s+|trong\s+quá\s+trình|nếu\s+có|kết\s+thúc|chế\s+độ|\d\s+(?:ngày|tuần|tháng)|(?:tháng|quý|năm|6\s+tháng)\s+\d|ngày\s+\d`,
    'a run of blanks is read only after a word of the expression, so once',
  ],
  [
    String.raw`(?<!\p{L})(?:(?:phường|xã)\s*(?:,|và|\/|-)\s*(thị\s+trấn)|(thị\s+trấn)(?=\s*,?\s*(?:trên\s+địa\s+bàn|thuộc|trực\s+thuộc))|(?:các|mọi|từng|từ|đến|mỗi)\s+(huyện|quận|thị\s+xã|thị\s+trấn)|(cấp\s+huyện)|(?:huyện|quận)\s*,\s*(thị\s+xã))(?!\p{L})`,
    'a run of blanks is read only after a word of the expression, so once',
  ],
  [String.raw`[^\s]{1,40}$`, 'reads at most the last 41 units'],
  [
    String.raw`(?<!\p{L})của\s[^.;:()]{3,80}\s(?:\(|\(?(?:tại|theo)\s{1,3})$`,
    'reads at most the 120 units before a citation',
  ],
  [
    String.raw`(?:https?:\/\/|www\.)[^\s)\]”"»]{1,500}|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,255}|(?<![\p{L}\p{N}.])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.(?:vn|com|net|org|gov|edu|info|md|docx?|xlsx?|pdf|pptx?)(?![\p{L}\p{N}])`,
    'every repetition is bounded: an attempt reads at most some 500 units, and only after `://` or `@` more than 64',
  ],
  [
    String.raw`(?:https?:\/\/|www\.)[^\s)\]”"»]{1,500}|(?<![\p{L}\p{N}.])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.(?:vn|com|net|org|gov|edu|info|md|docx?|xlsx?|pdf|pptx?)(?![\p{L}\p{N}])`,
    'the one before without a part of it, so that what was said of that one holds',
  ],
  [String.raw`(?<!\s)\s+(?=[-/])|(?<=[-/])\s+`, 'a run of blanks is entered only where it begins'],
  [
    String.raw`(?<!\p{L})(xã|phường|đặc khu|tỉnh|thành phố)\s{1,4}([\p{Lu}\d][^,;()]{0,80})$`,
    'every repetition is bounded: an attempt reads at most some 100 units',
  ],
  [
    String.raw`\s((?:đảng|tỉnh|thành)\s{1,4}uỷ(?!\S)[^\n]{0,80})$`,
    'every repetition is bounded: an attempt reads at most some 100 units',
  ],
  [String.raw`(?:\s|(?<![-–—_*=\s]))[-–—_*=]{3,}$`, 'a run of marks is entered only where it begins'],
  [
    String.raw`(?<!\p{L})(?:(?<!học\s)sinh|có\s+hiệu\s+lực|phát\s+sinh|kết\s+nạp|tuyển\s+dụng|nhập\s+ngũ|đã\s+(?:\p{L}{1,7}\s+){0,3}\p{L}{1,7}|được\s+(?:ban\s+hành|cấp|thành\s+lập|công\s+nhận|phê\s+duyệt)|tồn\s+tại|nghỉ\s+hưu|như|so\s+với)\s*$`,
    'reads the WINDOW of units before a date',
  ],
  [
    String.raw`[;()\n]|\.(?=\s|$)|,?\s+(?:hoàn thành|thời hạn|thời gian|phối hợp)`,
    'reads at most MAX_LABELLED_LENGTH units after a label',
  ],
  [
    String.raw`(?:^|[\n\r|>])[^\p{L}\n\r]{0,24}kế\s{1,4}hoạch[^\p{L}\n\r]{0,12}(?:[\n\r|]|$)`,
    'every repetition is bounded, and it reads at most QUICK_LENGTH units of a file',
  ],
  [
    String.raw`\(.*$|(?<!\p{L})(?:khoá|nhiệm kỳ)(?!\p{L}).*$`,
    'reads the name of a body, whose length is bounded',
  ],
  [
    String.raw`(?:thứ\s{1,3}\p{Ll}{2,5}|[IVXLC]{1,8}|\d{1,3}|[a-zđ])(?![\p{L}\d])(?:\.(?:[IVXLC]{1,8}|\d{1,3}|[a-zđ])(?![\p{L}\d])){0,4}`,
    'every repetition is bounded: an attempt reads at most some 50 units',
  ],
  [String.raw`\s*[#;][^"]*$`, 'reads a line of at most MAX_LINE units'],
  [String.raw`^\s*([A-Za-z][\w-]*)\s*(?:=\s*(.*?))?\s*$`, 'reads a line of at most MAX_LINE units'],
  [String.raw`^\s*\[\s*([^\]"\s]+)[^\]]*\]\s*(.*)$`, 'reads a line of at most MAX_LINE units'],
  [
    String.raw`^(?:[✔✖⚠] |Không thấy kế hoạch nào: |No plan found: )[^\n]*\d (?:kế hoạch trong \d+ tệp|plans? in \d+ files?)`,
    'reads at most BEGINNING units of a file',
  ],
  [
    String.raw`^\{\s*"\$schema":\s*"[^"]*sarif[^"]*",[\s\S]{0,300}"name":\s*"kehoach"`,
    'reads at most BEGINNING units of a file',
  ],
  [
    String.raw`^[^\n]{1,400} {2}[^\n]{1,1000}:\d{1,9}\n {2}\S[^\n]{0,4000}`,
    'reads at most BEGINNING units of a file',
  ],
  [String.raw`\/+$`, 'reads a glob of at most MAX_LENGTH units'],
  [
    String.raw`[*?]|\[[^\]]+\]|\{[^}]*(?:,|\.\.)[^}]*\}|[@+]\([^)]*\)|^!`,
    'reads a glob of at most MAX_LENGTH units',
  ],
  [String.raw`\{issuer=(.+?) (xã|phường|tỉnh) `, 'reads the templates of the product alone'],
  [String.raw`(~?)([\p{L}\p{M}]+)(, | - | |$)`, 'reads the names of bodies in regimes/ alone'],
  [String.raw`\d\/?[\p{L}\d-]*\/?\p{L}`, 'reads at most NAME units before a mention'],
  [
    String.raw`(?:^|[^\p{L}])(?:uỷ\sban|thủ\stướng|chính\sphủ|bộ|ban|tỉnh\suỷ|thành\suỷ|đảng\suỷ|hội|hội\sđồng|sở|chủ\stịch|ubnd|hđnd|mttq|quốc\shội|công\san|toà\sán|viện|(?:tổng|chi)\scục|cục|thanh\stra|(?:liên|công|tỉnh)\sđoàn|đoàn|tổng\scông\sty|giám\sđốc|hiệu\strưởng|bảo\shiểm|thường\strực|chi\sbộ)(?!\p{L})[^.;:]{0,90}(?:ban\shành|phê\sduyệt|(?<!đăng\s)ký|giao|quy\sđịnh|phát\shành|có)(?:\s[^.;:,]{1,40})?\s{1,3}$`,
    'reads at most CLAUSE units before a mention',
  ],
  [
    String.raw`(?<!\p{L})ngày\s\d{1,2}(?:\/|\s{1,3}tháng\s)\d{1,2}(?:\/|\s{1,3}năm\s)\d{4}\s?,?\s[^.;]{0,110}(?:ban\shành|phê\sduyệt|(?<!đăng\s)ký|phát\shành|có)(?:\s[^.;:,]{1,40})?\s{1,3}$`,
    'reads at most CLAUSE units before a mention',
  ],
  [
    String.raw`(?:^|[^\p{L}])(?:(?:uỷ\sban|thủ\stướng|chính\sphủ|bộ|ban|tỉnh\suỷ|thành\suỷ|đảng\suỷ|hội|hội\sđồng|sở|chủ\stịch|ubnd|hđnd|mttq|quốc\shội|công\san|toà\sán|viện|(?:tổng|chi)\scục|cục|thanh\stra|(?:liên|công|tỉnh)\sđoàn|đoàn|tổng\scông\sty|giám\sđốc|hiệu\strưởng|bảo\shiểm|thường\strực|chi\sbộ)|trường(?!\shợp)|trung\stâm|phòng|công\sty)(?!\p{L})(?:(?!thực\shiện|triển\skhai|theo|căn\scứ|của|về|đề\snghị)[^.;:,()]){0,70}\s(?:công\sbố|quyết\sđịnh|thông\squa|kết\sluận|yêu\scầu|chỉ\sđạo|hướng\sdẫn|thông\sbáo|đề\sra|nêu|xác\sđịnh)(?:\s[^.;:,()]{1,40})?\stại\s{1,3}$`,
    'reads at most CLAUSE units before a mention',
  ],
  [
    String.raw`\[cite(?:_start|_end)?(?::[^\]\n]{0,40})?\]|:contentReference(?:\[[^\]\n]{0,40}\])?(?:\{[^}\n]{0,40}\})?|\[oaicite:[^\]\n]{0,40}\]|\boaicite:\d{1,4}|【\d[^】\n]{0,40}】|\[\d{1,3}(?::\d{1,3})?†[^\]\n]{0,40}\]|\bturn\d{1,3}(?:search|view|news|file)\d{1,3}\b|\[\^\d{1,3}\^\]|utm_source=chatgpt\.com|\[(?:[Nn]guồn|[Ss]ource)s?\s?:\s?(?:ChatGPT|Gemini|Copilot|Claude|OpenAI|AI)(?![A-Za-z])[^\]\n]{0,40}\]`,
    'every repetition is bounded: an attempt reads at most some 90 units',
  ],
  [
    String.raw`(?:https?:\/\/\S{1,400}|tại đây|dưới đây|sau đây|đáp án)\s*$`,
    'reads at most the last 500 units of a paragraph',
  ],
  [
    String.raw`(?<![\p{L}\p{M}\d,.…)”"’'»\]?!]|[,;]\s)(?:…[….]{0,200}|\.{3,200})(?=\s+[\p{L}\d/]|\/\d)|(?<![.…])(?:\.{7,200}|…{3,200})(?![.…])|(?<!_)_{3,200}(?!_)|[[<{](?:…|\.{3}|(?:điền|ghi|nhập|tên|họ tên|số|ngày|địa danh|chức vụ|nội dung)(?: [^\]\n>}]{0,200})?)[\]>}]`,
    'every repetition is bounded: an attempt reads at most some 200 units',
  ],
  [
    String.raw`^::(?:error|warning|notice) [^\n]{0,2000}title=kehoach`,
    'reads at most BEGINNING units of a file',
  ],
  [
    String.raw`^\[\s*(?:\]|\{\s*"description":[\s\S]{0,4000}"check_name":)`,
    'reads at most BEGINNING units of a file',
  ],
];

/** The same of an expression that is long and grows: by its beginning. */
export const ALLOWED_BEGINNINGS: ReadonlyMap<string, string> = new Map([
  [String.raw`(?<![\p{L}\p{M}/])(?:cụ\s+thể\s+hoá|`, 'reads at most MAX_LENGTH + 20 units of a sentence'],
]);

/** The reasons by the source of the expression as the program runs it. */
export const ALLOWED: Readonly<Record<string, string>> = Object.fromEntries(
  REASONS.map(([source, why]) => [writeOutProperties(source), why]),
);

/** A class of characters in the source of an expression. */
const CLASS = String.raw`\[(?:[^\]\\]|\\.)+\]|\\[pP]\{\w+\}|\\[a-z]`;
/** `(?<!X)X+$`: a run that is entered only where it begins is read once. recheck takes such an expression for slow. */
const FROM_BEGINNING = new RegExp(
  String.raw`^\(\?<!(${CLASS})\)\(?\1[+*]\)?(?:\$|\(\?=(?:${CLASS})\)|\\n\\s\*|(?:${CLASS})\{1,3\}\$)$`,
  'u',
);

/** Whether an expression is linear by the way it is written, or listed above. */
export function isAllowed(source: string): boolean {
  return (
    FROM_BEGINNING.test(source) ||
    Object.hasOwn(ALLOWED, writeOutProperties(source)) ||
    [...ALLOWED_BEGINNINGS.keys()].some((beginning) => source.startsWith(beginning))
  );
}
