/** A plan of a commune, right in every part but those that a test changes. */
export function planOf({
  recipients = '- UBND tỉnh (b/c);\n- Lưu: VT.',
  body = 'Nội dung.',
  number = 'Số: 15/KH-UBND',
  issuer = 'ỦY BAN NHÂN DÂN\nXÃ BÌNH LƯ',
} = {}): string {
  return [
    issuer,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    number,
    'Bình Lư, ngày 15 tháng 10 năm 2026',
    'KẾ HOẠCH\nThực hiện chuyển đổi số năm 2026',
    'I. MỤC ĐÍCH, YÊU CẦU',
    body,
    'II. TỔ CHỨC THỰC HIỆN',
    'Văn phòng theo dõi việc thực hiện./.',
    `Nơi nhận:\n${recipients}`,
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
    'Nguyễn Văn An\n',
  ].join('\n\n');
}
