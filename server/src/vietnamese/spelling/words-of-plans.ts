import { memoizePerObject } from '../../text/memoize.ts';
import { foldForMatch } from '../words.ts';
import type { WordTable } from './word-table.ts';

/** Words of two syllables that plans of any body are made of, of which a slip is likelier than what else the syllables may be. */
const LIST = `
  an ninh; an sinh; an toàn; ban giám; ban hành; ban ngành; bao gồm; biên bản; biên chế; biên giới; biên phòng
  biên soạn; biên tập; biến đổi; biểu dương; biểu mẫu; biểu quyết; biện pháp; buôn lậu; buộc thôi; bàn giao; bày tỏ
  bám sát; bán trú; báo chí; báo cáo; bãi bỏ; bình thường; bình tĩnh; bình xét; bình đẳng; bí mật; bí thư; bóng đá
  bùng phát; bưu chính; bước đầu; bạo lực; bảo dưỡng; bảo hiểm; bảo mật; bảo quản; bảo trì; bảo trợ; bảo tồn; bảo vệ
  bảo đảm; bất cập; bầu cử; bắt buộc; bền vững; bệnh nhân; bệnh tật; bệnh viện; bị can; bị cáo; bố trí; bối cảnh
  bồi dưỡng; bồi thường; bổ nhiệm; bổ sung; bộ máy; bộ phận; bộ trưởng; bức xúc; cai nghiện; cam kết; can thiệp
  cao tuổi; cao điểm; cao đẳng; chi bộ; chi cục; chi hội; chi nhánh; chi phí; chi tiết; chi trả; chi đoàn; chi đội
  chia sẻ; chiến binh; chiến dịch; chiến lược; chiến sĩ; chiến đấu; chiếu sáng; chiều sâu; chu đáo; chuyên cần
  chuyên môn; chuyên ngành; chuyên trách; chuyên viên; chuyên đề; chuyển biến; chuyển giao; chuyển đổi; chuẩn bị
  chuẩn hóa; chào mừng; chính phủ; chính quyền; chính sách; chính thức; chính trị; chú trọng; chúc mừng; chăm lo
  chăm sóc; chăn nuôi; chương trình; chấm dứt; chấm thi; chấm điểm; chấn chỉnh; chấp hành; chấp thuận; chất lượng
  chất thải; chất vấn; chặt chẽ; chế biến; chế tài; chế độ; chỉ huy; chỉ thị; chỉ tiêu; chỉ đạo; chỉnh lý; chỉnh sửa
  chỉnh trang; chủ chốt; chủ nghĩa; chủ nhiệm; chủ quan; chủ trì; chủ trương; chủ tịch; chủ yếu; chủ đề; chủ động
  chức danh; chức năng; chức trách; chức vụ; chứng nhận; chứng thực; chữ ký; chữa bệnh; chữa cháy; coi thi; con giống
  cung cấp; cung ứng; cuộc sống; cuộc thi; cài đặt; cá nhân; cách ly; cách mạng; cán bộ; cán sự; cân đối; cây trồng
  cây xanh; cô lập; công an; công bằng; công bố; công chúng; công chức; công dân; công khai; công lập; công nghiệp
  công nghệ; công nhân; công nhận; công suất; công trình; công ty; công tác; công vụ; công đoàn; căn cước; căn cứ
  cơ bản; cơ chế; cơ cấu; cơ hội; cơ quan; cơ sở; cơ động; cư trú; cạnh tranh; cải cách; cải thiện; cải tiến; cải tạo
  cản trở; cảnh báo; cảnh cáo; cảnh giác; cảnh sát; cấp bách; cấp cứu; cấp phát; cấp thiết; cấp ủy; cần thiết; cầu lông
  cận nghèo; cập nhật; cắt giảm; cống hiến; cổ phần; cộng hòa; cộng sản; cộng đồng; cụ thể; củng cố; cứu hộ; cứu nạn
  cử tri; cựu chiến; danh hiệu; danh mục; danh sách; dinh dưỡng; diễn biến; diễn tập; diễn đàn; diện tích; doanh nghiệp
  du lịch; duy trì; dân chủ; dân cư; dân gian; dân phòng; dân quân; dân số; dân tộc; dân vận; dư luận; dược liệu
  dấu hiệu; dịch bệnh; dịch tả; dịch vụ; dột nát; dữ liệu; dự báo; dự bị; dự kiến; dự phòng; dự thảo; dự toán; dự trữ
  dự án; ghi chép; ghi chú; ghi nhận; gia cầm; gia hạn; gia súc; gia đình; giai đoạn; gian lận; giao ban; giao lưu
  giao thông; gieo cấy; giám khảo; giám sát; giám định; giám đốc; gián đoạn; giáo dục; giáo trình; giáo viên
  giáo án; giáp ranh; giúp đỡ; giải ngân; giải pháp; giải phóng; giải quyết; giải thưởng; giải trình; giải tán; giải tỏa
  giảm nghèo; giảm thiểu; giảng dạy; giảng viên; giấy phép; giống cây; giống lúa; giới thiệu; giới tính; giữ gìn
  giữ vững; gìn giữ; góp phần; góp ý; gương mẫu; gắn kết; hiến pháp; hiện tượng; hiện đại; hiệp hội; hiệp thương
  hiệu lực; hiệu quả; hiệu trưởng; hoàn cảnh; hoàn thiện; hoàn thành; hoàn tất; hoạt động; huy hiệu; huy động; huyện ủy
  huân chương; huấn luyện; hài lòng; hàng giả; hàng hóa; hành chính; hành lang; hành vi; hành động; hình thành
  hình thức; hình ảnh; hòa bình; hòa giải; hòa nhập; hóa chất; hóa đơn; hôn nhân; hăng hái; hư hỏng; hưu trí; hướng dẫn
  hướng tới; hưởng ứng; hạ tầng; hạn chế; hạn hán; hạng mục; hạnh phúc; hậu cần; hậu quả; hằng năm; hệ thống; học bạ
  học bổng; học kỳ; học liệu; học phí; học sinh; học tập; học viên; hồ sơ; hỗ trợ; hộ khẩu; hộ nghèo; hội nghị; hội nhập
  hội thi; hội thảo; hội trường; hội tụ; hội viên; hội đồng; hợp lý; hợp pháp; hợp tác; hợp đồng; khai báo; khai giảng
  khai mạc; khai thác; khai trương; khen thưởng; khiếu nại; khiển trách; khoa học; khoáng sản; khoảng cách; khu phố
  khu vực; khuyến cáo; khuyến học; khuyến khích; khuyến nông; khuyết tật; khuyết điểm; khái quát; khám bệnh; khám sức
  khám tuyển; khán giả; khát vọng; khí hậu; khó khăn; khóa biểu; khôi phục; khả năng; khả thi; khảo sát; khẩn cấp
  khẩn trương; khẩu hiệu; khắc phục; khẳng định; khối lượng; khởi nghiệp; khởi tố; kinh doanh; kinh nghiệm; kinh phí
  kinh tế; kiên quyết; kiến nghị; kiến thức; kiểm kê; kiểm lâm; kiểm phiếu; kiểm soát; kiểm sát; kiểm toán; kiểm tra
  kiểm điểm; kiện toàn; kèm theo; kéo dài; kê khai; kê đơn; kênh mương; ký số; kế hoạch; kế thừa; kế toán; kết cấu
  kết hợp; kết luận; kết nạp; kết nối; kết quả; kết thúc; kịch bản; kịp thời; kỳ họp; kỷ cương; kỷ luật; kỷ niệm; kỷ yếu
  kỹ năng; kỹ thuật; lan truyền; lan tỏa; lao động; linh hoạt; liên doanh; liên hiệp; liên hoan; liên kết; liên lạc
  liên quan; liên thông; liên tịch; liên tục; liên đội; liệt kê; liệt sĩ; loại hình; luân chuyển; làm chủ; lành mạnh
  lâm nghiệp; lân cận; lâu dài; lãng phí; lãnh đạo; lý luận; lý lịch; lĩnh vực; lũ lụt; lưu hành; lưu niệm; lưu trú
  lưu trữ; lưu ý; lương thực; lạc hậu; lấn chiếm; lập thành; lắng nghe; lắp đặt; lệ phí; lịch sử; lối sống; lồng ghép
  lộ trình; lớp học; lợi dụng; lợi thế; lợi ích; lựa chọn; lực lượng; ma túy; minh bạch; miền núi; mua bán; mua sắm
  máy móc; mâu thuẫn; mít tinh; mô hình; môi trường; mạnh mẽ; mầm non; mẫu phiếu; mật khẩu; mật độ; mặt bằng; mặt trận
  mở rộng; mục tiêu; mục đích; mức độ; nghiêm cấm; nghiêm minh; nghiêm trọng; nghiêm túc; nghiên cứu; nghiệm thu
  nghiệp vụ; nghĩa trang; nghĩa tình; nghĩa vụ; nghề nghiệp; nghệ thuật; nghỉ dưỡng; nghỉ hưu; nghỉ phép; nghị quyết
  nghị định; ngoại giao; nguy cơ; nguy hiểm; nguyên liệu; nguyên nhân; nguyên tắc; nguyện vọng; nguồn gốc; nguồn lực
  nguồn vốn; ngành nghề; ngân hàng; ngân sách; ngăn chặn; ngắn gọn; nhanh chóng; nhi đồng; nhiệm kỳ; nhiệm vụ
  nhiệt tình; nhu cầu; nhà bếp; nhà nước; nhà trường; nhà tạm; nhà văn; nhân dân; nhân lực; nhân rộng; nhân sự
  nhân viên; nhãn hiệu; nhận thức; nhận định; nhập ngũ; nhắc nhở; niêm yết; niềm tin; nâng cao; nâng cấp; nòng cốt
  nông dân; nông hộ; nông nghiệp; nông sản; nông thôn; năng khiếu; năng lượng; năng lực; năng suất; nước sạch; nảy sinh
  nắm bắt; nắm vững; nếp sống; nề nếp; nền tảng; nổi bật; nỗ lực; nội dung; nội quy; nội trú; nội vụ; phiên họp
  phong phú; phong trào; phong tục; phá hoại; pháp chế; pháp luật; pháp lý; pháp lệnh; phát biểu; phát hiện; phát huy
  phát hành; phát sinh; phát thanh; phát triển; phát động; phân bón; phân bổ; phân công; phân cấp; phân loại; phân phối
  phân tích; phê bình; phê duyệt; phòng bệnh; phòng cháy; phòng chống; phòng dịch; phòng hộ; phòng ngừa; phó chủ
  phù hợp; phúc lợi; phương châm; phương hướng; phương pháp; phương thức; phương tiện; phương án; phạm vi; phản biện
  phản bác; phản ánh; phấn khởi; phấn đấu; phần cứng; phần mềm; phẩm chất; phỏng vấn; phối hợp; phổ biến; phổ thông
  phụ cấp; phụ huynh; phụ lục; phụ nữ; phụ trách; phục hồi; phục vụ; phức tạp; quan hệ; quan trắc; quan trọng; quan tâm
  quan điểm; quy chuẩn; quy chế; quy hoạch; quy mô; quy trình; quy tụ; quy định; quy ước; quyên góp; quyết liệt
  quyết toán; quyết tâm; quyết định; quyền hạn; quyền lợi; quá trình; quán triệt; quân nhân; quân sự; quản lý; quản trị
  quảng bá; quảng cáo; quần chúng; quốc gia; quốc hội; quốc khánh; quốc phòng; quốc tế; quỹ đất; ra quân; ranh giới
  rà soát; rác thải; rèn luyện; rõ ràng; răn đe; rộng khắp; rộng rãi; rủi ro; sai phạm; sai sót; sai trái; sinh hoạt
  sinh viên; so sánh; soạn thảo; suy giảm; suy thoái; sáng kiến; sáng tạo; sáp nhập; sát hạch; sâu rộng; sâu sắc
  sôi nổi; sĩ số; sơ kết; sơ tán; sư phạm; sạt lở; sản phẩm; sản xuất; sắp xếp; sẵn sàng; số hóa; số lượng; sốt rét
  sổ sách; sở hữu; sức khỏe; sức mạnh; sử dụng; sửa chữa; sửa đổi; tai nạn; tham dự; tham gia; tham khảo; tham mưu
  tham nhũng; tham quan; thanh lịch; thanh niên; thanh toán; thanh tra; thay thế; thay đổi; theo dõi; thi công; thi hành
  thi tuyển; thi đua; thi đấu; thiên tai; thiết bị; thiết chế; thiết kế; thiết lập; thiết thực; thiết yếu; thiếu nhi
  thiếu sót; thiểu số; thiệt hại; thoát nước; thu gom; thu hoạch; thu hút; thu hẹp; thu hồi; thu nhập; thu thập
  thuyết minh; thuyết phục; thuyết trình; thuận lợi; thuận tiện; thành công; thành lập; thành phần; thành phố
  thành tích; thành tựu; thành viên; thành ủy; thách thức; tháo dỡ; tháo gỡ; thân nhân; thân thiện; thí nghiệm; thí sinh
  thí điểm; thích hợp; thích ứng; thôn bản; thông báo; thông qua; thông suốt; thông tin; thông tư; thú y; thúc đẩy
  thăm dò; thăm hỏi; thư ký; thư viện; thương binh; thương hiệu; thương mại; thương tích; thường niên; thường trú
  thường trực; thường vụ; thường xuyên; thượng tôn; thảo luận; thất thoát; thẩm quyền; thẩm tra; thẩm định; thắng lợi
  thắp hương; thế chấp; thể chế; thể dục; thể hiện; thể thao; thị trường; thị trấn; thị xã; thỏa thuận; thống kê
  thống nhất; thời gian; thời hạn; thời khóa; thời kỳ; thời sự; thời điểm; thụ hưởng; thủ trưởng; thủ tướng; thủ tục
  thủ đoạn; thủy lợi; thủy sản; thực chất; thực hiện; thực hành; thực phẩm; thực tiễn; thực trạng; thực tế; tinh giản
  tinh gọn; tinh thần; tiêm chủng; tiêm phòng; tiêu biểu; tiêu chuẩn; tiêu chí; tiêu cực; tiêu dùng; tiêu hủy; tiêu thụ
  tiến bộ; tiến hành; tiến độ; tiếp cận; tiếp dân; tiếp nhận; tiếp thu; tiếp tục; tiếp xúc; tiết kiệm; tiềm lực
  tiềm năng; tiềm ẩn; tiền công; tiền lương; tiểu ban; tiểu học; tiểu sử; toàn bộ; toàn diện; toàn dân; toàn quốc
  toàn thể; trang bị; trang trí; tranh chấp; tranh thủ; tranh tụng; trao tặng; trao đổi; trau dồi; tri ân; triển khai
  triệt để; triệu tập; trong sạch; trung bình; trung học; trung thực; trung tâm; trung ương; truy tố; truyền hình
  truyền nhiễm; truyền thanh; truyền thông; truyền thống; trách nhiệm; trái phép; trình bày; trình tự; trình độ
  trích lục; trích xuất; trò chơi; trùng lặp; trưng bày; trường học; trường hợp; trưởng ban; trưởng phòng; trưởng thôn
  trả lời; trải nghiệm; trật tự; trẻ em; trọng tâm; trọng điểm; trồng rừng; trồng trọt; trợ cấp; trợ giúp; trụ sở
  trục lợi; trực thuộc; trực tiếp; trực tuyến; tuyên dương; tuyên giáo; tuyên truyền; tuyên án; tuyến huyện; tuyến tỉnh
  tuyển chọn; tuyển dụng; tuyển sinh; tuyệt đối; tuân thủ; tuần lễ; tuần tra; tuổi trẻ; tài chính; tài khoản; tài liệu
  tài nguyên; tài sản; tác hại; tác nghiệp; tác phong; tác động; tái định; tâm lý; tìm kiếm; tình huống; tình hình
  tình nguyện; tình trạng; tích cực; tích hợp; tín dụng; tín hiệu; tín ngưỡng; tín nhiệm; tòa án; tòng quân; tóm tắt
  tôn giáo; tôn trọng; tôn vinh; tăng cường; tăng trưởng; tăng tốc; tư liệu; tư pháp; tư tưởng; tư vấn; tương ứng
  tưởng niệm; tạm thời; tạm trú; tạm ứng; tấm gương; tất cả; tầm nhìn; tầng lớp; tận dụng; tập huấn; tập quán; tập thể
  tập tin; tập trung; tặng quà; tệ nạn; tỉnh đoàn; tỉnh ủy; tọa đàm; tố cáo; tố giác; tố tụng; tốc độ; tối thiểu; tối đa
  tối ưu; tốt nghiệp; tồn tại; tồn đọng; tổ chức; tổ quốc; tổ trưởng; tổng hợp; tổng kết; tội phạm; từ thiện; từng bước
  tự chủ; tự do; tự giác; tự hào; tự nguyện; tự quản; tự vệ; tỷ lệ; uy tín; vai trò; vi phạm; viên chức; viễn thông
  viện kiểm; viện trợ; văn bản; văn hóa; văn kiện; văn minh; văn nghệ; văn phòng; văn thư; văn thể; vũ trang; vướng mắc
  vượt mức; vấn đề; vận chuyển; vận dụng; vận hành; vận tải; vận động; vật chất; vật liệu; vật nuôi; vật tư; vắc xin
  vệ sinh; vỉa hè; vị trí; vững mạnh; vững vàng; xem xét; xung kích; xung quanh; xuyên suốt; xuyên tạc; xuất bản
  xuất huyết; xuất khẩu; xuất phát; xuất sắc; xuất xứ; xác minh; xác nhận; xác thực; xác định; xâm hại; xâm nhập
  xây dựng; xã hội; xã viên; xét duyệt; xét nghiệm; xét tuyển; xét xử; xóa bỏ; xóa nhà; xúc tiến; xếp loại; xứng đáng
  xử lý; xử phạt; y tế; yêu cầu; yêu nước; yếu tố; áp dụng; âm thanh; ô nhiễm; ôn thi; ôn tập; ùn tắc; ý chí; ý kiến
  ý nghĩa; ý thức; đa dạng; điều chỉnh; điều dưỡng; điều hành; điều kiện; điều lệ; điều phối; điều tra; điều trị
  điều động; điểm cầu; điểm nóng; điển hình; điện thoại; điện tử; đoàn kết; đoàn thể; đoàn viên; đào tạo; đánh bắt
  đánh dấu; đánh giá; đáp ứng; đãi ngộ; đính kèm; đóng góp; đô thị; đôn đốc; đông đảo; đăng ký; đăng tải; đơn giản
  đơn thuốc; đơn thư; đơn vị; đương nhiệm; đường dây; đường lối; đại biểu; đại diện; đại hội; đại đoàn; đạo đức; đảm bảo
  đảng bộ; đảng viên; đảng ủy; đất đai; đấu giá; đấu nối; đấu thầu; đấu tranh; đầu mối; đầu tư; đầy đủ; đẩy lùi
  đẩy mạnh; đẩy nhanh; đặc biệt; đặc dụng; đặc thù; đặc điểm; đề cao; đề cương; đề cử; đề nghị; đề thi; đề tài; đề xuất
  đề án; đền bù; địa bàn; địa chỉ; địa giới; địa phương; địa điểm; định danh; định hướng; định kỳ; định mức; đối chiếu
  đối ngoại; đối thoại; đối tượng; đồng bào; đồng bộ; đồng chí; đồng thuận; đồng thời; đổi mới; độ tuổi; độc lập
  đội ngũ; đội viên; động lực; động viên; đột phá; đột xuất; đời sống; ưu tiên; ưu điểm; ưu đãi; ảnh hưởng; ổn định
  ủng hộ; ủy ban; ủy nhiệm; ủy quyền; ủy viên; ứng cử; ứng dụng; ứng phó; ứng xử
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
