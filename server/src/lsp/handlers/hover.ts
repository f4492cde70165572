import { hoverAt, plainText } from '../../features/hover.ts';
import { rulePagesOf } from '../configuration.ts';
import { checkedPlan, type Session } from '../context.ts';

/** Answers `textDocument/hover`: findings, dates, citations and bodies at a place; null where the document is no plan. */
export function registerHover(session: Session): void {
  const { connection, client, rulePage } = session;
  connection.onHover(async ({ textDocument, position }, token) => {
    const open = await checkedPlan(session, textDocument.uri, token);
    if (!open) return null;
    const { lines, locale, scope } = open;
    const hover = hoverAt(open.plan, open.diagnostics, lines.offsetAt(position), {
      locale,
      today: scope.options.today,
      lineAt: (offset) => lines.positionAt(offset).line,
      rulePage: rulePagesOf(scope.config, rulePage),
      own: scope.options.own,
      register: scope.options.register,
    });
    if (!hover) return null;
    const range = lines.rangeOf(hover.range);
    return client.hoverMarkdown
      ? { range, contents: { kind: 'markdown', value: hover.markdown } }
      : { range, contents: { kind: 'plaintext', value: plainText(hover.markdown) } };
  });
}
