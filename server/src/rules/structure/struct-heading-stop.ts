import type { Component, OutlineNode, Paragraph, PlanDocument } from '../../plan/model.ts';
import type { TextRange } from '../../text/range.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule, type Fix } from '../rule.ts';
import { outlinesOf, siblingLists } from '../support/outlines.ts';

/** A longer one may be a sentence. */
const MAX_TITLE_LENGTH = 150;
/** Headings beside it that end without a stop, for each that ends with one. */
const MIN_OTHERS = 2;
const STOP = /[^.…](\.)\s*$/u;
/** A mark after a word of two letters and more, or after a year; `TP.` ends a short form. */
const END_MARK = regexp.u`(?:\p{L}{3}|\d{4}|[)”"])[.;:,]\s*$`;
const SYMBOL_END = regexp.u`[/-]\p{Lu}{2,16}\.\s*$`;
const ENDS_SENTENCE = regexp.u`[.!?]\s+\p{Lu}`;

export const structHeadingStop = defineRule({
  id: 'struct-heading-stop',
  title: { vi: 'Không chấm cuối tiêu đề', en: 'No full stop after a heading' },
  description: {
    vi: 'Tên cơ quan, số và ký hiệu, ngày ban hành, trích yếu và tiêu đề của phần, mục không kết thúc bằng dấu chấm. Với tiêu đề, chỉ nhắc khi các tiêu đề cùng cấp bên cạnh đều không có.',
    en: 'The issuer, the number, the dateline, the subject and the title of a section do not end with a full stop. Of a title it is said only where those beside it on the same level have none.',
  },
  part: 'structure',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  examples: {
    valid: [
      'I. MỤC ĐÍCH\n\nNội dung một.\n\nII. NỘI DUNG\n\nNội dung hai.\n\nIII. TỔ CHỨC THỰC HIỆN\n\nNội dung ba.',
      '**1. Mục đích.**\n\nNội dung một.\n\n**2. Yêu cầu.**\n\nNội dung hai.\n\n**3. Nội dung.**\n\nNội dung ba.',
      '**1. Sở Y tế**\n\nTheo dõi.\n\n**2. Sở Tài chính**\n\nBố trí kinh phí.\n\n3. Các cơ quan, đơn vị thực hiện Kế hoạch này.',
      '**1. Mục đích**\n\nMột.\n\n**2. Yêu cầu**\n\nHai.\n\n**3. Thời gian, địa điểm, thành phần, v.v...**\n\nBa.',
      '**1. Sở Y tế**\n\nTheo dõi.\n\n**2. Sở Tài chính**\n\nBố trí kinh phí.\n\n**3. Các sở. Văn phòng tỉnh**\n\nThực hiện.',
      '**1. Mục đích.**\n\nMột.\n\n**2. Yêu cầu**\n\nHai.',
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
        text: '## I. MỤC ĐÍCH\n\nMột.\n\n## II. NỘI DUNG\n\nHai.\n\n## III. ĐỀ XUẤT, KIẾN NGHỊ⟦.⟧\n\nBa.\n\n## IV. TỔ CHỨC THỰC HIỆN\n\nBốn.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { line, vi, en } of headLines(plan)) {
      const range = stopIn(plan, line.paragraph);
      if (!range) continue;
      const mark = plan.text[range.start]!;
      report({
        range,
        message: {
          vi: `Thừa dấu “${mark}” cuối ${vi}. Bỏ dấu này.`,
          en: `“${mark}” stands after the ${en}. Remove it.`,
        },
        fix: fixOf(range, mark),
      });
    }
    for (const outline of outlinesOf(plan)) {
      for (const { siblings } of siblingLists(outline)) {
        const headings = siblings.filter(isHeading);
        const dotted = headings.filter(({ title }) => STOP.test(title));
        if (headings.length - dotted.length < MIN_OTHERS * Math.max(1, dotted.length)) continue;
        for (const node of dotted) {
          const range = stopOf(plan, node);
          if (!range) continue;
          report({
            range,
            message: {
              vi: `Thừa dấu chấm cuối tiêu đề “${node.title.trim()}”, các tiêu đề bên cạnh không có. Bỏ dấu chấm.`,
              en: `A full stop after the heading “${node.title.trim()}”; those beside it have none. Remove it.`,
            },
            fix: fixOf(range),
          });
        }
      }
    }
  },
});

/** The subject, the issuer, the number and the dateline where a mark ends them. */
function headLines({ head }: PlanDocument): { line: Component; vi: string; en: string }[] {
  const lines: { line: Component; vi: string; en: string }[] = [];
  const subject = head.subject.at(-1);
  const isPhrase = head.subject.every(({ text }) => !ENDS_SENTENCE.test(text));
  if (subject && isPhrase && END_MARK.test(subject.text))
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

/** A title with something below it, of one sentence. */
function isHeading({ kind, body, children, title }: OutlineNode): boolean {
  if (kind !== 'heading' || body.length + children.length === 0) return false;
  return title.length <= MAX_TITLE_LENGTH && !ENDS_SENTENCE.test(title);
}

function fixOf(range: TextRange, mark = '.'): Fix {
  return {
    safe: false,
    title:
      mark === '.'
        ? { vi: 'Bỏ dấu chấm', en: 'Remove the full stop' }
        : { vi: `Bỏ dấu “${mark}”`, en: `Remove “${mark}”` },
    edits: [{ range, newText: '' }],
  };
}

function stopOf(plan: PlanDocument, { paragraphs }: OutlineNode): TextRange | undefined {
  return stopIn(plan, paragraphs.at(-1)!);
}

/** The stop at the end of a paragraph. */
function stopIn(plan: PlanDocument, { content }: Paragraph): TextRange | undefined {
  const at = content.text.trimEnd().length - 1;
  const range = content.range(at, at + 1);
  return /^[.;:,]$/u.test(plan.text.slice(range.start, range.end)) ? range : undefined;
}
