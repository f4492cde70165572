import { afterEach, expect, test } from 'vitest';
import { ScriptedClient } from './support/client.ts';
import { OPTIONS, PLAN } from './support/plans.ts';

const URI = 'file:///nhieu-loi.md';
const SLIPS = 1200;
const AT = PLAN.indexOf('## III.');

let client: ScriptedClient;
afterEach(() => client.stop());

interface Finding {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

const WARNING = 2;

const TEXT = `${PLAN.slice(0, AT)}${'Hoàn thành ngày 5/10/2026.\n\n'.repeat(SLIPS)}${PLAN.slice(AT)}`;

test.each([
  ['pushed', {}],
  ['pulled', { textDocument: { diagnostic: {} } }],
])('of more findings than an editor shows the most severe are %s, with a notice', async (_, capabilities) => {
  const find = async (version: number): Promise<Finding[]> =>
    'textDocument' in capabilities
      ? (await client.request('textDocument/diagnostic', { textDocument: { uri: URI } })).items
      : client.diagnostics(URI, version);
  client = new ScriptedClient();
  await client.initialize({ initializationOptions: OPTIONS, capabilities });
  client.open(URI, PLAN);
  const few = await find(1);
  client.notify('textDocument/didChange', {
    textDocument: { uri: URI, version: 2 },
    contentChanges: [{ text: TEXT }],
  });
  const shown = await find(2);

  expect(few.length).toBeLessThan(20);
  expect(shown).toHaveLength(1000);
  expect(shown[0]).toMatchObject({ code: 'findings-truncated', range: { start: { line: 0, character: 0 } } });
  expect(shown[0]!.message).toMatch(/^Văn bản có 12\d\d chỗ cần xem, ở đây nêu 999 chỗ nặng nhất\./u);
  const severe = (all: readonly Finding[]) => all.filter(({ severity }) => severity <= WARNING);
  expect(severe(shown).map(({ code }) => code)).toEqual(severe(few).map(({ code }) => code));
  expect(severe(few).length).toBeGreaterThan(0);
  const lines = shown.map(({ range }) => range.start.line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test('who turns the notice off gets the most severe without it', async () => {
  client = new ScriptedClient();
  const initializationOptions = { ...OPTIONS, rules: { 'findings-truncated': 'off' } };
  await client.initialize({ initializationOptions });
  client.open(URI, TEXT);
  const shown: readonly Finding[] = await client.diagnostics(URI, 1);
  expect(shown).toHaveLength(999);
  expect(shown.filter(({ code }) => code === 'findings-truncated')).toEqual([]);
});
