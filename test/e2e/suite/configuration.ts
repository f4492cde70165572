import { type CodeLens, ConfigurationTarget, commands, languages, workspace } from 'vscode';
import {
  check,
  closeAll,
  codeOf,
  equal,
  eventually,
  findingOf,
  findings,
  inWorkspace,
  openFile,
  openPlan,
  statusTooltip,
  writeFile,
} from './support.ts';

const CONFIG = 'kehoach.config.json';

// In the web hosts the folder is a virtual one (`vscode-test-web:`): the server reads the file through the client.
suite('configuration', () => {
  teardown(async () => {
    await closeAll();
    await workspace.fs.delete(inWorkspace(CONFIG)).then(undefined, () => undefined);
  });

  test('of the folder rules, and is read again when it changes', async () => {
    const { document } = await openPlan();
    await findingOf(document, 'date-valid');
    await writeFile(CONFIG, '{ "rules": { "date-valid": "off" } }');
    await eventually('the rule goes off', () =>
      findings(document).every((found) => codeOf(found) !== 'date-valid'),
    );
    await writeFile(CONFIG, '{ "rules": { "date-valid": "warning" } }');
    await eventually('a warning', async () => (await findingOf(document, 'date-valid')).severity === 1);
  });

  test('that is broken is reported in the status, and the findings stay', async () => {
    const { document } = await openPlan();
    await findingOf(document, 'date-valid');
    await writeFile(CONFIG, '{ "rulez": {} }');
    const message = await eventually('the status tells', () =>
      /cấu hình có lỗi/u.test(statusTooltip() ?? '') ? statusTooltip() : undefined,
    );
    check(
      message.includes('rulez') && message.includes('rules'),
      `names the key and the nearest known one: ${message}`,
    );
    await findingOf(document, 'date-valid');
    await writeFile(CONFIG, '{}');
    await eventually(
      'mended',
      () => /lỗi/u.test(statusTooltip() ?? '') && !/cấu hình có lỗi/u.test(statusTooltip() ?? ''),
    );
  });

  test('is checked by its schema as one writes it', async () => {
    await writeFile(CONFIG, '{ "rules": { "date-valid": "loud" }, "rulez": {} }');
    const { document } = await openFile(CONFIG);
    const message = await eventually('findings of the JSON', () => {
      const found = languages.getDiagnostics(document.uri);
      return found.length > 1 && found;
    });
    equal(
      message.some(({ message }) => /rulez/u.test(message)),
      true,
      'the unknown key',
    );
  });

  test('a lens above the main document shows where it is mentioned', async () => {
    const { document } = await openPlan();
    await workspace
      .getConfiguration('soanKeHoach')
      .update('codeLens.citations', true, ConfigurationTarget.Global);
    const lens = await eventually('lens', async () => {
      const lenses = await commands.executeCommand<CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        5,
      );
      return lenses?.find(({ command }) => /nhắc \d+ lần/u.test(command?.title ?? ''));
    });
    equal(lens.command?.command, 'soanKeHoach.showReferences', 'command');
    await commands.executeCommand(lens.command!.command, ...(lens.command!.arguments ?? []));
    await workspace
      .getConfiguration('soanKeHoach')
      .update('codeLens.citations', undefined, ConfigurationTarget.Global);
  });
});
