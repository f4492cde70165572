import { foldForMatch } from '../words.ts';

/**
 * Words often written for others that sound alike, where the language has no such phrase: what is written = what is
 * meant. One syllable differs. Each is held against the table of words by a test: the meant is far commoner, or what is
 * written stands in the texts as parts of other words (`hồ sơ xuất khẩu`).
 */
const LIST = `
  sử lý = xử lý; sử phạt = xử phạt; xử dụng = sử dụng; sữa đổi = sửa đổi; chỉnh sữa = chỉnh sửa; sữa chữa = sửa chữa
  sửa chửa = sửa chữa; chia sẽ = chia sẻ; xúc tích = súc tích; bổ xung = bổ sung; đề suất = đề xuất
  sản suất = sản xuất; năng xuất = năng suất; công xuất = công suất; hiệu xuất = hiệu suất; lãi xuất = lãi suất
  suất sắc = xuất sắc; suất bản = xuất bản; suất phát = xuất phát; suất khẩu = xuất khẩu; đột suất = đột xuất
  chuẩn đoán = chẩn đoán; giúp đở = giúp đỡ; kỹ niệm = kỷ niệm; kỹ luật = kỷ luật; kỷ thuật = kỹ thuật
  kỷ năng = kỹ năng; kỹ cương = kỷ cương; thế kỹ = thế kỷ; nổ lực = nỗ lực; cũng cố = củng cố; mạnh mẻ = mạnh mẽ
  chặt chẻ = chặt chẽ; sẳn sàng = sẵn sàng; rỏ ràng = rõ ràng; làm rỏ = làm rõ; lảnh đạo = lãnh đạo
  bảo lảnh = bảo lãnh; vửng chắc = vững chắc; bền vửng = bền vững; giử gìn = giữ gìn; giử vững = giữ vững
  hổ trợ = hỗ trợ; trãi qua = trải qua; tuyên chuyền = tuyên truyền; triễn khai = triển khai; chiển khai = triển khai
  phát triễn = phát triển; danh giới = ranh giới; kiểm xoát = kiểm soát; giám xát = giám sát; rà xoát = rà soát
  khảo xát = khảo sát; xáng tạo = sáng tạo; xát nhập = sáp nhập; sát nhập = sáp nhập; xắp xếp = sắp xếp; sắp sếp = sắp xếp
  thiếu xót = thiếu sót; sai xót = sai sót; xơ kết = sơ kết; chủ chì = chủ trì; duy chì = duy trì
  chình bày = trình bày; chách nhiệm = trách nhiệm; trú trọng = chú trọng; chân trọng = trân trọng
  trân thành = chân thành; đời xống = đời sống; cuộc xống = cuộc sống; xức khỏe = sức khỏe
  sơ xuất = sơ suất; sổ kết = sơ kết; tập chung = tập trung; thăm quan = tham quan; trao dồi = trau dồi; chau dồi = trau dồi
  phổ biển = phổ biến; khắt phục = khắc phục; khắc khe = khắt khe; chín mùi = chín muồi; cập nhập = cập nhật
  xuất sứ = xuất xứ; tần xuất = tần suất; xác xuất = xác suất; áp xuất = áp suất; kỷ lưỡng = kỹ lưỡng
  kỷ sư = kỹ sư; kỹ yếu = kỷ yếu; kỹ lục = kỷ lục; chủ chương = chủ trương; trương trình = chương trình
  giao động = dao động; lỗ lực = nỗ lực; lội dung = nội dung; lông thôn = nông thôn; lông dân = nông dân
  long cốt = nòng cốt; nâng suất = năng suất; suông sẻ = suôn sẻ; bức súc = bức xúc; chổ ở = chỗ ở
  hiệu trường = hiệu trưởng; thủ trường = thủ trưởng; hưng tới = hướng tới; chí tiêu = chỉ tiêu
  chất lương = chất lượng; khen thường = khen thưởng; biếu dương = biểu dương; tuyên dường = tuyên dương
  hành chinh = hành chính; quy đinh = quy định; số liêu = số liệu; thống kế = thống kê; hội nghi = hội nghị
  bí thứ = bí thư; bí thử = bí thư; văn phóng = văn phòng; địa bản = địa bàn; trưởng thốn = trưởng thôn
  đáng ủy = đảng ủy; chi bô = chi bộ; quan lý = quản lý; đồng chi = đồng chí; phân đấu = phấn đấu
  thục hiện = thực hiện; thực hiển = thực hiện; kể hoạch = kế hoạch; xây dụng = xây dựng; xây dưng = xây dựng
  nôi dung = nội dung; nội dụng = nội dung; nhiệm vũ = nhiệm vụ; bảo cáo = báo cáo; xã hôi = xã hội
  hoạt đông = hoạt động; cư tri = cử tri; khoảng sản = khoáng sản; thời giản = thời gian; cơ sơ = cơ sở
  chương trinh = chương trình; thanh phố = thành phố; chỉnh phủ = chính phủ; chinh phủ = chính phủ
  lao đồng = lao động; sử dựng = sử dụng; sử dung = sử dụng; sử đụng = sử dụng; cộng nghệ = công nghệ
  quyết đình = quyết định; quyết đinh = quyết định; quyết đính = quyết định; hiểu quả = hiệu quả
  bố sung = bổ sung; thanh viên = thành viên; tỉnh hình = tình hình; tinh hình = tình hình; cụ thế = cụ thể
  thầm quyền = thẩm quyền; thẩm quyển = thẩm quyền; thẩm quyến = thẩm quyền; mục địch = mục đích; báo vệ = bảo vệ
  hoan thành = hoàn thành; giao thống = giao thông; giao thong = giao thông; điệu kiện = điều kiện
  kinh tê = kinh tế; vân động = vận động; vận đông = vận động; nghi định = nghị định
  nghị đinh = nghị định; để nghị = đề nghị; đề nghi = đề nghị; đế xuất = đề xuất; thượng xuyên = thường xuyên
  bổ trí = bố trí; lục lượng = lực lượng; đẩy đủ = đầy đủ; địch vụ = dịch vụ; đại diên = đại diện
  tại liệu = tài liệu; thủ túc = thủ tục; phạm vĩ = phạm vi; thánh lập = thành lập; điểu chỉnh = điều chỉnh
  điều chinh = điều chỉnh; phu lục = phụ lục; thiết kể = thiết kế; hoan thiện = hoàn thiện; phú nữ = phụ nữ
  phố biến = phổ biến; cơ cầu = cơ cấu; phòng trào = phong trào; vấn đế = vấn đề; tỉnh thần = tinh thần
  tình thần = tinh thần; vân chuyển = vận chuyển; thương mai = thương mại; thương mãi = thương mại
  mộ hình = mô hình; tuần thủ = tuân thủ; thời hán = thời hạn; thư kỷ = thư ký; cộng động = cộng đồng
  hiệu lục = hiệu lực; thúc đầy = thúc đẩy; ảnh hương = ảnh hưởng; tiểu biểu = tiêu biểu; đẳng ký = đăng ký
  thức tiễn = thực tiễn; kiếm soát = kiểm soát; bộ trướng = bộ trưởng; hà nôi = hà nội; thuẫn lợi = thuận lợi
  quân trọng = quan trọng; thế thao = thể thao; nghĩa vũ = nghĩa vụ; truyền hinh = truyền hình
  quốc phóng = quốc phòng; đảng viện = đảng viên; thị trân = thị trấn; vú khí = vũ khí; phat triển = phát triển
  tuyen truyền = tuyên truyền; biễu dương = biểu dương; chường học = trường học; công chình = công trình
  dịnh kỳ = định kỳ; dải pháp = giải pháp; rải pháp = giải pháp; chước ngày = trước ngày; xinh hoạt = sinh hoạt
  xinh viên = sinh viên; học xinh = học sinh; soát sét = soát xét; nghỉ quyết = nghị quyết; giãi pháp = giải pháp
  chũ động = chủ động; biễu quyết = biểu quyết; chu động = chủ động; bội dung = nội dung; đội tượng = đối tượng
  đối tướng = đối tượng; đối tưởng = đối tượng; phôi hợp = phối hợp; biểu giương = biểu dương
  chuyền thanh = truyền thanh; ũy ban = ủy ban; úy ban = ủy ban; tĩnh ủy = tỉnh ủy; đãng ủy = đảng ủy
  thống tư = thông tư; thống báo = thông báo; biến pháp = biện pháp; phủ hợp = phù hợp; định kỷ = định kỳ; định kỹ = định kỳ
  trình đô = trình độ; phục hội = phục hồi; hình thanh = hình thành; thức hiện = thực hiện; chỉ tiết = chi tiết; trạng bị = trang bị
  chính phù = chính phủ; vấn để = vấn đề; toàn điện = toàn diện; ủy viện = ủy viên; nhiệm kỹ = nhiệm kỳ
  trương ban = trưởng ban; phương tiến = phương tiện; thế chế = thể chế; ý thực = ý thức; biến đối = biến đổi; hậu qua = hậu quả
  nghiệm trọng = nghiêm trọng; thông nhất = thống nhất; chi đạo = chỉ đạo; chỉ phí = chi phí; cơ quân = cơ quan; hiến đại = hiện đại
  bồ sung = bổ sung; thống qua = thông qua; ảnh hướng = ảnh hưởng; sản phầm = sản phẩm; thống tin = thông tin; bền vũng = bền vững
  nghị đính = nghị định; quyết toàn = quyết toán; trung binh = trung bình; trọng điềm = trọng điểm
  định hưởng = định hướng; đối mới = đổi mới; bình đăng = bình đẳng; chức mừng = chúc mừng; giải thương = giải thưởng
  kiện quyết = kiên quyết; thức tế = thực tế; tiếp can = tiếp cận; động viễn = động viên; bảy tỏ = bày tỏ; bảo dảm = bảo đảm
  chỉnh trị = chính trị; giai doạn = giai đoạn; huy đồng = huy động; kết nổi = kết nối; phong trao = phong trào; sứ phạm = sư phạm
  thiết yêu = thiết yếu; thống kể = thống kê; thông kê = thống kê; thủ tưởng = thủ tướng; trương hợp = trường hợp; tố chức = tổ chức
  động thuận = đồng thuận; khuyến kích = khuyến khích; khơi dạy = khơi dậy
`;

/** What is meant by each of two neighbours that are confused, in small letters with tone marks folded. */
export const CONFUSIONS: ReadonlyMap<string, readonly [first: string, second: string]> = new Map(
  LIST.trim()
    .split(/[;\n]/u)
    .map((line) => {
      const [written, meant] = line.split('=').map((phrase) => foldForMatch(phrase.trim().normalize('NFC')));
      return [written!, meant!.split(' ') as [string, string]];
    }),
);

/** The first words of what is confused. */
export const CONFUSED_FIRST: ReadonlySet<string> = new Set(
  [...CONFUSIONS.keys()].map((written) => written.split(' ')[0]!),
);

/** What follows such a pair that is right: `để nghị quyết sớm có hiệu lực`. */
const RIGHT_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['để nghị', new Set(['quyết', 'định', 'viện', 'sự'])],
  ['tỉnh hình', new Set(['thành', 'thức', 'dung'])],
]);

/** What is meant by two neighbours before `next`, all folded; undefined where they are not confused. */
export function confusion(first: string, second: string, next = ''): readonly [string, string] | undefined {
  const written = `${first} ${second}`;
  return RIGHT_BEFORE.get(written)?.has(next) ? undefined : CONFUSIONS.get(written);
}
