import { expect, it } from 'vitest';
import { writePlan } from '../../server/src/features/export/plan-writer.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import { Folder } from './support.ts';

const COUNT = 200;

interface Finding {
  readonly ruleId: string;
  readonly range: unknown;
  readonly message: string;
  readonly word?: { readonly paragraph: number };
}

/** Word files of the fixtures: each as it is, then with faults of its own, until there are enough. */
function archive(): ReadonlyMap<string, Uint8Array> {
  const drafts = fixtures('clean', 'samples', 'corpus', 'kinds');
  const files = new Map<string, Uint8Array>();
  for (let i = 0; files.size < COUNT; i += 1) {
    const { text } = drafts[i % drafts.length]!;
    const round = Math.floor(i / drafts.length);
    const plan = readPlan(withFaults(text, round), { today: TODAY });
    files.set(`${String(i).padStart(3, '0')}.docx`, writePlan(plan, 'docx')[0]!.bytes);
  }
  return files;
}

/** In each round another paragraph goes, and another word is written twice. */
function withFaults(text: string, round: number): string {
  if (round === 0) return text;
  const paragraphs = text.split('\n\n');
  const at = Math.floor((paragraphs.length * round) / 5);
  return paragraphs
    .filter((_, index) => index !== at)
    .map((each, index) => (index % (round + 3) === 0 ? each.replace(/ (các|và|của) /u, ' $1 $1 ') : each))
    .join('\n\n');
}

async function findings(folder: Folder, pattern: string): Promise<Map<string, Finding[]>> {
  const { out } = await folder.run(['lint', pattern, '--format', 'json']);
  const { files } = JSON.parse(out) as {
    files: { readonly path: string; readonly diagnostics: Finding[] }[];
  };
  return new Map(files.map(({ path, diagnostics }) => [path.replace(/^.*\/|\.\w+$/gu, ''), diagnostics]));
}

it('an archive of 200 Word files is judged as after importing it: no finding is lost, none is added', async () => {
  const folder = new Folder(Object.fromEntries(archive()));
  const word = await findings(folder, '*.docx');
  expect((await folder.run(['import', '*.docx', '-o', 'ra'])).code).toBe(0);
  const drafts = await findings(folder, 'ra/*.md');
  expect(word.size).toBe(COUNT);
  expect(drafts.size).toBe(COUNT);
  const of = (all: readonly Finding[]) =>
    all
      .filter(({ ruleId }) => !ruleId.startsWith('docx-'))
      .map(({ ruleId, range, message }) => [
        ruleId,
        range,
        message.replace(/ \(đoạn \d+ của tệp Word.*$/su, ''),
      ]);
  let count = 0;
  for (const [name, all] of drafts) {
    expect([name, of(word.get(name)!)]).toEqual([name, of(all)]);
    count += all.length;
  }
  expect(count).toBeGreaterThan(COUNT);
  // Each finding on the text says where in the Word file it stands.
  for (const all of word.values()) {
    for (const { ruleId, word: place, message } of all) {
      if (/\(đoạn \d+ của tệp Word/u.test(message)) expect(place?.paragraph, ruleId).toBeGreaterThan(0);
    }
  }
}, 300_000);
