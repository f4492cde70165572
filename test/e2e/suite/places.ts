import { window, workspace } from 'vscode';
import { CURSOR, PLACES } from '../../places/places.ts';
import { neighbourFiles } from '../../places/plans.ts';
import { accepted, write } from './suggest.ts';
import { check, closeAll, completions, equal, eventually, inWorkspace, labelOf } from './support.ts';

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
    let last = '';
    await eventually(
      first!.name,
      async () => {
        last = await accepted(FOLDER, 'cho.md', probe.text);
        return probe.wanted.exec(last)?.index === 0;
      },
      60_000,
    ).catch(() => check(false, `${first!.name}: ${last.slice(0, 80)}`));
    for (const [index, { name, probes }] of CHOSEN.entries()) {
      const [{ text, wanted }] = probes('state') as [{ text: string; wanted: RegExp }];
      const after = await accepted(FOLDER, `cho-${index}.md`, text);
      if (wanted.exec(after)?.index !== 0) wrong.push(`${name}: ${after.slice(0, 80)}`);
    }
    equal(wrong.join('\n'), '', `places of ${CHOSEN.length} that are wrong`);
  });

  test('nothing of another regime stands in the list of a State plan', async () => {
    const [place] = PLACES;
    const { text } = place!.probes('state')[0]!;
    const plan = text.replace(CURSOR, '').replace('## II.', () => `${CURSOR}\n\n## II.`);
    for (const [index, typed] of ['', 'muc-', 'can-cu-', 'ky-', 'kh-'].entries()) {
      const marked = plan.replace(CURSOR, `${typed}${CURSOR}`);
      const cursor = marked.indexOf(CURSOR);
      const uri = await write(FOLDER, `the-thuc-${index}.md`, marked.replace(CURSOR, ''));
      const { document } = await window.showTextDocument(await workspace.openTextDocument(uri));
      const items = await completions(document, document.positionAt(cursor));
      const labels = items.map(labelOf);
      check(labels.length > 0, `something is offered after “${typed}”`);
      const foreign = labels.filter((label) =>
        /Đảng|Chi bộ|MTTQ|Mặt trận|Công đoàn|Đoàn|T\/M|-K[HL]\//u.test(label),
      );
      equal(foreign.join(' | '), '', `of another regime after “${typed}”`);
      await closeAll();
    }
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
