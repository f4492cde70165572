import { foldedPairs, foldedWords } from '../folded-sets.ts';

/**
 * Words of two syllables that are right and that the table of words lacks, since few documents have them: reduplications,
 * plants, animals, things. Found by asking `suspects` of some 1,200 rare words which of them it doubts.
 */
const LIST = `
  áy náy; ậm ừ; bập bênh; bọng cây; ong bọng; bỏng rát; cá vược; cây dổi; gỗ dổi; hạt dổi; rau dổi; cây vầu; chấy rận; chới với
  chưng hửng; con sò; cỏn con; dần sàng; dời chuyển; địu con; địu em; địu trẻ; đỏng đảnh; đờ đẫn; đới ấm; đũng quần; đủng đỉnh; ê chề; gạ gẫm; hằng ngàn
  hể hả; hí hửng; hổn hển; hớ hênh; hực hỡ; kẽo kẹt; khàn đặc; khảng khái; khề khà; khô vằn; khụng khiệng; lả lơi; lắt nhắt
  lăn tăn; lầm lũi; lỉnh kỉnh; lổn ngổn; lơn tơn; lù đù; lụ khụ; luẩn quẩn; mươi nhăm; ngắc ngoải; ngắc ngứ; ngặt nghẽo
  ngượng ngùng; nhăn nhó; nhôn nhao; núng nính; ô rô; ỏn ẻn; phè phỡn; quờ quạng; rả rích; réo rắt; rôm rả; rủng rỉnh; sây sát
  sõng soài; sởn sơ; tằn tiện; tẩn mẩn; thành danh; thẫn thờ; thõng thượt; thườn thượt; tí tách; tọc mạch; tròn trĩnh; trằn trọc; trưởng bản; tủm tỉm
  khắng khít; giòng sông; chữa chạy; bá cáo; tông giáo; khai láo; sắm sanh; dạy đủ; dò dẫm; rong ruổi; mó máy; thuốc thang; bếp núc; may vá; cúng tế; tiêu pha; đón đưa; cưu mang
  chầu chực; lo liệu; chạy chữa; dàn hàng; vớ vẩn; bấu víu; xua tay; hành nghề; bàn soạn; tậu trâu; lành mạnh; xay xát; bươn chải; tằm tang; kẹo kéo
  tức tưởi; tưng tửng; ừng ực; vạ vật; vẩy cá; vẩy tê; vất vưởng; vênh váo; vồ vập; vời vợi; xúng xính
`;

const PAIRS = foldedPairs(LIST);

/** Whether two syllables, folded, are such a word. */
export function isKnownPair(first: string, second: string): boolean {
  return PAIRS.has(`${first} ${second}`);
}

/** Syllables that regions and older texts have for others: `gởi` for `gửi`, `chánh` for `chính`, `thâu` for `thu`. */
const DIALECT = foldedWords(
  'gởi chánh thâu nhăm nhơn bịnh tánh nhứt đàng huê kiểng hường vẩy giòng hạp sanh lịnh phước tràng hằng lượm bển ngưng rầu rày bèn đặng nầy mầy mần rứa hổng',
);

/** Whether a syllable is one that stands for another in a dialect. */
export function isDialect(syllable: string): boolean {
  return DIALECT.has(syllable);
}

/** Whether what follows explains a word of another language: `sé (“tôi biết”)`. */
export function isGlossed(text: string, end: number): boolean {
  return /^ \([“"]/u.test(text.slice(end, end + 3));
}
