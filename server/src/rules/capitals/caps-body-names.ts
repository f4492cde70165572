import { memoizedScan } from '../../plan/segment.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Word } from '../../vietnamese/lexed-text.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { capitalise, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { capitalFinding, reportCapitals } from '../support/capitals.ts';
import { reportOnce } from '../support/repeated.ts';
import type { TextFinding } from '../support/text-findings.ts';
import { wordsIn } from '../support/words.ts';
import { BODY_NAMES, type BodyWord } from './body-dictionary.ts';
import { SHORT_NAMES, shortBodyNames } from './short-body-names.ts';

/** Names by their first two words, folded; the longest first. */
const NAMES = new Map<string, (readonly BodyWord[])[]>();
for (const name of [...BODY_NAMES].sort((a, b) => b.length - a.length)) {
  const key = `${name[0]!.folded} ${name[1]!.folded}`;
  NAMES.set(key, [...(NAMES.get(key) ?? []), name]);
}
const FIRST_WORDS = new Set([...NAMES.keys()].map((key) => key.split(' ', 1)[0]!));
const PREFILTER = definePrefilter({ words: [...NAMES.keys()] });

/** What may stand between two words of one name. */
const GAP = /^(?:\s{1,3}|\s{0,3},\s{1,3}|\s{0,3}[-–—]\s{0,3})$/u;
const BLANK = /^\s{1,3}$/u;

const scan = memoizedScan((text: string): readonly TextFinding[] => {
  const words = wordsIn(text);
  const findings: TextFinding[] = [];
  for (let i = 0; i + 1 < words.length; i += 1) {
    if (!FIRST_WORDS.has(words[i]!.form.folded)) continue;
    const names = NAMES.get(`${words[i]!.form.folded} ${words[i + 1]!.form.folded}`);
    const name = names?.find((candidate) => stands(text, words, i, candidate));
    if (!name) continue;
    const finding = judge(text, words.slice(i, i + name.length), name);
    if (finding) findings.push(finding);
    i += name.length - 1;
  }
  return findings;
});

function stands(text: string, words: readonly Word[], at: number, name: readonly BodyWord[]): boolean {
  const gap = name.length > 3 ? GAP : BLANK;
  return name.every(({ folded }, i) => {
    const word = words[at + i];
    if (!word || word.form.folded !== folded) return false;
    return i === 0 || gap.test(text.slice(words[at + i - 1]!.end, word.start));
  });
}

const PEOPLES_BODY = /^(?:uỷ ban|hội đồng) nhân dân$/u;

/** `ủy ban nhân dân xã`: the one body of a unit, not bodies in general (`các ủy ban nhân dân`, `ủy ban nhân dân cấp xã`). */
function isParticular(text: string, places: readonly Word[], name: readonly BodyWord[]): boolean {
  if (!PEOPLES_BODY.test(name.map(({ folded }) => folded).join(' '))) return false;
  const before = text.slice(Math.max(0, places[0]!.start - 8), places[0]!.start);
  const after = text.slice(places.at(-1)!.end, places.at(-1)!.end + 12);
  return (
    !/(?:các|những|mọi)\s$/iu.test(before) &&
    regexp.u`^\s(?:xã|phường|tỉnh|thành phố|đặc khu)(?!\p{L})`.test(after)
  );
}

/** `thuộc sở Xây dựng`: one department whose name has its capital, but not the word for its kind. */
function isHalfSmall(text: string, places: readonly Word[], words: readonly string[]): boolean {
  const before = text.slice(Math.max(0, places[0]!.start - 8), places[0]!.start);
  return (
    words[0] === 'sở' &&
    isUpper(words[1]![0]!) &&
    (!isUpper(words[1]!) || words[1]!.length === 1) &&
    !/(?:các|những|mọi|hai|cơ|trụ|xứ|hội|trú)\s$/iu.test(before)
  );
}

function judge(text: string, places: readonly Word[], name: readonly BodyWord[]): TextFinding | undefined {
  const words = places.map(({ start, end }) => text.slice(start, end));
  // In capitals throughout, or small from its first letter on: a heading, or bodies in general.
  if (words.every(isUpper)) return undefined;
  const isSafe = isUpper(words[0]![0]!) || isParticular(text, places, name);
  if (!isSafe && !isHalfSmall(text, places, words)) return undefined;
  const right = words.map((word, i) => {
    const { written, either } = name[i]!;
    if (either && i > 0 && word.slice(1) === word.slice(1).toLowerCase()) return word;
    return isUpper(written[0]!) ? capitalise(word.toLowerCase()) : word.toLowerCase();
  });
  const inCase = right.every((word, i) => word === words[i]);
  const gaps = places.slice(1).map((place, i) => text.slice(places[i]!.end, place.start));
  // The mark that the official name has between two words.
  const marks = gaps.map((gap, i) => (gap.trim() === '' ? name[i]!.gap.trimEnd() : ''));
  const marked = marks.some((mark) => mark !== '');
  if (inCase && !marked) return undefined;
  const { start } = places[0]!;
  const { end } = places.at(-1)!;
  const written = (between: readonly string[]): string =>
    right.map((word, i) => word + (between[i] ?? '')).join('');
  const finding = capitalFinding(text, start, end, written(gaps), isSafe);
  if (!marked) return finding;
  const whole = written(gaps.map((gap, i) => (marks[i] === '' ? gap : name[i]!.gap)));
  const added = marks.flatMap((newText, i) => {
    const at = places[i]!.end;
    return newText === '' ? [] : [{ start: at, end: at, newText }];
  });
  const { message, fix } = capitalFinding(text, start, end, whole, isSafe);
  const replacements = [...finding.fix!.replacements, ...added].sort((a, b) => a.start - b.start);
  return {
    ...finding,
    message: inCase ? markMissing(words.join(' '), whole) : message,
    ...(inCase ? { severity: 'info' } : {}),
    fix: { ...fix!, replacements },
  };
}

function markMissing(written: string, right: string): Bilingual {
  return {
    vi: `Tên chính thức của cơ quan có dấu câu ở giữa: “${written}”. Viết “${right}”.`,
    en: `The official name of the body has a mark inside it: “${written}”. Write “${right}”.`,
  };
}

export const capsBodyNames = defineRule({
  id: 'caps-body-names',
  title: { vi: 'Viết hoa tên cơ quan, tổ chức', en: 'Capitals of the names of bodies' },
  description: {
    vi: 'Trong tên cơ quan, tổ chức, viết hoa chữ cái đầu của các từ chỉ loại hình cơ quan và chức năng, lĩnh vực hoạt động; chữ “nhân dân” trong Ủy ban nhân dân, Hội đồng nhân dân viết thường.',
    en: 'In the name of a body the words for its kind and for its function or field take capitals; “nhân dân” in Ủy ban nhân dân and Hội đồng nhân dân stays small.',
  },
  part: 'capitals',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'capitals-bodies',
  fixable: 'safe',
  supersedes: ['caps-common-words', 'caps-one-form'],
  readsScans: true,
  examples: {
    valid: [
      'Chi bộ Công an phường; trụ sở Công an xã; các cơ sở Giáo dục và Đào tạo.',
      'Từ trung ương đến cơ sở; ngân sách trung ương; do trung ương, địa phương tổ chức; các bộ phận một cửa; cơ chế một cửa; bí thư chi bộ các thôn; ủy ban quốc gia các nước.',
      'Ủy ban nhân dân xã, Hội đồng nhân dân tỉnh Sơn La, Sở Tài chính, Hội Liên hiệp Phụ nữ.',
      'ỦY BAN NHÂN DÂN XÃ BÌNH LƯ\nHỘI LIÊN HIỆP PHỤ NỮ TỈNH',
      'Sở Văn hóa, Thể thao và Du lịch; Phòng Văn hóa - Xã hội; Bộ Giáo dục và Đào tạo.',
      'Phó Trưởng phòng Kinh tế; Trưởng phòng Nội vụ; các phòng Kinh tế, Tư pháp; phòng học; cơ sở GDNN; Tổng phụ trách Đội; văn phòng GD; phòng tư vấn.',
      'Trao đổi với Hội đồng. Nhân dân trên địa bàn đóng góp ý kiến.',
      'Ban thường vụ các cấp hội; ban chấp hành chi hội; các sở tài chính địa phương.',
      'Viện kiểm sát nhân dân và Viện Kiểm sát nhân dân khu vực phối hợp.',
      'Ban chỉ đạo các cấp; Đoàn thanh niên tình nguyện; Trạm y tế là nơi khám ban đầu; các trường THPT Lê Lợi, Trần Phú; cấp trường THPT.',
      'Các ủy ban nhân dân xã và ủy ban nhân dân cấp xã nói chung thực hiện theo thẩm quyền.',
      'Hội đồng đội tuyển; các hội sinh viên; Hội sinh viên các trường; công đoàn giáo dục đoàn viên; Công đoàn giáo dục đoàn viên về pháp luật; các tổ quốc phòng; quân đội nhân dân các nước; an ninh tổ quốc phòng.',
      'Ban công tác đoàn; các chi hội phụ nữ; Chi hội các thôn; ban giám khảo; Đội thiếu niên xung kích; trung tâm học tập cộng đồng; các trường THPT chuyên.',
      'Hội nghị có sự tham gia của nông dân, cựu chiến binh và phụ nữ các bản.',
    ],
    invalid: [
      {
        regime: 'state',
        text: 'Căn cứ kế hoạch của Công đoàn ngành ⟦giáo dục⟧ tỉnh, Hội đồng ⟦đội⟧ huyện và Hội ⟦sinh viên⟧ trường; ngày thành lập ⟦quân đội nhân dân⟧ Việt Nam; bảo vệ an ninh ⟦tổ quốc⟧.',
        fixed:
          'Căn cứ kế hoạch của Công đoàn ngành Giáo dục tỉnh, Hội đồng Đội huyện và Hội Sinh viên trường; ngày thành lập Quân đội nhân dân Việt Nam; bảo vệ an ninh Tổ quốc.',
      },
      {
        regime: 'state',
        text: 'Theo hướng dẫn của ⟦phòng⟧ GD&ĐT huyện và của ⟦sở⟧ GDĐT; mời Tổng phụ trách ⟦đội⟧; theo nhiệm vụ năm học, ⟦trường⟧ THCS Vĩnh Bình tổ chức.',
        fixed:
          'Theo hướng dẫn của Phòng GD&ĐT huyện và của Sở GDĐT; mời Tổng phụ trách Đội; theo nhiệm vụ năm học, Trường THCS Vĩnh Bình tổ chức.',
      },
      {
        regime: 'state',
        text: 'Ban ⟦công tác⟧ Mặt trận, Chi hội ⟦cựu chiến binh⟧ và Đội ⟦thiếu niên⟧ Tiền phong của ⟦trường⟧ THPT chuyên Lê Quý Đôn cử người vào Ban ⟦giám khảo⟧.',
        fixed:
          'Ban Công tác Mặt trận, Chi hội Cựu chiến binh và Đội Thiếu niên Tiền phong của Trường THPT chuyên Lê Quý Đôn cử người vào Ban Giám khảo.',
      },
      {
        regime: 'state',
        text: 'Nộp tại ⟦bộ phận Một cửa⟧; theo chỉ đạo của ⟦trung ương⟧ và của tỉnh; Ủy ban ⟦quốc gia⟧ về chuyển đổi số; Ban ⟦giám đốc⟧ bệnh viện; Bí thư ⟦chi bộ⟧ Trường Tiểu học Hoa Sen.',
        fixed:
          'Nộp tại Bộ phận Một cửa; theo chỉ đạo của Trung ương và của tỉnh; Ủy ban Quốc gia về chuyển đổi số; Ban Giám đốc bệnh viện; Bí thư Chi bộ Trường Tiểu học Hoa Sen.',
      },
      {
        regime: 'state',
        text: 'Giao Trạm ⟦y tế⟧ xã, Đoàn ⟦thanh niên⟧, Ban ⟦chỉ đạo⟧ kỳ thi và Phòng ⟦giáo dục⟧ phối hợp; kỷ niệm ngày thành lập ⟦trường⟧ THPT Lý Tự Trọng.',
        fixed:
          'Giao Trạm Y tế xã, Đoàn Thanh niên, Ban Chỉ đạo kỳ thi và Phòng Giáo dục phối hợp; kỷ niệm ngày thành lập Trường THPT Lý Tự Trọng.',
      },
      {
        text: 'Phối hợp với các phòng thuộc ⟦sở Xây dựng⟧ và Công an xã.',
        fixed: 'Phối hợp với các phòng thuộc Sở Xây dựng và Công an xã.',
      },
      {
        regime: 'state',
        text: '⟦Ủy ban Nhân dân⟧ huyện giao ⟦Sở Văn hóa thể thao và du lịch⟧ tham mưu.',
        fixed: 'Ủy ban nhân dân huyện giao Sở Văn hóa, Thể thao và Du lịch tham mưu.',
      },
      {
        regime: 'state',
        text: 'Giao ⟦Sở Văn hóa Thể thao và Du lịch⟧ hướng dẫn, ⟦Phòng Văn hóa Xã hội⟧ thực hiện.',
        fixed: 'Giao Sở Văn hóa, Thể thao và Du lịch hướng dẫn, Phòng Văn hóa - Xã hội thực hiện.',
      },
      {
        regime: 'state',
        text: 'Các cơ quan tham mưu, ⟦ủy ban nhân dân⟧ xã chủ trì thực hiện.',
        fixed: 'Các cơ quan tham mưu, Ủy ban nhân dân xã chủ trì thực hiện.',
      },
      {
        regime: 'party',
        text: 'Phối hợp với ⟦Hội liên hiệp Phụ nữ⟧, ⟦Hội nông dân⟧ và ⟦Mặt trận tổ quốc⟧ cùng cấp.',
        fixed: 'Phối hợp với Hội Liên hiệp Phụ nữ, Hội Nông dân và Mặt trận Tổ quốc cùng cấp.',
      },
    ],
  },
  check(plan, context) {
    reportCapitals(plan, context, PREFILTER, scan);
    reportOnce(plan, context, (report) =>
      reportCapitals(plan, { ...context, report }, SHORT_NAMES, shortBodyNames, ({ role, segment }) => {
        return role !== 'subject' && role !== 'title' && !segment.isUpper;
      }),
    );
  },
});
