// Ctrl+Space at 16 places of plans of three regimes, answered by the built server: the first item, taken, is right.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expandSnippet } from '../../server/src/features/expand-snippet.ts';
import { ScriptedClient } from '../lsp/support/client.ts';
import { CURSOR, PLACES, type Probe, REGIMES } from './places.ts';
import { neighbourFiles, OFFICES, type PlaceRegime } from './plans.ts';
import { type Answer, tableOf } from './table.ts';

const SOURCE =
  'Do `test/places/places.test.ts` ghi: mục đứng đầu danh sách mà máy chủ đã dựng trả lời, và chọn nó thì văn bản có đúng, đủ không.';
const TODAY = { year: 2026, month: 11, day: 16 };
/** Of 48. */
const RIGHT_AT_LEAST = 46;

let folder: string;
let client: ScriptedClient;
let opened = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kehoach places '));
  for (const { name, text } of neighbourFiles()) writeFileSync(join(folder, name), text);
  client = new ScriptedClient();
  await client.initialize({
    rootUri: pathToFileURL(folder).href,
    capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } },
    initializationOptions: { debounce: 0, date: '2026-11-16' },
  });
});
afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

interface Taken {
  readonly label: string;
  readonly after: string;
  /** All that the list would write. */
  readonly offered: string;
}

/** The text from the beginning of the cursor's line on, once the first item has been taken; and what the item says. */
async function taken({ text }: Probe): Promise<Taken> {
  const cursor = text.indexOf(CURSOR);
  const source = text.replace(CURSOR, '');
  opened += 1;
  const uri = pathToFileURL(join(folder, `đang-viết-${opened}.md`)).href;
  client.open(uri, source);
  // What is known beside a plan is known when all have been read, the one just opened among them.
  await client.request('kehoach/learnOffices', {});
  const before = source.slice(0, cursor).split('\n');
  const answer = await client.request('textDocument/completion', {
    textDocument: { uri },
    position: { line: before.length - 1, character: before.at(-1)!.length },
    context: { triggerKind: 1 },
  });
  const items = answer.items ?? answer;
  const [item] = items;
  const offered = JSON.stringify(items);
  if (!item) return { label: '', after: '', offered };
  const offset = ({ line, character }: { line: number; character: number }): number =>
    source.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  const { range, newText } = item.textEdit;
  const written = item.insertTextFormat === 2 ? expandSnippet(newText, TODAY) : newText;
  const start = source.lastIndexOf('\n', cursor - 1) + 1;
  const changed = source.slice(0, offset(range.start)) + written + source.slice(offset(range.end));
  return { label: item.label, after: changed.slice(start).replace(/^\n+/u, ''), offered };
}

test('the first item is right at 46 of the 48 places', { timeout: 120_000 }, async () => {
  const answers: Answer[] = [];
  for (const { name, probes } of PLACES) {
    for (const regime of REGIMES) answers.push(await answerAt(name, regime, probes(regime)));
  }
  // `vitest -u` writes the committed table.
  await expect(tableOf(answers, SOURCE)).toMatchFileSnapshot('./places.md');
  const wrong = answers.filter(({ isRight }) => !isRight);
  expect(answers).toHaveLength(48);
  expect(
    wrong.map(({ place, regime, got }) => `${regime}: ${place}: ${got}`),
    `${answers.length - wrong.length} of ${answers.length} right`,
  ).toHaveLength(Math.min(wrong.length, answers.length - RIGHT_AT_LEAST));
});

/** Numbers and symbols of documents that plans of the other regimes cite. */
function foreign(regime: PlaceRegime): string[] {
  return REGIMES.filter((other) => other !== regime).flatMap((other) =>
    OFFICES[other].neighbours.flatMap(({ bases }) =>
      bases.flatMap((text) => / số (\S+?),? /u.exec(text)?.[1] ?? []),
    ),
  );
}

async function answerAt(place: string, regime: PlaceRegime, probes: readonly Probe[]): Promise<Answer> {
  const got = [];
  for (const probe of probes) got.push({ ...(await taken(probe)), wanted: probe.wanted });
  for (const symbol of foreign(regime)) {
    expect(got.map(({ offered }) => offered).join(), `${place}, ${regime}`).not.toContain(symbol);
  }
  return {
    place,
    regime,
    isRight: got.every(({ after, wanted }) => wanted.exec(after)?.index === 0),
    got: got.map(({ label, after }) => label || `(không có) ${after.slice(0, 40)}`).join('; '),
  };
}
