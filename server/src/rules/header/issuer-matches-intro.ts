import { memoizeShort } from '../../text/memoize.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';

/** Bodies that each unit of every level has. */
const BODY = regexp.u`(?<!\p{L})(?:uỷ\s+ban\s+nhân\s+dân|ubnd|hội\s+đồng\s+nhân\s+dân|hđnd|đảng\s+uỷ|mặt\s+trận\s+tổ\s+quốc|mttq)(?!\p{L})`;
const LEVEL = regexp.gu`(?<!\p{L})(?:thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu|huyện|quận|thành\s+phố|tỉnh)(?!\p{L})`;

/** Longer names are those of slips. */
const MAX_LENGTH = 200;

/** The kind of unit whose body a name names; empty where it names none, or more than one. */
const levelOf = memoizeShort((text): string => {
  const folded = foldForMatch(text);
  const levels = folded.match(LEVEL) ?? [];
  return BODY.test(folded) && levels.length === 1 ? levels[0].replace(/\s+/u, ' ') : '';
}, MAX_LENGTH);

export const issuerMatchesIntro = defineRule({
  id: 'issuer-matches-intro',
  title: {
    vi: 'Cơ quan ban hành là cơ quan xưng ở phần mở đầu',
    en: 'The issuer is the body that speaks in the opening',
  },
  description: {
    vi: 'Kế hoạch của phường thì phần mở đầu là Ủy ban nhân dân phường, không phải xã: chép từ kế hoạch của nơi khác hay để sót.',
    en: 'The plan of a ward opens with the ward’s body, not a commune’s: what is copied from another office’s plan often stays.',
  },
  part: 'header',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'ỦY BAN NHÂN DÂN\n\nPHƯỜNG TÂN AN\n\nKẾ HOẠCH\n\nỦy ban nhân dân phường ban hành Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\nKẾ HOẠCH\n\nUBND xã Bình Lư xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ\n\nKẾ HOẠCH\n\nỦy ban nhân dân Thành phố ban hành Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ĐẢNG BỘ TỈNH LAI CHÂU\n\nĐẢNG ỦY XÃ BÌNH LƯ\n\nKẾ HOẠCH\n\nBan Thường vụ Đảng ủy xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\nTRƯỜNG TIỂU HỌC BÌNH LƯ\n\nKẾ HOẠCH\n\nTrường Tiểu học Bình Lư, phường Tân An xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n\nKẾ HOẠCH\n\nThực hiện đề nghị của UBND xã, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. NỘI DUNG',
    ],
    invalid: [
      {
        text: 'ỦY BAN NHÂN DÂN\n\nPHƯỜNG TÂN AN\n\nKẾ HOẠCH\n\nThực hiện Chỉ thị, ⟦Ủy ban nhân dân xã⟧ ban hành Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'ĐẢNG BỘ TỈNH LAI CHÂU\n\nĐẢNG ỦY XÃ BÌNH LƯ\n\nKẾ HOẠCH\n\n⟦Ban Thường vụ Đảng ủy phường⟧ xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
    ],
  },
  check(plan, { report }) {
    const { issuer } = plan.head;
    const { speaker } = plan.opening;
    if (!issuer || !speaker) return;
    const [issues, speaks] = [levelOf(issuer.text), levelOf(speaker.text)];
    if (issues === '' || speaks === '' || issues === speaks) return;
    report({
      range: speaker.range,
      message: {
        vi: `Phần mở đầu xưng “${speaker.text}”, cơ quan ban hành là cấp ${issues}. Sửa cho thống nhất.`,
        en: `“${speaker.text}” speaks in the opening, but the issuer is of a ${LEVELS_EN[issues] ?? issues}. Make them agree.`,
      },
      related: [{ range: issuer.range, message: { vi: 'Cơ quan ban hành', en: 'The issuer' } }],
    });
  },
});

const LEVELS_EN: Readonly<Record<string, string>> = {
  xã: 'commune',
  phường: 'ward',
  'thị xã': 'town',
  'thị trấn': 'township',
  'đặc khu': 'special zone',
  huyện: 'district',
  quận: 'urban district',
  'thành phố': 'city',
  tỉnh: 'province',
};
