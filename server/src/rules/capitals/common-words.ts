import { foldedPairs } from '../../vietnamese/folded-sets.ts';

/** Words of two syllables whose second never has a capital but in names of newspapers, places and companies. */
const INNER = `
kế hoạch|tổ chức|thực hiện|triển khai|hội nghị|hội thi|hội thảo|báo cáo|công tác|tuyên truyền|nhà trường|học sinh|giáo viên|giám hiệu
phụ huynh|cán bộ|nhân viên|công chức|viên chức|đảng viên|đoàn viên|đội viên|hội viên|liên đội|chi đội|chi đoàn|chi bộ|đảng bộ|đảng ủy
ủy ban|ủy viên|mặt trận|công đoàn|công an|quân sự|chấp hành|chỉ đạo|thường vụ|thường trực|thư ký|chủ nhiệm|thành viên|đại biểu
giám khảo|mục đích|yêu cầu|nội dung|thời gian|địa điểm|thành phần|kinh phí|đối tượng|hình thức|cơ quan|đơn vị|môi trường|tham mưu|phối hợp
chủ trì|kiểm tra|giám sát|đánh giá|khen thưởng|thi đua|phong trào|hoạt động|phát động|chất lượng|năm học|tài liệu|danh sách|cuộc thi
ngân sách|chính trị|chính phủ|quốc hội|trung ương|chuyên môn|phụ trách|chủ đề|tập thể|cá nhân|cộng đồng|trẻ em|thiếu nhi|nhi đồng|nhân sự
chương trình|quy định|đề án|phương án|công văn|thông báo|nhiệm vụ|giải pháp|trách nhiệm|tiểu học|mầm non|trung học|phổ thông|mẫu giáo
trung thu|nguyên đán|quốc khánh|y tế|giáo dục|quốc gia|địa phương|thanh niên|phụ nữ|tuyển sinh|đào tạo|ngoại khóa|trải nghiệm|đại diện|cha mẹ
`;

/** Of these the name of a school follows, or that of a unit. */
const BEFORE_NAME = `tiểu học|mầm non|trung học|phổ thông|mẫu giáo|chi bộ|đảng bộ|đảng ủy|chi đoàn|liên đội|chi đội|ủy ban|công an|y tế|mặt trận`;

/** Also the title of a newspaper: only after the word for a body. */
const AFTER_BODY = `thanh niên|phụ nữ`;

/** People and units in general, with a capital in mid-sentence that nothing asks for. */
const PEOPLE = `
học sinh|giáo viên|cán bộ|đảng viên|đoàn viên|hội viên|đội viên|phụ huynh|công chức|viên chức|nhân viên|người dân|cha mẹ|người lao|trẻ em
thiếu nhi|quần chúng|cử tri|hộ gia|hộ nghèo|cộng tác|tuyên truyền|tình nguyện|thầy cô|các em
`;

/** The same after what makes a plural. */
const IN_PLURAL = `
cơ quan|đơn vị|hoạt động|đối tượng|nội dung|nhiệm vụ|địa phương|doanh nghiệp|tổ chức|cá nhân|tập thể|gia đình|công trình|giải pháp|biện pháp
chỉ tiêu|mục tiêu|lĩnh vực|bộ phận|cơ sở|đồng chí|phương tiện|quy trình|trường hợp|tài liệu|phong trào|mô hình|đoàn thể|trường học|hộ gia
khối lớp|thầy cô|môn học|chế độ|văn bản|thành viên|đại biểu|cuộc thi|hội thi|ban ngành|khu vực|công việc|hình thức|yêu cầu|quy định
chi bộ|đảng bộ|chi đoàn|chi hội|chi đội|khu phố|khối phố|thôn bản|buôn làng|liên đội|công đoàn
`;

/** The same after a number. */
const COUNTED = `chi đội|chi đoàn|chi hội|chi bộ|đồng chí|đại biểu|thành viên|đơn vị|doanh nghiệp|khu công|cụm công|tập thể|cá nhân`;

/** What work is about: `công tác Tuyên truyền`. */
const FIELDS = `
tuyên truyền|giáo dục|kiểm tra|giám sát|thi đua|khen thưởng|bình đẳng|y tế|xây dựng|quản lý|bảo vệ|phòng chống|chuyển đổi|cải cách|dân vận
tổ chức|thông tin|bồi dưỡng|đào tạo|chuyên môn|chủ nhiệm|phổ cập|vệ sinh|an toàn|tài chính|chăm sóc|nuôi dưỡng|bán trú|ngoại khóa|ngoại khoá
kiểm định|hành chính|văn thư|lưu trữ|tiếp công|hòa giải|hoà giải|tư pháp|phổ biến|bầu cử|khuyến học|nhân đạo|quân sự|quốc phòng|tuyển sinh
trải nghiệm|học tập|văn nghệ|thể dục|phát triển|đổi mới|văn hóa|văn hoá|thể thao|dạy học|phối hợp|tham mưu|chỉ đạo|lãnh đạo|thư viện|thiết bị|kỷ niệm
`;

/** First words of what is to be done. */
const TASKS = `
thực hiện|triển khai|nâng cao|đẩy mạnh|tăng cường|phát huy|bảo đảm|đảm bảo|tổ chức|xây dựng|kiểm tra|tuyên truyền|vận động|giáo dục|góp phần
khắc phục|hoàn thành|chuẩn bị|phối hợp|hướng dẫn|báo cáo|đánh giá|rèn luyện|phát triển|đổi mới|tham gia|quản lý|phát động|tham mưu|rà soát
`;

export const INNER_PAIRS = foldedPairs(INNER);
export const INNER_BEFORE_NAME = foldedPairs(BEFORE_NAME);
export const INNER_AFTER_BODY = foldedPairs(AFTER_BODY);
export const PEOPLE_PAIRS = foldedPairs(PEOPLE);
export const PLURAL_PAIRS = new Set([...foldedPairs(IN_PLURAL), ...PEOPLE_PAIRS]);
export const COUNTED_PAIRS = new Set([...foldedPairs(COUNTED), ...PEOPLE_PAIRS]);
/** Whoever stands in a list with the people above. */
export const LISTED_PAIRS = new Set([
  ...PEOPLE_PAIRS,
  ...foldedPairs(
    'hiệu trưởng|tổ trưởng|học viên|sinh viên|thanh niên|phụ nữ|nông dân|lao động|mạnh thường|nhân dân',
  ),
]);
export const FIELD_PAIRS = foldedPairs(FIELDS);
export const TASK_PAIRS = foldedPairs(TASKS);
