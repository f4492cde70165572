import type { Citation, Paragraph, PlanDocument } from '../../plan/model.ts';
import { SOURCE_LINE } from '../../plan/patterns.ts';
import { nameKey } from '../../regimes/document-types.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { citationsByParagraph, isFirst, isLaw, nameOf, nameRange } from '../support/cited.ts';
import { isProposedBy } from '../support/first-mentions.ts';
import { writeTitle } from '../support/text-findings.ts';

export const citeNumberMissing = defineRule({
  id: 'cite-number-missing',
  title: { vi: 'Văn bản viện dẫn có số, ký hiệu', en: 'Cited documents have number and symbol' },
  description: {
    vi: 'Văn bản viện dẫn phải ghi đủ số, ký hiệu, không để trống số, không chỉ ghi tên loại với con số (“Chỉ thị 21”). Luật, pháp lệnh ghi theo tên.',
    en: 'A cited document has its number and symbol: not a blank, nor a bare number (“Chỉ thị 21”). Laws go by their names.',
  },
  part: 'citations',
  severity: 'warning',
  finalSeverity: 'error',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  fixable: 'unsafe',
  supersedes: ['typo-placeholder-left'],
  needsWholeLine: true,
  examples: {
    valid: [
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Quy chế số 11-QC/TU ngày 20/01/2025 của Tỉnh ủy (sau đây gọi chung là Quy chế 11). Quy chế 11 áp dụng từ ngày ký.',
      'KẾ HOẠCH\n\nCăn cứ Nghị quyết Đại hội Đảng bộ xã lần thứ I; thực hiện hướng dẫn của Sở Y tế về phòng bệnh;\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nXét đề nghị của 02 đơn vị gồm: Công ty cổ phần Miền Tây tại Văn bản số 01-GCN-MT ngày 21/4/2026; Công ty TNHH Đại Lục tại Văn bản số 02 ngày 21/4/2026.\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch này và Chỉ thị số 21-CT/TW.',
      'KẾ HOẠCH\n\nCăn cứ Hướng dẫn số 12/HD-SGDĐT ngày 05/9/2026 về nhiệm vụ năm học 2026 - 2027;\n\nCăn cứ hướng dẫn sử dụng phần mềm;\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư (gọi tắt là Chỉ thị 21).\n\nQuán triệt Chỉ thị 21.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương (Nghị quyết 18).\n\nQuán triệt Nghị quyết 18.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCác đơn vị xây dựng kế hoạch, ban hành hướng dẫn, công văn chỉ đạo.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Luật Trẻ em năm 2016, Hiến pháp năm 2013, Điều lệ Đảng.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nPhát thông báo số 2 tới các thôn; kế hoạch số 3 nộp sau.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTriển khai Chương trình 135, Đề án 06, Kế hoạch 5 năm, Dự án số 4.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBáo cáo kết quả.\n\nPHỤ LỤC\n\n(Kèm theo Kế hoạch số     /KH-UBND ngày   /6/2026 của UBND xã)',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBáo cáo.\n\nPHỤ LỤC\n\nTHÔNG BÁO\n\nCăn cứ Thông báo số … /TB-UBND ngày … của Uỷ ban nhân dân xã.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nCăn cứ ⟦Hướng dẫn⟧ nhiệm vụ năm học 2026 - 2027 cấp học mầm non Sở Giáo dục và Đào tạo;\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện ⟦Chương trình kiểm tra⟧, giám sát năm 2026 của Đảng ủy xã;\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện ⟦Hướng dẫn⟧ của Sở Y tế về phòng bệnh, Trạm Y tế xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện ⟦Công văn⟧ của Sở Y tế về việc tăng cường phòng, chống dịch bệnh;\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦Kế hoạch số …/KH-UBND⟧ ngày 14/4/2026 của UBND tỉnh.',
      },
      {
        text: 'KẾ HOẠCH\n\nCăn cứ ⟦Chỉ thị số………………⟧ của Bộ trưởng Bộ Y tế về nhiệm vụ năm 2026;\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦Công văn⟧ ngày 07/5/2018 của Ban Thường vụ Tỉnh ủy.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 21-CT/TW của Ban Bí thư.\n\nBáo cáo sơ kết ⟦Chỉ thị 21⟧.',
        fixed:
          'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 21-CT/TW của Ban Bí thư.\n\nBáo cáo sơ kết Chỉ thị số 21-CT/TW.',
      },
    ],
  },
  check(plan, context) {
    for (const citation of plan.citations) {
      const { mention, place } = citation;
      if (mention.self || place === 'source' || isLaw(citation) || mention.symbol?.number) continue;
      if (isSaidSo(citation)) continue;
      if (mention.bareNumber) reportShort(citation, context);
      // What is blank in a form that is attached is for others to fill in.
      else if (place !== 'attachment') reportPlaceholder(citation, context);
    }
    for (const { paragraph, name, start, end } of namedOnly(plan)) {
      // `Chỉ thị số ……… của …`: the blank has been reported.
      if (
        citationsByParagraph(plan)
          .get(paragraph)
          ?.some(({ mention }) => mention.start === start)
      )
        continue;
      context.report({
        range: paragraph.content.range(start, end),
        severity: 'info',
        message: {
          vi: `Căn cứ “${name}” không có số, ký hiệu và ngày. Ghi đủ số, ký hiệu, ngày ban hành.`,
          en: `The basis “${name}” has neither number nor date. Write them in full.`,
        },
      });
    }
  },
});

/** A basis that names a document by type, issuer and subject alone: `Thực hiện Công văn của Sở Y tế về việc …`. */
const BASIS_TYPE = regexp.u`^[\s*+–-]{0,4}(?:Căn\scứ|Thực\shiện|Thi\shành|Triển\skhai|Tiếp\stục\sthực\shiện|Theo)\s(?:vào\s|theo\s|nội\sdung\s)?([Cc]ông\s(?:văn|điện)|[Cc]hỉ\sthị|[Qq]uyết\sđịnh|[Kk]ế\shoạch|[Nn]ghị\squyết|[Tt]hông\stư|[Nn]ghị\sđịnh|[Kk]ết\sluận|[Tt]hông\sbáo|Hướng\sdẫn|Báo\scáo|Tờ\strình|[Cc]hương\strình\s(?:công\stác|hành\sđộng|kiểm\stra|giám\ssát|toàn\skhoá|toàn\skhóa))(?!\p{L})`;
/** `… của Đảng uỷ xã`, `của Sở Y tế`: somebody issued it. */
const ISSUED = regexp.u`(?<!\p{L})của\s(?:Ban|Bộ|Sở|Phòng|Tỉnh|Thành|Đảng|Đoàn|Hội|Huyện|Quận|Liên|Công|Uỷ|Ủy|UBND|HĐND|UBMTTQ|MTTQ|BCH|BTV|HĐĐ|PGD|BCĐ|Thủ|Chính|Chủ|Trung|Thường|Trường|Giám|Hiệu|Chi|[Ll]iên\sđội|trường\s(?:tiểu|mầm|mẫu|trung|\p{Lu}))(?!\p{Ll})`;
/** `Kế hoạch năm học 2026 - 2027`, `kế hoạch hoạt động tháng 3/2026`: a plan of the body itself or of one above it. */
const OF_PERIOD = regexp.u`^\s(?:[^;,.]{0,80}\s)?(?:năm\shọc|năm|học\skỳ|quý)\s`;
/** Years and months that look like the number of a document. */
const PERIODS = /(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d|tháng\s\d{1,2}\s?\/\s?\d{4}/gu;
/** Resolutions of a congress go by its name. */
const CONGRESS = regexp.iu`(?<!\p{L})đại\shội(?!\p{L})`;
const ABOUT = regexp.iu`(?<!\p{L})(?:về|v/v)(?!\p{L})`;
const MAX_BASIS_LENGTH = 500;
/** A number, a symbol or a day of a document, wherever it stands. */
const NUMBERED = regexp.iu`số\s?\d|\d\s?[-/]|ngày\s\d|\d\stháng`;

/** Whether a document's number or day stands in a text; the years of a period do not count. */
function isNumbered(text: string): boolean {
  return NUMBERED.test(text.replaceAll(PERIODS, ''));
}

/** The basis of a line, or that with which an opening sentence begins: what is before who speaks. */
function basisIn({ role, content: { text } }: Paragraph): string {
  if (role === 'basis') return text;
  return isNumbered(text) ? '' : text.split(/,\s/u, 1)[0]!;
}

function namedOnly(plan: PlanDocument) {
  return plan.paragraphs.flatMap((paragraph) => {
    const { role } = paragraph;
    if (role !== 'basis' && role !== 'opening') return [];
    const text = basisIn(paragraph);
    const match = BASIS_TYPE.exec(text);
    if (!match || text.length > MAX_BASIS_LENGTH || isNumbered(text) || CONGRESS.test(text)) return [];
    const rest = text.slice(match[0].length);
    const about = regexp.u`^\s(?:của|về|V/v|v/v)(?!\p{L})`.test(rest) && ABOUT.test(text);
    const isOfPeriod =
      role === 'basis' &&
      /^(?:kế|chương\s*trình\s*công|hướng|công\s*văn)/iu.test(match[1]!) &&
      OF_PERIOD.test(rest);
    if (!about && !isOfPeriod && (!ISSUED.test(text) || /^\s*Theo\s/u.test(text))) return [];
    const start = match.index + match[0].indexOf(match[1]!);
    return [{ paragraph, name: match[1]!, start, end: start + match[1]!.length }];
  });
}

/**
 * What an enterprise calls its letter (`Văn bản số 02`, `Văn bản số 01-GCN-MT`), and the number of the plan itself where
 * an annex names its source.
 */
function isSaidSo(citation: Citation): boolean {
  const { paragraph, mention } = citation;
  const { text } = paragraph.content;
  if (mention.bareNumber && /^[-/.]\w/u.test(text.slice(mention.bareNumber.end, mention.bareNumber.end + 2)))
    return true;
  return isProposedBy(citation) || SOURCE_LINE.test(paragraph.segment.key);
}

const LEADER = /^\s{0,3}(?:…|\.{3})[.…]{0,200}/u;

function reportPlaceholder(citation: Citation, { report }: RuleContext): void {
  const name = nameOf(citation);
  const range = nameRange(citation);
  const { content } = citation.paragraph;
  // `Chỉ thị số ………`: with the dots that stand for the number.
  const blank = LEADER.exec(content.text.slice(content.indexAt(range.end)))?.[0].length ?? 0;
  report({
    range: blank === 0 ? range : { ...range, end: content.range(0, content.indexAt(range.end) + blank).end },
    message: {
      vi: `“${name}” chưa có số, ký hiệu. Ghi đủ số, ký hiệu của văn bản.`,
      en: `“${name}” has no number and symbol. Write them in full.`,
    },
  });
}

/** `Chỉ thị 21`: the symbol is known where the document is cited in full elsewhere. */
function reportShort(citation: Citation, { report }: RuleContext): void {
  const name = nameOf(citation);
  if (isAgreed(citation, name)) return;
  const { symbol } = citation.first.mention;
  if (!symbol?.number) {
    if (!isFirst(citation)) return;
    report({
      range: nameRange(citation),
      severity: 'info',
      message: {
        vi: `“${name}” thiếu ký hiệu. Ghi đủ số, ký hiệu của văn bản.`,
        en: `“${name}” lacks the symbol. Write number and symbol in full.`,
      },
    });
    return;
  }
  const { mention, paragraph } = citation;
  const wanted = `${mention.typeName!.value} số ${symbol.canonical}`;
  const range = nameRange(citation);
  report({
    range,
    severity: 'info',
    message: {
      vi: `“${name}” thiếu ký hiệu. Viết “${wanted}”.`,
      en: `“${name}” lacks the symbol. Write “${wanted}”.`,
    },
    fix: {
      safe: false,
      title: writeTitle(wanted),
      edits: [
        {
          range: paragraph.content.range(mention.typeName!.end, mention.bareNumber!.end),
          newText: ` số ${symbol.canonical}`,
        },
      ],
    },
    related: [
      {
        range: nameRange(citation.first),
        message: { vi: 'Viện dẫn đầy đủ ở đây', en: 'Cited in full here' },
      },
    ],
  });
}

/** Whether the plan has said that it will call the document so: `(gọi tắt là Chỉ thị 21)`, `(Chỉ thị 21)`. */
function isAgreed({ first, paragraph, mention }: Citation, name: string): boolean {
  const { text } = paragraph.content;
  if (text[mention.start - 1] === '(' && text[mention.end] === ')') return true;
  const short = first.mention.shortName?.value;
  if (short !== undefined && nameKey(short) === nameKey(name)) return true;
  const after = first.paragraph.content.text.slice(first.mention.end, first.mention.end + 80);
  return nameKey(after).includes(`(${nameKey(name)})`);
}
