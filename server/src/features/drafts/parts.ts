import { formFor } from '../../regimes/forms.ts';
import type { Form } from '../../regimes/regime.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import type { Authority } from './authorities.ts';
import { deadline } from './authorities.ts';
import type { Template } from './template.ts';

/** The subject field, the same in title, opening, closing and annexes. */
const SUBJECT = '{subject=về …}';

/** The form that holds for an authority on a day: that of the last regulation in force by then. */
export function formOf(authority: Authority, date: CalendarDate): Form {
  return formFor(authority.regime, date, authority.organisation);
}

/** Title line, issuing body, number and symbol, place and date. */
export function letterhead(authority: Authority, form: Form): Template {
  const bodies = [
    ...(authority.superior === '' ? [] : [capitals(authority.superior)]),
    `**${capitals(authority.issuer)}**`,
  ];
  const star = form.star === undefined ? [] : [form.star.replaceAll('*', '\\*')];
  return paragraphs([...titleLines(form), ...bodies, ...star, numberLine(authority, form), dateline()]);
}

/** Quốc hiệu and Tiêu ngữ, or the title of Party or Youth Union. */
export function titleLines(form: Form): readonly Template[] {
  return {
    state: ['**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**', '**Độc lập - Tự do - Hạnh phúc**'],
    party: ['**ĐẢNG CỘNG SẢN VIỆT NAM**'],
    youth: ['**ĐOÀN TNCS HỒ CHÍ MINH**'],
  }[form.letterhead];
}

/** Place and date in italics (NĐ 30, Phụ lục I, Phần I, Mục II, khoản 4); the day is a blank, the year that of today. */
export function dateline(): Template {
  return '*{place=Địa danh}, ngày {day=…} tháng {month=…} năm {year=@YEAR}*';
}

/** `Số: …/KH-UBND`, or `Số …-KH/ĐU` without colon where the form says so: the number is a blank. */
export function numberLine(authority: Authority, form: Form): Template {
  return `${form.number.colon ? 'Số:' : 'Số'} {number=…}${authority.symbol}`;
}

/** Type name and subject, with the five hyphens of the Party. */
export function title(form: Form, subject: Template = SUBJECT): Template {
  const shown = form.subjectCase === 'lower' ? subject : subject.replace(/^\{([a-z-]+)=/u, '{$1!=');
  return paragraphs(['# KẾ HOẠCH', `**${shown}**`, ...(form.regime === 'party' ? ['-----'] : [])]);
}

/** The one-sentence opening: the mandate, who speaks, and the subject. */
export function opening(authority: Authority): Template {
  return `Thực hiện {mandate=${authority.mandate}}, ${authority.voice} xây dựng Kế hoạch ${SUBJECT} như sau:`;
}

/** The bases line by line, then the sentence. */
export function bases(authority: Authority, form: Form): Template {
  const lines =
    authority.regime === 'party'
      ? ['Căn cứ Điều lệ Đảng', `Căn cứ {mandate=${authority.mandate}}`]
      : authority.regime === 'state'
        ? [
            'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
            `Căn cứ {mandate=${authority.mandate}}`,
          ]
        : [`Căn cứ {mandate=${authority.mandate}}`, 'Căn cứ {mandate-2=Điều lệ của tổ chức}'];
  const { leadingDash, itemEnd, lastEnd } = form.bases;
  const dashed = lines.map((line, index) => {
    const end = index === lines.length - 1 ? lastEnd : itemEnd;
    return leadingDash ? `- ${line}${end}` : `*${line}${end}*`;
  });
  return paragraphs([...dashed, `${atStart(authority.voice)} xây dựng Kế hoạch ${SUBJECT} như sau:`]);
}

/** `Trên đây là Kế hoạch …` with the end mark of the form. */
export function closing(authority: Authority, form: Form): Template {
  return `Trên đây là Kế hoạch ${SUBJECT}. ${atStart(authority.voice)} {demand-of=yêu cầu các cơ quan, đơn vị} nghiêm túc triển khai thực hiện${form.endMark}`;
}

/** `Nơi nhận` with a line for each recipient, then the units that have tasks, last where the original is kept; end marks as the form has them. */
export function recipients(authority: Authority, form: Form): Template {
  const units = authority.ownRecipients ? [] : authority.units.map((unit) => unit.name);
  const names = [...authority.recipients, ...units];
  const lines = names.map((name) => `- ${name}${form.recipients.itemEnd}`);
  return `Nơi nhận:\n\n${[...lines, `- ${authority.filing}${form.recipients.lastEnd}`].join('\n')}`;
}

/** The lines of capacity and title, each in bold, and below them a field for the name. In: the lines in their order, `TM. ỦY BAN NHÂN DÂN` first. */
export function signature(lines: readonly string[]): Template {
  return paragraphs([...lines.map((line) => `**${line}**`), '**{signer=Họ và tên}**']);
}

/** The line under an attachment's title that names its plan. */
export function sourceLine(authority: Authority, form: Form): Template {
  const comma = form.number.separators === 'party' && authority.regime === 'party' ? ',' : '';
  return `*(Kèm theo Kế hoạch số {number=…}${authority.symbol}${comma} ngày {day=…}/{month=…}/{year=@YEAR} của ${authority.voice})*`;
}

/** A table of who does what by when, with two empty rows; its headings are those by which tasks are read again. */
export function tasksTable(): Template {
  return [
    '| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn hoàn thành |',
    '| --- | --- | --- | --- | --- |',
    `| 1 | {task-1=…} | {lead-1=…} | {support-1=…} | {due-1=Trước ngày …/…/@PLAN_YEAR} |`,
    `| 2 | {task-2=…} | {lead-2=…} | {support-2=…} | {due-2=Trước ngày …/…/@PLAN_YEAR} |`,
  ].join('\n');
}

/** An annex that assigns the tasks: title, subject, the line that names its plan, and the table. */
export function annex(authority: Authority, form: Form): Template {
  return paragraphs([
    '# PHỤ LỤC',
    '**{annex-subject=PHÂN CÔNG NHIỆM VỤ}**',
    sourceLine(authority, form),
    tasksTable(),
  ]);
}

/** Đề cương báo cáo in its three parts. */
export function reportOutline(authority: Authority, form: Form): Template {
  return paragraphs([
    '# ĐỀ CƯƠNG BÁO CÁO',
    `**${SUBJECT}**`,
    sourceLine(authority, form),
    '## I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN',
    '### 1. Đặc điểm tình hình',
    'Khái quát đặc điểm, thuận lợi, khó khăn của địa phương, đơn vị.',
    '### 2. Công tác lãnh đạo, chỉ đạo',
    'Nêu việc quán triệt, tuyên truyền, ban hành văn bản, kiểm tra, giám sát.',
    '## II. KẾT QUẢ THỰC HIỆN',
    '### 1. Kết quả đạt được',
    'Nêu kết quả thực hiện từng nhiệm vụ, có số liệu, minh chứng cụ thể.',
    '### 2. Hạn chế, nguyên nhân',
    'Nêu hạn chế; phân tích nguyên nhân khách quan, nguyên nhân chủ quan; bài học kinh nghiệm.',
    '## III. PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP',
    '### 1. Phương hướng, nhiệm vụ',
    'Dự báo tình hình; nêu phương hướng, nhiệm vụ trọng tâm, giải pháp thực hiện.',
    '### 2. Kiến nghị, đề xuất',
    'Nêu cụ thể nội dung kiến nghị và cơ quan có thẩm quyền giải quyết.',
  ]);
}

/** Who does what by when; the units are those of `recipients`. */
export function assignments(authority: Authority): Template {
  if (authority.regime === 'state') {
    return paragraphs(
      authority.units.flatMap((unit, index) => [
        `### ${index + 1}. ${unit.name}`,
        `${unit.task} ${deadline(`due-unit-${index + 1}`)}.`,
      ]),
    );
  }
  return paragraphs(
    authority.units.map(
      (unit, index) => `${index + 1}. ${unit.name} ${unit.task} ${deadline(`due-unit-${index + 1}`)}.`,
    ),
  );
}

/** Templates as paragraphs of Markdown, a blank line between two. */
export function paragraphs(lines: readonly Template[]): Template {
  return lines.join('\n\n');
}

/** A template at the start of a sentence. */
function atStart(template: Template): Template {
  return template.replace(/^\{([a-z-]+)=/u, '{$1!=');
}

/** The fields of a template in capitals. */
function capitals(template: Template): Template {
  return template.replace(/\{([a-z-]+)=/gu, '{$1^=');
}
