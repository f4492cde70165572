import { afterEach, describe, expect, test } from 'vitest';
import type { ScriptedClient } from './support/client.ts';
import { actionsFor, applied, codes, LITERALS, startClient, URI } from './support/plan-client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

let client: ScriptedClient;

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

describe('code actions', () => {
  test('are found by code and overlap, whatever the client did to range and data', async () => {
    client = await startClient({ capabilities: { textDocument: { codeAction: LITERALS } } });
    client.open(URI, PLAN);
    const found = await client.diagnostics(URI, 1);
    const heading = found.find(({ code }) => code === 'struct-heading-levels')!;
    const { line } = heading.range.start;
    const altered = {
      ...heading,
      range: { start: { line, character: 0 }, end: { line, character: 500 } },
      data: 'nonsense',
      message: 'altered',
      severity: 4,
    };
    const [fix] = await actionsFor(client, [altered]);
    expect(fix.diagnostics).toEqual([altered]);
    expect(applied(PLAN, fix.edit)).toContain('\n### 1. Văn phòng');
    const elsewhere = {
      ...heading,
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
    };
    expect((await actionsFor(client, [elsewhere])).filter(({ kind }) => kind === 'quickfix')).toEqual([]);
    expect(
      (await actionsFor(client, [{ ...heading, code: 'typo-spacing' }])).filter(
        ({ kind }) => kind === 'quickfix',
      ),
    ).toEqual([]);
    expect(
      (await actionsFor(client, [{ ...heading, source: 'other' }])).filter(({ kind }) => kind === 'quickfix'),
    ).toEqual([]);
  });

  test('carry the version, are preferred when safe, and explain where the client can', async () => {
    client = await startClient({
      initializationOptions: { ...OPTIONS, commands: ['soanKeHoach.explainRule'] },
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true } },
        textDocument: { codeAction: { ...LITERALS, isPreferredSupport: true } },
      },
    });
    client.open(URI, PLAN, 7);
    const found = await client.diagnostics(URI, 7);
    const actions = await actionsFor(
      client,
      found.filter(({ code }) => code === 'struct-heading-levels'),
    );
    expect(actions[0]).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(actions[0].edit.documentChanges[0].textDocument).toEqual({ uri: URI, version: 7 });
    expect(actions.find(({ command }) => command)?.command).toMatchObject({
      command: 'soanKeHoach.explainRule',
      arguments: ['struct-heading-levels'],
    });
  });

  test('silence on a line and in the file', async () => {
    client = await startClient({ capabilities: { textDocument: { codeAction: LITERALS } } });
    client.open(URI, PLAN);
    const found = await client.diagnostics(URI, 1);
    const actions = await actionsFor(
      client,
      found.filter(({ code }) => code === 'struct-arabic-sequence'),
    );
    const silencing = actions.filter(({ title }) => title.startsWith('Tắt'));
    expect(silencing).toHaveLength(2);
    for (const [i, action] of silencing.entries()) {
      client.change(URI, 2 + i, [{ text: applied(PLAN, action.edit) }]);
      const left = codes(await client.diagnostics(URI, 2 + i));
      expect(left).not.toContain('struct-arabic-sequence');
      expect(left).not.toContain('unused-disable');
    }
  });

  test('source.fixAll makes every safe fix and leaves none', async () => {
    client = await startClient({ capabilities: { textDocument: { codeAction: LITERALS } } });
    client.open(URI, PLAN);
    const actions = await actionsFor(client, [], ['source.fixAll']);
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.kehoach']);
    client.change(URI, 2, [{ text: applied(PLAN, actions[0].edit) }]);
    expect(await actionsFor(client, [], ['source.fixAll'])).toEqual([]);
    expect(await actionsFor(client, [], ['refactor'])).toEqual([]);
  });
});
