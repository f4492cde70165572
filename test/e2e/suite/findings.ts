import {
  ConfigurationTarget,
  commands,
  DiagnosticSeverity,
  type Hover,
  languages,
  type Position,
  type TextDocument,
  workspace,
} from 'vscode';
import {
  check,
  closeAll,
  codeOf,
  equal,
  eventually,
  findingOf,
  findings,
  openPlan,
  openText,
  pause,
} from './support.ts';

suite('findings', () => {
  teardown(async () => {
    for (const key of ['rules', 'locale']) {
      await workspace.getConfiguration('soanKeHoach').update(key, undefined, ConfigurationTarget.Global);
    }
    await closeAll();
  });

  test('of a plan: rule id, source, place, link to the page of the rule', async () => {
    const { document } = await openPlan();
    const twice = await findingOf(document, 'struct-roman-sequence');
    equal(twice.source, 'kehoach', 'source');
    check(document.lineAt(twice.range.start.line).text.includes('I. NỘI DUNG'), 'stands at the second I');
    const { code } = twice;
    check(
      typeof code === 'object' && code.target.path === '/rule/struct-roman-sequence',
      'links to the page',
    );
    const date = await findingOf(document, 'date-valid');
    equal(date.severity, DiagnosticSeverity.Error, 'a date that does not exist');
    equal(document.getText(date.range), 'ngày 31/6/2026', 'stands at');
  });

  test('follow the typing', async () => {
    const editor = await openPlan();
    const { document } = editor;
    const { range } = await findingOf(document, 'date-valid');
    await editor.edit((edit) => edit.replace(range, 'ngày 30/6/2026'));
    await eventually('the finding goes', () =>
      findings(document).every((found) => codeOf(found) !== 'date-valid'),
    );
  });

  test('of a text that no file holds', async () => {
    const { document } = await openText(
      'Số: 12/KH-UBND\n\n# KẾ HOẠCH\n\n**Tuyên truyền**\n\nHoàn thành trước ngày 30/02/2026.\n',
    );
    await findingOf(document, 'date-valid');
  });

  test('are not made of a plan in a diff, nor of a text in another language', async () => {
    const text = '# KẾ HOẠCH\n\nHoàn thành trước ngày 30/02/2026.\n';
    const { document } = await openText(text, 'plaintext');
    await pause(1000);
    equal(languages.getDiagnostics(document.uri).length, 0, 'findings');
  });

  test('change with the settings, without reload', async () => {
    const { document } = await openPlan();
    await findingOf(document, 'date-valid');
    const settings = () => workspace.getConfiguration('soanKeHoach');
    await settings().update('rules', { 'date-valid': 'off' }, ConfigurationTarget.Global);
    await eventually('the rule goes off', () =>
      findings(document).every((found) => codeOf(found) !== 'date-valid'),
    );
    await settings().update('rules', undefined, ConfigurationTarget.Global);
    await findingOf(document, 'date-valid');
    await settings().update('locale', 'en', ConfigurationTarget.Global);
    await eventually('English', () => /does not exist/u.test(messageOf(document)));
    await settings().update('locale', undefined, ConfigurationTarget.Global);
    await eventually('Vietnamese', () => /không có trong lịch/u.test(messageOf(document)));
  });

  test('the hover of a finding names reason and clause, a symbol its parts', async () => {
    const { document } = await openPlan();
    const found = await findingOf(document, 'struct-roman-sequence');
    const text = await hoverText(document, found.range.start);
    check(/La Mã/u.test(text) && /NĐ 30\/2020\/NĐ-CP/u.test(text), `hover says ${text}`);
    check(/\]\([^)]*\/rule\/struct-roman-sequence\)/u.test(text), `hover links to the page: ${text}`);
    const symbol = document.positionAt(document.getText().indexOf('2723/KH-UBND') + 6);
    check(/Ủy ban nhân dân/u.test(await hoverText(document, symbol)), 'a symbol in words');
  });
});

function hoverText(document: TextDocument, position: Position): Promise<string> {
  return eventually('hover', async () => {
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
  });
}

function messageOf(document: Parameters<typeof findings>[0]): string {
  return findings(document).find((found) => codeOf(found) === 'date-valid')?.message ?? '';
}
