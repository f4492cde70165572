import type { Component, PlanDocument } from '../../plan/model.ts';
import type { TextRange } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type Fix, type RuleContext } from '../rule.ts';
import { firstAndFurther } from '../support/further-places.ts';
import { endMarkIn, endMarkOf, isPlainlyTitle, isTitle, isUsualTitle } from '../support/heading-ends.ts';
import { outlinesOf, siblingLists } from '../support/outlines.ts';

/** Headings beside it that end without a stop, for each that ends with one. */
const MIN_OTHERS = 2;
const STOP = /[^.…](\.)\s*$/u;
/** A mark after a word of two letters and more, or after a year; `TP.` ends a short form. */
const END_MARK = regexp.u`(?:\p{L}{3}|\d{4}|[)”"])[.;:,]\s*$`;
const SYMBOL_END = regexp.u`[/-]\p{Lu}{2,16}\.\s*$`;
/** The end of an opening that stands on one line with the title: `KẾ HOẠCH Tổ chức … Trường … tổ chức như sau:`. */
const LEADS_ON = /(?:như\s+sau|sau\s+đây|nội\s+dung\s+sau|cụ\s+thể)\s?[.;:,]\s*$/iu;
const ENDS_SENTENCE = regexp.u`[.!?]\s+\p{Lu}`;

export const structHeadingStop = defineRule({
  id: 'struct-heading-stop',
  title: { vi: 'Không chấm cuối tiêu đề', en: 'No full stop after a heading' },
  description: {
    vi: 'Tên cơ quan, số và ký hiệu, ngày ban hành, trích yếu và tiêu đề của phần, mục không kết thúc bằng dấu chấm. Với tiêu đề của khoản, chỉ nhắc khi các tiêu đề cùng cấp bên cạnh đều không có, hoặc là tiêu đề quen dùng (Mục đích, Yêu cầu).',
    en: 'The issuer, the number, the dateline, the subject and the title of a section do not end with a full stop. Of the title of a clause it is said only where those beside it have none, or where it is a usual one.',
  },
  part: 'structure',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'KẾ HOẠCH Tổ chức ngày hội đọc sách Thực hiện nhiệm vụ năm học, nhà trường tổ chức ngày hội như sau:\n\nI. MỤC ĐÍCH',
      'I. MỤC ĐÍCH\n\nNội dung một.\n\nII. NỘI DUNG\n\nNội dung hai.\n\nIII. TỔ CHỨC THỰC HIỆN\n\nNội dung ba.',
      '**1. Trồng cây.**\n\nNội dung một.\n\n**2. Chăm sóc cây.**\n\nNội dung hai.',
      '1. Phòng Kinh tế.\n\n- Theo dõi.\n\n2. Các thôn.\n\n- Trồng cây.',
      '**1. Sở Y tế**\n\nTheo dõi.\n\n**2. Sở Tài chính**\n\nBố trí kinh phí.\n\n3. Các cơ quan, đơn vị thực hiện Kế hoạch này.',
      '**1. Mục đích**\n\nMột.\n\n**2. Yêu cầu**\n\nHai.\n\n**3. Thời gian, địa điểm, thành phần, v.v...**\n\nBa.',
      '**1. Sở Y tế**\n\nTheo dõi.\n\n**2. Sở Tài chính**\n\nBố trí kinh phí.\n\n**3. Các sở. Văn phòng tỉnh**\n\nThực hiện.',
      '**1. Trồng cây.**\n\nMột.\n\n**2. Chăm sóc cây**\n\nHai.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nPhòng, chống đuối nước trẻ em năm 2026⟦.⟧\n\nI. MỤC ĐÍCH',
        fixed: 'KẾ HOẠCH\n\nPhòng, chống đuối nước trẻ em năm 2026\n\nI. MỤC ĐÍCH',
      },
      {
        text: 'Số: 15/KH-UBND⟦.⟧\n\nBình Lư, ngày 05 tháng 6 năm 2026⟦.⟧\n\nKẾ HOẠCH\n\nPhòng, chống đuối nước trẻ em năm 2026\n\nI. MỤC ĐÍCH',
        fixed:
          'Số: 15/KH-UBND\n\nBình Lư, ngày 05 tháng 6 năm 2026\n\nKẾ HOẠCH\n\nPhòng, chống đuối nước trẻ em năm 2026\n\nI. MỤC ĐÍCH',
      },
      {
        text: '**1. Sở Y tế**\n\nTheo dõi.\n\n**2. Sở Tài chính**\n\nBố trí kinh phí.\n\n**3. Chi cục Quản lý thị trường⟦.⟧**\n\nKiểm tra thị trường.',
        fixed:
          '**1. Sở Y tế**\n\nTheo dõi.\n\n**2. Sở Tài chính**\n\nBố trí kinh phí.\n\n**3. Chi cục Quản lý thị trường**\n\nKiểm tra thị trường.',
      },
      {
        text: '**1. Mục đích⟦.⟧**\n\nNội dung một.\n\n**2. Yêu cầu.**\n\nNội dung hai.',
        fixed: '**1. Mục đích**\n\nNội dung một.\n\n**2. Yêu cầu**\n\nNội dung hai.',
      },
      {
        text: '## I. MỤC ĐÍCH⟦.⟧\n\nMột.\n\n## II. TỔ CHỨC THỰC HIỆN.\n\nHai.',
        fixed: '## I. MỤC ĐÍCH\n\nMột.\n\n## II. TỔ CHỨC THỰC HIỆN\n\nHai.',
      },
      {
        text: '## I. MỤC ĐÍCH\n\nMột.\n\n## II. NỘI DUNG\n\nHai.\n\n## III. ĐỀ XUẤT, KIẾN NGHỊ⟦.⟧\n\nBa.\n\n## IV. TỔ CHỨC THỰC HIỆN\n\nBốn.',
        fixed:
          '## I. MỤC ĐÍCH\n\nMột.\n\n## II. NỘI DUNG\n\nHai.\n\n## III. ĐỀ XUẤT, KIẾN NGHỊ\n\nBa.\n\n## IV. TỔ CHỨC THỰC HIỆN\n\nBốn.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { line, vi, en } of headLines(plan)) {
      const range = endMarkIn(plan, line.paragraph, '.;:,');
      if (!range) continue;
      const mark = plan.text[range.start]!;
      report({
        range,
        message: {
          vi: `Thừa dấu “${mark}” cuối ${vi}. Bỏ dấu này.`,
          en: `“${mark}” stands after the ${en}. Remove it.`,
        },
        fix: fixOf([range], mark),
      });
    }
    reportHeadings(plan, report);
  },
});

function reportHeadings(plan: PlanDocument, report: RuleContext['report']): void {
  const habitual: { readonly title: string; readonly range: TextRange }[] = [];
  for (const outline of outlinesOf(plan)) {
    for (const { siblings } of siblingLists(outline)) {
      const headings = siblings.filter(isTitle);
      const dotted = headings.filter(({ title }) => STOP.test(title));
      const isHabit = dotted.some(({ title }) => isUpper(title) || isUsualTitle(title));
      const isSlip = headings.length - dotted.length >= MIN_OTHERS * Math.max(1, dotted.length);
      for (const node of dotted) {
        const range = endMarkOf(plan, node, '.');
        const title = node.title.trim();
        if (!range) continue;
        if (!isSlip) {
          if (isHabit && isPlainlyTitle(node) && !title.includes(':')) habitual.push({ title, range });
          continue;
        }
        report({
          range,
          message: {
            vi: `Thừa dấu chấm cuối tiêu đề “${title}”, các tiêu đề bên cạnh không có. Bỏ dấu chấm.`,
            en: `A full stop after the heading “${title}”; those beside it have none. Remove it.`,
          },
          fix: fixOf([range]),
        });
      }
    }
  }
  const habit = firstAndFurther(habitual, ({ range }) => range);
  if (!habit) return;
  const { first, range, more, related } = habit;
  report({
    range,
    message: {
      vi: `Thừa dấu chấm cuối tiêu đề “${first.title}”${more.vi}. Bỏ dấu chấm.`,
      en: `A full stop after the heading “${first.title}”${more.en}. Remove it.`,
    },
    related,
    fix: fixOf(habitual.map((each) => each.range)),
  });
}

/** The subject, the issuer, the number and the dateline where a mark ends them. */
function headLines({ head }: PlanDocument): { line: Component; vi: string; en: string }[] {
  const lines: { line: Component; vi: string; en: string }[] = [];
  const subject = head.subject.at(-1);
  const isPhrase = head.subject.every(({ text }) => !ENDS_SENTENCE.test(text));
  if (subject && isPhrase && END_MARK.test(subject.text) && !LEADS_ON.test(subject.text))
    lines.push({ line: subject, vi: 'trích yếu', en: 'subject' });
  const issuer = head.issuerLines.at(-1);
  if (issuer && END_MARK.test(issuer.text))
    lines.push({ line: issuer, vi: 'tên cơ quan', en: 'name of the body' });
  const { number, dateline } = head;
  if (number && !number.isPlaceholder && SYMBOL_END.test(number.paragraph.content.text))
    lines.push({ line: number, vi: 'số, ký hiệu', en: 'number' });
  if (dateline && !dateline.isPlaceholder && /\d{4}[.;,]\s*$/u.test(dateline.paragraph.content.text))
    lines.push({ line: dateline, vi: 'dòng ngày ban hành', en: 'dateline' });
  return lines;
}

function fixOf(ranges: readonly TextRange[], mark = '.'): Fix {
  return {
    safe: false,
    title:
      mark === '.'
        ? { vi: 'Bỏ dấu chấm', en: 'Remove the full stop' }
        : { vi: `Bỏ dấu “${mark}”`, en: `Remove “${mark}”` },
    edits: ranges.map((range) => ({ range, newText: '' })),
  };
}
