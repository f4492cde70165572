import type { Paragraph, PlanDocument, Role } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { bodyByCode } from '../../regimes/bodies.ts';
import { typesByCode } from '../../regimes/document-types.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { TextRange } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { isVietnameseSyllable } from '../../vietnamese/syllables.ts';
import { foldForMatch, isUpper, isVietnameseLetter } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';
import { citationsByParagraph } from '../support/cited.ts';
import { KNOWN_ABBREVIATIONS } from '../support/known-abbreviations.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';

const RUNNING: ReadonlySet<Role> = new Set(['basis', 'opening', 'section', 'item', 'text', 'closing']);
/** Two letters that schools and offices write for persons; other pairs are too many things. */
const PERSONS = new Set(['CB', 'GĐ', 'GV', 'HS', 'HV', 'NV', 'PH', 'SV']);
const QUICK = regexp.u`\p{Lu}{2}`;
const PREFILTER = definePrefilter({ forms: ({ text }) => QUICK.test(text) });
/** Three letters, two that stand for persons, or several joined: `CB-GV-NV`, `KH&CN`. */
const CAPITALS = regexp.gu`\p{Lu}{2,}(?:[&-]\p{Lu}{2,}){0,4}`;
const IN_WORD = regexp.u`[\p{L}\p{M}\p{Nd}]`;
/** Before or after a short form that is explained. */
const DEFINES = /\(|:\s|\slà|(?:gọi|viết)\stắt/u;
/** An abbreviation in brackets after its phrase, or with the phrase after it (`GVCN: uỷ viên` says what to do), or named as one. */
const DEFINITION = regexp.gu`\(\s?(?:(?:sau\sđây\s)?(?:gọi|viết)\s(?:chung\s|tắt\s)?(?:là)?:?\s?)?["“']?(\p{Lu}[\p{Lu}\p{Nd}&,\s-]{1,24})["”']?\s?\)|(?:gọi|viết)(?:\stắt)?\s(?:là)?:?\s?["“']?(?:\p{L}\p{Ll}{1,6}\s){0,3}(\p{Lu}{2,15})|(?<!\p{L})(\p{Lu}{2,15})\s?(?:\(\p{L}[^(),.;:\d]{6,80}\)|:\s(?!(?:uỷ|ủy|trưởng|phó|thành|chủ|phối|thư|chịu|phụ|tổ|triển|thực|tham|hướng|báo|theo|xây|quản|lập|tuyên|chuẩn|kiểm|giám)\s)\p{L})`;

export const abbrDefineFirst = defineRule({
  id: 'abbr-define-first',
  title: { vi: 'Chữ viết tắt được giải nghĩa', en: 'Abbreviations are spelled out' },
  description: {
    vi: 'Cụm từ dùng nhiều lần có thể viết tắt, nhưng lần đầu phải viết đầy đủ rồi đặt chữ viết tắt trong ngoặc đơn ngay sau, và chỉ một lần. Chữ viết tắt thông dụng (UBND, HĐND, MTTQ, THCS …) không xét.',
    en: 'A phrase may be abbreviated when the first use, and that alone, gives it in full with the short form in brackets. Common short forms (UBND, HĐND, MTTQ …) are left alone.',
  },
  part: 'citations',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'abbreviations',
  examples: {
    valid: [
      'TRƯỜNG THCS TÂN PHONG\n\nTổ: Văn - GDKTPL\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nDạy học theo chủ đề STEM.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nXét đề nghị của Công ty TNHH ĐTXD Hoàng Tuân, Chi nhánh Mỏ tuyển đồng Sin Quyền, Lào Cai - VIMICO tại Văn bản số 30/ĐN-TKS ngày 20/5/2026; nguồn vốn (NSTW / NSĐP / Doanh nghiệp).',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTrồng cây tại các khu công nghiệp (viết tắt KCN) và chuyển đổi số (gọi\ntắt là CĐS), tuyên truyền CĐS, giao ban quản lý KCN; nhận 2.000 USD qua thẻ ATM.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTặng sách về khoa học, công nghệ, đổi mới sáng tạo (KH,CN,ĐMST); phát động KH,CN,ĐMST; viết tắt ĐMST.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nXã đạt chuẩn giáo dục mầm non (GDMN). Tỷ lệ huy động GDMN đạt 98%.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nGiao thông vận tải (GTVT); gắn thẻ vào thiết bị (GTVT); trật tự an toàn (TTAT), thông tin an toàn (TTAT).',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nUBND, HĐND, MTTQ và các trường THCS, THPT phối hợp thực hiện BHYT.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 15/KH-SVHTTDL và Công văn số 2585/BNV-CTTN&BDG.',
      'KẾ HOẠCH\n\nI. MỤC ĐÍCH, YÊU CẦU\n\nĐại hội XIII, khoá XVI, quý III; đơn vị: UBKT Đảng uỷ.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThủ tục hành chính (sau đây gọi tắt là TTHC) phải công khai; TTHC nào chậm thì báo cáo.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKhoa Kiểm soát nhiễm khuẩn (sau đây gọi tắt là Khoa KSNK) khử khuẩn; Khoa KSNK báo cáo.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nĐánh giá tác động môi trường (ĐTM, Giấy phép môi trường); ĐTM được duyệt trước.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nMua vé ONLINE; các CLB, NSƯT Lê Chức; phát triển KT-XH, QP-AN; HS. Bùi Xuân Phái; Hasbrouck, SV (1951).',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\n| STT | ĐVTH | GHC |\n| --- | --- | --- |\n| 1 | VHXH | x |',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nGiám định chi phí khám bệnh, chữa bệnh (KBCB); các cơ sở khám bệnh, chữa bệnh ⟦(KBCB)⟧ chuẩn hóa danh mục.',
      },
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTổ ⟦GDKTPL⟧: 16 người; huy động ⟦CMHS⟧/cộng đồng.' },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nDạy môn Toán, ⟦KHTN⟧ (hoàn toàn miễn phí, không thu tiền); Bộ ⟦GDĐT⟧; Ban ⟦CTMT⟧ khu phố.',
      },
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nToàn thể ⟦CBGV-NV⟧ và ⟦HS⟧ tham gia; HS được nghỉ học.' },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nPhối hợp với Sở ⟦NN&MT⟧; ⟦CB⟧, ⟦GV⟧, ⟦PHHS⟧, ⟦TPT⟧ dự; ⟦GVCN⟧: uỷ viên.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nXã đạt chuẩn phổ cập ⟦GDMN⟧ cho trẻ từ 3 đến 5 tuổi. Tỷ lệ GDMN đạt 98%.',
        regime: 'party',
      },
    ],
  },
  check(plan, { report, register }) {
    let defined: ReadonlySet<string> | undefined;
    const seen = new Set<string>();
    const explained = new Set<string>();
    for (const paragraph of paragraphsMatching(plan, PREFILTER)) {
      const { content, role } = paragraph;
      if (!RUNNING.has(role) || isInHead(plan, paragraph)) continue;
      for (const { text, phrase, start, end } of explanationsIn(paragraph)) {
        const key = `${text} ${phrase}`;
        if (explained.has(key)) report(explainedTwice(text, content.range(start, end)));
        explained.add(key);
      }
      for (const { text, start, end } of shortForms(paragraph)) {
        if (seen.has(text) || register?.meanings.has(text) || isCited(plan, paragraph, start, end)) continue;
        seen.add(text);
        defined ??= definitionsOf(plan);
        if (defined.has(text)) continue;
        report({
          range: content.range(start, end),
          message: {
            vi: `Chữ viết tắt “${text}” chưa được giải nghĩa. Lần đầu viết đầy đủ rồi ghi “(${text})”.`,
            en: `The short form “${text}” is not spelled out. Write it in full the first time, then “(${text})”.`,
          },
        });
      }
    }
  },
});

/** `TỔ: VĂN - GDCD` in the left column: what stands above the title and is no known line of the head. */
function isInHead({ head }: PlanDocument, { index, role }: Paragraph): boolean {
  return role === 'text' && head.title !== undefined && index < head.title.paragraph.index;
}

interface ShortForm {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NONE: readonly ShortForm[] = [];

/** Short forms in running text that are not common. */
const shortForms = memoizedScan((text, { isUpper: allCapitals }): readonly ShortForm[] => {
  if (allCapitals) return NONE;
  const found: ShortForm[] = [];
  for (const { index: start, 0: word } of allMatches(text, CAPITALS)) {
    const end = start + word.length;
    if (IN_WORD.test(text[start - 1] ?? ' ') || IN_WORD.test(text[end] ?? ' ')) continue;
    if (word.length === 2 && (!PERSONS.has(word) || isNotPerson(text, start, end))) continue;
    if (/[-/&@.…\d]/u.test(text[start - 1] ?? ' ') || goesOn(text, end, word.length)) continue;
    if (isInName(text, start, end)) continue;
    if (!isCommon(word) && !inCapitals(text, start, end)) found.push({ start, end, text: word });
  }
  return found.length === 0 ? NONE : found;
});

/** Whether more belongs to the form; in `CMHS/cộng đồng` it stands beside words. */
function goesOn(text: string, end: number, length: number): boolean {
  if (!/[-/&@\d]/u.test(text[end] ?? ' ')) return false;
  return text[end] !== '/' || length < 3 || !regexp.u`^\p{Ll}{2}`.test(text.slice(end + 1, end + 3));
}

/** `độ PH`, `Hasbrouck, SV`, `HS. Bùi Xuân Phái`, `tủ HS 01`: no persons. */
function isNotPerson(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  if (regexp.u`(?:độ|số|mã|\p{Lu}[\p{Ll}\p{M}]+,)\s$`.test(before)) return true;
  return regexp.u`^\.?\s?[\p{Lu}\d]`.test(text.slice(end, end + 3));
}

const ENTERPRISE = /(?:công\sty|doanh\snghiệp|hợp\stác\sxã|htx|tập\sđoàn|chi\snhánh)\s/iu;
const MAX_NAME_LENGTH = 60;

/** `Công ty TNHH MTV ACT`, `Lào Cai - VIMICO tại …`, `NSTW / NSĐP`: part of a name, or of a list of codes. */
function isInName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - MAX_NAME_LENGTH), start);
  if (/\/\s?$/u.test(before)) return true;
  if (/\s[-–]\s$/u.test(before) && /^\s(?:tại|có)\s/u.test(text.slice(end, end + 5))) return true;
  const clause = before.slice(Math.max(...['.', ';', ':', '('].map((mark) => before.lastIndexOf(mark))) + 1);
  const name = ENTERPRISE.exec(clause);
  return name !== null && !/\s(?:tại|của|về|theo)\s/u.test(clause.slice(name.index));
}

/** A word, a numeral, or an abbreviation that everybody knows. */
function isCommon(word: string): boolean {
  if (PERSONS.has(word)) return false;
  const parts = word.split(/[&-]/u);
  if (parts.length > 1) {
    if (isCommon(parts.join(''))) return true;
    return parts.every((part) => isCommon(part));
  }
  if (isVietnameseSyllable(word) || /^[IVXLC]+$/u.test(word) || KNOWN_ABBREVIATIONS.has(word)) return true;
  if (![...word].every((letter) => isVietnameseLetter(letter)) || isForeignWord(word)) return true;
  return bodyByCode(word) !== undefined || typesByCode(word).length > 0;
}

/** `ONLINE`, `AGRIBANK`: five letters or more that can be spoken. */
function isForeignWord(word: string): boolean {
  if (!/^[A-Z]{5,}$/u.test(word)) return false;
  const vowels = [...word].filter((letter) => 'AEIOUY'.includes(letter));
  return vowels.length * 3 >= word.length && /[EIO]/u.test(word);
}

/** Whether it is part of the symbol of a document. */
function isCited(plan: PlanDocument, paragraph: Paragraph, start: number, end: number): boolean {
  const cited = citationsByParagraph(plan).get(paragraph) ?? [];
  return cited.some(({ mention: { symbol } }) => symbol && symbol.start <= start && end <= symbol.end);
}

/** Short forms have few: `PHHS, CMHS, TPT` is no stretch of words in capitals. */
const VOWEL = /[AEIOUY]/u;

/** Whether the words around are capitals too, so that this one may be a word and no short form. */
function inCapitals(text: string, start: number, end: number): boolean {
  const before = regexp.u`(?<!\p{L})(\p{L}+)[\s,]{1,3}$`.exec(
    text.slice(Math.max(0, start - 12), start),
  )?.[1];
  const after = regexp.u`^[\s,]{1,3}(\p{L}+)`.exec(text.slice(end, end + 12))?.[1];
  const capital = (word: string | undefined) =>
    word !== undefined && word.length > 1 && isUpper(word) && VOWEL.test(word.normalize('NFD'));
  return capital(before) && capital(after) && !KNOWN_ABBREVIATIONS.has(before!);
}

function definitionsOf(plan: PlanDocument): ReadonlySet<string> {
  const defined = new Set<string>();
  for (const paragraph of paragraphsMatching(plan, PREFILTER))
    for (const found of definitionsIn(paragraph)) defined.add(found);
  return defined;
}

const definitionsIn = memoizedScan((text: string): readonly string[] => {
  if (!DEFINES.test(text)) return [];
  const named = allMatches(text, DEFINITION).flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    // `(KH,CN,ĐMST)` explains its parts too.
    return [name, ...name.split(/[\s,&-]+/u)];
  });
  const led = allMatches(text, FORM_BEFORE_WORDS).filter((match) => isSpelledBefore(text, match));
  return [...named, ...led.map((match) => match[1]!)];
});

/** A short form in brackets with the phrase before it that it stands for. */
interface Explanation extends ShortForm {
  /** Folded. */
  readonly phrase: string;
}

const EXPLAINED = regexp.gu`\((\p{Lu}{2,10})\)`;

const explanationsIn = memoizedScan((text): readonly Explanation[] =>
  text.includes('(')
    ? allMatches(text, EXPLAINED).flatMap(({ index: start, 0: whole, 1: form = '' }) => {
        const phrase = phraseBefore(text.slice(Math.max(0, start - MAX_PHRASE_LENGTH), start), form);
        return phrase ? [{ start, end: start + whole.length, text: form, phrase }] : [];
      })
    : [],
);

/** The last words of a text whose first letters are those of the short form. */
function phraseBefore(before: string, form: string): string | undefined {
  const words = foldForMatch(before)
    .split(regexp.u`[^\p{L}\p{M}]+`)
    .filter((each) => each !== '')
    .slice(-form.length);
  const letters = foldForMatch(form);
  const isSpelled = words.length === form.length && words.every((word, i) => word[0] === letters[i]);
  return isSpelled ? words.join(' ') : undefined;
}

function explainedTwice(form: string, range: TextRange): Finding {
  return {
    range,
    message: {
      vi: `Chữ viết tắt “${form}” đã được giải nghĩa ở trên. Chỉ viết “${form}”, hoặc bỏ “(${form})”.`,
      en: `The short form “${form}” has been explained above. Write “${form}” alone, or leave out “(${form})”.`,
    },
  };
}

/** A short form that other words follow in its brackets. */
const FORM_BEFORE_WORDS = regexp.gu`\(["“]?(\p{Lu}{2,15})["”]?[,;:]`;
const MAX_PHRASE_LENGTH = 120;

/** `đánh giá tác động môi trường (ĐTM, Giấy phép môi trường, …)`: its letters begin words before the brackets. */
function isSpelledBefore(text: string, { index, 1: form = '' }: RegExpExecArray): boolean {
  const words = text
    .slice(Math.max(0, index - MAX_PHRASE_LENGTH), index)
    .toUpperCase()
    .split(regexp.u`[^\p{L}\p{M}]+`)
    .filter((each) => each !== '');
  let next = form.length - 1;
  for (const word of words.slice(-2 * form.length).reverse())
    if (next >= 0 && word.startsWith(form[next]!)) next -= 1;
  return next < 0;
}
