import {
  type CompletionList,
  commands,
  type DocumentLink,
  type Location,
  type LocationLink,
  Position,
  Range,
  type SymbolInformation,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode';
import { check, closeAll, equal, eventually, openFile, openText, statusText } from './support.ts';

const FORMAT = { tabSize: 4, insertSpaces: true };
/** Cites 21-CT/TW, as every twentieth of the two hundred plans does. */
const CITING = 'Mặt trận năm 2026/kế hoạch 21.md';

suite('among two hundred plans', () => {
  teardown(closeAll);

  test('one is found by its number and by its title', async () => {
    await openFile(CITING);
    await eventually('status', statusText);
    for (const [query, wanted] of [
      ['121-KH', '121-KH/ĐU'],
      ['đợt 77', 'đợt 77'],
    ] as const) {
      const found = await eventually(query, async () => {
        const all = await commands.executeCommand<SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          query,
        );
        return all.filter(({ name, containerName }) => `${name} ${containerName}`.includes(wanted));
      });
      check(found.length > 0, query);
    }
  });

  test('a citation leads to the plan with that number', async () => {
    const { document } = await openFile(CITING);
    await eventually('status', statusText);
    const text = document.getText();
    const at = document.positionAt(text.indexOf('22-KH/ĐU') + 2);
    const target = await eventually('definition', async () => {
      const found = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      return found
        .map((each) => ('targetUri' in each ? each.targetUri : each.uri).path.normalize('NFC'))
        .find((path) => path.endsWith('/kế hoạch 22.md'));
    });
    check(target.includes('/Đảng ủy xã/'), target);
    const links = await commands.executeCommand<DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      50,
    );
    check(
      links.some(({ range }) => range.contains(at)),
      'a link',
    );
  });

  test('all plans that cite a document are named, and its number is changed in all of them', async () => {
    const { document } = await openFile(CITING);
    await eventually('status', statusText);
    const text = document.getText();
    const at = document.positionAt(text.indexOf('21 – CT/TW') + 1);
    const mentions = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    equal(new Set(mentions.map(({ uri }) => uri.toString())).size, 10, 'plans that mention it');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      '25-CT/TW',
    );
    const changes = edit.entries();
    equal(changes.length, 10, 'plans changed');
    for (const [uri, edits] of changes) {
      equal(edits.length, 2, `mentions in ${uri.path}`);
      check(
        edits.every(({ newText }) => '25-CT/TW'.includes(newText)),
        `only the number: ${edits.map(({ newText }) => newText).join()}`,
      );
    }
  });

  test('a new plan is offered the bases of the others', async () => {
    const head = (await openFile(CITING)).document.getText().split('Căn cứ')[0]!;
    const { document } = await openText(`${head}Căn cứ `);
    const end = document.positionAt(document.getText().length);
    await eventually('bases', async () => {
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      return items.some(({ label }) => (typeof label === 'string' ? label : label.label).includes('CT/TW'));
    });
  });

  test('a plan is laid out whole, or a part of it', async () => {
    const text = (await openFile(CITING)).document
      .getText()
      .replace('## III.', '## IV.')
      .replace('toàn Đảng bộ.', 'toàn Đảng bộ .')
      .replace('tại các chi bộ.', 'tại các chi bộ .');
    const { document } = await openText(text);
    const whole = await eventually('edits', () =>
      commands.executeCommand<TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, FORMAT),
    );
    equal(whole.length, 3, 'two blanks and a numeral');
    const line = document.positionAt(text.indexOf('tại các chi bộ .')).line;
    const part = await commands.executeCommand<TextEdit[]>(
      'vscode.executeFormatRangeProvider',
      document.uri,
      new Range(new Position(line, 0), document.lineAt(line).range.end),
      FORMAT,
    );
    equal(part.length, 1, 'the blank of the line');
  });
});
