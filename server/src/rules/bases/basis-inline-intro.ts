import type { Paragraph, PlanDocument } from '../../plan/model.ts';
import { BODY_START } from '../../plan/patterns.ts';
import { memoizedScan, type Segment } from '../../plan/segment.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { TextRange } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule, type Finding, type Fix } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { OPENING_END } from '../support/list-leads.ts';

/** A part of a sentence that cannot stand alone: `Thực hiện Kế hoạch số …`, without a verb of its own. */
const DEPENDENT = regexp.u`^(?:căn\s*cứ|thực\s+hiện|thi\s+hành|triển\s+khai|nhằm|để|theo|trên\s+cơ\s+sở|dựa\s+(?:vào|trên)|được\s+sự|nhân\s+(?:dịp|kỷ\s+niệm)|hưởng\s+ứng|thiết\s+thực|tiếp\s+tục\s+(?:thực\s+hiện|triển\s+khai))(?!\p{L})`;
const SPEAKS =
  /(?:xây\s+dựng|ban\s+hành|lập|lên|có|đề\s+ra)\s+(?:và\s+ban\s+hành\s+)?kế\s+hoạch|tổ\s+chức\s+triển\s+khai|phát\s+động\s/u;
/** `…, UBND xã xây dựng Kế hoạch …`; the plan that another has issued stands after the name of that body: `của Chính phủ ban hành Kế hoạch`. */
const HAS_SPOKEN = regexp.u`,\s{1,3}\p{Lu}[^,;.]{2,80}(?<!\p{L})(?:xây\s{1,3}dựng|ban\s{1,3}hành|lập|đề\s{1,3}ra|tổ\s{1,3}chức\s{1,3}triển)(?!\p{L})`;
/** A main clause before the full stop: `…, UBND xã đã chỉ đạo …`. */
const MAIN_CLAUSE = regexp.u`,\s{1,3}(?:\p{Lu}|các\s|những\s|toàn\s|nhiều\s)[^,;.]{2,80}(?<!\p{L})(?:đã|đang|sẽ|là|yêu\s+cầu|đề\s+nghị|phải|cần)(?!\p{L})`;
const STOP = regexp.gu`(?<=[\p{Ll}\p{Nd})”"])\.(?=\s{1,3}(?:\p{Lu}\p{Ll}|(?:UBND|HĐND|UBMTTQ|MTTQ|BCH|BTV|BTT|BCĐ|BGH|LĐLĐ|CĐCS)\s))`;
/** Words by which an opening leads on, and any colon at its end. */
const LEADS_ON = /(?:như\s+sau|sau\s+đây|\ssau|cụ\s+thể|dưới\s+đây|gồm|:)\s*[:.;]?\s*$/u;
/** `… năm 2026; cụ thể như sau:`: what is made and how it is led on to are one clause. */
const SPECIFIC = regexp.u`;(?=\s{1,3}(?:cụ\s+thể|với\s+(?:các|những)\s+nội\s+dung(?:\s+cụ\s+thể)?)\s+(?:như\s+)?sau\s?:?\s*$)`;
const GAP = /[;,](?=\s+với\s+(?:các|những)\s+nội\s+dung\s[^,;.:]{0,30}sau\s?:?\s*$)/u;

export const basisInlineIntro = defineRule({
  id: 'basis-inline-intro',
  title: {
    vi: 'Câu mở đầu liền một câu, kết thúc “như sau:”',
    en: 'The opening is one sentence ending “như sau:”',
  },
  description: {
    vi: 'Khi không nêu căn cứ thành từng dòng, phần mở đầu là một câu: “Thực hiện …, Ban Thường vụ … xây dựng Kế hoạch … như sau:”.',
    en: 'Where bases are not listed line by line, the opening is one sentence that ends “như sau:”.',
  },
  part: 'bases',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'safe',
  supersedes: ['typo-list-colon'],
  examples: {
    valid: [
      'KẾ HOẠCH\n\nThực hiện chỉ đạo của tỉnh, các trường đã rà soát danh sách. UBND xã xây dựng Kế hoạch tuyển sinh như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nHưởng ứng phong trào thi đua, các thôn đã trồng 5.000 cây xanh.\n\nUBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nNăm 2025, dịch bệnh diễn biến phức tạp. UBND xã xây dựng Kế hoạch phòng bệnh như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36/KH-UBND của tỉnh, UBND xã ban hành Kế hoạch này. UBND xã yêu cầu các đơn vị thực hiện như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nCăn cứ tình hình thực tế. Trường Hoa Sen ban hành kế hoạch này để các lớp thực hiện.\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện Nghị quyết số 42-NQ/TW, Sở Y tế triển khai các nội dung, nhiệm vụ sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36-KH/TU của Tỉnh ủy, Đảng uỷ xã xây dựng Kế hoạch triển khai như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;\n\nCăn cứ Kế hoạch số 15/KH-UBND của UBND tỉnh.\n\nỦy ban nhân dân xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThời gian qua, công tác trẻ em có nhiều chuyển biến. Để tiếp tục phát huy kết quả, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện sự chỉ đạo của tỉnh, UBND xã đã triển khai nhiều việc. UBND xã xây dựng Kế hoạch năm 2026 như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36-KH/TU của Tỉnh ủy và ý kiến của TS. Nguyễn Văn A, Đảng uỷ xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nThực hiện kết luận tại hội nghị ngày 05.6.2026, Đảng uỷ xã xây dựng Kế hoạch, cụ thể như sau :\n\nI. NỘI DUNG',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nTheo đề nghị của Sở Nông nghiệp và Môi trường (tại Tờ trình số 341/TTr-SNNMT ngày 16/12/2025)⟦.⟧ UBND tỉnh ban hành Kế hoạch phòng bệnh như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nTheo đề nghị của Sở Nông nghiệp và Môi trường (tại Tờ trình số 341/TTr-SNNMT ngày 16/12/2025), UBND tỉnh ban hành Kế hoạch phòng bệnh như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Quyết định số 2138/QĐ-TTg ngày 27/9/2025 của Thủ tướng Chính phủ ban hành Kế hoạch triển khai thi hành Luật Trẻ em⟦.⟧ Ủy ban nhân dân xã ban hành Kế hoạch với các nội dung sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nThực hiện Quyết định số 2138/QĐ-TTg ngày 27/9/2025 của Thủ tướng Chính phủ ban hành Kế hoạch triển khai thi hành Luật Trẻ em, Ủy ban nhân dân xã ban hành Kế hoạch với các nội dung sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Nghị quyết số 42-NQ/TW về chính sách xã hội trong giai đoạn mới⟦.⟧ Ban Thường vụ Đảng ủy xã xây dựng Kế hoạch triển khai như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nThực hiện Nghị quyết số 42-NQ/TW về chính sách xã hội trong giai đoạn mới, Ban Thường vụ Đảng ủy xã xây dựng Kế hoạch triển khai như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016⟦;⟧ UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Nghị quyết số 42-NQ/TW của Ban Chấp hành Trung ương⟦.⟧ Để nâng cao đời sống của người dân. UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nThực hiện Nghị quyết số 42-NQ/TW của Ban Chấp hành Trung ương, Để nâng cao đời sống của người dân, UBND xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nCăn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016.\n\nTrường Tiểu học Hoa Sen xây dựng Kế hoạch tổ chức ngày hội đọc sách⟦.⟧\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nKhám sức khỏe năm 2026\n\nBệnh viện xây dựng Kế hoạch khám sức khỏe với các nội dung sau⟦.⟧\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nKhám sức khỏe năm 2026\n\nBệnh viện xây dựng Kế hoạch khám sức khỏe với các nội dung sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nRung chuông vàng\n\nĐược sự cho phép của Ban Giám hiệu trường⟦.⟧\n\nLiên đội Trường THCS Bình Lư lập kế hoạch tổ chức như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36/KH-UBND của tỉnh, UBND xã ban hành Kế hoạch trồng cây năm 2026⟦;⟧ cụ thể như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36/KH-UBND của tỉnh, UBND xã ban hành Kế hoạch trồng cây năm 2026, cụ thể như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nĐể ngày 15/3/2026 thực sự là ngày hội lớn của cử tri⟦.⟧ Ban Văn hóa lên kế hoạch tuyên truyền như sau:\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nĐể ngày 15/3/2026 thực sự là ngày hội lớn của cử tri, Ban Văn hóa lên kế hoạch tuyên truyền như sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Kế hoạch số 01/KH-SNV của Sở Nội vụ về rà soát hồ sơ⟦;⟧ với các nội dung sau:\n\nI. NỘI DUNG',
      },
      {
        text: 'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36-KH/TU của Tỉnh ủy, Đảng uỷ xã xây dựng Kế hoạch như sau⟦.⟧\n\nI. NỘI DUNG',
        fixed:
          'KẾ HOẠCH\n\nThực hiện Kế hoạch số 36-KH/TU của Tỉnh ủy, Đảng uỷ xã xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
      },
    ],
  },
  check(plan, { report }) {
    const { sentence } = plan.opening;
    if (!sentence) return;
    for (const finding of [
      ...stopsInside(sentence),
      ...wrongEnd(sentence),
      ...stopsAbove(plan, sentence),
      ...semicolons(plan, sentence),
      ...missingSpeaker(sentence),
    ])
      report(finding);
  },
});

/** The full stops that cut the sentence, as one finding. */
function stopsInside(sentence: Paragraph): Finding[] {
  const { content } = sentence;
  const { cuts } = scan(sentence);
  const habit = firstAndFurther(cuts, (cut) => content.range(cut, cut + 1));
  if (!habit) return [];
  const { range, more, related } = habit;
  return [
    {
      range,
      message: {
        vi: `Câu mở đầu bị ngắt bằng dấu chấm${more.vi} nên vế đầu chưa thành câu. Thay bằng dấu phẩy.`,
        en: `A full stop${more.en} cuts the opening sentence in two. Put a comma instead.`,
      },
      related,
      fix: {
        // Where no name follows, the capital after the comma is wrong too.
        safe: cuts.every((cut) => BODY_START.test(sentence.folded.slice(cut + 1).trimStart())),
        title: { vi: 'Thay dấu chấm bằng dấu phẩy', en: 'Replace the full stop by a comma' },
        edits: cuts.map((cut) => ({ range: content.range(cut, cut + 1), newText: ',' })),
      },
    },
  ];
}

/** An end that does not lead on, or leads on with another mark than a colon. */
function wrongEnd(sentence: Paragraph): Finding[] {
  const { mark, isBare } = scan(sentence);
  const found: Finding[] = [];
  if (isBare)
    found.push({
      range: lastCharacter(sentence),
      message: {
        vi: 'Câu mở đầu chưa dẫn vào nội dung. Kết thúc câu bằng “như sau:”.',
        en: 'The opening sentence does not lead on to the content. End it in “như sau:”.',
      },
    });
  if (mark) {
    const range = sentence.content.range(mark.start, mark.end);
    found.push({
      range,
      message: {
        vi: `Câu mở đầu “… ${mark.words}” không kết thúc bằng dấu hai chấm. Ghi “${mark.words}:”.`,
        en: `The opening sentence “… ${mark.words}” does not end in a colon. Write “${mark.words}:”.`,
      },
      fix: {
        safe: true,
        title: { vi: 'Ghi dấu hai chấm', en: 'Write the colon' },
        edits: [{ range, newText: ':' }],
      },
    });
  }
  return found;
}

/** The full stops that cut parts of the sentence off above it. */
function stopsAbove(plan: PlanDocument, sentence: Paragraph): Finding[] {
  return loosePartsAbove(plan, sentence).map((paragraph) => ({
    range: lastCharacter(paragraph),
    message: {
      vi: 'Phần mở đầu bị ngắt bằng dấu chấm nên vế này chưa thành câu. Nối vào câu mở đầu bằng dấu phẩy.',
      en: 'A full stop cuts this part off the opening, so it is no sentence. Join it to the opening by a comma.',
    },
  }));
}

function lastCharacter({ content }: Paragraph): TextRange {
  const end = content.text.trimEnd().length;
  return content.range(end - 1, end);
}

/** Semicolons inside the sentence: before who speaks, and before `như sau`. */
function semicolons(plan: PlanDocument, sentence: Paragraph): Finding[] {
  const found: Finding[] = [];
  const beforeSpeaker = semicolonBefore(plan, sentence);
  if (beforeSpeaker)
    found.push({
      range: beforeSpeaker,
      message: {
        vi: 'Giữa căn cứ và cơ quan ban hành trong cùng một câu là dấu chấm phẩy. Thay bằng dấu phẩy.',
        en: 'A semicolon parts the bases from who speaks in one sentence. Put a comma instead.',
      },
      fix: commaAt(beforeSpeaker),
    });
  const at = semicolonAtEnd(sentence);
  if (at >= 0) {
    const range = sentence.content.range(at, at + 1);
    found.push({
      range,
      message: {
        vi: 'Giữa tên kế hoạch và “… như sau” là dấu chấm phẩy. Thay bằng dấu phẩy.',
        en: 'A semicolon parts the plan from “… như sau”. Put a comma instead.',
      },
      fix: commaAt(range),
    });
  }
  return found;
}

function commaAt(range: TextRange): Fix {
  return {
    safe: false,
    title: { vi: 'Thay bằng dấu phẩy', en: 'Replace it by a comma' },
    edits: [{ range, newText: ',' }],
  };
}

/** The place where nobody is named who makes the plan. */
function missingSpeaker(sentence: Paragraph): Finding[] {
  const gap = gapBefore(sentence);
  if (gap < 0) return [];
  return [
    {
      range: sentence.content.range(gap, gap + 1),
      message: {
        vi: 'Câu mở đầu thiếu chủ thể và việc ban hành kế hoạch. Viết “…, (tên cơ quan) xây dựng Kế hoạch … như sau:”.',
        en: 'The opening sentence names nobody who makes the plan. Write “…, (body) xây dựng Kế hoạch … như sau:”.',
      },
    },
  ];
}

/** Parts of a sentence that are no basis either: `Nhân dịp …`, `Được sự chỉ đạo của …`. */
const LOOSE = regexp.u`^(?:dựa\s+(?:vào|trên)|được\s+sự|nhân\s+(?:dịp|kỷ\s+niệm)|hưởng\s+ứng|thiết\s+thực)(?!\p{L})`;
const isLoose = memoizedScan((text, { key, folded, bullet }) => {
  if (bullet || text.length > 600 || !LOOSE.test(key) || !regexp.u`[\p{L}\p{Nd})”"]\.\s*$`.test(text))
    return false;
  return !HAS_SPOKEN.test(text) && !MAIN_CLAUSE.test(text) && !SPEAKS.test(folded);
});

/** The paragraphs right above the opening sentence that are parts of it. */
function loosePartsAbove({ paragraphs }: PlanDocument, { index }: Paragraph): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (let at = index - 1; at >= 0 && isLoose(paragraphs[at]!); at -= 1) found.unshift(paragraphs[at]!);
  return found.filter(({ role }) => role === 'text' || role === 'basis');
}

/** `Căn cứ Luật Trẻ em; UBND xã xây dựng Kế hoạch … như sau:` */
function semicolonBefore({ opening: { speaker } }: PlanDocument, sentence: Paragraph): TextRange | undefined {
  const { content, folded, bodyStart } = sentence;
  if (!speaker || !DEPENDENT.test(folded.slice(bodyStart).trimStart())) return undefined;
  const start = content.indexAt(speaker.range.start);
  const at = content.text.slice(0, start).trimEnd().length - 1;
  const name = folded.slice(start).trimStart();
  return content.text[at] === ';' && BODY_START.test(name) ? content.range(at, at + 1) : undefined;
}

const scan = memoizedScan((text, segment) => ({
  cuts: findCuts(text, segment),
  mark: findWrongMark(text, segment),
  isBare: !LEADS_ON.test(segment.folded.slice(-40)),
}));

const NO_CUTS: readonly number[] = [];

/** The full stops between what the plan is based on and who speaks. */
function findCuts(text: string, { folded, bodyStart }: Segment): readonly number[] {
  const body = text.slice(bodyStart);
  const cuts: number[] = [];
  let from = 0;
  for (const { index } of allMatches(body, STOP)) {
    const part = body.slice(from, index);
    const start = bodyStart + from;
    if (!DEPENDENT.test(folded.slice(start, bodyStart + index).trimStart())) break;
    if (HAS_SPOKEN.test(part) || MAIN_CLAUSE.test(part)) break;
    cuts.push(bodyStart + index);
    from = index + 1;
  }
  const last = cuts.at(-1);
  return last !== undefined && SPEAKS.test(folded.slice(last)) ? cuts : NO_CUTS;
}

/** What stands after `như sau` at the end instead of a colon. */
function findWrongMark(
  text: string,
  { folded }: Segment,
): { start: number; end: number; words: string } | undefined {
  const match = OPENING_END.exec(folded.slice(-40));
  if (!match || match[2] === ':') return undefined;
  const end = text.trimEnd().length;
  const start = end - match[2]!.length;
  const words = text.slice(0, start).trimEnd().slice(-match[1]!.length);
  return { start, end, words };
}

/** Index of that semicolon after the plan that somebody makes; -1 where there is none. */
const semicolonAtEnd = memoizedScan((_, { folded }: Segment): number => {
  const from = Math.max(0, folded.length - 60);
  const found = SPECIFIC.exec(folded.slice(from));
  return found && SPEAKS.test(folded.slice(0, from + found.index)) ? from + found.index : -1;
});

/** `Thực hiện Kế hoạch số … về việc …; với các nội dung sau:`: where somebody should speak; -1 where all is there. */
const gapBefore = memoizedScan((_, { folded, bodyStart }: Segment): number => {
  const body = folded.slice(bodyStart);
  const gap = GAP.exec(body.slice(-60));
  if (!gap || !DEPENDENT.test(body.trimStart())) return -1;
  const start = Math.max(0, body.length - 60) + gap.index;
  return /[,;.]\s[^,;.]*(?:xây\s+dựng|ban\s+hành|lập|đề\s+ra|tổ\s+chức|triển\s+khai|phát\s+động|hướng\s+dẫn|yêu\s+cầu|thông\s+báo|đề\s+nghị|kế\s+hoạch)/u.test(
    body.slice(0, start),
  )
    ? -1
    : bodyStart + start;
});
