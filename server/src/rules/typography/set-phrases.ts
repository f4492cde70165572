/**
 * Words that official texts list one beside the other with a mark between them. Only what is a series wherever it stands:
 * what can be one phrase (`an ninh trật tự`, `sản xuất kinh doanh`), or a verb with what it governs (`hướng dẫn kiểm tra`), is no
 * entry, or has a condition.
 */

/** Who and what: `tập thể, cá nhân`. Longer series stand for their pairs. */
export const NOUNS = series(`
  ban, ngành, đoàn thể; cơ quan, đơn vị; tổ chức, cá nhân; tập thể, cá nhân; gia đình, cá nhân;
  cán bộ, công chức, viên chức, người lao động; cán bộ, viên chức; công chức, người lao động;
  cán bộ, đảng viên; cán bộ, chiến sĩ; cán bộ, chiến sỹ; cán bộ, hội viên; cán bộ, đoàn viên;
  cán bộ, giáo viên, nhân viên; đoàn viên, hội viên; thương binh, liệt sĩ; thương binh, liệt sỹ;
  thương binh, bệnh binh; cấp ủy, chính quyền, đoàn thể; cấp ủy, tổ chức đảng; người dân, doanh nghiệp;
  doanh nghiệp, hợp tác xã; các cấp, các ngành; các tỉnh, thành phố; thôn, tổ dân phố; bản, tổ dân phố;
  phường, thị trấn; phường, đặc khu; chức năng, nhiệm vụ, quyền hạn; trách nhiệm, quyền hạn;
  chức vụ, quyền hạn; quyền lợi, nghĩa vụ; nghĩa vụ, quyền lợi; mục đích, yêu cầu; mục đích, ý nghĩa;
  mục tiêu, nhiệm vụ, giải pháp; mục tiêu, chỉ tiêu; phương hướng, nhiệm vụ; nội dung, hình thức;
  hình thức, phương pháp; chương trình, kế hoạch; chương trình, dự án; chương trình, đề án; đề án, dự án;
  quy hoạch, kế hoạch; đường lối, chủ trương, chính sách; chủ trương, đường lối, chính sách;
  cơ chế, chính sách; chế độ, chính sách; chính sách, chế độ; chính sách, pháp luật; nội quy, quy chế;
  tiêu chuẩn, điều kiện; điều kiện, tiêu chuẩn; tiêu chuẩn, quy chuẩn;
  tiêu chuẩn, định mức; trình tự, thủ tục; quy trình, thủ tục; hồ sơ, tài liệu;
  hồ sơ, sổ sách; thông tin, số liệu; thời gian, địa điểm; địa điểm, thời gian; thành phần, số lượng;
  số lượng, thành phần; cơ cấu, thành phần; vai trò, vị trí; vị trí, vai trò; vai trò, trách nhiệm;
  ý nghĩa, tầm quan trọng; tâm tư, nguyện vọng; ý kiến, kiến nghị;
  khiếu nại, tố cáo, kiến nghị, phản ánh; khó khăn, vướng mắc; vướng mắc, khó khăn; khó khăn, thách thức;
  thuận lợi, khó khăn; tồn tại, hạn chế; hạn chế, tồn tại; hạn chế, yếu kém; kiến thức, kỹ năng;
  phẩm chất, năng lực; trình độ, năng lực; đạo đức, lối sống; tinh thần, thái độ;
  tinh thần trách nhiệm, ý thức; hiệu lực, hiệu quả; chất lượng, hiệu quả; năng suất, chất lượng;
  số lượng, chất lượng; tiến độ, chất lượng; nguồn gốc, xuất xứ; trật tự, kỷ cương; kỷ luật, kỷ cương;
  kỷ cương, kỷ luật; kỷ cương, nề nếp; nề nếp, kỷ cương; quốc phòng, an ninh; an ninh, quốc phòng;
  an toàn, vệ sinh lao động; an toàn giao thông, trật tự đô thị; trật tự đô thị, an toàn giao thông;
  phòng, chống; phòng cháy, chữa cháy, cứu nạn, cứu hộ; khám bệnh, chữa bệnh;
  văn hóa, văn nghệ, thể thao; văn nghệ, thể dục; kinh tế, văn hóa; dân tộc, tôn giáo;
  tín ngưỡng, tôn giáo; thi đua, khen thưởng; khen thưởng, kỷ luật; tham nhũng, tiêu cực;
  tham nhũng, lãng phí, tiêu cực; an toàn thông tin, an ninh mạng; an toàn, an ninh; lối sống, văn hóa ứng xử;
  hội nghị, hội thảo, tọa đàm; mô hình hay, cách làm; ma túy, mại dâm; tính mạng, sức khỏe; tính mạng, tài sản; danh dự, nhân phẩm;
  thiên tai, dịch bệnh; lũ ống, lũ quét; vật chất, tinh thần; cơ sở vật chất, trang thiết bị;
  máy móc, thiết bị; lực lượng, phương tiện; phương tiện, thiết bị; nhân lực, vật lực; hàng hóa, dịch vụ;
  cây trồng, vật nuôi; vật nuôi, cây trồng; gia súc, gia cầm; văn bằng, chứng chỉ; hóa đơn, chứng từ;
  phí, lệ phí`);

/** What is done: `theo dõi, đôn đốc`. */
export const VERBS = series(`
  kiểm tra, giám sát, đánh giá, xếp loại; kiểm tra, đôn đốc, nhắc nhở; kiểm tra, đánh giá;
  thanh tra, kiểm tra; giám sát, kiểm tra; theo dõi, đôn đốc, kiểm tra; theo dõi, giám sát;
  theo dõi, kiểm tra; theo dõi, tổng hợp; theo dõi, đánh giá; hướng dẫn, đôn đốc; chỉ đạo, hướng dẫn;
  chỉ đạo, điều hành; chỉ đạo, đôn đốc; lãnh đạo, chỉ đạo; lãnh đạo, quản lý; quản lý, điều hành;
  quản lý, sử dụng; quản lý, giám sát; khai thác, sử dụng; chủ trì, phối hợp; tham mưu, đề xuất; tham mưu, giúp việc; đề xuất, kiến nghị; kiến nghị, đề xuất; xây dựng, ban hành;
  rà soát, thống kê; rà soát, đánh giá; phân tích, đánh giá; nhận xét, đánh giá; đánh giá, phân loại;
  sơ kết, tổng kết, đánh giá; tuyên truyền, phổ biến, giáo dục pháp luật;
  tuyên truyền, vận động, thuyết phục; tuyên truyền, giáo dục; tuyên truyền, hướng dẫn;
  quán triệt, triển khai; quán triệt, tuyên truyền; học tập, quán triệt; học tập, rèn luyện;
  tu dưỡng, rèn luyện; rèn luyện, phấn đấu; đào tạo, bồi dưỡng; đào tạo, tập huấn; tập huấn, bồi dưỡng;
  duy trì, phát triển; giữ gìn, phát huy; bảo tồn, phát huy; củng cố, kiện toàn; cải tạo, nâng cấp;
  cải tạo, sửa chữa; sửa chữa, nâng cấp; sửa chữa, bảo dưỡng; duy tu, bảo dưỡng; duy tu, sửa chữa;
  mua sắm, sửa chữa; xử lý, xử phạt; phát hiện, ngăn chặn, xử lý; phòng ngừa, ngăn chặn;
  phòng ngừa, phát hiện; phòng ngừa, đấu tranh; phòng ngừa, ứng phó; phân cấp, phân quyền;
  sắp xếp, tinh gọn; ngăn chặn, đẩy lùi; đấu tranh, phản bác;
  tiếp nhận, xử lý; tiếp nhận, giải quyết; tiếp thu, giải trình; thu thập, tổng hợp; thu thập, xử lý;
  thu thập, cập nhật; điều tra, thu thập; điều tra, khảo sát; khảo sát, đánh giá; thẩm định, phê duyệt;
  xem xét, giải quyết; xem xét, phê duyệt; xem xét, xử lý; biểu dương, khen thưởng; biểu dương, tôn vinh;
  tôn vinh, khen thưởng; thăm hỏi, động viên, khích lệ; khích lệ, động viên; động viên, khen thưởng;
  thăm hỏi, tặng quà; thăm, tặng quà; trao đổi, thảo luận; thảo luận, trao đổi; giao lưu, học hỏi;
  tham quan, học tập; vui chơi, giải trí; ghi hình, chụp ảnh; quay phim, chụp ảnh; bố trí, sắp xếp;
  sắp xếp, bố trí; phân công, bố trí; cân đối, bố trí; biên soạn, in ấn; in ấn, phát hành;
  biên soạn, phát hành; cung cấp, chia sẻ; kết nối, chia sẻ; cập nhật, bổ sung;
  bổ sung, cập nhật; bổ sung, hoàn thiện; sửa đổi, bổ sung, thay thế; điều chỉnh, bổ sung;
  bổ sung, điều chỉnh; sửa đổi, thay thế; thay thế, bãi bỏ; bồi thường, hỗ trợ; công chứng, chứng thực;
  xuất khẩu, nhập khẩu; xuất cảnh, nhập cảnh; dừng xe, đỗ xe; tàng trữ, vận chuyển; vận chuyển, buôn bán;
  mua bán, vận chuyển; trồng trọt, chăn nuôi; chăn nuôi, trồng trọt; sản xuất, chế biến, bảo quản;
  sản xuất, tiêu thụ`);

/** How it is, or is done: `công khai, minh bạch`. */
export const QUALITIES = series(`
  công khai, minh bạch; công khai, dân chủ; dân chủ, công khai; khách quan, công bằng;
  công bằng, khách quan; khách quan, trung thực; trung thực, khách quan; khách quan, minh bạch;
  chính xác, khách quan; khách quan, toàn diện; toàn diện, đồng bộ; đồng bộ, toàn diện;
  đồng bộ, thống nhất; thống nhất, đồng bộ; đồng bộ, hiệu quả; cụ thể, rõ ràng; rõ ràng, cụ thể;
  cụ thể, thiết thực; thiết thực, hiệu quả; thiết thực, ý nghĩa; nghiêm túc, hiệu quả;
  nghiêm túc, đầy đủ; nghiêm túc, chất lượng; an toàn, tiết kiệm; an toàn, hiệu quả; an toàn, lành mạnh;
  lành mạnh, an toàn; tiết kiệm, hiệu quả; trang trọng, tiết kiệm; trang trọng, ý nghĩa;
  kịp thời, hiệu quả; kịp thời, chính xác; kịp thời, đầy đủ; đầy đủ, kịp thời; đầy đủ, chính xác;
  chính xác, kịp thời; nhanh chóng, kịp thời; nhanh chóng, chính xác; chủ động, tích cực;
  tích cực, chủ động; chủ động, sáng tạo; tích cực, sáng tạo; chủ động, linh hoạt; linh hoạt, sáng tạo;
  vui tươi, phấn khởi; vui tươi, lành mạnh; vui vẻ, phấn khởi; sôi nổi, hào hứng; văn minh, lịch sự;
  lịch sự, văn minh; sáng, xanh, sạch, đẹp; tinh gọn, hiệu lực`);

/** With a dash between. */
export const WITH_DASH = series(`
  kinh tế - xã hội; chính trị - xã hội; văn hóa - xã hội`);

/** Names, in which the second word has a capital too. */
export const NAMES = series(`
  Đảng, Nhà nước; Thương binh - Liệt sĩ; Thương binh - Liệt sỹ; Lao động - Thương binh; Văn hóa - Xã hội;
  Tài chính - Kế hoạch; Kinh tế - Hạ tầng; Tư pháp - Hộ tịch`);

/** What must, or must not, stand right before or after a pair. Alternatives divided by `|`. */
export interface Condition {
  readonly pair: string;
  readonly after?: string;
  readonly notAfter?: string;
  readonly before?: string;
  readonly notBefore?: string;
}

/** Pairs of more words than two that have a condition, or that stand only with one. */
export const CONDITIONS: readonly Condition[] = [
  { pair: 'an toàn, an ninh', before: 'mạng|thông tin' },
  { pair: 'công nghệ, đổi mới sáng tạo', after: 'khoa học|khoa học,' },
  { pair: 'cải tạo, phục hồi', before: 'môi trường' },
  { pair: 'nhanh, bền vững', after: 'phát triển' },
  { pair: 'ban, ngành', notBefore: 'nghề' },
  { pair: 'ban, đơn vị', after: 'các|phòng' },
  { pair: 'sở, ban', before: 'ngành' },
  { pair: 'sở, ngành', after: 'các' },
  { pair: 'bộ, ngành', after: 'các|những|nhiều', notBefore: 'nghề' },
  { pair: 'xã, phường', after: 'các' },
  { pair: 'phường, xã', after: 'các' },
  { pair: 'cơ quan, đơn vị', notBefore: 'sự nghiệp' },
  { pair: 'cấp ủy, tổ chức đảng', notBefore: 'viên' },
  { pair: 'doanh nghiệp, hợp tác xã', notBefore: 'hội' },
  { pair: 'cán bộ, hội viên', notBefore: 'chức' },
  { pair: 'chính trị - xã hội', notBefore: 'chủ nghĩa|học' },
  { pair: 'kinh tế - xã hội', notBefore: 'chủ nghĩa|học' },
  { pair: 'văn hóa - xã hội', after: 'lĩnh vực|phát triển|kinh tế,|an ninh,', notBefore: 'chủ nghĩa|học' },
  { pair: 'quy trình, thủ tục', notBefore: 'hành chính' },
  { pair: 'Tài chính - Kế hoạch', after: 'phòng|ban' },
  { pair: 'mục đích, yêu cầu', notBefore: 'của' },
  { pair: 'phòng, chống', notBefore: 'chế|chọi', notAfter: 'văn|hải|tiền|căn' },
  { pair: 'thi đua, khen thưởng', notAfter: 'hội đồng|ban|phòng|cụm|khối' },
  { pair: 'chính sách, pháp luật', before: 'của Đảng|của Nhà nước' },
  { pair: 'tồn tại, hạn chế', after: 'những|các|một số' },
  { pair: 'hạn chế, tồn tại', after: 'những|các|một số' },
  { pair: 'hạn chế, yếu kém', after: 'những|các|một số' },
  { pair: 'kiến thức, kỹ năng', notBefore: 'sống|số|mềm|nghề' },
  { pair: 'văn hóa, thể thao', notAfter: 'trung tâm|nhà|ban|phòng|sở|bộ|câu lạc bộ' },
  { pair: 'vật chất, tinh thần', after: 'đời sống|về' },
  { pair: 'trước, trong', before: 'và sau' },
  { pair: 'sạch, đẹp', after: 'xanh|xanh,|sáng|sáng,' },
  { pair: 'xanh, sạch', before: 'đẹp' },
  { pair: 'sáng, xanh', before: 'sạch' },
  { pair: 'lãnh đạo, chỉ đạo', after: 'công tác|sự|tăng cường|tập trung|quan tâm' },
  { pair: 'quản lý, sử dụng', notBefore: 'đất|nước' },
  { pair: 'theo dõi, kiểm tra', notBefore: 'sức khỏe' },
  { pair: 'tiết kiệm, hiệu quả', notBefore: 'năng lượng|điện|nước' },
  { pair: 'tuyên truyền, giáo dục', notBefore: 'sức|giới|mầm|phổ|nghề|đại|quốc|trực' },
];

/** After these the first verb names a person, a body or a paper: `đoàn kiểm tra giám sát việc …`, `bài kiểm tra đánh giá`. */
export const BEFORE_ROLE =
  'đoàn|người|ban|tổ|đội|cơ quan|đơn vị|bộ phận|phòng|hội đồng|nhà|bên|chủ|trung tâm|bài|đề|phiếu|câu hỏi';

/** Series divided by semicolons. */
function series(list: string): readonly string[] {
  return list.split(';').map((each) => each.trim());
}
