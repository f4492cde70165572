import type { Attachment, Component, Outline, OutlineNode, Paragraph, PlanDocument } from '../plan/model.ts';
import type { Locale } from '../text/bilingual.ts';
import { LineIndex } from '../text/line-index.ts';
import type { TextRange } from '../text/range.ts';

/** A plan as plain data: what was found where. Lines and characters from 0, in UTF-16 units. */
export function outlineObject(path: string, plan: PlanDocument, locale: Locale): object {
  const lines = new LineIndex(plan.text);
  const place = (range: TextRange) => lines.rangeOf(range);
  const component = (part: Component | undefined) => part && { text: part.text, range: place(part.range) };
  const paragraph = (part: Paragraph | undefined) =>
    part && { text: part.content.text, range: place(part.range) };
  const node = (each: OutlineNode): object => ({
    numeral: numeralOf(each),
    title: each.title,
    kind: each.kind,
    level: each.level,
    depth: each.depth,
    written: each.written,
    range: place(each.range),
    children: each.children.map(node),
  });
  const outline = (each: Outline) => each.nodes.map(node);
  const attachment = (each: Attachment) => ({
    kind: each.kind,
    title: component(each.title),
    numeral: each.numeral?.value,
    subject: each.subject.map((part) => component(part)),
    source: component(each.source),
    outline: outline(each.outline),
  });
  const { head } = plan;
  const { number, dateline } = head;
  return {
    path,
    regime: plan.regime.id,
    form: plan.regime.form.id,
    regimeReasons: plan.regime.reasons.map((reason) => reason[locale]),
    head: {
      nationalTitle: component(head.nationalTitle),
      motto: component(head.motto),
      partyTitle: component(head.partyTitle),
      superior: component(head.superior),
      issuer: component(head.issuer),
      star: component(head.star),
      number: number && {
        ...component(number),
        symbol: number.symbol.canonical,
        value: number.symbol.number?.value,
        type: number.symbol.type?.value,
        body: number.symbol.body?.value,
        blank: number.isPlaceholder,
      },
      dateline: dateline && {
        ...component(dateline),
        place: dateline.place?.text,
        day: dateline.date.day?.value,
        month: dateline.date.month?.value,
        year: dateline.date.year?.value,
        blank: dateline.isPlaceholder,
      },
      secrecy: component(head.secrecy),
      urgency: component(head.urgency),
      draftMark: component(head.draftMark),
      letterSubject: head.letterSubject?.map((part) => component(part)),
      title: component(head.title),
      subject: head.subject.map((part) => component(part)),
    },
    bases: plan.opening.bases.map((basis) => paragraph(basis.paragraph)),
    opening: paragraph(plan.opening.sentence),
    outline: outline(plan.outline),
    closing: plan.closing.paragraph && {
      ...paragraph(plan.closing.paragraph),
      formula: plan.closing.formula,
      mark: plan.closing.mark.text,
    },
    recipients: plan.recipients && {
      label: component(plan.recipients.label),
      items: plan.recipients.items.map(({ name, note, filing, range }) => ({
        name,
        note,
        filing,
        range: place(range),
      })),
    },
    signature: plan.signature && {
      capacities: plan.signature.capacities.map((each) => ({
        text: each.text,
        capacity: each.capacity,
        of: each.of,
        range: place(each.range),
      })),
      titles: plan.signature.titles.map((each) => component(each)),
      name: component(plan.signature.name),
    },
    attachments: plan.attachments.map(attachment),
    citations: plan.citations.map((each) => ({
      text: plan.text.slice(each.range.start, each.range.end),
      symbol: each.mention.symbol?.canonical,
      type: each.mention.typeName?.value,
      place: each.place,
      first: each.first === each,
      range: place(each.range),
    })),
    deadlines: plan.deadlines.map((each) => ({
      kind: each.kind,
      text: plan.text.slice(each.range.start, each.range.end),
      unit: each.agency?.text,
      task: each.task?.text,
      range: place(each.range),
    })),
  };
}

/** The numeral of a heading as written, without its separator: `I`, `2.1`, `a`, `Phần thứ nhất`. */
export function numeralOf(node: OutlineNode): string {
  const text = node.paragraphs[0]?.content.text ?? '';
  return text.slice(node.numbering.start, node.numbering.numeralEnd);
}
