import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { capDiagnostics } from '../cap-diagnostics.ts';
import { sleep } from '../clock.ts';
import { rulePagesOf } from '../configuration.ts';
import type { Session } from '../context.ts';

/** Pull diagnostics, for clients that ask. An answer is worked out when the typing pauses. */
export function registerDiagnostics(session: Session): void {
  const { connection, client, store, contradictions, clock, rulePage, nowOf } = session;
  if (!client.pullDiagnostics) return;
  const last = new Map<string, { readonly id: string; readonly check: object; readonly across: object }>();
  let count = 0;
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const rest = await store.restOf(uri);
    if (rest > 0) await sleep(clock, rest);
    if (token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'cancelled', { retriggerRequest: false });
    }
    const whole = await store.check(uri);
    const check = whole && nowOf(whole);
    if (!check || !whole) {
      last.delete(uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    }
    const across = contradictions.of(whole);
    const known = last.get(uri);
    if (known && known.check === check && known.across === across && known.id === previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.id };
    }
    count += 1;
    const id = String(count);
    last.set(uri, { id, check, across });
    const style = {
      client,
      locale: check.scope.settings.locale ?? 'vi',
      rulePage: rulePagesOf(check.scope.config, rulePage),
    } as const;
    const items = capDiagnostics(check, across, style);
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  });
}
