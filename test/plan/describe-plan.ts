import type { OutlineNode, PlanDocument } from '../../server/src/plan/model.ts';

/** A plan as text, one line a part: what snapshots of the model hold and a reviewer compares with the document. */
export function describePlan(plan: PlanDocument): string {
  const { head, opening, closing, recipients, signature, regime } = plan;
  const lines: string[] = [
    `plan: ${plan.isPlan}; regime: ${regime.id}${regime.organisation ? ` (${regime.organisation})` : ''}; form: ${regime.form.id}`,
    `superior: ${head.superior?.text ?? '–'}`,
    `issuer: ${head.issuer?.text ?? '–'}`,
    `number: ${head.number?.text ?? '–'}${head.number?.isPlaceholder ? ' (blank)' : ''}`,
    `dateline: ${head.dateline?.text ?? '–'}${head.dateline?.isPlaceholder ? ' (blank)' : ''}`,
    `title: ${head.title?.text ?? '–'}`,
    ...head.subject.map((line) => `subject: ${line.text.replaceAll('\n', ' / ')}`),
    ...opening.bases.map((basis) => `basis: ${cut(basis.paragraph.content.text)}`),
    `opening: ${opening.sentence ? cut(opening.sentence.content.text) : '–'}`,
    `speaker: ${opening.speaker?.text ?? '–'}`,
    ...describeNodes(plan.outline.nodes, 0),
    `closing: ${closing.formula ? cut(closing.paragraph?.content.text ?? '') : '–'} [${closing.mark.text}]`,
    ...(recipients?.items ?? []).map(
      (item) =>
        `recipient: ${item.name}${item.note ? ` (${item.note})` : ''}${item.endMark}${item.filing ? ' – filing' : ''}`,
    ),
    ...(signature?.capacities ?? []).map((line) => `capacity: ${line.text}`),
    ...(signature?.titles ?? []).map((title) => `signer: ${title.text}`),
    `name: ${signature?.name?.text ?? '–'}`,
  ];
  for (const attachment of plan.attachments) {
    lines.push(`attachment: ${attachment.kind}: ${attachment.title.text}`);
    for (const line of attachment.subject) lines.push(`  subject: ${line.text.replaceAll('\n', ' / ')}`);
    if (attachment.source) lines.push(`  source: ${attachment.source.text}`);
    lines.push(...describeNodes(attachment.outline.nodes, 1));
  }
  return `${lines.join('\n')}\n`;
}

function describeNodes(nodes: readonly OutlineNode[], depth: number): string[] {
  return nodes.flatMap((node) => {
    const { numbering, paragraphs } = node;
    const numeral = paragraphs[0]!.content.text.slice(numbering.start, numbering.end).trim();
    const written = node.written === 'heading' ? '#'.repeat(node.depth) : node.written;
    return [
      `${'  '.repeat(depth)}- ${numeral} ${cut(node.title)} [${node.kind}, ${written}, ${node.body.length} paragraphs]`,
      ...describeNodes(node.children, depth + 1),
    ];
  });
}

function cut(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= 90 ? line : `${line.slice(0, 60)} … ${line.slice(-25)}`;
}
