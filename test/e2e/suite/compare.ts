import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CodeLens, commands, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import { check, closeAll, equal, eventually, openPlan, statusText } from './support.ts';

suite('compare with Word', () => {
  teardown(closeAll);

  test('changes in the exported Word file are taken or refused one by one', async () => {
    const { document } = await openPlan();
    await eventually('the plan is checked', () => statusText());
    const word = Uri.joinPath(document.uri, '..', 'lanh-dao-sua.docx');
    await commands.executeCommand('soanKeHoach.exportDocx', word);
    const before = document.getText();
    await commands.executeCommand('soanKeHoach.compareWithDocx', word);
    equal(findings(document).length, 0, 'changes in the file as it was exported');
    const parts = unzipSync(await workspace.fs.readFile(word));
    const xml = strFromU8(parts['word/document.xml']!);
    const [first, second] = wordsOnce(before, xml);
    parts['word/document.xml'] = strToU8(xml.replace(first, 'Mộtmới').replace(second, 'Haimới'));
    await workspace.fs.writeFile(word, zipSync(parts));
    await commands.executeCommand('soanKeHoach.compareWithDocx', word);
    equal(findings(document).length, 2, 'changes');
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    check(
      lenses.some(({ command }) => /^(?:Nhận|Take)$/u.test(command?.title ?? '')),
      'a lens that takes a change',
    );
    await commands.executeCommand('soanKeHoach.openWordDiff', document.uri);
    await eventually('the view of differences', () =>
      workspace.textDocuments.some(
        ({ uri, getText }) => uri.scheme === 'soan-ke-hoach-word' && getText().includes('Mộtmới'),
      ),
    );
    const [id] = findings(document).map(({ code }) => code);
    await commands.executeCommand('soanKeHoach.takeWordChanges', document.uri, [id]);
    equal(document.getText(), before.replace(first, 'Mộtmới'), 'the draft with the first change');
    equal(findings(document).length, 1, 'changes left');
    await commands.executeCommand('soanKeHoach.refuseWordChanges', document.uri);
    equal(findings(document).length, 0, 'changes at the end');
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    equal(document.getText(), before, 'the draft after one undo');
    await workspace.fs.delete(word);
  });
});

function findings({ uri }: TextDocument) {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'Word');
}

/** Two words of the sections, of at least five letters, that stand once in the draft and once in the Word file. */
function wordsOnce(draft: string, xml: string): [string, string] {
  const sections = draft.slice(draft.indexOf('MỤC ĐÍCH'), draft.indexOf('Nơi nhận'));
  const found = [...new Set(sections.match(/\p{L}{5,}/gu))].filter(
    (word) => draft.split(word).length === 2 && xml.split(word).length === 2,
  );
  check(found.length > 1, 'words that stand once');
  return [found[0]!, found.at(-1)!];
}
