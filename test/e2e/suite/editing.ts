import {
  type CodeAction,
  CodeActionKind,
  commands,
  type DocumentSymbol,
  extensions,
  type FoldingRange,
  Position,
  Range,
  type SelectionRange,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import {
  check,
  closeAll,
  codeOf,
  completions,
  EXTENSION,
  equal,
  eventually,
  findingOf,
  findings,
  labelOf,
  openPlan,
  openText,
  pause,
  statusText,
} from './support.ts';

suite('editing', () => {
  teardown(closeAll);

  test('a quick fix fixes a finding', async () => {
    const { document } = await openPlan();
    const found = await findingOf(document, 'struct-roman-sequence');
    const action = await eventually('quick fix', async () =>
      (await actions(document, found.range, CodeActionKind.QuickFix)).find(({ edit }) =>
        edit?.has(document.uri),
      ),
    );
    check(action.edit !== undefined && (await workspace.applyEdit(action.edit)), 'the edit applies');
    await eventually('the finding goes', () =>
      findings(document).every((other) => codeOf(other) !== 'struct-roman-sequence'),
    );
    check(document.getText().includes('II. NỘI DUNG'), 'the numeral is the next one');
  });

  test('the command fixes all that can safely be fixed', async () => {
    const { document } = await openPlan();
    await findingOf(document, 'struct-roman-sequence');
    const before = document.getText();
    await commands.executeCommand('soanKeHoach.fixAll');
    await eventually('the text changes', () => document.getText() !== before);
    check(/^TM\. ỦY BAN NHÂN DÂN$/mu.test(document.getText()), 'the capacity mark');
    check(/^- Lưu: VT\.$/mu.test(document.getText()), 'the full stop of the last recipient');
    check(document.getText().includes('31/6/2026'), 'what only a person can decide stays');
  });

  test('a missing section goes to its right place with tab stops, and later numerals move up', async () => {
    const { document } = await openText(
      'Số: 12/KH-UBND\n\n# KẾ HOẠCH\n\n## Tuyên truyền\n\nUBND xã Bình Lư xây dựng Kế hoạch như sau:\n\n' +
        '### I. NỘI DUNG\n\nTuyên truyền.\n\n### II. TỔ CHỨC THỰC HIỆN\n\nCông an xã chủ trì.\n',
    );
    const found = await findingOf(document, 'struct-plan-sections');
    const action = await eventually('the action', async () =>
      (await actions(document, found.range, CodeActionKind.QuickFix)).find(({ title }) =>
        title.includes('MỤC ĐÍCH, YÊU CẦU'),
      ),
    );
    check(action.edit !== undefined && (await workspace.applyEdit(action.edit)), 'the edit applies');
    const text = await eventually(
      'the section',
      () => /^### I\. MỤC ĐÍCH/mu.test(document.getText()) && document.getText(),
    );
    const headings = text.split('\n').filter((line) => /^### [IVX]/u.test(line));
    equal(
      headings.join(' | '),
      '### I. MỤC ĐÍCH, YÊU CẦU | ### II. NỘI DUNG | ### III. TỔ CHỨC THỰC HIỆN',
      'headings',
    );
    check(!text.includes('${'), 'tab stops are tab stops, not text');
  });

  test('actions explain the rule and silence it here', async () => {
    const { document } = await openPlan();
    const found = await findingOf(document, 'date-valid');
    const titles = await eventually('actions', async () => {
      const all = await actions(document, found.range);
      return all.some(({ command }) => command?.command === 'soanKeHoach.explainRule') && all;
    });
    const silencing = titles.filter(({ command }) => command?.command === 'soanKeHoach.silenceRule');
    equal(silencing.length, 1, 'entries that switch off');
    const ours = titles.filter(({ kind }) => kind && CodeActionKind.QuickFix.contains(kind));
    equal(ours.at(-1), silencing[0]!, 'it stands last');
    check(!titles.some(({ title }) => title.includes('date-valid')), 'titles of rules, not ids');
    const asking = commands.executeCommand('soanKeHoach.silenceRule', ...silencing[0]!.command!.arguments!);
    await pause(500);
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await asking;
    check(document.getText().includes('<!-- kehoach-disable-next-line date-valid -->'), 'silence by comment');
  });

  test('saving fixes what can safely be fixed, once that is switched on', async () => {
    await commands.executeCommand('soanKeHoach.toggleFixOnSave');
    try {
      const editor = await openPlan();
      const { document } = editor;
      await findingOf(document, 'struct-roman-sequence');
      await editor.edit((builder) => builder.insert(document.lineAt(document.lineCount - 1).range.end, '\n'));
      await document.save();
      await eventually('the capacity mark is fixed', () =>
        /^TM\. ỦY BAN NHÂN DÂN$/mu.test(document.getText()),
      );
    } finally {
      await commands.executeCommand('soanKeHoach.toggleFixOnSave');
    }
  });

  test('completion offers the sections that are missing, once each', async () => {
    const text =
      'Số: 12/KH-UBND\n\n# KẾ HOẠCH\n\n**Tuyên truyền an toàn giao thông**\n\n## I. MỤC ĐÍCH, YÊU CẦU\n\nNâng cao nhận thức.\n\n';
    const { document } = await openText(text);
    const end = document.positionAt(text.length);
    const items = await eventually('completion', async () => {
      const list = await completions(document, end);
      return list.some((item) => /TỔ CHỨC THỰC HIỆN/u.test(labelOf(item))) && list;
    });
    const labels = items.map(labelOf);
    check(!labels.some((label) => /^[IVX]+\. MỤC ĐÍCH, YÊU CẦU$/u.test(label)), 'not what is there');
    equal(new Set(labels).size, labels.length, 'each label once');
  });

  test('snippets of whole plans are offered and expand', async () => {
    const typed = await openText('kh-');
    const whole = await eventually('whole plans', async () => {
      const list = await completions(typed.document, typed.document.positionAt(3));
      return list.some((item) => /^Ủy ban nhân dân xã: kế hoạch ./u.test(labelOf(item))) && list;
    });
    const { size } = new Set(whole.map(labelOf));
    equal(size, whole.length, `each once: ${whole.map(labelOf).join(' | ')}`);
    const editor = await openText('');
    await commands.executeCommand('editor.action.insertSnippet', {
      langId: 'markdown',
      name: await snippetName(),
    });
    await eventually('the draft', () => /KẾ HOẠCH/u.test(editor.document.getText()));
    await eventually('status', statusText);
  });

  test('the outline is that of the plan', async () => {
    const { document } = await openPlan();
    const names = await eventually('symbols', async () => {
      const symbols = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const all = flatten(symbols ?? []).map(({ name }) => name);
      return all.some((name) => name.includes('TỔ CHỨC THỰC HIỆN')) && all;
    });
    check(
      names.some((name) => /MỤC ĐÍCH, YÊU CẦU/u.test(name)),
      `the first section in ${names.join(' | ')}`,
    );
  });

  test('sections fold, and a selection grows to the section', async () => {
    const { document } = await openPlan();
    await findingOf(document, 'date-valid');
    const line = document.getText().slice(0, document.getText().indexOf('### III.')).split('\n').length - 1;
    await eventually('folding', async () => {
      const ranges = await commands.executeCommand<FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return ranges?.some(({ start }) => start === line);
    });
    const inside = new Position(line + 2, 20);
    await eventually('selection ranges', async () => {
      const ranges = await commands.executeCommand<SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [inside],
      );
      let range: SelectionRange | undefined = ranges?.[0];
      while (range && range.range.start.line !== line) range = range.parent;
      return range;
    });
  });
});

async function actions(
  document: TextDocument,
  range: Range,
  kind?: CodeActionKind,
): Promise<readonly CodeAction[]> {
  const found = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(range.start, range.end),
    kind?.value,
    20,
  );
  return found ?? [];
}

function flatten(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children ?? [])]);
}

/** The name of the first snippet that the extension contributes, as a user sees it in the list. */
async function snippetName(): Promise<string> {
  const extension = extensions.getExtension(EXTENSION);
  check(extension !== undefined, 'the extension is installed');
  const [first] = (extension.packageJSON as { contributes: { snippets: { path: string }[] } }).contributes
    .snippets;
  check(first !== undefined, 'it contributes snippets');
  const file = await workspace.fs.readFile(Uri.joinPath(extension.extensionUri, first.path));
  const snippets = JSON.parse(new TextDecoder().decode(file)) as Record<string, unknown>;
  check(Object.keys(snippets).length >= 30, 'at least 30 snippets');
  return Object.keys(snippets)[0]!;
}
