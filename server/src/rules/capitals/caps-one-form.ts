import { memoizedScan } from '../../plan/segment.ts';
import { groupBy } from '../../text/group-by.ts';
import { isQuoted } from '../../text/quotes.ts';
import { foldedPairs, foldedWords } from '../../vietnamese/folded-sets.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Word } from '../../vietnamese/lexed-text.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import type { WordForm } from '../../vietnamese/word-forms.ts';
import { capitalise, lowerFirst } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { isInSentence } from '../support/capitals.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { type PlacedForm, reportRarer, type Written, writtenIn } from '../support/rarer-form.ts';
import { isJoined, wordsIn } from '../support/words.ts';
import { COMPOUND_PAIRS, compounds, UNITS } from './compounds.ts';
import { FIRST_LETTER_PAIRS, type FirstLetter, firstLetters } from './first-letters.ts';

/** What is named by what it does: an occasion, a team, a board. */
const SHORT_KINDS = foldedWords('lễ tổ đoàn ban');
const LONG_KINDS = foldedPairs('hội đồng|hội nghị|đại hội|hội thi|cuộc thi|ngày hội|câu lạc bộ');
/** Names that other rules judge. */
const JUDGED_ELSEWHERE = foldedPairs(
  'chấp hành|chỉ đạo|thường vụ|thường trực|giám hiệu|giám đốc|thanh niên|nhân dân|dân tộc|kiểm tra|tuyên giáo|dân vận|quốc phòng|công an|nông dân|phụ nữ|giám khảo|thư ký|kiểm phiếu',
);

/** A Party committee has a body of this name, too: `Ban Tổ chức Tỉnh ủy`, `Ban tổ chức hội thi`. */
const ORGANISERS = 'ban tổ chức';
const OF_PARTY = regexp.u`^ (?:của |và )?(?:[Tt]ỉnh|[Tt]hành|[Đđ]ảng|[Hh]uyện|[Tt]rung|[Tt]uyên|[Kk]iểm|cấp|Ban)(?!\p{L})`;

/** A name with both ways to write it. */
interface Named extends Written {
  readonly key: string;
  readonly isOfParty: boolean;
}

const FIRSTS = new Set([...SHORT_KINDS, ...[...LONG_KINDS].map((kind) => kind.split(' ')[0]!)]);
const PREFILTER = definePrefilter({
  words: [
    ...['phòng', 'khoa', 'viện', 'tâm'].map((kind) => [kind, ({ titled }: WordForm) => titled] as const),
    'lễ',
    ...FIRST_LETTER_PAIRS,
    ...COMPOUND_PAIRS,
  ],
  forms: ({ titled, folded }) => titled && FIRSTS.has(folded),
});

/** `Lễ Kỷ niệm`, `Tổ chuyên môn`: the kind with its capital, and two words of which the second is small. */
const names = memoizedScan((text: string): readonly Named[] => {
  const words = wordsIn(text);
  const found: Named[] = [];
  for (let at = 0; at + 2 < words.length; at += 1) {
    const length = kindAt(text, words, at);
    if (length === 0) continue;
    const named = nameAt(text, words, at, at + length);
    if (named) found.push(named);
  }
  return found;
});

/** How many words the kind has that begins at a word: 0 where none does. */
function kindAt(text: string, words: readonly Word[], at: number): 0 | 1 | 2 {
  const { form } = words[at]!;
  if (!form.titled || !FIRSTS.has(form.folded)) return 0;
  if (SHORT_KINDS.has(form.folded)) return 1;
  const next = words[at + 1]!;
  if (!next.form.small || !isJoined(text, words, at)) return 0;
  return LONG_KINDS.has(`${form.folded} ${next.form.folded}`) ? 2 : 0;
}

function nameAt(text: string, words: readonly Word[], at: number, from: number): Named | undefined {
  const [first, second] = [words[from], words[from + 1]];
  if (!first || !second?.form.small || !(first.form.titled || first.form.small)) return undefined;
  if (!isJoined(text, words, from - 1) || !isJoined(text, words, from)) return undefined;
  const pair = `${first.form.folded} ${second.form.folded}`;
  if (JUDGED_ELSEWHERE.has(pair) || isQuoted(text, first.start)) return undefined;
  if (pair === 'công tác' && /^ [Mm]ặt trận/u.test(text.slice(second.end, second.end + 9))) return undefined;
  const isTitled = first.form.titled;
  // At the beginning of a sentence the kind has a capital as any word there.
  if (!isTitled && !isInSentence(text, words[at]!.start)) return undefined;
  const start = words[at]!.start;
  const written = text.slice(start, second.end);
  const before = text.slice(start, first.start);
  const name = text.slice(first.start, second.end);
  return {
    start,
    end: second.end,
    form: isTitled ? 1 : 0,
    other: before + (isTitled ? lowerFirst(name) : capitalise(name)),
    key: written.toLowerCase(),
    isOfParty: OF_PARTY.test(text.slice(second.end, second.end + 12)),
  };
}

/** The share from which a capital is no slip. */
const MEANT = 0.75;

/** What is small is to be written as the plan writes it most often. */
function withCapitals(all: readonly PlacedForm<FirstLetter>[]): readonly PlacedForm<FirstLetter>[] {
  const written = all.flatMap(({ paragraph, written: { start, end, form } }) =>
    form === 0 ? [paragraph.content.text.slice(start, end)] : [],
  );
  const most = [...groupBy(written, (each) => each).entries()].sort((a, b) => b[1].length - a[1].length)[0];
  if (!most) return all;
  return all.map((each) =>
    each.written.form === 1 ? { ...each, written: { ...each.written, other: most[0] } } : each,
  );
}

export const capsOneForm = defineRule({
  id: 'caps-one-form',
  title: { vi: 'Một tên viết hoa một kiểu', en: 'One name, one way of capitals' },
  description: {
    vi: 'Tên một buổi lễ, một tổ, một đoàn, một hội nghị, chức vụ của một cơ quan viết hoa như nhau ở mọi chỗ (không vừa “Lễ Kỷ niệm” vừa “Lễ kỷ niệm”, vừa “Đoàn kiểm tra” vừa “đoàn kiểm tra”, vừa “các Sở, ngành” vừa “các sở, ngành”). Nói chung chung (“các tổ công tác”) thì không xét. Mỗi tên chỉ nhắc một lần, kèm các chỗ khác.',
    en: 'The name of an occasion, a team, a council or a conference, and the title of an office, has the same capitals throughout (not both “Lễ Kỷ niệm” and “Lễ kỷ niệm”, “Đoàn kiểm tra” and “đoàn kiểm tra”). General mentions (“các tổ công tác”) are left alone. Each name is told once, with the further places.',
  },
  part: 'capitals',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Học sinh Trường THPT Phú Lâm và các trường THPT Phú Lâm, Bình Phú; học tại trường tiểu học gần nhà; thi vào Trường THPT Bình Phú.',
      'Chuẩn bị Lễ kỷ niệm 30 năm; tổ chức lễ kỷ niệm cấp xã; dự Lễ kỷ niệm ngày thành lập.',
      'Giao cho Tổ Chuyên môn; các tổ chuyên môn phối hợp. Tổ chuyên môn nào chậm thì bị nhắc nhở.',
      'Thành viên Ban Tổ chức Tỉnh ủy; mời Ban tổ chức hội thi.',
      { regime: 'party', text: 'Giao Ban Tổ chức tham mưu; mời Ban tổ chức hội thi.' },
      'Dự Hội nghị tổng kết năm học; chuẩn bị Hội nghị sơ kết; mời Hội nghị Tổng công ty.',
      'Căn cứ kế hoạch của Công đoàn trường THPT Hoa Sen; Đoàn trường THPT Hoa Sen phối hợp; do Đoàn trường THPT Hoa Sen tổ chức.',
      'Giao Tổ công tác tham mưu; các xã thành lập các tổ công tác; ban chỉ đạo cấp xã báo cáo Ban Chỉ đạo; Trưởng đoàn kiểm tra họp Đoàn kiểm tra.',
      'Giao Ban Chỉ đạo xã; rà soát các ban, cơ quan, ban chỉ đạo hay các tổ chức khác; bầu các tân ủy viên Hội đồng, mời Ủy viên Hội đồng.',
      'Mời lãnh đạo UBND xã; Đảng ủy lãnh đạo UBND xã. Lãnh đạo UBND xã dự họp, Chủ tịch UBND xã chủ trì; các chủ tịch UBND xã báo cáo.',
      'Theo Luật Ngân sách nhà nước; từ ngân sách nhà nước; chính sách của Nhà nước; công tác Đoàn và công tác kiểm tra; các Sở Tài chính, Y tế và các sở, ngành.',
      'Giáo viên của Nhà trường; phối hợp giữa gia đình, nhà trường và xã hội; trong nhà trường; của Tỉnh ủy, của tỉnh; toàn xã hội, toàn xã.',
      'Xây dựng kế hoạch triển khai công tác năm; thực hiện Kế hoạch triển khai công tác năm; tổ chức Đảng bộ, tổ chức đảng.',
      'Học tập “Lễ Kỷ niệm 30 năm”; chuẩn bị Lễ kỷ niệm.',
      'Giao Phòng Tổ chức Hành chính và Phòng Công tác Sinh viên; Phòng Tổ chức chủ trì; sinh viên của Phòng Công tác; các phòng công tác sinh viên.',
      'Mời Viện Kiểm sát nhân dân; do Viện Kiểm sát Nhân dân chủ trì; Trung tâm Y tế Thành phố, Trung tâm Y tế thành phố Lào Cai.',
      'Chương trình mục tiêu quốc gia Xây dựng nông thôn mới và Chương trình mục tiêu quốc gia giảm nghèo bền vững; Đại hội đại biểu Phụ nữ, đại hội đại biểu nông dân.',
    ],
    invalid: [
      {
        text: 'Báo cáo Chi bộ Trường THPT Phú Lâm; văn kiện của ⟦trường THPT Phú Lâm⟧; đón Tết Nguyên đán, tặng quà ⟦tết Nguyên đán⟧, vui Tết Nguyên đán.',
        fixed:
          'Báo cáo Chi bộ Trường THPT Phú Lâm; văn kiện của Trường THPT Phú Lâm; đón Tết Nguyên đán, tặng quà Tết Nguyên đán, vui Tết Nguyên đán.',
      },
      {
        text: 'Giao Phòng Công tác Sinh viên tham mưu; phối hợp với ⟦Phòng Công tác sinh viên⟧ rà soát; báo cáo Phòng Công tác Sinh viên.',
        fixed:
          'Giao Phòng Công tác Sinh viên tham mưu; phối hợp với Phòng Công tác Sinh viên rà soát; báo cáo Phòng Công tác Sinh viên.',
      },
      {
        text: 'Chương trình mục tiêu quốc gia giảm nghèo bền vững; vốn của Chương trình ⟦mục tiêu quốc gia Giảm nghèo⟧ bền vững; thực hiện mục tiêu quốc gia giảm nghèo.',
        fixed:
          'Chương trình mục tiêu quốc gia giảm nghèo bền vững; vốn của Chương trình mục tiêu quốc gia giảm nghèo bền vững; thực hiện mục tiêu quốc gia giảm nghèo.',
      },
      {
        text: 'Thành viên Đoàn kiểm tra làm việc; trưởng các nhóm báo cáo cho ⟦đoàn kiểm tra⟧ và cho đoàn kiểm tra của tỉnh.',
        fixed:
          'Thành viên Đoàn kiểm tra làm việc; trưởng các nhóm báo cáo cho Đoàn kiểm tra và cho Đoàn kiểm tra của tỉnh.',
      },
      {
        text: 'Mời đại diện ⟦Lãnh đạo UBND⟧ xã; báo cáo lãnh đạo UBND xã; giao cho Thư ký hội nghị, mời ⟦thư ký⟧ hội nghị.',
        fixed:
          'Mời đại diện lãnh đạo UBND xã; báo cáo lãnh đạo UBND xã; giao cho Thư ký hội nghị, mời Thư ký hội nghị.',
      },
      {
        text: 'Gửi kết quả hội nghị cử tri; biên bản ⟦Hội nghị cử tri⟧; sau hội nghị cử tri thì lập danh sách.',
        fixed:
          'Gửi kết quả hội nghị cử tri; biên bản hội nghị cử tri; sau hội nghị cử tri thì lập danh sách.',
      },
      {
        text: 'Hiệu lực ⟦quản lý Nhà nước⟧ và công tác quản lý nhà nước; cơ quan quản lý nhà nước; giao ⟦các Sở⟧, ngành; các sở, ban, ngành và các sở, ngành khác.',
        fixed:
          'Hiệu lực quản lý nhà nước và công tác quản lý nhà nước; cơ quan quản lý nhà nước; giao các sở, ngành; các sở, ban, ngành và các sở, ngành khác.',
      },
      {
        text: 'Tổ chức sinh hoạt hè, hoạt động hè cho thiếu nhi; kinh phí hoạt động hè; báo cáo kết quả ⟦hoạt động Hè⟧.',
        fixed:
          'Tổ chức sinh hoạt hè, hoạt động hè cho thiếu nhi; kinh phí hoạt động hè; báo cáo kết quả hoạt động hè.',
      },
      {
        text: 'Báo cáo với ⟦chủ tịch Hội đồng⟧ trường; do chủ tịch Hội đồng trường chủ trì; mời Chủ tịch Hội đồng trường.',
        fixed:
          'Báo cáo với Chủ tịch Hội đồng trường; do Chủ tịch Hội đồng trường chủ trì; mời Chủ tịch Hội đồng trường.',
      },
      {
        text: 'Nội quy của Nhà trường; tài sản của Nhà trường; cơ sở vật chất của ⟦nhà trường⟧; tổ chức Cuộc thi “Em vẽ”, dự ⟦cuộc thi⟧ “Em vẽ”.',
        fixed:
          'Nội quy của Nhà trường; tài sản của Nhà trường; cơ sở vật chất của Nhà trường; tổ chức Cuộc thi “Em vẽ”, dự Cuộc thi “Em vẽ”.',
      },
      {
        text: 'Theo chỉ đạo của ⟦Tỉnh⟧; nguồn lực của Tỉnh và trên toàn tỉnh; xây dựng tổ chức đảng; các tổ chức đảng; mọi ⟦tổ chức Đảng⟧.',
        fixed:
          'Theo chỉ đạo của tỉnh; nguồn lực của tỉnh và trên toàn tỉnh; xây dựng tổ chức đảng; các tổ chức đảng; mọi tổ chức đảng.',
      },
      {
        text: 'Chuẩn bị ⟦Lễ Kỷ niệm⟧ 30 năm; phân công phục vụ Lễ kỷ niệm.',
        fixed: 'Chuẩn bị Lễ kỷ niệm 30 năm; phân công phục vụ Lễ kỷ niệm.',
      },
      {
        text: 'Báo cáo Tổ Chuyên môn, họp Tổ Chuyên môn hai tuần một lần, giao ⟦Tổ chuyên môn⟧ theo dõi.',
        fixed: 'Báo cáo Tổ Chuyên môn, họp Tổ Chuyên môn hai tuần một lần, giao Tổ Chuyên môn theo dõi.',
      },
      {
        text: 'Bầu Hội đồng tư vấn; giao ⟦Hội đồng Tư vấn⟧ làm việc với Hội đồng tư vấn của tỉnh.',
        fixed: 'Bầu Hội đồng tư vấn; giao Hội đồng tư vấn làm việc với Hội đồng tư vấn của tỉnh.',
      },
    ],
  },
  check(plan, { report }) {
    const byName = groupBy(
      writtenIn(paragraphsMatching(plan, PREFILTER), names),
      ({ written }) => written.key,
    );
    for (const [name, placed] of byName) {
      const mayBeParty =
        name === ORGANISERS &&
        (plan.regime.id === 'party' || placed.some(({ written }) => written.isOfParty));
      if (!mayBeParty) reportRarer(plan, placed, report);
    }
    const matching = paragraphsMatching(plan, PREFILTER).filter(({ segment }) => !segment.isUpper);
    const read = matching.filter(({ role }) => role !== 'title' && role !== 'subject');
    // The name of an undertaking in quotation marks is no title of the plan.
    const inSubject = matching.filter(({ role }) => role === 'subject');
    const byHead = groupBy(
      [...writtenIn(read, firstLetters), ...writtenIn([...inSubject, ...read], compounds)],
      ({ written }) => written.key,
    );
    for (const [head, placed] of byHead) {
      const { wrong } = placed[0]!.written;
      const capitals = placed.filter(({ written }) => written.form === 0).length;
      // What a plan writes with a capital nearly everywhere it means so, but for `của Xã`.
      const isMeant = wrong === 0 && !UNITS.has(head) && capitals > placed.length * MEANT;
      reportRarer(plan, withCapitals(placed), report, isMeant ? undefined : wrong);
    }
  },
});
