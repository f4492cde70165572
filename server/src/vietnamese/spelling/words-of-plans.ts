import { memoizePerObject } from '../../text/memoize.ts';
import { foldForMatch } from '../words.ts';
import type { WordTable } from './word-table.ts';

/** Words of two syllables that plans of any body are made of, of which a slip is likelier than what else the syllables may be. */
const LIST = `
  an ninh; an sinh; an toàn; ban hành; ban ngành; biên bản; biên chế; biên giới; biên phòng; biên soạn; biểu dương
  biểu mẫu; biểu quyết; biện pháp; buôn lậu; bàn giao; bán trú; báo cáo; bãi bỏ; bình xét; bình đẳng; bí thư; bước đầu
  bạo lực; bảo dưỡng; bảo hiểm; bảo mật; bảo quản; bảo trì; bảo trợ; bảo tồn; bảo vệ; bảo đảm; bất cập; bầu cử; bắt buộc
  bền vững; bệnh nhân; bệnh viện; bị can; bị cáo; bố trí; bồi dưỡng; bồi thường; bổ nhiệm; bổ sung; bộ phận; bộ trưởng
  bức xúc; cai nghiện; cam kết; cao tuổi; cao điểm; chi bộ; chi cục; chi hội; chi phí; chi tiết; chi trả; chi đoàn
  chi đội; chiến binh; chiến dịch; chiến lược; chiến sĩ; chuyên cần; chuyên môn; chuyên trách; chuyên viên; chuyên đề
  chuyển biến; chuyển giao; chuyển đổi; chuẩn bị; chuẩn hóa; chính phủ; chính quyền; chính sách; chính thức; chính trị
  chú trọng; chúc mừng; chăm lo; chăm sóc; chăn nuôi; chương trình; chấm dứt; chấm thi; chấm điểm; chấn chỉnh; chấp hành
  chấp thuận; chất lượng; chất vấn; chế biến; chế tài; chế độ; chỉ huy; chỉ thị; chỉ tiêu; chỉ đạo; chỉnh lý
  chỉnh trang; chủ nhiệm; chủ quan; chủ trì; chủ trương; chủ tịch; chủ yếu; chủ đề; chủ động; chức danh; chức năng
  chức trách; chức vụ; chứng nhận; chứng thực; chữ ký; chữa bệnh; chữa cháy; coi thi; con giống; cung cấp; cung ứng
  cán bộ; cán sự; cân đối; cây trồng; cô lập; công an; công bằng; công bố; công chúng; công chức; công dân; công khai
  công lập; công nghiệp; công nghệ; công nhân; công nhận; công trình; công tác; công vụ; công đoàn; căn cước; cơ bản
  cơ chế; cơ cấu; cơ hội; cơ quan; cơ sở; cơ động; cư trú; cải cách; cải thiện; cải tạo; cảnh báo; cảnh giác; cấp phát
  cấp thiết; cấp ủy; cập nhật; cống hiến; cộng đồng; cụ thể; củng cố; cứu hộ; cứu nạn; cử tri; cựu chiến; danh hiệu
  danh mục; danh sách; diễn biến; diễn tập; diễn đàn; diện tích; doanh nghiệp; du lịch; duy trì; dân chủ; dân cư
  dân phòng; dân quân; dân số; dân tộc; dân vận; dư luận; dịch bệnh; dịch tả; dịch vụ; dột nát; dữ liệu; dự báo; dự bị
  dự kiến; dự phòng; dự thảo; dự toán; dự án; gia cầm; gia súc; gia đình; giai đoạn; gian lận; giao ban; giao lưu
  giao thông; gieo cấy; giám sát; giám định; giám đốc; giáo dục; giáo trình; giáo viên; giáo án; giải ngân; giải pháp
  giải phóng; giải quyết; giải tỏa; giảm nghèo; giảng dạy; giảng viên; giống lúa; giới thiệu; giữ gìn; giữ vững; gìn giữ
  gắn kết; hiến pháp; hiện tượng; hiện đại; hiệp thương; hiệu lực; hiệu quả; hiệu trưởng; hoàn cảnh; hoàn thiện
  hoàn thành; hoạt động; huy động; huyện ủy; huấn luyện; hàng giả; hàng hóa; hành chính; hành lang; hành vi; hành động
  hình thành; hình thức; hình ảnh; hòa giải; hóa chất; hóa đơn; hưu trí; hướng dẫn; hướng tới; hưởng ứng; hạ tầng
  hạn chế; hậu quả; hằng năm; hệ thống; học bổng; học kỳ; học liệu; học phí; học sinh; học tập; học viên; hồ sơ; hỗ trợ
  hộ khẩu; hộ nghèo; hội nghị; hội nhập; hội thi; hội thảo; hội trường; hội viên; hội đồng; hợp lý; hợp pháp; hợp tác
  hợp đồng; khai báo; khai giảng; khai mạc; khai thác; khen thưởng; khiếu nại; khoa học; khu phố; khu vực; khuyến cáo
  khuyến học; khuyến khích; khuyến nông; khuyết tật; khám bệnh; khám tuyển; khó khăn; khóa biểu; khôi phục; khảo sát
  khẩn cấp; khẩn trương; khắc phục; khẳng định; khởi tố; kinh doanh; kinh nghiệm; kinh phí; kinh tế; kiên quyết
  kiến nghị; kiến thức; kiểm kê; kiểm lâm; kiểm phiếu; kiểm soát; kiểm sát; kiểm toán; kiểm tra; kiểm điểm; kiện toàn
  kê khai; kê đơn; ký số; kế hoạch; kế thừa; kế toán; kết hợp; kết luận; kết nối; kết quả; kết thúc; kịch bản; kịp thời
  kỳ họp; kỷ cương; kỷ luật; kỷ niệm; kỹ năng; kỹ thuật; lao động; linh hoạt; liên doanh; liên hiệp; liên hoan; liên kết
  liên quan; liên thông; liên tịch; liên đội; liệt sĩ; làm chủ; lâm nghiệp; lãng phí; lãnh đạo; lý luận; lý lịch
  lưu hành; lưu trữ; lưu ý; lương thực; lạc hậu; lập thành; lệ phí; lịch sử; lồng ghép; lợi dụng; lợi thế; lợi ích
  lực lượng; ma túy; minh bạch; mua bán; mâu thuẫn; mô hình; môi trường; mầm non; mẫu phiếu; mặt bằng; mặt trận; mở rộng
  mục tiêu; mục đích; nghiêm cấm; nghiêm minh; nghiêm túc; nghiên cứu; nghiệm thu; nghiệp vụ; nghĩa tình; nghĩa vụ
  nghề nghiệp; nghệ thuật; nghỉ dưỡng; nghỉ hưu; nghỉ phép; nghị quyết; nghị định; ngoại giao; nguy cơ; nguy hiểm
  nguyên nhân; nguyên tắc; nguyện vọng; nguồn lực; nguồn vốn; ngành nghề; ngân hàng; ngân sách; ngăn chặn; nhi đồng
  nhiệm kỳ; nhiệm vụ; nhà nước; nhà trường; nhà tạm; nhà văn; nhân dân; nhân lực; nhân rộng; nhân sự; nhãn hiệu
  nhận thức; nhận định; nhập ngũ; niêm yết; nâng cao; nâng cấp; nông dân; nông hộ; nông nghiệp; nông sản; nông thôn
  năng lực; năng suất; nước sạch; nề nếp; nền tảng; nổi bật; nỗ lực; nội dung; nội quy; nội trú; nội vụ; phiên họp
  phong phú; phong trào; phong tục; pháp chế; pháp luật; pháp lý; pháp lệnh; phát biểu; phát hiện; phát huy; phát hành
  phát sinh; phát thanh; phát triển; phát động; phân bón; phân bổ; phân công; phân cấp; phân loại; phân tích; phê bình
  phê duyệt; phòng bệnh; phòng cháy; phòng chống; phòng dịch; phòng ngừa; phó chủ; phù hợp; phúc lợi; phương châm
  phương hướng; phương pháp; phương thức; phương tiện; phương án; phạm vi; phản biện; phản ánh; phấn đấu; phẩm chất
  phối hợp; phổ biến; phụ cấp; phụ huynh; phụ lục; phụ nữ; phụ trách; phục hồi; phục vụ; quan hệ; quan trọng; quan tâm
  quan điểm; quy chuẩn; quy chế; quy hoạch; quy mô; quy trình; quy định; quy ước; quyết liệt; quyết toán; quyết tâm
  quyết định; quyền hạn; quyền lợi; quá trình; quán triệt; quân nhân; quân sự; quản lý; quản trị; quảng bá; quảng cáo
  quốc gia; quốc hội; quốc phòng; quốc tế; quỹ đất; ra quân; rà soát; rèn luyện; rõ ràng; rộng khắp; rộng rãi; sai phạm
  sai sót; sinh hoạt; sinh viên; so sánh; suy giảm; suy thoái; sáng kiến; sáng tạo; sáp nhập; sát hạch; sâu rộng; sĩ số
  sơ kết; sơ tán; sạt lở; sản phẩm; sản xuất; sắp xếp; sẵn sàng; số hóa; sổ sách; sở hữu; sức khỏe; sử dụng; sửa chữa
  sửa đổi; tham dự; tham gia; tham khảo; tham mưu; tham nhũng; tham quan; thanh lịch; thanh niên; thanh toán; thanh tra
  theo dõi; thi công; thi hành; thi tuyển; thi đua; thiên tai; thiết bị; thiết chế; thiết kế; thiết lập; thiết thực
  thiết yếu; thiếu sót; thiểu số; thiệt hại; thu gom; thu hoạch; thu hút; thu hồi; thu nhập; thuyết minh; thuyết trình
  thuận lợi; thành công; thành lập; thành phần; thành phố; thành tích; thành viên; thành ủy; thân nhân; thí nghiệm
  thí sinh; thí điểm; thích hợp; thích ứng; thôn bản; thông báo; thông qua; thông suốt; thông tin; thông tư; thú y
  thúc đẩy; thăm hỏi; thư viện; thương binh; thương hiệu; thương mại; thường niên; thường trực; thường vụ; thường xuyên
  thượng tôn; thảo luận; thẩm quyền; thẩm tra; thẩm định; thắng lợi; thể chế; thể dục; thể hiện; thể thao; thị trường
  thị trấn; thị xã; thống kê; thống nhất; thời gian; thời hạn; thời khóa; thời sự; thời điểm; thủ trưởng; thủ tướng
  thủ tục; thủ đoạn; thủy lợi; thủy sản; thực chất; thực hiện; thực hành; thực phẩm; thực tiễn; thực trạng; thực tế
  tinh giản; tinh gọn; tinh thần; tiêm chủng; tiêm phòng; tiêu biểu; tiêu chuẩn; tiêu chí; tiêu cực; tiêu dùng; tiêu hủy
  tiến bộ; tiến hành; tiến độ; tiếp cận; tiếp dân; tiếp nhận; tiếp thu; tiếp tục; tiết kiệm; tiềm năng; tiền công
  tiền lương; tiểu ban; tiểu học; toàn bộ; toàn diện; toàn dân; toàn quốc; toàn thể; trang bị; tranh chấp; tranh thủ
  tranh tụng; trao tặng; trao đổi; trau dồi; tri ân; triển khai; triệt để; triệu tập; trong sạch; trung bình; trung học
  trung thực; trung tâm; trung ương; truy tố; truyền hình; truyền thanh; truyền thông; truyền thống; trách nhiệm
  trình tự; trình độ; trưng bày; trường học; trường hợp; trưởng ban; trưởng phòng; trưởng thôn; trật tự; trẻ em
  trọng tâm; trọng điểm; trồng rừng; trồng trọt; trợ cấp; trợ giúp; trụ sở; trực thuộc; trực tiếp; trực tuyến
  tuyên dương; tuyên giáo; tuyên truyền; tuyên án; tuyến huyện; tuyến tỉnh; tuyển chọn; tuyển dụng; tuyển sinh
  tuyệt đối; tuân thủ; tuần tra; tài chính; tài khoản; tài liệu; tài nguyên; tài sản; tác hại; tác nghiệp; tác phong
  tác động; tình huống; tình hình; tình nguyện; tình trạng; tích cực; tích hợp; tín dụng; tín ngưỡng; tín nhiệm; tòa án
  tòng quân; tôn giáo; tôn trọng; tôn vinh; tăng cường; tăng trưởng; tư liệu; tư pháp; tư tưởng; tư vấn; tương ứng
  tạm trú; tạm ứng; tất cả; tập huấn; tập thể; tập trung; tặng quà; tệ nạn; tỉnh đoàn; tỉnh ủy; tọa đàm; tố cáo; tố giác
  tố tụng; tối thiểu; tối đa; tốt nghiệp; tồn tại; tổ chức; tổ quốc; tổ trưởng; tổng hợp; tổng kết; tội phạm; từ thiện
  tự chủ; tự do; tự giác; tự nguyện; tự quản; tự vệ; uy tín; vai trò; vi phạm; viên chức; viện kiểm; viện trợ; văn bản
  văn hóa; văn kiện; văn minh; văn nghệ; văn phòng; văn thư; văn thể; vướng mắc; vượt mức; vận chuyển; vận dụng
  vận hành; vận động; vật chất; vật liệu; vật nuôi; vật tư; vắc xin; vệ sinh; vị trí; xem xét; xung kích; xuất bản
  xuất khẩu; xuất phát; xuất sắc; xuất xứ; xác minh; xác nhận; xác thực; xác định; xâm hại; xây dựng; xã hội; xã viên
  xét duyệt; xét nghiệm; xét tuyển; xét xử; xóa nhà; xúc tiến; xử lý; xử phạt; y tế; yêu cầu; yêu nước; áp dụng; ô nhiễm
  ôn thi; ôn tập; ý chí; ý kiến; ý nghĩa; ý thức; đa dạng; điều chỉnh; điều dưỡng; điều hành; điều kiện; điều lệ
  điều tra; điều trị; điều động; điểm cầu; điểm nóng; điện tử; đoàn kết; đoàn thể; đoàn viên; đào tạo; đánh giá
  đóng góp; đô thị; đôn đốc; đăng ký; đăng tải; đơn giản; đơn thuốc; đơn thư; đơn vị; đương nhiệm; đại biểu; đại diện
  đại hội; đại đoàn; đạo đức; đảm bảo; đảng bộ; đảng viên; đảng ủy; đất đai; đấu giá; đấu thầu; đấu tranh; đầu mối
  đầu tư; đẩy lùi; đẩy mạnh; đẩy nhanh; đặc biệt; đặc thù; đặc điểm; đề cao; đề cương; đề nghị; đề thi; đề tài; đề xuất
  đề án; đền bù; địa bàn; địa chỉ; địa giới; địa phương; địa điểm; định danh; định hướng; định kỳ; định mức; đối chiếu
  đối ngoại; đối thoại; đối tượng; đồng bào; đồng bộ; đồng chí; đồng thuận; đồng thời; đội viên; động lực; động viên
  đột phá; đột xuất; đời sống; ưu tiên; ưu điểm; ưu đãi; ảnh hưởng; ổn định; ủy ban; ủy nhiệm; ủy quyền; ủy viên; ứng cử
  ứng dụng; ứng phó; ứng xử
`;

/** For each syllable of a table what follows it in such words, and what stands before it. */
export interface WordsOfPlans {
  readonly after: readonly (readonly number[] | undefined)[];
  readonly before: readonly (readonly number[] | undefined)[];
}

export const wordsOfPlans = memoizePerObject((table: WordTable): WordsOfPlans => {
  const after = new Array<number[] | undefined>(table.size).fill(undefined);
  const before = new Array<number[] | undefined>(table.size).fill(undefined);
  for (const word of LIST.trim().split(/[;\n]/u)) {
    const [first, second] = foldForMatch(word.trim().normalize('NFC'))
      .split(' ')
      .map((syllable) => table.idOf(syllable)) as [number, number];
    if (first < 0 || second < 0) continue;
    after[first] = [...(after[first] ?? []), second];
    before[second] = [...(before[second] ?? []), first];
  }
  return { after, before };
});
