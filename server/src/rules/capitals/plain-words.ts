import { foldedPairs } from '../../vietnamese/folded-sets.ts';

/** First two syllables of actions; but in names of bodies and titles, which other words announce, none has a capital in mid-sentence. */
const ACTIONS = `
áp dụng|ban hành|bàn giao|bảo quản|bảo trì|bảo đảm|bắt đầu|bố trí|bồi dưỡng|bổ sung|biểu dương|báo trước|bám sát|cam kết|can thiệp|canh gác|cải thiện|cải tạo|cảnh giác
cấp phát|cập nhật|chăm lo|chăm sóc|chấn chỉnh|chấp hành|chia sẻ|chỉ đạo|chuẩn bị|chủ động|chủ trì|công bố|công khai|củng cố|cung cấp|cung ứng|cụ thể|diễn tập|dự kiến
dự trù|duy trì|đảm bảo|đánh giá|đáp ứng|đăng ký|đăng tải|đẩy lùi|đẩy mạnh|đẩy nhanh|đấu tranh|đề cao|đề nghị|đề xuất|điều tra|điều trị|định hướng|đôn đốc|đổi mới|đối chiếu
động viên|đóng góp|gắn kết|gắn liền|giải quyết|giải đáp|giảng dạy|giao lưu|giảm thiểu|giúp đỡ|giữ gìn|giữ vững|góp phần|ghi nhận|hạn chế|hoàn chỉnh|hoàn thành|hoàn thiện|hỗ trợ
huấn luyện|huy động|hướng tới|hưởng ứng|kêu gọi|kết hợp|kết nối|khai thác|khám sàng|khảo sát|khắc phục|khẩn trương|khơi dậy|khuyến khích|kiên quyết|kiến nghị|kiện toàn|kiểm soát
kiểm tra|kịp thời|lan tỏa|lan toả|lắng nghe|lắp đặt|lập danh|lập hồ|lấy ý|linh hoạt|loại bỏ|lồng ghép|lựa chọn|mở rộng|mua sắm|nắm bắt|nắm chắc|nắm tình|nâng cao|nâng cấp
nêu cao|nêu gương|nêu rõ|ngăn chặn|ngăn ngừa|nghiêm cấm|nghiêm túc|nghiên cứu|nghiệm thu|nhắc nhở|nhân rộng|nhận diện|nhận xét|niêm yết|nỗ lực|nuôi dưỡng|ổn định|phát động|phát hiện|phát huy
phát triển|phân bổ|phân công|phân loại|phân tích|phấn đấu|phê bình|phê duyệt|phòng chống|phòng ngừa|phối hợp|phổ biến|phúc tra|phun thuốc|quan tâm|quán triệt|quản lý|quyên góp|quyết tâm|quyết liệt
rà soát|rèn luyện|rút kinh|sắp xếp|sẵn sàng|sơ kết|sơ tán|so sánh|sửa chữa|sử dụng|suy tôn|tập huấn|tập luyện|tập hợp|tập trung|tận dụng|tạo chuyển|tạo điều|tạo môi|tạo nguồn|tạo sự|tăng cường
tham dự|tham gia|tham mưu|thăm hỏi|thanh toán|thảo luận|theo dõi|thẩm định|thẩm tra|thể hiện|thi đua|thiết kế|thiết lập|thống kê|thống nhất|thông tin|thu gom|thu hút|thu thập|thực hành|thực hiện
thúc đẩy|thường xuyên|tích cực|tiến hành|tiếp cận|tiếp nhận|tiếp thu|tiếp tục|tiêu hủy|tiêu huỷ|tìm hiểu|tôn vinh|tổ chức|tổng hợp|tổng kết|trang bị|trang trí|tranh thủ|trao đổi|trao tặng|treo cờ|trình bày
trình diễn|triển khai|trồng cây|truyền đạt|truyền thông|trực tiếp|tuân thủ|tuần tra|tuyên dương|tuyên truyền|tuyển chọn|từng bước|ủng hộ|ứng phó|ứng xử|ưu tiên|vận dụng|vận động|vận hành
xác định|xác minh|xây dựng|xem xét|xét duyệt|xử lý|xử phạt
`;

/** First two syllables of common nouns and qualities; the same. */
const THINGS = `
lãnh đạo|an ninh|an toàn|biện pháp|cảnh quan|chất lượng|chi phí|chỉ tiêu|chính sách|chuyên đề|công nghệ|công việc|cơ chế|cơ hội|diễn biến|dịch bệnh|doanh nghiệp|dư luận|đạo đức
điều kiện|địa bàn|địa điểm|đối tượng|đời sống|đội ngũ|động lực|giải pháp|giá trị|hạ tầng|hành vi|hiệu lực|hiệu quả|hình ảnh|hình thức|hồ sơ|học tập|hoạt động|kết quả|khả năng|khó khăn
khối lượng|kiến thức|kinh nghiệm|kinh phí|kỷ cương|kỷ luật|kỹ năng|lối sống|lĩnh vực|lợi ích|lực lượng|môi trường|mô hình|mục đích|mục tiêu|mức độ|năng lực|năng suất
nghiệp vụ|ngân sách|nguồn lực|nguồn vốn|nguyên nhân|nguyên tắc|nguy cơ|nhân lực|nhận thức|nhiệm vụ|nhu cầu|nội dung|phẩm chất|pháp luật|phương pháp|phương thức|phương tiện|quá trình|quy mô
quyền hạn|quyền lợi|rủi ro|sản phẩm|sản xuất|số lượng|sức khỏe|sức khoẻ|sức mạnh|tác phong|tai nạn|tài sản|tệ nạn|thái độ|thành tích|thành tựu|thể chế|thẩm quyền
thiên tai|thông tin|thời gian|thời hạn|thời điểm|thủ tục|thu nhập|tiến độ|tiềm năng|tình hình|tình trạng|tinh thần|tội phạm|trách nhiệm|trang thiết|tranh chấp|trật tự|trí tuệ|trình độ
trình tự|trường hợp|truyền thống|tư tưởng|tỷ lệ|uy tín|ưu điểm|vai trò|vật tư|vệ sinh|vị trí|việc làm|vướng mắc|vụ việc|ý kiến|ý nghĩa|ý thức|yêu cầu
bản thân|cá nhân|thành viên|chính quyền|cộng đồng|cử tri|cư dân|công dân|đoàn thể|hộ gia|hội viên|người dân|người lao|nông dân|phụ huynh|quần chúng|tầng lớp
`;

/** The same, but labels begin with them: `…; Đơn vị phối hợp: …`. */
const ALSO_LABELS = `thế giới|bộ máy|công dân|cuộc sống|địa phương|đơn vị|giáo viên|hàng hóa|hàng hoá|nước ngoài|trụ sở`;

export const ACTION_PAIRS = foldedPairs(ACTIONS);
export const THING_PAIRS = foldedPairs(THINGS);
/** What is needless after a word in small letters. */
export const NEEDLESS_PAIRS = new Set([...ACTION_PAIRS, ...THING_PAIRS, ...foldedPairs(ALSO_LABELS)]);
