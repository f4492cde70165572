import { expect, test } from 'vitest';
import type { Session } from '../../server/src/lsp/context.ts';
import { registerDecorations } from '../../server/src/lsp/handlers/decorations.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import type { AnyJson } from '../support/any-json.ts';

/** The handlers over a store that counts what is read. */
function handlers(settings: Record<string, unknown>) {
  const registered = new Map<string, (params: AnyJson) => Promise<AnyJson>>();
  const register = (name: string) => (handler: AnyJson) => {
    registered.set(name, handler);
  };
  let reads = 0;
  const session = {
    connection: {
      languages: {
        inlayHint: { on: register('hints') },
        semanticTokens: { on: register('tokens'), onRange: register('tokensRange') },
      },
      onCodeLens: register('lenses'),
    },
    client: { commands: new Set() },
    store: {
      scope: async () => ({ settings: readSettings(settings) }),
      read: async () => {
        reads += 1;
        return undefined;
      },
    },
  } as AnyJson as Session;
  registerDecorations(session);
  const ask = async (name: string) => {
    reads = 0;
    await registered.get(name)!({ textDocument: { uri: 'file:///k.md' } });
    return reads;
  };
  return ask;
}

test.each([
  ['hints', {}, 0],
  ['lenses', {}, 0],
  ['hints', { codeLens: { deadlines: true, citations: true } }, 0],
  ['lenses', { inlayHints: { deadlines: true, citations: true } }, 0],
  ['hints', { inlayHints: { deadlines: true } }, 1],
  ['hints', { inlayHints: { citations: true } }, 1],
  ['lenses', { codeLens: { deadlines: true } }, 1],
  ['lenses', { codeLens: { citations: true } }, 1],
] as const)('%s with the settings %j read a plan %i times', async (name, settings, times) => {
  expect(await handlers(settings)(name)).toBe(times);
});
