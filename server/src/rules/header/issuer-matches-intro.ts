import type { Component, PlanDocument } from '../../plan/model.ts';
import { memoizeShort } from '../../text/memoize.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { withoutSecondBody } from '../support/place-names.ts';

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

const COMMITTEE_OF = regexp.u`^(?:uỷ ban nhân dân|ubnd) (?:xã|phường|đặc khu|thị trấn|thị xã|huyện|quận|tỉnh|thành phố) ([\p{L}\d].{0,39})$`;
const SCHOOL = /(?:^|\s)trường /u;
/** One word of what kind of school it is. */
const KIND =
  /^(?:tiểu học|trung học cơ sở|trung học phổ thông|phổ thông dân tộc (?:bán|nội) trú|mầm non|mẫu giáo|thcs|thpt|th|mn|mg|ptdtbt|ptdtnt|và|&|-)(?: |(?=[&-])|(?<=[&-]))/u;

/** The proper name of a people's committee's unit or of a school, folded; empty where the text names neither. */
const properName = memoizeShort((text): string => {
  const folded = foldForMatch(text)
    .replace(/[\s\-–—_*=.,]+/gu, ' ')
    .trim();
  const name = COMMITTEE_OF.exec(folded)?.[1];
  return name === undefined ? nameOfSchool(folded) : withoutSecondBody(name).trim();
}, MAX_LENGTH);

/** `trường tiểu học bình lư` → `bình lư`; empty where no kind or no name of two syllables stands. */
function nameOfSchool(folded: string): string {
  const school = SCHOOL.exec(folded);
  if (!school) return '';
  const after = folded.slice(school.index + school[0].length);
  let rest = after;
  for (let kind = KIND.exec(rest); kind; kind = KIND.exec(rest)) rest = rest.slice(kind[0].length);
  return rest !== after && rest.includes(' ') ? rest : '';
}

/** Whether two names of bodies are those of two units or two schools; one of them may say more than the other. */
function areOfTwo(issuer: string, speaker: string): boolean {
  const [a, b] = [properName(issuer), properName(speaker)];
  return a !== '' && b !== '' && !a.includes(b) && !b.includes(a);
}

/** The organisation at a school that a name begins with; empty for the school itself and for others. */
const ORGANISATION = regexp.u`^(?:bch|ban\s+chấp\s+hành|btv|ban\s+thường\s+vụ)?\s*(công\s+đoàn|đoàn\s+(?:trường|thanh\s+niên)|liên\s+đội|chi\s+bộ|chi\s+đoàn)(?!\p{L})`;

/** `TRƯỜNG THPT …` issues, and `BCH Đoàn trường …` speaks: the plan is that of an organisation at the school. */
function isOfOrganisation(plan: PlanDocument, speaker: string): boolean {
  const { issuer, issuerLines } = plan.head;
  if (!issuer || !SCHOOL_NAME.test(foldForMatch(issuer.text))) return false;
  if (issuerLines.some(({ text }) => ORGANISED.test(foldForMatch(text)))) return false;
  return ORGANISATION.test(foldForMatch(speaker).trim());
}

const SCHOOL_NAME = /^\s*trường\s/u;
const ORGANISED = regexp.u`(?<!\p{L})(?:đoàn|đội|hội|đảng|chi\s+bộ)(?!\p{L})`;

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
      'ỦY BAN NHÂN DÂN\nXÃ TÂN AN\n\nKẾ HOẠCH\n\nUBND xã phối hợp với Đoàn Thanh niên xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ỦY BAN NHÂN DÂN\n\nPHƯỜNG TÂN AN\n\nKẾ HOẠCH\n\nỦy ban nhân dân phường ban hành Kế hoạch như sau:\n\nI. NỘI DUNG',
      'UBND XÃ BÌNH LƯ\n\nTRƯỜNG THCS BÌNH LƯ\n\nKẾ HOẠCH\n\nTrường Trung học cơ sở Bình Lư xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\nKẾ HOẠCH\n\nUBND xã Bình Lư xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ\n\nKẾ HOẠCH\n\nỦy ban nhân dân Thành phố ban hành Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ĐẢNG BỘ TỈNH LAI CHÂU\n\nĐẢNG ỦY XÃ BÌNH LƯ\n\nKẾ HOẠCH\n\nBan Thường vụ Đảng ủy xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\nTRƯỜNG TIỂU HỌC BÌNH LƯ\n\nKẾ HOẠCH\n\nTrường Tiểu học Bình Lư, phường Tân An xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ỦY BAN NHÂN DÂN TỈNH LAI CHÂU\n\nKẾ HOẠCH\n\nThực hiện đề nghị của UBND xã, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. NỘI DUNG',
      'ỦY BAN NHÂN DÂN XÃ TÂN AN\nỦY BAN MTTQ VIỆT NAM XÃ TÂN AN\n\nKẾ HOẠCH LIÊN TỊCH\n\nỦy ban nhân dân xã và Ủy ban MTTQ Việt Nam xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'SỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nTRƯỜNG THPT BÌNH LƯ\n\nKẾ HOẠCH\n\nBan Giám hiệu phối hợp với Đoàn trường xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'CÔNG ĐOÀN GIÁO DỤC TỈNH\n\nTRƯỜNG THPT BÌNH LƯ\n\nKẾ HOẠCH\n\nCông đoàn trường xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
    ],
    invalid: [
      {
        text: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO\n\nTRƯỜNG THPT BÌNH LƯ\n\nKẾ HOẠCH\n\n⟦BCH Đoàn trường⟧ xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\n\nKẾ HOẠCH\n\n⟦Ủy ban nhân dân xã Thu Lũm⟧ ban hành Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'UBND XÃ BÌNH LƯ\n\nTRƯỜNG THCS BÌNH LƯ\n\nKẾ HOẠCH\n\n⟦Trường Trung học cơ sở Tân Phong⟧ xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
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
    if (isOfOrganisation(plan, speaker.text)) {
      reportTwo(issuer, speaker, report);
      return;
    }
    const [issues, speaks] = [levelOf(issuer.text), levelOf(speaker.text)];
    if (areOfTwo(issuer.text, speaker.text) && (issues === speaks || issues === '' || speaks === '')) {
      reportTwo(issuer, speaker, report);
      return;
    }
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

function reportTwo(issuer: Component, speaker: Component, report: RuleContext['report']): void {
  report({
    range: speaker.range,
    message: {
      vi: `Phần mở đầu xưng “${speaker.text.trim()}”, cơ quan ban hành là “${issuer.text.trim()}”. Sửa cho thống nhất.`,
      en: `“${speaker.text.trim()}” speaks in the opening, but “${issuer.text.trim()}” issues the plan. Make them agree.`,
    },
    related: [{ range: issuer.range, message: { vi: 'Cơ quan ban hành', en: 'The issuer' } }],
  });
}

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
