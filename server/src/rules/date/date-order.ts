import type { DateInText, Deadline, PlanDocument } from '../../plan/model.ts';
import { memoizedScan } from '../../plan/segment.ts';
import { addDays, type CalendarDate, compareDates } from '../../vietnamese/calendar.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { writtenIn } from '../support/cited.ts';
import { type DateSpan, issueSpan, spanOfMention, writtenSpan } from '../support/dates.ts';
import { reportTextFindings, type TextFinding } from '../support/text-findings.ts';

/** What makes a time one by which something has to be done, before it in the same sentence. */
const TASK = regexp.u`(?<!\p{L})(?:hoàn\s+thành|báo\s+cáo|gửi|nộp|trình|xong|kiện\s+toàn|bàn\s+giao|bố\s+trí|phát\s+hành|phân\s+công|thời\s+hạn|hạn\s+cuối|chậm\s+nhất|muộn\s+nhất)(?!\p{L})`;
/** What happened before a day rather than has to happen. */
const PAST = regexp.u`(?<!\p{L})(?:đã|sinh(?=\s+(?:trước|sau|từ|năm|ngày|vào))|ban\s+hành|thành\s+lập|có\s+hiệu\s+lực|phát\s+sinh|xảy\s+ra|tính)(?!\p{L})`;
/** A task whatever else the clause speaks of: `…, hoàn thành trước ngày …`. */
const SETS_TASK = regexp.u`[,(]\s?(?:hoàn\s+thành|xong|báo\s+cáo|gửi|nộp)[^,;()]{0,60}$|^[^\p{L}]{0,4}(?:xây\s+dựng|tham\s+mưu|rà\s+soát)(?:,|\s+và)\s+ban\s+hành\s`;
/** What a sentence about earlier days speaks of. */
const HISTORY = regexp.u`(?<!\p{L})(?:từ|những|nhiệm\s+kỳ|đối\s+với|các\s+trường\s+hợp|so\s+với|kết\s+quả|tồn\s+đọng|được\s+(?:cấp|giao|công\s+nhận|phê\s+duyệt|tuyển\s+dụng|bổ\s+nhiệm))(?!\p{L})`;
/** A line that says when the plan, or a stage of it, is carried out. */
const TIME_LINE =
  /^(?:thời\s+gian(?:\s+(?:thực\s+hiện|tổ\s+chức|triển\s+khai|tiến\s+hành|kiểm\s+tra|giám\s+sát|làm\s+việc))?|đợt\s+\S{1,4}|giai\s+đoạn\s+\S{1,4})\s*:/u;

/** What a period is of that is looked back on: the time that an inspection or a report covers. */
const LOOKED_BACK = regexp.u`(?<!\p{L})(?:mốc|thời\s+kỳ|niên\s+độ|số\s+liệu|kỳ\s+báo\s+cáo|giai\s+đoạn\s+(?:được\s+)?(?:kiểm\s+tra|giám\s+sát|báo\s+cáo)|tính)(?!\p{L})`;

/** From the first to the last day of a period, nothing but words that join them between. */
const TO = /^\s*(?:đến|tới|-|–)\s*(?:hết\s*)?$/u;

export const dateOrder = defineRule({
  id: 'date-order',
  title: { vi: 'Trình tự thời gian hợp lý', en: 'Dates in a possible order' },
  description: {
    vi: 'Kế hoạch không thể viện dẫn văn bản ban hành sau mình, cũng không giao việc với thời hạn đã qua; văn bản giao nhiệm vụ một năm học không ban hành trước đó hai năm. Chỉ xét khi đã ghi đủ phần ngày, tháng, năm cần so sánh.',
    en: 'A plan cannot cite a document issued after it, nor set a deadline that is over; the tasks of a school year are not given two years before it. Judged only as far as the dates are written.',
  },
  part: 'date',
  severity: 'error',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  examples: {
    valid: [
      'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 16-KH/TU, ngày 05/6/2026 của Tỉnh ủy.',
      'Bình Lư, ngày tháng 4 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 1378/KH-UBND ngày 19/4/2026.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTầm nhìn giai đoạn 2026 - 2045; năm học 2025-2026; nhiệm kỳ 2025 - 2030.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch số 1378/KH-UBND ngày 19/4/2026; báo cáo trước ngày 10/4/2026.',
      'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nBáo cáo kết quả sắp xếp đã thực hiện trước ngày 01/7/2025.',
      'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nNgười sinh trước ngày 01/01/1945; số liệu từ ngày 01/01/2025 đến ngày 31/12/2025.',
      'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\n- Thời gian: từ ngày 05/6/2026 đến ngày 15/6/2026.',
      'Bình Lư, ngày 08 tháng 7 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\n3. Thời gian: trong tháng 9/2026; mốc kiểm tra từ ngày 01/7/2025 đến ngày 30/6/2026.',
      'KẾ HOẠCH\n\nCăn cứ Hướng dẫn số 39/HD-SGDĐT ngày 20/9/2025 về nhiệm vụ năm học 2025 - 2026; Công văn số 5512/BGDĐT-GDTrH ngày 18/12/2020 của Bộ Giáo dục và Đào tạo về kế hoạch giáo dục nhà trường; nhiệm vụ năm học 2025 - 2026.\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nCăn cứ Kế hoạch số 39/KH-UBND ngày 20/9/2021 về nhiệm vụ đổi mới giáo dục từ năm học 2025 - 2026; Kế hoạch số 40/KH-UBND ngày 21/9/2021 về nhiệm vụ các năm học 2025 - 2030.\n\nI. NỘI DUNG',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nCăn cứ Hướng dẫn số 39/HD-CĐN ⟦ngày 20/9/2016⟧ của Ban Thường vụ Công đoàn Giáo dục huyện hướng dẫn triển khai chương trình công tác công đoàn năm học 2018 - 2019;\n\nI. NỘI DUNG',
      },
      {
        text: 'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\n1. Ban Thường vụ Đoàn xã tổ chức lễ khởi động trước ⟦ngày 01/3/2026⟧.\n\n2. Phòng Kinh tế xây dựng, ban hành kế hoạch của xã, hoàn thành trước ⟦ngày 02/3/2026⟧.',
      },
      {
        text: 'Lương Minh, ngày 10 tháng 12 năm 2025\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ Kế hoạch số 16/KH-MTTQ-BTT ⟦ngày 23/12/2025⟧ của Ban Thường trực.',
      },
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện trong giai đoạn 2016 - ⟦2107⟧.' },
      { text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNhiệm vụ năm học 2025-⟦2027⟧; các năm học 2021-2025.' },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTuyên truyền từ ngày 20/10/2026 đến ⟦ngày 15/10/2026⟧.',
      },
      {
        text: 'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nCác chi bộ báo cáo kết quả trước ⟦ngày 20/5/2026⟧.',
      },
      {
        text: 'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\n- Thời gian thực hiện: từ ngày 10/5/2026 đến ⟦ngày 25/5/2026⟧.',
      },
      {
        text: 'Bình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\n1. Đợt 1: Từ ⟦ngày 01/6/2026⟧ đến ngày 25/6/2026.',
      },
    ],
  },
  check(plan, context) {
    reportTextFindings(plan, context, PERIOD_PREFILTER, backwardPeriods);
    reportTextFindings(plan, context, YEARS_PREFILTER, impossibleYears);
    reportTextFindings(plan, context, YEARS_PREFILTER, guidanceTooEarly);
    const issue = issueSpan(plan);
    if (!issue) return;
    checkCitations(plan, issue, context);
    const reported = new Set<number>();
    for (const deadline of plan.deadlines) {
      if (!deadline.date || !isOver(deadline.date, issue.first) || !isTask(deadline)) continue;
      reportOver(deadline.date, issue, context);
      reported.add(deadline.date.range.start);
    }
    checkPeriods(plan, issue, reported, context);
  },
});

const PERIOD_PREFILTER = definePrefilter({ words: ['từ'] });

/** `từ ngày 20/10/2026 đến ngày 15/10/2026`: ends before it begins. */
const backwardPeriods = memoizedScan((text, { dates }): readonly TextFinding[] =>
  dates.flatMap((end, index) => {
    const start = dates[index - 1];
    if (!start || end.start - start.end > 16) return [];
    if (!TO.test(foldForMatch(text.slice(start.end, end.start)))) return [];
    if (!regexp.iu`(?<!\p{L})từ\s*$`.test(text.slice(Math.max(0, start.start - 4), start.start))) return [];
    const [from, to] = [spanOfMention(start), spanOfMention(end)];
    if (!from || !to || compareDates(to.last, from.first) >= 0) return [];
    const [first, last] = [start, end].map((date) => writtenIn(text, date));
    return {
      start: end.start,
      end: end.end,
      message: {
        vi: `“${last}” đứng trước “${first}”: thời gian kết thúc trước khi bắt đầu. Kiểm tra lại hai ngày.`,
        en: `The period ends (“${last}”) before it begins (“${first}”). Check both days.`,
      },
    };
  }),
);

/** What a school year's tasks are given by; no rule or programme that goes on from that year. */
const GUIDANCE = regexp.iu`^(?:hướng dẫn|công văn|kế hoạch|chỉ thị)$`;
const OF_SCHOOL_YEAR = regexp.iu`^[^;.\n]{0,200}(?<!\p{L})(?:nhiệm vụ|chương trình công tác)(?!\p{L})[^;.,\n]{0,60}\snăm học ((?:19|20)\d\d)\s?[-–]\s?(?:19|20)\d\d`;

/** `Hướng dẫn số 39/HD-CĐN ngày 20/9/2016 … chương trình công tác năm học 2018 - 2019`: given two years before. */
const guidanceTooEarly = memoizedScan((text, { citations }): readonly TextFinding[] =>
  citations.flatMap(({ typeName, date }) => {
    if (date?.year?.value === undefined || !typeName || !GUIDANCE.test(typeName.value)) return [];
    const schoolYear = OF_SCHOOL_YEAR.exec(text.slice(date.end, date.end + 320));
    if (!schoolYear || /(?:từ|các|những)\s+năm\s+học/iu.test(schoolYear[0])) return [];
    if (date.year.value > Number(schoolYear[1]) - 2) return [];
    const written = writtenIn(text, date);
    return {
      start: date.start,
      end: date.end,
      severity: 'warning' as const,
      message: {
        vi: `Văn bản “${written}” không thể giao nhiệm vụ của năm học ${schoolYear[1]}. Kiểm tra lại ngày ban hành hoặc năm học.`,
        en: `What is dated “${written}” cannot give the tasks of the school year ${schoolYear[1]}. Check the date or the school year.`,
      },
    };
  }),
);

const YEARS_PREFILTER = definePrefilter({ words: ['giai đoạn', 'nhiệm kỳ', 'năm học'] });
const YEARS = regexp.giu`(?<![\p{L}\p{M}])(?:giai\s+đoạn|nhiệm\s+kỳ|năm\s+học)\s+((?:19|20)\d\d)\s?[-–]\s?(\d{4})(?![\p{L}\d/-]|\.\d)`;
/** Years that a period of public work lasts at most. */
const LONGEST = 60;

/** `giai đoạn 2016 - 2107`: two years that are no period. */
const impossibleYears = memoizedScan((text): readonly TextFinding[] =>
  [...text.matchAll(YEARS)].flatMap(({ index, 0: found, 1: first, 2: last }) => {
    const years = Number(last) - Number(first);
    if (years > 0 && years <= LONGEST && !isWrongSchoolYear(text, index, found, years)) return [];
    const end = index + found.length;
    return {
      start: end - 4,
      end,
      severity: 'warning' as const,
      message: {
        vi: `Năm “${last}” không hợp với năm “${first}” đứng trước. Kiểm tra lại hai năm.`,
        en: `The year “${last}” does not go with “${first}” before it. Check both years.`,
      },
    };
  }),
);

/** `năm học 2025-2027`: one school year; `các năm học 2021 - 2025` are several. */
function isWrongSchoolYear(text: string, index: number, found: string, years: number): boolean {
  if (years === 1 || !/^năm\s+học/iu.test(found)) return false;
  return !regexp.iu`(?<!\p{L})(?:các|những|từ|đến|qua|trong)\s+$`.test(
    text.slice(Math.max(0, index - 8), index),
  );
}

function checkCitations(plan: PlanDocument, issue: DateSpan, { report }: RuleContext): void {
  const issued = issue.last;
  const day = writtenSpan(issue);
  for (const { mention, place, paragraph } of plan.citations) {
    if (!mention.date || mention.self || place === 'attachment' || place === 'source') continue;
    if ((mention.date.year?.value ?? 0) < issued.year) continue;
    const span = spanOfMention(mention.date);
    if (!span || compareDates(span.first, issued) <= 0) continue;
    const { content } = paragraph;
    const end = mention.symbol?.end ?? mention.date.start;
    const name = writtenIn(content.text, { start: mention.start, end });
    report({
      range: content.range(mention.date.start, mention.date.end),
      message: {
        vi: `“${name}” đề ngày sau ngày của kế hoạch này (${day.vi}). Kiểm tra lại ngày của văn bản hoặc của kế hoạch.`,
        en: `“${name}” is dated after this plan (${day.en}). Check either date.`,
      },
    });
  }
}

/** Whether the sentence sets a task, rather than tells what was before a day. */
function isTask({ date, agency, kind }: Deadline): boolean {
  const clause = clauseBefore(date!);
  if (PAST.test(clause) && !SETS_TASK.test(clause)) return false;
  return TASK.test(clause) || (kind === 'before' && agency !== undefined && !HISTORY.test(clause));
}

/** What stands before a date in its sentence or its part of it, folded. */
function clauseBefore({ paragraph, mention }: Pick<DateInText, 'paragraph' | 'mention'>): string {
  const before = paragraph.folded.slice(Math.max(0, mention.start - 120), mention.start);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(';')) + 1);
}

/** Over before the plan was issued, and so by less than a year: older days are history, not deadlines. */
function isOver({ mention }: DateInText, issued: CalendarDate): boolean {
  if (mention.form !== 'numeric' && mention.form !== 'words' && mention.form !== 'month') return false;
  const year = mention.year?.value ?? 0;
  if (year > issued.year || year < issued.year - 1) return false;
  const span = spanOfMention(mention);
  if (!span || compareDates(span.last, issued) >= 0) return false;
  return compareDates(span.last, addDays(issued, -366)) > 0;
}

function reportOver(date: DateInText, issue: DateSpan, { report }: RuleContext): void {
  const day = writtenSpan(issue);
  const { text } = date.paragraph.content;
  const found = writtenIn(text, date.mention);
  report({
    range: date.range,
    severity: 'warning',
    message: {
      vi: `Thời hạn “${found}” đã qua khi kế hoạch ban hành (${day.vi}). Kiểm tra lại thời hạn.`,
      en: `The deadline “${found}” is over when the plan is issued (${day.en}). Check it.`,
    },
  });
}

const isTimeLine = memoizedScan((text, { bodyStart }): boolean =>
  TIME_LINE.test(foldForMatch(text.slice(bodyStart, bodyStart + 60)).trimStart()),
);

/** `- Thời gian thực hiện: từ ngày … đến ngày …` that ends, or begins, before the plan is issued. */
function checkPeriods(
  plan: PlanDocument,
  issue: DateSpan,
  reported: ReadonlySet<number>,
  context: RuleContext,
): void {
  const issued = issue.first;
  for (const [index, date] of plan.dates.entries()) {
    const { content } = date.paragraph;
    if (!isTimeLine(date.paragraph) || reported.has(date.range.start) || !isOver(date, issued)) continue;
    if (LOOKED_BACK.test(clauseBefore(date))) continue;
    const before = content.text.slice(Math.max(0, date.mention.start - 16), date.mention.start);
    if (/(?:đến|-|–)\s*(?:hết\s*)?$/u.test(before)) reportOver(date, issue, context);
    else if (/từ\s*$/iu.test(before) && !endsBefore(date, plan.dates[index + 1], issued))
      reportStart(date, issue, context);
  }
}

/** Whether the end of the period that begins with a date lies before the plan too, and is reported itself. */
function endsBefore(start: DateInText, end: DateInText | undefined, issued: CalendarDate): boolean {
  return end?.paragraph === start.paragraph && isOver(end, issued);
}

function reportStart(date: DateInText, issue: DateSpan, { report }: RuleContext): void {
  const day = writtenSpan(issue);
  const { text } = date.paragraph.content;
  const found = writtenIn(text, date.mention);
  report({
    range: date.range,
    severity: 'info',
    message: {
      vi: `Thời gian thực hiện bắt đầu từ “${found}”, trước ngày ban hành kế hoạch (${day.vi}). Kiểm tra lại ngày bắt đầu.`,
      en: `The work begins on “${found}”, before the plan is issued (${day.en}). Check the first day.`,
    },
  });
}
