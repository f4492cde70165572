import { foldedPairs } from '../../vietnamese/folded-sets.ts';

/** Words of two syllables that titles of plans are made of. A list of its own: that of the speller is large, and pages are set where no speller ships. */
const WORDS = foldedPairs(`
  an ninh; an sinh; an toàn; áp dụng; ban hành; bảo đảm; bảo hiểm; bảo vệ; báo cáo; bầu cử; bệnh viện; biên giới; bình đẳng; bồi dưỡng; bổ sung; bộ trưởng
  cá nhân; cải cách; cải tạo; cán bộ; căn cước; cấp giấy; cấp uỷ; chăm sóc; chất lượng; chấp hành; chế độ; chi bộ; chiến dịch; chiến lược; chính phủ; chính quyền
  chính sách; chính trị; chỉ đạo; chỉ thị; chứng nhận; chương trình; chuyển đổi; chuyên đề; chủ nghĩa; chủ tịch; chữa cháy; cộng đồng; cộng hoà; cộng sản; công an; công chức
  công dân; công đoàn; công nghệ; công nghiệp; công nhân; công tác; công trình; cơ quan; cơ sở; cứu hộ; cứu nạn; dân chủ; dân cư; dân tộc; dân vận; dịch bệnh
  dịch vụ; doanh nghiệp; du lịch; dự án; dự thảo; dữ liệu; đại biểu; đại hội; đảng bộ; đảng viên; đánh giá; đào tạo; đạo đức; đầu tư; đấu tranh; đất đai
  địa bàn; địa phương; điều chỉnh; điều kiện; định hướng; đoàn kết; đoàn thể; đoàn viên; đô thị; đổi mới; đồng bào; đơn vị; động vật; đối thoại; đối tượng; giải pháp
  giải phóng; giải quyết; giai đoạn; giám sát; giáo dục; giáo viên; giao thông; gia đình; gia súc; giảm nghèo; gặp mặt; hành chính; hành động; hạ tầng; hiệp thương; hiệu quả
  hoà bình; hoạt động; hoàn thành; học sinh; học tập; hội đồng; hội nghị; hội thi; hợp tác; hỗ trợ; hồ sơ; hướng dẫn; hưởng ứng; huấn luyện; kế hoạch; kết luận
  kết quả; khám bệnh; khen thưởng; khắc phục; khoa học; khoáng sản; khởi nghiệp; khu vực; kinh doanh; kinh phí; kinh tế; kiểm điểm; kiểm soát; kiểm tra; kỷ luật; kỷ niệm
  kỹ năng; kỹ thuật; lao động; lãnh đạo; lãng phí; lấy ý; lâm nghiệp; liên hiệp; liên ngành; liên tịch; lĩnh vực; lực lượng; mặt trận; mầm non; môi trường; mục tiêu
  nâng cao; năng lực; năng lượng; ngân sách; nghĩa vụ; nghiên cứu; nghiệp vụ; nghị định; nghị quyết; nguồn lực; nhân dân; nhân lực; nhân viên; nhà giáo; nhà nước; nhà ở
  nhiệm kỳ; nhiệm vụ; nông dân; nông nghiệp; nông thôn; phát động; phát triển; phòng cháy; phòng chống; phòng ngừa; phong trào; phối hợp; phổ biến; phổ cập; phổ thông; phụ lục
  phụ nữ; phương án; phương tiện; phục vụ; quản lý; quân sự; quân nhân; quốc gia; quốc hội; quốc phòng; quốc tế; quy chế; quy chuẩn; quy định; quy hoạch; quyết định
  rà soát; sản phẩm; sản xuất; sáng kiến; sáng tạo; sáp nhập; sắp xếp; sinh hoạt; sinh viên; sức khoẻ; sử dụng; sự nghiệp; sự kiện; sửa chữa; sửa đổi; tái cơ
  tài chính; tài nguyên; tài sản; tăng cường; tập huấn; tập trung; tham gia; tham nhũng; thanh niên; thanh tra; thành lập; thành phố; thẩm định; thể dục; thể thao; thi đua
  thi hành; thiên tai; thiếu nhi; thị trường; thông tin; thông tư; thực hành; thực hiện; thực phẩm; thương binh; thương mại; thường trực; thường xuyên; thu nhập; thủ tục; thủ tướng
  tiêu chí; tiêu chuẩn; tiêu cực; tiểu ban; tiểu học; tiếp công; tiếp cận; tiếp nhận; tiếp xúc; tiền chất; tiết kiệm; toàn dân; toàn diện; tổ chức; tổ quốc; tổng hợp
  tổng kết; tội phạm; trách nhiệm; tranh chấp; trật tự; trẻ em; triển khai; trọng tâm; trồng cây; trung học; trung tâm; trung ương; truyền thông; truyền thống; trường học; tuần lễ
  tuyên dương; tuyên truyền; tuyển dụng; tuyển sinh; tư pháp; tư tưởng; uỷ ban; uỷ viên; ứng cử; ứng dụng; ứng phó; văn bản; văn hoá; văn minh; văn nghệ; văn phòng
  vận động; vận hành; vật liệu; vệ sinh; vi phạm; viên chức; việc làm; xã hội; xây dựng; xử lý; xử phạt; y tế; yêu cầu; pháp luật; dự phòng; kinh nghiệm
`);

/** Whether two syllables, folded, are such a word. */
export function isTitleWord(first: string, second: string): boolean {
  return WORDS.has(`${first} ${second}`);
}
