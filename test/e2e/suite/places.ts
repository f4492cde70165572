import { workspace } from 'vscode';
import { CURSOR, PLACES } from '../../places/places.ts';
import { neighbourFiles } from '../../places/plans.ts';
import { accepted, write } from './suggest.ts';
import { check, closeAll, equal, eventually, inWorkspace } from './support.ts';

const FOLDER = 'cho-goi-y';

/** The places of a State plan whose answers do not depend on the day of the test. */
const CHOSEN = PLACES.filter(({ name }) => !name.includes('trước ngày'));

suite('Ctrl+Space', () => {
  setup(async () => {
    for (const { name, text } of neighbourFiles()) await write(FOLDER, name, text);
  });
  teardown(async () => {
    await closeAll();
    await workspace.fs.delete(inWorkspace(FOLDER), { recursive: true });
  });

  test('the first item at the places of a State plan is right', async function () {
    this.timeout(240_000);
    const wrong: string[] = [];
    const [first] = CHOSEN;
    const [probe] = first!.probes('state') as [{ text: string; wanted: RegExp }];
    // Just started, the server has not read the plans near by.
    await eventually(
      first!.name,
      async () => probe.wanted.exec(await accepted(FOLDER, 'cho.md', probe.text))?.index === 0,
      60_000,
    );
    for (const [index, { name, probes }] of CHOSEN.entries()) {
      const [{ text, wanted }] = probes('state') as [{ text: string; wanted: RegExp }];
      const after = await accepted(FOLDER, `cho-${index}.md`, text);
      if (wanted.exec(after)?.index !== 0) wrong.push(`${name}: ${after.slice(0, 80)}`);
    }
    equal(wrong.join('\n'), '', `places of ${CHOSEN.length} that are wrong`);
  });

  test('words of the text are no suggestions in a plan, and are in other Markdown', async () => {
    const [place] = PLACES;
    const { text } = place!.probes('state')[0]!;
    const plan = text.replace(CURSOR, '').replace('## II.', () => `nướ${CURSOR}\n\n## II.`);
    const after = await accepted(FOLDER, 'tu-roi.md', plan);
    check(/^nướ\n/u.test(after), `in a plan “nướ” stays: ${after.slice(0, 60)}`);
    const other = await accepted(FOLDER, 'ghi-chu.md', `# Ghi chú\n\nTrường học vui vẻ.\n\nTrườ${CURSOR}\n`);
    check(/^Trường\n/u.test(other), `a word of other Markdown is completed: ${other.slice(0, 60)}`);
  });
});
