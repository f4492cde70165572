import type { Citation, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { nameKey } from '../../regimes/document-types.ts';
import { allMatches } from '../../text/all-matches.ts';
import { memoizeByText, memoizeShort } from '../../text/memoize.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { foldedWords } from '../../vietnamese/folded-sets.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type Finding } from '../rule.ts';

const CLOSING = regexp.u`^trên\s+đây\s+là\s+(?:nội\s+dung\s+|toàn\s+bộ\s+)?(chương\s+trình|hướng\s+dẫn|báo\s+cáo|nghị\s+quyết|chỉ\s+thị|thông\s+báo|đề\s+án|phương\s+án|quy\s+chế|quy\s+định|tờ\s+trình|công\s+văn)(?!\p{L})`;
const YEAR = /năm\s+(20\d\d)(?!\d)/gu;

export const titleMatchesIntro = defineRule({
  id: 'title-matches-intro',
  title: { vi: 'Mở đầu và kết thúc khớp với tên kế hoạch', en: 'Opening and closing agree with the title' },
  description: {
    vi: 'Lời mở đầu, câu kết và các chỗ tự nhắc đến văn bản phải nói đúng loại văn bản và năm của tên kế hoạch; chỗ lệch thường do chép từ mẫu cũ.',
    en: 'Opening, closing and self-references name the type and the year of the title; where they do not, an older text was copied.',
  },
  part: 'title',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'KẾ HOẠCH\n\nTuyên truyền, phổ biến, giáo dục pháp luật năm 2026\n\nỦy ban nhân dân xã xây dựng Kế hoạch triển khai thực hiện trên địa bàn xã, cụ thể như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCác chi bộ căn cứ Kế hoạch này để thực hiện.',
      'KẾ HOẠCH\n\ntriển khai Chỉ thị số 06-CT/TW\n\nI. NỘI DUNG\n\nQuán triệt Chỉ thị này đến đảng viên.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nPhổ biến Luật Trẻ em; thi hành Luật này.\n\nTrên đây là Kế hoạch phòng, chống đuối nước.',
      'KẾ HOẠCH\n\nPhòng, chống thiên tai năm 2026\n\nUBND xã xây dựng Kế hoạch phòng, chống thiên tai năm 2026 như sau:',
      'KẾ HOẠCH\n\nDạy học năm học 2026 - 2027\n\nTrường ban hành Kế hoạch dạy học năm học 2026-2027 theo Chương trình giai đoạn 2025 - 2030 như sau:',
      'KẾ HOẠCH\n\nThực hiện Đề án giai đoạn 2026 - 2030\n\nUBND xã ban hành Kế hoạch thực hiện Đề án năm học 2026 - 2027 như sau:',
      'KẾ HOẠCH\n\nTổng kết năm 2025 và phương hướng năm 2026\n\nUBND xã xây dựng Kế hoạch tổng kết năm 2025 như sau:',
      'KẾ HOẠCH\n\nTập huấn năm 2026\n\nCăn cứ Kế hoạch số 12/KH-UBND về cải cách hành chính năm 2025, Sở Nội vụ xây dựng Kế hoạch như sau:',
      'KẾ HOẠCH\n\nThực hiện chương trình hành động\n\nUBND xã ban hành chương trình hành động thực hiện Nghị quyết như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nDạy học\n\nTổ Ngữ văn xây dựng chương trình, kế hoạch dạy học như sau:\n\nI. NỘI DUNG\n\nNhà trường xây dựng chương trình ngoại khóa theo các bước sau:',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nCông đoàn năm học 2026 - 2027\n\nCăn cứ tình hình thực tế;\n\nBCH Công đoàn trường THCS Bình Lư xây dựng ⟦phương hướng⟧ hoạt động năm học 2026 - 2027 như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nTuyên truyền, phổ biến, giáo dục pháp luật năm 2026\n\nỦy ban nhân dân xã xây dựng Kế hoạch ⟦phòng cháy, chữa cháy rừng mùa khô⟧ như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'Số 12-KH/ĐU\n\nKẾ HOẠCH\n\ncông tác dân vận\n\nI. NỘI DUNG\n\nCác chi bộ căn cứ ⟦Chương trình hành động này⟧ để thực hiện.',
      },
      {
        text: 'KẾ HOẠCH\n\nPhòng, chống thiên tai năm 2026\n\nUBND xã xây dựng Kế hoạch phòng, chống thiên tai ⟦năm 2025⟧ như sau:',
      },
      {
        text: 'KẾ HOẠCH\n\nDạy và học ngoại ngữ giai đoạn 2026 - 2030\n\nUBND tỉnh ban hành Kế hoạch dạy và học ngoại ngữ ⟦giai đoạn 2025 - 2030⟧ trên địa bàn tỉnh như sau:',
      },
      {
        text: 'KẾ HOẠCH\n\nPhòng, chống thiên tai\n\nI. NỘI DUNG\n\nTổ chức trực ban.\n\nTrên đây là ⟦Chương trình⟧ phòng, chống thiên tai của xã./.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nNguyễn Văn An',
      },
    ],
  },
  check(plan, { report }) {
    if (!plan.head.title) return;
    const firstOf = firstParagraphs(plan);
    for (const citation of plan.citations) {
      if (!isLeftover(citation, firstOf)) continue;
      const name = citation.mention.typeName!.value;
      report({
        range: citation.range,
        severity: 'warning',
        message: {
          vi: `Gặp “${name} này” trong kế hoạch. Viết “Kế hoạch này”, nếu nói về chính văn bản.`,
          en: `“${name} này” stands in a plan. Write “Kế hoạch này” where the plan itself is meant.`,
        },
      });
    }
    const closing = plan.closing.paragraph;
    const other = closing && CLOSING.exec(closing.folded);
    if (closing && other) {
      const end = other[0].length;
      const start = end - other[1]!.length;
      const name = closing.content.text.slice(start, end);
      report({
        range: closing.content.range(start, end),
        severity: 'warning',
        message: {
          vi: `Câu kết gọi văn bản là “${name}”. Viết “Kế hoạch”.`,
          en: `The closing calls the document “${name}”. Write “Kế hoạch”.`,
        },
      });
    }
    const finding = otherType(plan) ?? otherYear(plan) ?? otherPeriod(plan) ?? otherSubject(plan);
    if (finding) report(finding);
  },
});

/** `BCH Công đoàn … xây dựng phương hướng hoạt động … như sau:` above the first part: another type than the title's. */
const MADE = regexp.u`^(?:nay\s)?(?:bch|btv|ban|công\sđoàn|đoàn|hội|liên\sđội|chi\sbộ|chi\sđoàn|tổ|trường|nhà\strường|phòng|sở|ubnd|uỷ\sban|đảng\suỷ)\s[^,;:]{0,90}?\s(?:xây\sdựng|ban\shành|đề\sra|lập)\s(phương\shướng|chương\strình|đề\sán|phương\sán|hướng\sdẫn|báo\scáo|thông\sbáo)\s(?!(?:[^:]{0,200}\s)?kế\shoạch(?!\p{L}))[^:;]{3,240}\ssau\s?:$`;
/** Paragraphs after the head in which a plan opens. */
const OPENING_REACH = 12;

function otherType({ paragraphs, headEnd, head, outline }: PlanDocument): Finding | undefined {
  const second = outline.nodes[1]?.paragraphs[0]?.index ?? paragraphs.length;
  const subject = foldForMatch(head.subject.map(({ text }) => text).join(' '));
  for (const paragraph of paragraphs.slice(headEnd, Math.min(headEnd + OPENING_REACH, second))) {
    const found = MADE.exec(paragraph.key);
    if (!found || subject.includes(found[1]!)) continue;
    const start = paragraph.folded.indexOf(found[1]!);
    if (start < 0) continue;
    const name = paragraph.content.text.slice(start, start + found[1]!.length);
    return {
      range: paragraph.content.range(start, start + name.length),
      message: {
        vi: `Lời mở đầu gọi văn bản là “${name}”, tên loại là “Kế hoạch”. Viết “kế hoạch”.`,
        en: `The opening calls the document “${name}”, the title “Kế hoạch”. Write “kế hoạch”.`,
      },
    };
  }
  return undefined;
}

/** Says `Chương trình này` where no document of that kind was spoken of before. */
function isLeftover({ mention, place, paragraph }: Citation, firstOf: (kind: string) => number): boolean {
  if (!mention.self || place !== 'body' || !mention.typeName) return false;
  const kind = nameKey(mention.typeName.value);
  if (kind.startsWith('kế hoạch')) return false;
  const plain = kind.split(' ').slice(0, 2).join(' ');
  const first = firstOf(plain);
  if (first !== paragraph.index) return first < 0 || first > paragraph.index;
  return !otherThanSelf(plain).test(paragraph.folded.slice(0, mention.start));
}

/** Index of the first paragraph that speaks of another document of a kind; -1 for none. Looked up once a kind. */
function firstParagraphs(plan: PlanDocument): (kind: string) => number {
  const known = new Map<string, number>();
  return (kind) => {
    const found = known.get(kind);
    if (found !== undefined) return found;
    const words = otherThanSelf(kind);
    const index = plan.paragraphs.findIndex((p) => words.test(p.folded));
    known.set(kind, index);
    return index;
  };
}

/** The words of a kind of document that do not go on to `này`. */
const otherThanSelf = memoizeShort((kind): RegExp => {
  const words = kind.split(' ').join('\\s+');
  return regexp.u`${words}(?!(?:\s+\p{L}{1,7}){0,2}\s+này(?!\p{L}))`;
});

/** The only year of the subject and the only year after `xây dựng Kế hoạch` differ. */
function otherYear(plan: PlanDocument): Finding | undefined {
  const { sentence } = plan.opening;
  const opening = sentence ? yearsAnnounced(sentence) : [];
  if (opening.length !== 1) return undefined;
  const subject = yearsIn(titleOf(plan));
  const [wanted] = subject;
  const [found] = opening;
  if (subject.length !== 1 || wanted!.year === found!.year) return undefined;
  return {
    range: sentence!.content.range(found!.start, found!.end),
    message: {
      vi: `Lời mở đầu ghi “năm ${found!.year}”, tên kế hoạch ghi “năm ${wanted!.year}”. Sửa cho thống nhất.`,
      en: `The opening says “năm ${found!.year}”, the title “năm ${wanted!.year}”. Make them agree.`,
    },
  };
}

/** The years after the last `kế hoạch`. */
const yearsAnnounced = memoizedScan((text, { folded }): readonly Year[] => {
  const from = folded.lastIndexOf('kế hoạch');
  return from < 0 ? [] : yearsIn(text).filter(({ start }) => start >= from);
});

/** `giai đoạn 2018 - 2025`, `năm học 2026 - 2027`. */
const PERIOD = regexp.giu`(?<!\p{L})(giai\s+đoạn|năm\s+học|nhiệm\s+kỳ)\s+((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?!\d)`;

/** The only period of the subject and the only one of its kind after `xây dựng Kế hoạch` differ. */
function otherPeriod(plan: PlanDocument): Finding | undefined {
  const { sentence } = plan.opening;
  if (!sentence) return undefined;
  const { text } = sentence.content;
  const from = sentence.folded.lastIndexOf('kế hoạch');
  const found = from < 0 ? [] : allMatches(text.slice(from), PERIOD);
  const wanted = allMatches(titleOf(plan), PERIOD);
  if (found.length !== 1 || wanted.length !== 1) return undefined;
  const [said] = found;
  const [titled] = wanted;
  if (nameKey(said![1]!) !== nameKey(titled![1]!) || yearsOf(said!) === yearsOf(titled!)) return undefined;
  const start = from + said!.index;
  return {
    range: sentence.content.range(start, start + said![0].length),
    message: {
      vi: `Lời mở đầu ghi “${said![0]}”, tên kế hoạch ghi “${titled![0].toLowerCase()}”. Sửa cho thống nhất.`,
      en: `The opening says “${said![0]}”, the title “${titled![0].toLowerCase()}”. Make them agree.`,
    },
  };
}

function yearsOf(period: RegExpExecArray): string {
  return `${period[2]}-${period[3]}`;
}

function titleOf({ head }: PlanDocument): string {
  return head.subject.map((part) => part.text).join(' ');
}

/** Words of any plan: they tell nothing of its subject. */
const COMMON = foldedWords(
  'kế hoạch năm tháng ngày xã phường tỉnh huyện thành phố trên địa bàn của và các về việc cho theo thực hiện tổ chức triển khai công tác xây dựng ban hành cụ thể như sau nội dung với những trong giai đoạn đến nhiệm kỳ',
);
/** Fewer words of its own do not make a subject. */
const MIN_OWN_WORDS = 4;
/** Enough where the opening shares none of them. */
const MIN_OTHER_WORDS = 2;

/** `CCHC`, `57-NQ/TW`: the title says its subject in another way. */
function hasShortForm(title: string): boolean {
  return regexp.u`(?<!\p{L})\p{Lu}{2,}(?!\p{L})`.test(title) && !isUpper(title);
}

/** The opening announces a plan of which the title says next to nothing: taken over from another text. */
function otherSubject(plan: PlanDocument): Finding | undefined {
  const { sentence } = plan.opening;
  const announced = sentence && readAnnounced(sentence);
  if (!announced) return undefined;
  const { start, end, words: said } = announced;
  const title = titleOf(plan);
  const own = ownWords(title);
  if (own.size < MIN_OTHER_WORDS || said.size < MIN_OWN_WORDS) return undefined;
  const shared = [...said].filter((word) => own.has(word)).length;
  const isShort = own.size < MIN_OWN_WORDS;
  const agrees = isShort ? shared > 0 || hasShortForm(title) : shared * 4 >= Math.min(own.size, said.size);
  if (agrees) return undefined;
  return {
    range: sentence.content.range(start, end),
    message: {
      vi: `Lời mở đầu nói về việc khác với tên kế hoạch “${collapseWhitespace(title).slice(0, 80)}”. Sửa cho thống nhất.`,
      en: `The opening speaks of another task than the title. Make them agree.`,
    },
  };
}

/** `xây dựng Kế hoạch … như sau:`, with what stands between. */
const ANNOUNCED = regexp.u`(?<!\p{L})(?:xây\s+dựng|ban\s+hành)\s+kế\s+hoạch\s+((?:(?!kế\s+hoạch)[^;:]){10,300}?)\s*(?:,\s*cụ\s+thể\s*)?(?:như\s+sau\s*)?:`;

/** What the plan is about in those words. */
const readAnnounced = memoizedScan((_text, { folded }) => {
  const found = ANNOUNCED.exec(folded);
  if (!found) return null;
  const subject = found[1]!;
  const start = found.index + found[0].indexOf(subject);
  return { start, end: start + subject.trimEnd().length, words: ownWords(subject) };
});

const ownWords = memoizeByText(
  (text): ReadonlySet<string> =>
    new Set((foldForMatch(text).match(regexp.gu`\p{L}+`) ?? []).filter((word) => !COMMON.has(word))),
);

interface Year {
  readonly year: string;
  readonly start: number;
  readonly end: number;
}

function yearsIn(text: string): Year[] {
  return [...text.matchAll(YEAR)].map((match) => ({
    year: match[1]!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
