import { formatPlan } from '../../features/formatting.ts';
import { onNewLine } from '../../features/new-line.ts';
import { openPlan, type Session } from '../context.ts';
import { toLspEdits } from '../convert.ts';

/** Layout of the whole text, of a range, and at the end of a line. */
export function registerFormatting(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(async ({ textDocument: { uri } }, token) => {
    const open = await openPlan(session, uri, token);
    return open ? toLspEdits(formatPlan(open.plan, open.scope.options), open.lines) : null;
  });
  connection.onDocumentRangeFormatting(async ({ textDocument: { uri }, range }, token) => {
    const open = await openPlan(session, uri, token);
    if (!open) return null;
    const { lines } = open;
    const within = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
    return toLspEdits(formatPlan(open.plan, open.scope.options, within), lines);
  });
  connection.onDocumentOnTypeFormatting(async ({ textDocument: { uri }, position, ch }, token) => {
    const open = ch === '\n' && position.line > 0 ? await openPlan(session, uri, token) : undefined;
    if (!open) return null;
    const { lines } = open;
    const lineAt = (line: number) => ({ text: lines.lineText(line), start: lines.lineRange(line).start });
    return toLspEdits(onNewLine(open.plan, lineAt(position.line - 1), lineAt(position.line)), lines);
  });
}
