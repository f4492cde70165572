import {
  type CodeLens,
  type InlayHint,
  type SemanticTokens,
  SemanticTokensBuilder,
} from 'vscode-languageserver';
import { codeLenses } from '../../features/code-lens.ts';
import { inlayHints } from '../../features/inlay-hints.ts';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES, type Token } from '../../features/semantic-tokens.ts';
import type { LineIndex } from '../../text/line-index.ts';
import { openPlan, type Session } from '../context.ts';

const SHOW_PLACES = 'soanKeHoach.showReferences';

/** What is shown beside the text: hints, lenses, colours. */
export function registerDecorations(session: Session): void {
  const { connection, client, store } = session;

  connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }, token) => {
    const shown = (await store.scope(uri))?.settings.inlayHints;
    if (!shown?.deadlines && !shown?.citations) return [];
    const open = await openPlan(session, uri, token);
    if (!open) return [];
    const { lines, locale, plan, scope } = open;
    const within = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
    const options = { ...scope.settings.inlayHints, today: scope.options.today, locale };
    return inlayHints(plan, within, options).map(
      ({ offset, text }): InlayHint => ({
        position: lines.positionAt(offset),
        label: text,
        paddingLeft: true,
      }),
    );
  });

  connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
    const shown = (await store.scope(uri))?.settings.codeLens;
    if (!shown?.deadlines && !shown?.citations) return [];
    const open = await openPlan(session, uri, token);
    if (!open) return [];
    const { lines, locale, plan, scope } = open;
    const options = { ...scope.settings.codeLens, today: scope.options.today, locale };
    return codeLenses(plan, options).map(({ range, title, places }): CodeLens => {
      const position = lines.positionAt(range.start);
      const locations = places.map((place) => ({ uri, range: lines.rangeOf(place) }));
      return {
        range: { start: position, end: position },
        command: client.commands.has(SHOW_PLACES)
          ? { title, command: SHOW_PLACES, arguments: [uri, position, locations] }
          : { title, command: '' },
      };
    });
  });

  connection.languages.semanticTokens.on(
    async ({ textDocument: { uri } }, token): Promise<SemanticTokens> => {
      const open = await openPlan(session, uri, token);
      return open ? encode(semanticTokens(open.plan), open.lines) : { data: [] };
    },
  );
  connection.languages.semanticTokens.onRange(
    async ({ textDocument: { uri }, range }, token): Promise<SemanticTokens> => {
      const open = await openPlan(session, uri, token);
      if (!open) return { data: [] };
      const { lines } = open;
      const start = lines.offsetAt(range.start);
      const end = lines.offsetAt(range.end);
      return encode(
        semanticTokens(open.plan).filter((found) => found.range.start < end && found.range.end > start),
        lines,
      );
    },
  );
}

/** No client has to take a token that goes over a line's end: such a one is cut in pieces. */
function encode(tokens: readonly Token[], lines: LineIndex): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { range, type, modifier } of tokens) {
    const first = lines.positionAt(range.start).line;
    const last = lines.positionAt(range.end).line;
    for (let line = first; line <= last; line += 1) {
      const whole = lines.lineRange(line);
      const start = Math.max(whole.start, range.start);
      const end = Math.min(whole.end, range.end);
      if (end <= start) continue;
      const modifiers = modifier ? 1 << TOKEN_MODIFIERS.indexOf(modifier) : 0;
      builder.push(line, start - whole.start, end - start, TOKEN_TYPES.indexOf(type), modifiers);
    }
  }
  return builder.build();
}
