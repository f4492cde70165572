import { memoizedScan } from '../../plan/segment.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { isQuoted } from '../../text/quotes.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Word } from '../../vietnamese/lexed-text.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { foldForMatch, isUpper } from '../../vietnamese/words.ts';
import type { Finding } from '../rule.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { reportOnce } from '../support/repeated.ts';
import { placedFinding, reportTextFindings, type TextFinding, writeTitle } from '../support/text-findings.ts';
import { isOneBlank, wordsIn } from '../support/words.ts';
import { MISSING_COMMAS, missingCommas } from './missing-commas.ts';
import { NOUN_GROUPS, QUALITY_GROUPS, VERB_GROUPS } from './set-phrase-groups.ts';
import { BEFORE_ROLE, CONDITIONS, NAMES, NOUNS, QUALITIES, VERBS, WITH_DASH } from './set-phrases.ts';

/** Two words, or groups of them, that stand side by side with a mark between. */
interface Pair {
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly mark: ',' | ' -';
  readonly isName: boolean;
  /** What must, or must not, stand before or after it; nothing is asked where a list is empty. */
  readonly after: readonly string[];
  readonly notAfter: readonly string[];
  readonly before: readonly string[];
  readonly notBefore: readonly string[];
}

/** By the last word of the first, then by the first word of the second. */
const PAIRS = new Map<string, Map<string, Pair[]>>();
/** Words that make another word of the one before: `cá nhân hóa`, `giám sát viên`. */
const SUFFIXES = alternatives('hóa|học');
const ROLES = alternatives(BEFORE_ROLE);
const SEEN = new Set<string>();
/** Of a name as it is written, else folded. */
const CONDITION_OF = new Map(
  CONDITIONS.flatMap((each) => [
    [each.pair, each],
    [foldForMatch(each.pair), each],
  ]),
);
for (const list of [NOUNS, NOUN_GROUPS, QUALITIES, QUALITY_GROUPS, WITH_DASH])
  for (const each of list) addSeries(each, { notBefore: SUFFIXES });
for (const each of [...VERBS, ...VERB_GROUPS]) addSeries(each, { notAfter: ROLES, notBefore: ['viên'] });
for (const each of NAMES) addSeries(each, {}, true);
for (const { pair } of CONDITIONS) addSeries(pair, {});

function addSeries(series: string, also: Partial<Pair>, isName = false): void {
  const mark = series.includes(',') ? ',' : ' -';
  const members = series.split(`${mark} `).map((member) => foldForMatch(member).split(' '));
  members.slice(1).forEach((second, i) => {
    const first = members[i]!;
    const written = `${first.join(' ')}${mark} ${second.join(' ')}`;
    const key = `${written}${isName}`;
    if (SEEN.has(key)) return;
    SEEN.add(key);
    const own = CONDITION_OF.get(isName ? series : written);
    const bySecond = PAIRS.get(first.at(-1)!) ?? new Map<string, Pair[]>();
    PAIRS.set(first.at(-1)!, bySecond);
    const pair: Pair = {
      first,
      second,
      mark,
      isName,
      after: alternatives(own?.after),
      notAfter: [...alternatives(own?.notAfter), ...(also.notAfter ?? [])],
      before: alternatives(own?.before),
      notBefore: [...alternatives(own?.notBefore), ...(also.notBefore ?? [])],
    };
    bySecond.set(second[0]!, [...(bySecond.get(second[0]!) ?? []), pair]);
  });
}

function alternatives(list = ''): readonly string[] {
  return list === '' ? [] : list.split('|').map(foldForMatch);
}

const PREFILTER = definePrefilter({
  words: [...PAIRS].flatMap(([last, bySecond]) =>
    [...bySecond.keys()].map((next): [string, string] => [last, next]),
  ),
});

/** A pair in a text. Indices of the text. */
interface PairMatch {
  readonly pair: Pair;
  readonly start: number;
  /** Where its first word ends. */
  readonly gap: number;
  /** Where its second begins. */
  readonly next: number;
  readonly end: number;
}

interface PairMatches {
  readonly missing: readonly TextFinding[];
  /** How many pairs have their mark. */
  readonly marked: number;
}

const scan = memoizedScan((text: string): PairMatches => {
  const words = wordsIn(text);
  const bare: PairMatch[] = [];
  let marked = 0;
  for (let i = 0; i + 1 < words.length; i += 1) {
    const pairs = PAIRS.get(words[i]!.form.folded)?.get(words[i + 1]!.form.folded);
    if (!pairs) continue;
    const places = pairs.flatMap((pair) => placeOf(words, i, pair, text) ?? []);
    if (places.length === 0) continue;
    const between = text.slice(words[i]!.end, words[i + 1]!.start);
    if (places.some(({ pair }) => between === `${pair.mark} `)) marked += 1;
    else {
      const place = places.find(
        (each) => (isOneBlank(between) || isTightDash(each, between)) && isSeries(text, each),
      );
      if (place) bare.push(place);
    }
  }
  return { missing: chained(bare).map((chain) => findingOf(text, chain)), marked };
});

/** Where a pair stands whose first word ends with the word at `i`. */
function placeOf(words: readonly Word[], i: number, pair: Pair, text: string): PairMatch | undefined {
  const from = i + 1 - pair.first.length;
  const to = i + pair.second.length;
  if (from < 0 || to >= words.length) return undefined;
  const all = [...pair.first, ...pair.second];
  for (let k = 0; k < all.length; k += 1) {
    const word = words[from + k]!;
    if (word.form.folded !== all[k]) return undefined;
    const next = words[from + k + 1];
    if (k + 1 < all.length && from + k !== i && !isOneBlank(text.slice(word.end, next!.start)))
      return undefined;
  }
  return {
    pair,
    start: words[from]!.start,
    gap: words[i]!.end,
    next: words[i + 1]!.start,
    end: words[to]!.end,
  };
}

/** `Thương binh -Liệt sĩ`: a dash without both of its blanks, where no other rule asks for them. */
function isTightDash({ pair }: PairMatch, between: string): boolean {
  return pair.isName && pair.mark === ' -' && /^(?:[-–]| [-–]|[-–] )$/u.test(between);
}

const CONTEXT = 24;
/** A body, or what is named like one, before its name: `Ban Văn hóa Văn nghệ Trung ương`, `Cục Phòng chống tội phạm`. */
const NAME_BEFORE = regexp.u`(?<!\p{L})(?:Cục|Ban|Vụ|Phòng|Viện|Sở|Bộ|Hội|Hội đồng|Tổ|Đội|Trung tâm|Công ty|Khoa|Khối|Quỹ|Tạp chí|Thế giới) $`;

/** Whether the words are a series here. */
function isSeries(text: string, { pair, start, next, end }: PairMatch): boolean {
  const written = text.slice(start, end);
  const hasCapital = isUpper(text[next]!) && !isUpper(written);
  if (hasCapital !== (pair.isName && !isUpper(written)) || isQuoted(text, start)) return false;
  if (pair.isName && !isUpper(text[start]!)) return false;
  const near = text.slice(Math.max(0, start - CONTEXT), start);
  if (!pair.isName && isUpper(text[start]!) && NAME_BEFORE.test(near)) return false;
  const before = foldForMatch(near);
  const textAfter = foldForMatch(text.slice(end, end + CONTEXT));
  if (pair.after.length > 0 && !pair.after.some((each) => endsWithWord(before, each))) return false;
  if (pair.before.length > 0 && !pair.before.some((each) => startsWithWord(textAfter, each))) return false;
  return (
    !pair.notAfter.some((each) => endsWithWord(before, each)) &&
    !pair.notBefore.some((each) => startsWithWord(textAfter, each))
  );
}

const LETTER = regexp.u`[\p{L}\p{M}\d]`;

function endsWithWord(before: string, word: string): boolean {
  return before.endsWith(`${word} `) && !LETTER.test(before.at(-word.length - 2) ?? ' ');
}

function startsWithWord(textAfter: string, word: string): boolean {
  return textAfter.startsWith(` ${word}`) && !LETTER.test(textAfter[word.length + 1] ?? ' ');
}

/** Pairs that share a word, together: `ban ngành đoàn thể`. */
function chained(places: readonly PairMatch[]): readonly PairMatch[][] {
  const chains: PairMatch[][] = [];
  for (const place of places) {
    const last = chains.at(-1);
    if (last && place.start < last.at(-1)!.end) last.push(place);
    else chains.push([place]);
  }
  return chains;
}

function findingOf(text: string, chain: readonly PairMatch[]): TextFinding {
  const start = Math.min(...chain.map((place) => place.start));
  const end = Math.max(...chain.map((place) => place.end));
  const written = text.slice(start, end);
  const replacements = chain.map(({ gap, next, pair }) => {
    const isDash = next - gap > 1 || text[gap] === '-' || text[gap] === '–';
    return { start: gap, end: isDash ? next : gap, newText: isDash ? `${pair.mark} ` : pair.mark };
  });
  let meant = written;
  for (const { start: at, end: until, newText } of replacements.toReversed())
    meant = meant.slice(0, at - start) + newText + meant.slice(until - start);
  return {
    start,
    end,
    message: messageOf(written, meant),
    fix: { safe: false, title: writeTitle(meant), replacements },
  };
}

function messageOf(written: string, meant: string): Bilingual {
  return {
    vi: `Thiếu dấu trong cụm “${written}”. Viết “${meant}”.`,
    en: `A mark is missing in “${written}”. Write “${meant}”.`,
  };
}

const TITLE = { vi: 'Thêm dấu giữa các từ liệt kê', en: 'Add the marks between listed words' };

export const typoSetPhrase = defineRule({
  id: 'typo-set-phrase',
  title: { vi: 'Đủ dấu trong cụm từ cố định', en: 'Marks inside set phrases' },
  description: {
    vi: 'Các cụm từ liệt kê quen dùng có dấu ở giữa: “sở, ban, ngành”, “cơ quan, đơn vị”, “quốc phòng, an ninh”, “kinh tế - xã hội”, “chính trị - xã hội”, “mục đích, yêu cầu”, “phòng, chống”, “kiểm tra, giám sát”, “chủ trì, phối hợp”, “cán bộ, công chức, viên chức”, “phòng cháy, chữa cháy”, “tập thể, cá nhân”, “hiệu lực, hiệu quả” …, và dấu phẩy trước các từ “nhiệm kỳ”, “qua đó”, “trong đó có”, “cụ thể như sau”. Văn bản không có dấu ở cụm nào thì chỉ nhắc một lần, kèm các chỗ khác.',
    en: 'Set phrases that list two things have a mark between them: “ban, ngành”, “cơ quan, đơn vị”, “kinh tế - xã hội”. Where a text has none of the marks it is said once, with the further places.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'Các sở, ban, ngành; các cơ quan, đơn vị; các tổ chức chính trị - xã hội.',
      'Phát triển kinh tế - xã hội gắn với bảo đảm quốc phòng, an ninh.',
      'Nền kinh tế xã hội chủ nghĩa; hệ thống chính trị xã hội chủ nghĩa; môn kinh tế xã hội học.',
      'Là cơ quan đơn vị sự nghiệp công lập; Ban ngành nghề nông thôn; Ban Dân vận; ngành y tế; cơ quan của đơn vị.',
      'Mỗi cơ quan, mỗi đơn vị cử một người; Trưởng ban, ngành trưởng.',
      'Phòng, chống dịch bệnh; căn phòng chống nóng; Ban Văn hoá Văn nghệ Trung ương; phòng chế tạo.',
      'Hội đồng thi đua khen thưởng trường; Chủ đề “Phòng chống ma túy”; cán bộ, công chức, viên chức.',
      'Kiểm tra giám sát viên; chức năng và nhiệm vụ; công khai, minh bạch; chủ trì, phối hợp với các đơn vị.',
      'Sử dụng đúng mục đích yêu cầu của người tài trợ; mục đích và yêu cầu; mục đích, yêu cầu.',
      'Báo cáo của đoàn kiểm tra giám sát việc khắc phục; tuyên truyền vận động viên; tổ chức cá nhân hoá việc dạy học; hướng dẫn kiểm tra hồ sơ; làm bài kiểm tra đánh giá cuối khóa.',
      'Bảo đảm an ninh trật tự; vẫn tồn tại hạn chế; kiến thức kỹ năng sống; sử dụng điện tiết kiệm hiệu quả điện năng; đường phố sạch đẹp.',
      'Ngày Thương binh - Liệt sĩ; Ngày Thương binh, Liệt sĩ; Phòng Văn hóa - Xã hội; Phòng Văn hóa và Xã hội.',
      'Tập thể, cá nhân; cấp ủy, chính quyền; Luật Quản lý, sử dụng tài sản công; quản lý sử dụng đất; Bộ Tài chính Kế hoạch.',
      'Về kinh tế, xã hội đạt kết quả; về quốc phòng và an ninh giữ vững.',
      'Đại hội khóa X, nhiệm kỳ 2025 - 2030; nhiệm kỳ 2026 - 2031; thông qua đó tạo sự đồng thuận; để từ đó nâng cao nhận thức; kể từ đó giúp người dân.',
      'Sử dụng phần mềm trong đó có chức năng báo cáo; mô hình mà trong đó có 02 cấp; chạy qua đón khách; các nội dung cụ thể như sau:',
      'Việc xử phạt được quy định tại Luật Quản lý thuế năm 2019 cụ thể như sau:\n\nỦy ban nhân dân xã ban hành Kế hoạch với nội dung của năm 2026 cụ thể như sau:',
      'Kịp thời công khai kết quả; biện pháp cụ thể phù hợp với tình hình; phụ huynh học sinh; nâng cao trình độ kỹ năng nghề; hướng dẫn tuyên truyền; đấu tranh ngăn chặn.',
    ],
    invalid: [
      {
        text: 'Các sở, ⟦ban ngành⟧ và ⟦cơ quan đơn vị⟧; các tổ chức ⟦chính trị xã hội⟧.',
        fixed: 'Các sở, ban, ngành và cơ quan, đơn vị; các tổ chức chính trị - xã hội.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. ⟦MỤC ĐÍCH YÊU CẦU⟧\n\nBám sát mục đích, yêu cầu.',
        fixed: 'KẾ HOẠCH\n\nI. MỤC ĐÍCH, YÊU CẦU\n\nBám sát mục đích, yêu cầu.',
      },
      {
        text: 'Công tác ⟦phòng chống⟧ dịch bệnh; phòng chống đuối nước; ⟦Chủ trì phối hợp⟧ với các đơn vị.',
        fixed: 'Công tác phòng, chống dịch bệnh; phòng, chống đuối nước; Chủ trì, phối hợp với các đơn vị.',
      },
      {
        text: '⟦Cán bộ công chức⟧, viên chức được ⟦đào tạo bồi dưỡng⟧ về ⟦phòng cháy chữa cháy⟧.',
        fixed: 'Cán bộ, công chức, viên chức được đào tạo, bồi dưỡng về phòng cháy, chữa cháy.',
      },
      {
        text: 'Các sở, ⟦ban ngành đoàn thể⟧ tạo không khí ⟦vui tươi phấn khởi⟧; biểu dương ⟦tập thể cá nhân⟧ xuất sắc, nghe ⟦tâm tư nguyện vọng⟧ của đoàn viên, hội viên; giữ đường phố xanh, ⟦sạch đẹp⟧.',
        fixed:
          'Các sở, ban, ngành, đoàn thể tạo không khí vui tươi, phấn khởi; biểu dương tập thể, cá nhân xuất sắc, nghe tâm tư, nguyện vọng của đoàn viên, hội viên; giữ đường phố xanh, sạch, đẹp.',
      },
      {
        text: 'Chủ trương của ⟦Đảng Nhà nước⟧; Sở ⟦Lao động Thương binh⟧ và Xã hội cũ; các cơ quan, đơn vị; ⟦trước trong⟧ và sau Tết; Ngày ⟦Thương binh -Liệt sĩ⟧.',
        fixed:
          'Chủ trương của Đảng, Nhà nước; Sở Lao động - Thương binh và Xã hội cũ; các cơ quan, đơn vị; trước, trong và sau Tết; Ngày Thương binh - Liệt sĩ.',
      },
      {
        text: 'Tăng cường ⟦thanh tra kiểm tra⟧; theo dõi đôn đốc các thôn; xử lý xử phạt vi phạm.',
        fixed: 'Tăng cường thanh tra, kiểm tra; theo dõi, đôn đốc các thôn; xử lý, xử phạt vi phạm.',
      },
      {
        text: 'Bảo đảm an toàn, tiết kiệm; ⟦cổ vũ động viên⟧ các đội; kiểm tra, giám sát; ⟦phòng ngừa phát hiện xử lý⟧ vi phạm; ⟦giáo viên nhân viên⟧ tham gia ⟦sôi nổi hiệu quả⟧, treo ⟦băng rôn khẩu hiệu⟧.',
        fixed:
          'Bảo đảm an toàn, tiết kiệm; cổ vũ, động viên các đội; kiểm tra, giám sát; phòng ngừa, phát hiện, xử lý vi phạm; giáo viên, nhân viên tham gia sôi nổi, hiệu quả, treo băng rôn, khẩu hiệu.',
      },
      {
        text: 'KẾ HOẠCH\n\nTổ chức Đại hội khóa ⟦X nhiệm kỳ⟧ 2025 - 2030\n\nỦy ban nhân dân xã xây dựng Kế hoạch công tác năm ⟦2026 cụ thể⟧ như sau:\n\n1. Đánh giá mức độ đạt được theo chỉ ⟦tiêu qua đó⟧ đề xuất giải pháp; dịch bùng phát trên thế ⟦giới trong đó⟧ có Việt Nam.',
        fixed:
          'KẾ HOẠCH\n\nTổ chức Đại hội khóa X, nhiệm kỳ 2025 - 2030\n\nỦy ban nhân dân xã xây dựng Kế hoạch công tác năm 2026, cụ thể như sau:\n\n1. Đánh giá mức độ đạt được theo chỉ tiêu, qua đó đề xuất giải pháp; dịch bùng phát trên thế giới, trong đó có Việt Nam.',
      },
      {
        text: 'Phát triển ⟦kinh tế xã hội⟧, giữ vững ⟦quốc phòng an ninh⟧.',
        fixed: 'Phát triển kinh tế - xã hội, giữ vững quốc phòng, an ninh.',
      },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, MISSING_COMMAS, missingCommas, ({ role }) => !LEFT_ALONE.has(role));
    const found: Finding[] = [];
    let marked = 0;
    reportOnce(plan, { ...context, report: (finding) => found.push(finding) }, (report) => {
      for (const paragraph of paragraphsMatching(plan, PREFILTER)) {
        if (LEFT_ALONE.has(paragraph.role)) continue;
        const places = scan(paragraph);
        marked += places.marked;
        for (const finding of places.missing) report(placedFinding(plan, paragraph, finding));
      }
    });
    if (marked === 0 && found.length >= MIN_HABIT) context.report(asHabit(found));
    else for (const finding of found) context.report(finding);
  },
});

/** A plan that has none of the marks and lacks as many has a habit, which is told once. */
const MIN_HABIT = 3;
/** Lines of names. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['code', 'issuer', 'superior', 'contact']);

function asHabit(found: readonly Finding[]): Finding {
  const places = found.flatMap((each) =>
    [each, ...(each.related ?? [])].map(({ range }) => ({ each, range })),
  );
  const { first, more, range, related } = firstAndFurther(places, (place) => place.range)!;
  const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
  const { message, fix } = first.each;
  return {
    range,
    message: {
      vi: `${message.vi} Các từ liệt kê cạnh nhau trong văn bản đều thiếu dấu: đây${more.vi}.`,
      en: `${message.en} All words that are listed side by side lack their mark: here${more.en}.`,
    },
    related,
    ...(fix ? { fix: { ...fix, title: TITLE, edits } } : {}),
  };
}
