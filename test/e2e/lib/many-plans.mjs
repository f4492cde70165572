import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDERS = ['Đảng ủy xã'.normalize('NFC'), 'Ủy ban nhân dân'.normalize('NFD'), 'Mặt trận năm 2026'];
const UNITS = ['Văn phòng Đảng ủy', 'Ban Xây dựng Đảng', 'Trung tâm Chính trị', 'Ủy ban Kiểm tra Đảng ủy'];
const SUBJECTS = [
  'tuyên truyền an toàn giao thông',
  'chuyển đổi số',
  'kiểm tra, giám sát',
  'phòng, chống đuối nước',
];
/** Every one of so many plans cites the directive that is renamed. */
export const CITING = 20;

/**
 * Plans in folders with Vietnamese names, composed and decomposed, and blanks; their deadlines lie around today.
 * @param {string} folder
 * @param {number} count
 * @returns {Map<string, string>} text by path
 */
export function writePlans(folder, count) {
  const files = new Map();
  for (let i = 0; i < count; i += 1) {
    const text = i % (2 * CITING) === 0 ? planText(i).replaceAll('\n', '\r\n') : planText(i);
    files.set(join(folder, FOLDERS[i % FOLDERS.length] ?? '', `kế hoạch ${i + 1}.md`), text);
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return files;
}

/** @param {number} i */
function planText(i) {
  const subject = `${SUBJECTS[i % SUBJECTS.length]} đợt ${i + 1}`;
  const citing =
    i % CITING === 0
      ? 'Thực hiện Chỉ thị số 21 – CT/TW, ngày 20/01/2026 của Ban Bí thư; Chỉ thị số 21-CT/TW được phổ biến tới từng chi bộ, không nhầm với 121-CT/TW.'
      : 'Phổ biến chủ trương tới từng chi bộ.';
  return `ĐẢNG BỘ TỈNH LAI CHÂU

**ĐẢNG ỦY XÃ BÌNH LƯ**

\\*

Số ${i + 1}-KH/ĐU

*Bình Lư, ngày 02 tháng 02 năm 2026*

# KẾ HOẠCH

**${subject}**

-----

Căn cứ Kế hoạch số ${(i % 200) + 2}-KH/ĐU, ngày 02/02/2026 của Đảng ủy xã; Đảng ủy xã xây dựng Kế hoạch như sau:

## I. MỤC ĐÍCH, YÊU CẦU

${citing}

## II. NỘI DUNG

1. Phổ biến Kế hoạch tới các chi bộ trong toàn Đảng bộ.

2. Kiểm tra việc thực hiện tại các chi bộ.

## III. TỔ CHỨC THỰC HIỆN

1. ${UNITS[i % UNITS.length]} tham mưu báo cáo kết quả, hoàn thành trước ngày ${day((i % 60) - 5)}.

Trên đây là Kế hoạch ${subject}.

***Nơi nhận:***

- Thường trực Tỉnh ủy (b/c),

- Lưu Văn phòng Đảng ủy.

**T/M ĐẢNG ỦY**

**BÍ THƯ**

**Nguyễn Văn A**
`;
}

/** @param {number} fromToday */
function day(fromToday) {
  const date = new Date(Date.now() + fromToday * 86_400_000);
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  return `${two(date.getDate())}/${date.getMonth() + 1 < 3 ? two(date.getMonth() + 1) : date.getMonth() + 1}/${date.getFullYear()}`;
}
