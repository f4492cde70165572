/**
 * Words of one kind: any two of a group that stand side by side are a list, and want a mark between them. `a, b > c, d`: only
 * a word before the `>` with one after it. What can stand as one phrase with another of the group (`phụ huynh học sinh`, `kịp
 * thời công khai kết quả`, where the second is a verb) is left out of it.
 */

/** Who and what. */
export const NOUN_GROUPS = groups(`
  công chức, viên chức, giáo viên, nhân viên, đảng viên, đoàn viên, hội viên;
  học sinh, sinh viên, học viên; thiếu niên, nhi đồng;
  cán bộ > giáo viên, công chức, viên chức, đảng viên, đoàn viên, hội viên, chiến sĩ;
  giáo viên > phụ huynh, học sinh; tư tưởng, đạo đức, phong cách; đạo đức, tác phong, lối sống;
  vật tư, trang thiết bị, máy móc, phương tiện, dụng cụ; thiết bị > vật tư, máy móc, dụng cụ, đồ dùng;
  vật tư, phương tiện, dụng cụ, đồ dùng, thuốc men, hóa chất > thiết bị;
  chủ trương, đường lối, nghị quyết; chỉ thị, nghị quyết, kết luận;
  khó khăn, vướng mắc, bất cập, khuyết điểm; ưu điểm > hạn chế, tồn tại, khuyết điểm, nhược điểm;
  thời gian, địa điểm, thành phần, đối tượng; nội dung > thời gian, địa điểm, đối tượng, phương pháp;
  hình thức > nội dung, thời gian, địa điểm; mục tiêu, chỉ tiêu > giải pháp, biện pháp;
  nhiệm vụ, chỉ tiêu > biện pháp; giải pháp > nhiệm vụ, biện pháp; biện pháp > giải pháp;
  sức khỏe, tính mạng, tài sản > tính mạng, tài sản; danh dự, nhân phẩm;
  băng rôn, khẩu hiệu, áp phích, tờ rơi, tờ gấp; pa nô, panô, pano > áp phích, khẩu hiệu, băng rôn;
  âm thanh, ánh sáng, loa đài; vùng sâu, vùng xa, biên giới, hải đảo; đường làng, ngõ xóm;
  bàn ghế, bảng biểu, phông màn; thôn, ấp, bản > khu phố; khu phố > ấp; cây xanh > bồn hoa;
  ngày lễ > ngày kỷ niệm; kỹ năng > thái độ; phẩm chất > kỹ năng; năng lực > phẩm chất, kỹ năng, thái độ;
  trường lớp > trang thiết bị; môi trường > cảnh quan;
  phòng học > trang thiết bị; ma túy, mại dâm, cờ bạc; khói bụi > tiếng ồn; ao hồ > sông suối`);

/** What is done. */
export const VERB_GROUPS = groups(`
  tuyên truyền, phổ biến, quán triệt, vận động; tuyên truyền, phổ biến, vận động > giáo dục, thuyết phục;
  theo dõi, đôn đốc, nhắc nhở, giám sát; theo dõi, đôn đốc, thanh tra > kiểm tra;
  kiểm tra > theo dõi, đôn đốc, nhắc nhở, thanh tra, rà soát, uốn nắn, chấn chỉnh;
  giám sát > đánh giá; đôn đốc > hướng dẫn; nhắc nhở, phê bình, chấn chỉnh, uốn nắn;
  rà soát, thống kê, cập nhật, phân loại; rà soát, thống kê > tổng hợp; tổng hợp > cập nhật, phân loại;
  rà soát > điều chỉnh, bổ sung, sửa đổi; cập nhật, sửa đổi, điều chỉnh, bổ sung, chỉnh sửa, hoàn chỉnh;
  bổ sung, chỉnh sửa, điều chỉnh, sửa đổi > hoàn thiện; tiếp thu > chỉnh sửa, hoàn thiện, bổ sung;
  củng cố, nâng cao, phát huy, mở rộng; củng cố, mở rộng, giữ vững > phát triển;
  duy trì, giữ vững, phát triển > nâng cao; duy trì, giữ vững > phát huy;
  xây dựng, kiện toàn > củng cố; củng cố > xây dựng, giữ vững;
  bảo vệ, giữ gìn, bảo quản; chăm sóc, nuôi dưỡng, bảo vệ > giáo dục; chăm sóc, nuôi dưỡng, bảo vệ;
  bảo tồn, tu bổ, tôn tạo; phòng ngừa, phát hiện, ngăn chặn; phát hiện, ngăn chặn, phòng ngừa > xử lý;
  phát hiện > tố giác; lên án > tố giác; biểu dương, tuyên dương, tôn vinh, khen thưởng, tri ân;
  cổ vũ, động viên, khích lệ; thăm hỏi, động viên, giúp đỡ; hỗ trợ, giúp đỡ, sẻ chia; chia sẻ > giúp đỡ, động viên;
  quan tâm > chăm lo, chăm sóc, giúp đỡ, động viên, chia sẻ; giao lưu, trao đổi, học hỏi;
  trao đổi, học hỏi, giao lưu > chia sẻ, rút kinh nghiệm; học tập > trao đổi, học hỏi, sinh hoạt, vui chơi, lao động;
  sinh hoạt > vui chơi; vui chơi > học tập; sửa chữa, cải tạo, nâng cấp, bảo dưỡng, duy tu;
  sửa chữa > thay thế; bảo trì > bảo dưỡng, sửa chữa; mua sắm > trang bị;
  tiếp nhận, phân loại > xử lý, giải quyết; tiếp nhận > phân loại, tổng hợp; xử lý, giải quyết;
  đào tạo, bồi dưỡng, tập huấn, huấn luyện; in sao > vận chuyển; sơ kết, tổng kết > khen thưởng, rút kinh nghiệm;
  đánh giá > rút kinh nghiệm; học tập, nghiên cứu > quán triệt; phân công > giao nhiệm vụ;
  gieo trồng > chăm sóc, thu hoạch; trồng > chăm sóc; thu gom > phân loại, vận chuyển, xử lý;
  thu hút > tập hợp; đoàn kết > tập hợp; ca hát, nhảy múa`);

/** How it is, or is done. */
export const QUALITY_GROUPS = groups(`
  kịp thời, đầy đủ, chính xác, khách quan, trung thực, nghiêm túc, thiết thực, lành mạnh, trang trọng,
  trang nghiêm, long trọng, vui tươi, phấn khởi, chủ động, tích cực, linh hoạt, đồng bộ, toàn diện, cụ thể,
  rõ ràng, chặt chẽ, thường xuyên, liên tục, nhanh chóng, sâu rộng, văn minh, lịch sự, bổ ích, thân thiện,
  bền vững, nhiệt tình, gương mẫu, tự giác, sôi nổi, hấp dẫn, phong phú, đa dạng, nghiêm minh,
  quyết liệt, mạnh mẽ, hợp lý, tận tụy, chu đáo, chuyên nghiệp, hiện đại, gọn nhẹ;
  kịp thời, đầy đủ, chính xác, khách quan, trung thực, nghiêm túc, thiết thực, lành mạnh, trang trọng,
  vui tươi, chủ động, tích cực, linh hoạt, đồng bộ, toàn diện, cụ thể, rõ ràng, chặt chẽ, thường xuyên,
  nhanh chóng, sâu rộng, bổ ích, sôi nổi, phong phú, quyết liệt, hợp lý, chu đáo, chuyên nghiệp, gọn nhẹ
  > hiệu quả, an toàn; thiết thực, hiệu quả, an toàn, trang trọng, vui tươi, lành mạnh > tiết kiệm;
  khách quan, nghiêm túc, chính xác, kịp thời, đầy đủ, trung thực, dân chủ > minh bạch, công bằng;
  minh bạch, công bằng, dân chủ > khách quan, trung thực, chính xác, đúng luật; an toàn > lành mạnh, trật tự;
  năng động, chủ động, linh hoạt, tích cực, nhiệt tình > sáng tạo; sáng tạo > linh hoạt; trong sạch > vững mạnh;
  giàu đẹp > văn minh; xanh > sạch; ấm no > hạnh phúc; tiên tiến > hiện đại; hòa bình > ổn định;
  ngắn gọn > súc tích, dễ hiểu, rõ ràng, cụ thể; khoa học > hợp lý; dân chủ > kỷ cương; đúng > đủ`);

function groups(list: string): readonly string[] {
  const written = new Set<string>();
  for (const group of list.replace(/\s+/gu, ' ').split(';')) {
    const [first, second] = group.split('>').map((side) => side.split(',').map((word) => word.trim()));
    for (const before of first!)
      for (const after of second ?? first!) if (before !== after) written.add(`${before}, ${after}`);
  }
  return [...written];
}
