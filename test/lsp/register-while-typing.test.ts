import { afterEach, expect, test } from 'vitest';
import { newPlan } from '../../server/src/features/new-plan.ts';
import type { AnyJson } from '../support/any-json.ts';
import { InProcessClient } from './support/in-process.ts';
import { OPTIONS } from './support/plans.ts';

const BASE = 'vscode-vfs://github/kho';
const OWN = `${BASE}/mới.md`;
const date = { year: 2026, month: 6, day: 8 };
const draft = newPlan({ regime: 'state', kind: 'annual', date, issuer: 'UBND xã Bình Lư' });
const files = new Map(
  [11, 12, 13, 14].map((number) => [
    `${BASE}/${number}.md`,
    newPlan({
      regime: 'state',
      kind: 'annual',
      date,
      issuer: 'UBND xã Bình Lư',
      signer: 'Nguyễn Văn An',
    }).replace('…/KH', `${number}/KH`),
  ]),
);

let client: InProcessClient;
afterEach(() => client.stop());

test('the next number is proposed although somebody types without a pause', async () => {
  client = new InProcessClient();
  client.answers.set('kehoach/listFiles', () => [...files.keys()].map(encodeURI));
  client.answers.set('kehoach/fileExists', () => false);
  client.answers.set('kehoach/readFile', ({ uri }) => {
    const text = files.get(decodeURIComponent(uri));
    return text === undefined ? null : { text };
  });
  await client.initialize({ rootUri: BASE, initializationOptions: { ...OPTIONS, readFile: true } });
  client.open(OWN, draft);
  const lines = draft.split('\n');
  const line = lines.findIndex((each) => each.includes('…/KH-UBND'));
  const position = { line, character: lines[line]!.indexOf('…/KH-UBND') };
  let labels: string[] = [];
  // The clock stands still: by it every request comes in the moment of the last key.
  for (let version = 2; version <= 4; version += 1) {
    client.change(OWN, version, [
      {
        range: { start: { line: lines.length, character: 0 }, end: { line: lines.length, character: 0 } },
        text: 'x',
      },
    ]);
    const answer: AnyJson = await client.request('textDocument/completion', {
      textDocument: { uri: OWN },
      position,
      context: { triggerKind: 1 },
    });
    labels = (answer.items ?? answer).map(({ label }: AnyJson) => label);
    await client.stillness();
  }
  expect(labels[0]).toBe('15/KH-UBND');
});
