/** Common family names (họ), as the alternatives of an expression. */
export const COMMON_FAMILY_NAMES =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Tạ|Trương|Lương|Mai|Trịnh|Đào|Cao|Giàng|Sùng|Vàng|Lò|Quàng|Lường|Tòng|Thào|Hạng|Chảo|Hồ|Lâm|Lý|Tô|Thái|Đoàn|Phùng|Quách|Triệu|Châu|Nông|Chu|Kiều|Đàm|Mạc|Nghiêm|Vương';
