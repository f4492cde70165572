import { ALL_REGIMES, defineRule } from '../rule.ts';
import { misreadWords } from '../support/scan.ts';

const MAX_PLACES = 50;
const SCANNED = [
  'KẾ HOẠCH',
  'I. MỤC ĐÍCH, YÊU CẦU',
  'Các cơ quan, đơn ⟦vi⟧ ‹ có kiêm tra, định kỳ bao cáo kết quả; tô chức tuyên truyền ˆ để mọi người biêt.',
  'Ủy ban nhân dân xã bố trí kinh phi và đây mạnh cải cách hành chính.',
].join('\n\n');

export const textScan = defineRule({
  id: 'text-scan',
  title: { vi: 'Bản quét cần soát lại chữ', en: 'A scan whose letters have to be checked' },
  description: {
    vi: 'Văn bản do máy đọc từ bản quét (OCR) thường sai dấu ở nhiều chữ. Khi đó nhắc một lần, kèm các chữ nghi sai; ở đoạn đọc được trọn vẹn chỉ xét vài quy tắc về viện dẫn và viết hoa, quy tắc khác chưa xét vì chưa rõ văn bản viết gì. Tắt quy tắc này thì các quy tắc khác xét như thường.',
    en: 'A text that a machine read from a scan has wrong letters everywhere. That is said once, with the words in doubt; of paragraphs without such words a few rules on citations and capitals judge, no other is applied, since it is not known what the text says. Turn the rule off to have the others applied.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  readsScans: true,
  textKind: 'scan',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nCác cơ quan, đơn vị tổ chức thực hiện, định kỳ báo cáo kết quả.',
      'KẾ HOẠCH\n\nCác cơ quan, đơn vi có kiêm tra; định kỳ bao cáo, bố trí kinh phi và đây mạnh cải cách hành chính.',
      'KẾ HOẠCH\n\nThu phí 5 €; dùng mẫu {số} và {ngày}; thẻ #thanhnien #tinhnguyen.',
      'KẾ HOẠCH\n\nĐồng chí Tạ Thị Dung, bản Pa Thắng «Đoàn kết» theo dõi, đôn đốc việc thực hiện.',
      'KẾ HOẠCH\n\nTuyên truyền trên Facebook, Zalo, fanpage ~ 500 lượt xem, 200 lượt chia sẻ.',
    ],
    invalid: [{ text: SCANNED }],
  },
  check(plan, { report, words }) {
    const misread = misreadWords(plan, words);
    const [first, ...others] = misread;
    if (!first) return;
    const shown = [...new Set(misread.map(({ suspect }) => `“${suspect.written}”`))].slice(0, 3).join(', ');
    const rangeOf = ({ paragraph, suspect }: typeof first) =>
      paragraph.content.range(suspect.start, suspect.end);
    report({
      range: rangeOf(first),
      message: {
        vi: `Văn bản đọc từ bản quét còn ${misread.length} chữ nghi sai (${shown} …). Soát lại chữ trước; phần lớn quy tắc khác chưa xét.`,
        en: `A text read from a scan, ${misread.length} words in doubt (${shown} …). Check the letters first; most other rules are not applied.`,
      },
      related: others.slice(0, MAX_PLACES).map((each) => ({
        range: rangeOf(each),
        message: {
          vi: `“${each.suspect.written}”, có lẽ là “${each.suspect.meant}”`,
          en: `“${each.suspect.written}”, “${each.suspect.meant}” may be meant`,
        },
      })),
    });
  },
});
