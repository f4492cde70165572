import { numeralOf } from '../../features/outline-object.ts';
import type { Outline, OutlineNode, PlanDocument } from '../../plan/model.ts';
import type { Locale } from '../../text/bilingual.ts';
import { LineIndex } from '../../text/line-index.ts';
import { neutralise } from '../../text/neutralise.ts';
import type { TextRange } from '../../text/range.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { say } from '../io.ts';
import type { Painter } from '../terminal/colour.ts';
import { displayWidth } from '../terminal/width.ts';

const MAX_LENGTH = 96;

/** A plan for people: its components with the line each stands in, then the outline, then what follows it. */
export function outlineText(path: string, plan: PlanDocument, locale: Locale, paint: Painter): string {
  const lines = new LineIndex(plan.text);
  const lineOf = (range: TextRange) =>
    paint('dim', String(lines.positionAt(range.start).line + 1).padStart(5));
  const rows: string[] = [paint('underline', neutralise(path))];
  const row = (label: string, part: { readonly text: string; readonly range: TextRange } | undefined) => {
    if (!part) return;
    rows.push(`${lineOf(part.range)}  ${paint('dim', pad(label, 16))}  ${short(part.text)}`);
  };
  const missing = (vi: string, en: string) =>
    rows.push(`${' '.repeat(5)}  ${paint('dim', pad(say(locale, vi, en), 16))}  ${paint('yellow', '—')}`);
  const t = (vi: string, en: string) => say(locale, vi, en);

  rows.push(`       ${paint('dim', pad(t('Thể thức', 'Form'), 16))}  ${plan.regime.form.name[locale]}`);
  for (const reason of plan.regime.reasons)
    rows.push(`       ${' '.repeat(16)}  ${paint('dim', neutralise(reason[locale]))}`);
  const { head } = plan;
  row(t('Quốc hiệu', 'National title'), head.nationalTitle);
  row(t('Tiêu ngữ', 'Motto'), head.motto);
  row(t('Tiêu đề', 'Title line'), head.partyTitle);
  row(t('Cấp trên', 'Superior'), head.superior);
  row(t('Cơ quan', 'Issuer'), head.issuer);
  if (head.number) row(t('Số, ký hiệu', 'Number'), head.number);
  else missing('Số, ký hiệu', 'Number');
  if (head.dateline) row(t('Địa danh, ngày', 'Place and date'), head.dateline);
  else missing('Địa danh, ngày', 'Place and date');
  row(t('Mức độ khẩn', 'Urgency'), head.urgency);
  row(t('Dự thảo', 'Draft'), head.draftMark);
  for (const part of head.letterSubject ?? []) row(t('Trích yếu V/v', 'Letter subject'), part);
  row(t('Tên loại', 'Type'), head.title);
  for (const part of head.subject) row(t('Trích yếu', 'Subject'), part);
  for (const { paragraph, range } of plan.opening.bases)
    row(t('Căn cứ', 'Basis'), { text: paragraph.content.text, range });
  if (plan.opening.sentence) {
    row(t('Mở đầu', 'Opening'), {
      text: plan.opening.sentence.content.text,
      range: plan.opening.sentence.range,
    });
  }
  rows.push(...outlineRows(plan.outline, lineOf));
  if (plan.closing.paragraph) {
    row(t('Kết thúc', 'Closing'), {
      text: plan.closing.paragraph.content.text,
      range: plan.closing.paragraph.range,
    });
  }
  for (const { name, note, range } of plan.recipients?.items ?? []) {
    row(t('Nơi nhận', 'Recipient'), {
      text: note ? `${name} (${note.replace(/^\(|\)$/g, '')})` : name,
      range,
    });
  }
  for (const capacity of plan.signature?.capacities ?? []) row(t('Thẩm quyền', 'Capacity'), capacity);
  for (const title of plan.signature?.titles ?? []) row(t('Chức vụ', 'Title'), title);
  if (plan.signature?.name) row(t('Người ký', 'Signer'), plan.signature.name);
  for (const attachment of plan.attachments) {
    row(t('Phụ lục', 'Attachment'), attachment.title);
    for (const part of attachment.subject) row(t('Tên phụ lục', 'Its subject'), part);
    row(t('Nguồn', 'Source line'), attachment.source);
    rows.push(...outlineRows(attachment.outline, lineOf));
  }
  return `${rows.join('\n')}\n`;
}

function outlineRows({ nodes }: Outline, lineOf: (range: TextRange) => string): string[] {
  const rows: string[] = [];
  const visit = (node: OutlineNode) => {
    const indent = '  '.repeat(Math.max(0, node.level - 1));
    const separator = node.numbering.separator;
    rows.push(
      `${lineOf(node.range)}  ${indent}${neutralise(numeralOf(node))}${separator} ${short(node.title)}`,
    );
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return rows;
}

function short(text: string): string {
  const one = neutralise(collapseWhitespace(text).trim());
  if (one.length <= MAX_LENGTH) return one;
  const cut = one.slice(0, MAX_LENGTH - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_LENGTH / 2))}…`;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
