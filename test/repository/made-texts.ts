/** What the sentences of made plans are put together from. */
export const THEMES = [
  'phòng, chống tai nạn đuối nước trẻ em',
  'phòng cháy, chữa cháy rừng',
  'chuyển đổi số',
  'giảm nghèo bền vững',
  'phát triển đối tượng tham gia bảo hiểm y tế',
  'xây dựng nông thôn mới',
  'cải cách hành chính',
  'phòng, chống dịch bệnh trên đàn vật nuôi',
  'phòng, chống thiên tai và tìm kiếm cứu nạn',
  'công tác văn thư, lưu trữ',
  'tuyên truyền, phổ biến pháp luật',
  'bảo đảm trật tự, an toàn giao thông',
  'thực hiện công tác bình đẳng giới',
  'phát triển sản xuất vụ Đông',
  'bảo vệ môi trường',
  'nâng cao chất lượng dịch vụ công trực tuyến',
  'phát triển du lịch cộng đồng',
  'bảo tồn và phát huy giá trị di sản văn hóa',
  'khuyến học, khuyến tài, xây dựng xã hội học tập',
  'rà soát hộ nghèo, hộ cận nghèo',
] as const;

export const VERBS = [
  'Rà soát',
  'Lập danh sách',
  'Kiểm tra',
  'Tổng hợp',
  'Hướng dẫn',
  'Tổ chức tập huấn về',
  'Xây dựng tài liệu về',
  'Cập nhật số liệu về',
  'Tuyên truyền về',
  'Phân công người phụ trách',
  'Đánh giá',
  'Theo dõi, đôn đốc',
] as const;

export const OBJECTS = [
  'các điểm có nguy cơ mất an toàn',
  'hộ gia đình cần được hỗ trợ',
  'mô hình hoạt động có hiệu quả',
  'quy trình phối hợp giữa các đơn vị',
  'trang thiết bị phục vụ nhiệm vụ',
  'việc chấp hành quy định của pháp luật',
  'hồ sơ, tài liệu đã được số hóa',
  'kỹ năng cơ bản cho người dân',
  'các chỉ tiêu được giao trong năm',
  'nguồn kinh phí được phân bổ',
  'những khó khăn, vướng mắc từ cơ sở',
  'đội ngũ cộng tác viên ở thôn',
  'kết quả thực hiện của từng thôn',
  'nội dung các cuộc họp thôn',
] as const;

export const WHERE = [
  'tại từng thôn',
  'trên địa bàn',
  'ở các trường học',
  'tại các khu dân cư',
  'ở các cơ quan, đơn vị',
  'trên hệ thống truyền thanh',
  'tại bộ phận tiếp nhận hồ sơ',
  'ở những nơi còn khó khăn',
] as const;

export const WITH = [
  'gắn với nhiệm vụ thường xuyên của đơn vị',
  'bảo đảm thiết thực, tiết kiệm',
  'có sự tham gia của người dân',
  'theo đúng quy định của pháp luật',
  'phù hợp với điều kiện thực tế',
  'với sự phối hợp của các tổ chức chính trị - xã hội',
  'và công khai kết quả để người dân biết',
  'và gửi kết quả về cơ quan chủ trì',
] as const;

export const NAMES = [
  'Nguyễn Văn Thành',
  'Trần Thị Lan',
  'Lê Quang Minh',
  'Phạm Thu Hà',
  'Hoàng Văn Nam',
  'Vũ Thị Hạnh',
  'Đỗ Minh Đức',
  'Bùi Thị Mai',
] as const;
