import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import { groupBy } from '../../text/group-by.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { foldForMatch, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { paragraphsMatching } from '../support/prefiltered.ts';
import { wordsIn } from '../support/words.ts';

/** Words in quotation marks, where they stand in the text of a paragraph. */
interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Folded, without marks and with one blank between words. */
  readonly key: string;
}

interface PlacedQuotation extends Quotation {
  readonly paragraph: Paragraph;
}

const QUOTED = regexp.gu`“([^“”"\n]{4,90})”|(?<![\p{L}\d])"([^“”"\n]{4,90})"(?![\p{L}\d])`;
const PREFILTER = definePrefilter({
  beside: [
    [
      ['curly', 'straight'],
      ['small', 'capital'],
    ],
  ],
});

const quotationsIn = memoizedScan((text): readonly Quotation[] =>
  allMatches(text, QUOTED).flatMap((match) => {
    const inside = (match[1] ?? match[2])!;
    const trimmed = inside.trim().replace(/[.,;:]$/u, '');
    const key = foldForMatch(trimmed).replace(regexp.gu`[^\p{L}\p{M}\d]+`, ' ').trim();
    if (isUpper(trimmed) || key.split(' ').length < 2) return [];
    const start = match.index + match[0].indexOf(trimmed);
    return [{ start, end: start + trimmed.length, text: trimmed.replace(/\s+/gu, ' '), key }];
  }),
);

export const typoQuotedName = defineRule({
  id: 'typo-quoted-name',
  title: {
    vi: 'Một tên trong ngoặc kép viết một cách',
    en: 'A name in quotation marks is written in one way',
  },
  description: {
    vi: 'Tên phong trào, cuộc thi, chủ đề, khẩu hiệu trong ngoặc kép viết giống nhau ở mọi chỗ: chữ hoa, dấu, không thiếu chữ ở giữa (“Mùa hè xanh 2026”, không lúc thì “Mùa xanh 2026”).',
    en: 'The name of a movement, a contest, a motto in quotation marks is written the same everywhere: capitals, marks, and no word missing inside.',
  },
  part: 'typography',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'Chiến dịch “Mùa hè xanh 2026”; hoạt động của “Mùa hè xanh 2026” tại các thôn.',
      'Phong trào “Dân vận khéo”; mô hình “Dân vận khéo trong trường học”; “Phụ nữ tích cực”.',
      'CUỘC THI “TUỔI TRẺ SÁNG TẠO”\n\nCuộc thi “Tuổi trẻ sáng tạo” tổ chức tại xã.',
      'Danh hiệu “Gia đình văn hóa”, “Thôn văn hóa”, “Xã văn hóa”.',
      'Mệnh giá “chuẩn thập văn”, “chuẩn nhất thập văn”, “chuẩn nhị thập văn”; “tự chuyển hoá”, “tự chuyển hóa”.',
      'Cuộc vận động “Xây dựng gia đình 5 không, 3 sạch” và “Xây dựng gia đình 5 có, 3 sạch”.',
      'Tổ chức “Liên hoan ca múa nhạc lần thứ II, năm 2026”; kết quả của Liên hoan ca múa nhạc lần thứ II. Năm 2026 chọn lại; Liên hoan ca múa nhạc lần thứ II, năm 2026.',
      'Xây dựng “Gia đình no ấm, tiến bộ, hạnh phúc, văn minh”; “Gia đình no ấm, tiến bộ”; gia đình no ấm tiến bộ.',
    ],
    invalid: [
      { text: 'Chiến dịch “Mùa hè xanh 2026”; kế hoạch “⟦Mùa xanh 2026⟧”; tổng kết “Mùa hè xanh 2026”.' },
      {
        text: 'Thi đua “Dạy tốt - Học tốt”; phong trào “⟦Dạy tốt - học tốt⟧”; hội thi “Dạy tốt - Học tốt”.',
      },
      {
        text: 'Tổ chức “⟦Liên hoan ca múa nhạc, lần thứ II năm 2026⟧”; mục đích của Liên hoan ca múa nhạc lần thứ II, năm 2026; kinh phí cho “Liên hoan ca múa nhạc lần thứ II, năm 2026”.',
      },
      { text: 'Phong trào “Toàn dân bảo vệ an ninh Tổ quốc”; ngày hội “⟦Toàn dân bảo vệ an ninh tổ quốc⟧”.' },
    ],
  },
  check(plan, { report }) {
    const quotations = quotationsOf(plan);
    for (const { usual, odd } of [...differingNames(quotations), ...differingCommas(plan, quotations)]) {
      const habit = firstAndFurther(odd, ({ paragraph, start, end }) => paragraph.content.range(start, end))!;
      report({
        range: habit.range,
        message: {
          vi: `Một tên viết hai cách: “${habit.first.text}”${habit.more.vi}, chỗ khác “${usual.text}”. Viết thống nhất.`,
          en: `One name written in two ways: “${habit.first.text}”${habit.more.en}, elsewhere “${usual.text}”. Keep to one.`,
        },
        related: habit.related,
      });
    }
  },
});

function quotationsOf(plan: PlanDocument): readonly PlacedQuotation[] {
  return paragraphsMatching(plan, PREFILTER).flatMap((paragraph) =>
    paragraph.role === 'code' || paragraph.segment.isUpper
      ? []
      : quotationsIn(paragraph).map((quotation) => ({ ...quotation, paragraph })),
  );
}

interface Differing {
  readonly usual: PlacedQuotation;
  readonly odd: readonly PlacedQuotation[];
}

/** More names than this are compared with none: the time grows with their square. */
const MAX_NAMES = 200;

function differingNames(all: readonly PlacedQuotation[]): readonly Differing[] {
  const byKey = groupBy(all, ({ key }) => key);
  const found: Differing[] = [];
  for (const same of byKey.values()) {
    const usual = usualOf(same);
    const odd = same.filter(({ text }) => plain(text) !== plain(usual.text));
    if (odd.length > 0) found.push({ usual, odd });
  }
  const keys = [...byKey.keys()];
  if (keys.length > MAX_NAMES) return found;
  for (const key of keys) {
    const longer = keys.filter((other) => lacksInnerWord(key, other));
    // Beside several these are names of one kind.
    if (longer.length === 1) found.push({ usual: byKey.get(longer[0]!)![0]!, odd: byKey.get(key)! });
  }
  return found;
}

/** The form that is met most, of as many the first. */
function usualOf(places: readonly PlacedQuotation[]): PlacedQuotation {
  const counts = new Map<string, number>();
  for (const { text } of places) counts.set(plain(text), (counts.get(plain(text)) ?? 0) + 1);
  const max = Math.max(...counts.values());
  return places.find(({ text }) => counts.get(plain(text)) === max)!;
}

/** Where its capitals are: of dashes, commas, blanks and the place of tone marks other rules speak. */
function plain(text: string): string {
  return text
    .replace(regexp.gu`[^\p{L}\p{M}\d]+`, ' ')
    .replace(regexp.gu`\p{Ll}`, 'a')
    .replace(regexp.gu`\p{Lu}`, 'A')
    .trim();
}

const MIN_WORDS = 3;

/** `mùa xanh 2026` beside `mùa hè xanh 2026`: one word less inside, none at the ends. */
function lacksInnerWord(key: string, longer: string): boolean {
  const [few, many] = [key.split(' '), longer.split(' ')];
  if (few.length < MIN_WORDS || many.length !== few.length + 1) return false;
  const at = many.findIndex((word, i) => word !== few[i]);
  return at > 0 && at < few.length && few.slice(at).join(' ') === many.slice(at + 1).join(' ');
}

/** Of shorter names the words may stand side by side by chance. */
const MIN_WORDS_WITH_COMMA = 7;
/** More names than this are not looked for in the whole text. */
const MAX_LONG_NAMES = 30;

/** The words of a text, folded, one blank before and after each. */
const foldedWordsOf = memoizedScan(
  (text): string =>
    ` ${wordsIn(text)
      .map(({ form }) => form.folded)
      .join(' ')} `,
);

/** A long name whose commas stand elsewhere where it is met again, in quotation marks or not. */
function differingCommas(plan: PlanDocument, quotations: readonly PlacedQuotation[]): Differing[] {
  const long = new Map(
    quotations
      .filter(({ key, text }) => text.includes(',') && key.split(' ').length >= MIN_WORDS_WITH_COMMA)
      .map((quotation) => [quotation.key, quotation]),
  );
  if (long.size === 0 || long.size > MAX_LONG_NAMES) return [];
  const paragraphs = plan.paragraphs.filter(({ role, segment }) => role !== 'code' && !segment.isUpper);
  return [...long.keys()].flatMap((key) => {
    const places = paragraphs.flatMap((paragraph) => placesOf(paragraph, key));
    const forms = groupBy(places, ({ text }) => commasOf(text));
    if (forms.size !== 2) return [];
    const [usual, odd] = [...forms.values()].sort((a, b) => b.length - a.length) as [
      PlacedQuotation[],
      PlacedQuotation[],
    ];
    return [{ usual: usual[0]!, odd }];
  });
}

function placesOf(paragraph: Paragraph, key: string): PlacedQuotation[] {
  const words = key.split(' ');
  // Cutting a text into words takes longer than all else here; few texts have these three.
  const rare = [...words].sort((a, b) => b.length - a.length).slice(0, 3);
  if (!rare.every((word) => paragraph.folded.includes(word))) return [];
  const folded = foldedWordsOf(paragraph);
  const places = wordsIn(paragraph.content.text);
  const count = words.length;
  const found: PlacedQuotation[] = [];
  for (let at = folded.indexOf(` ${key} `); at >= 0; at = folded.indexOf(` ${key} `, at + 1)) {
    const first = folded.slice(0, at).split(' ').length - 1;
    const [{ start }, { end }] = [places[first]!, places[first + count - 1]!];
    const text = paragraph.content.text.slice(start, end).replace(/\s+/gu, ' ');
    // Only what has nothing but blanks, commas and dashes inside is the same name.
    if (!/[.;:()“”"]/u.test(text)) found.push({ paragraph, start, end, text, key });
  }
  return found;
}

/** After which of its words commas stand. */
function commasOf(text: string): string {
  return text.replace(regexp.gu`[\p{L}\p{M}\d]+`, 'a').replace(/[^a,]+/gu, '');
}
