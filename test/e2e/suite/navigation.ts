import {
  ConfigurationTarget,
  commands,
  type DocumentHighlight,
  type InlayHint,
  type Location,
  type LocationLink,
  Position,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextEdit,
  workspace,
} from 'vscode';
import { check, closeAll, equal, eventually, openText, statusText } from './support.ts';

const TEXT = `ĐẢNG BỘ TỈNH LAI CHÂU

ĐẢNG ỦY XÃ BÌNH LƯ

\\*

Số 12-KH/ĐU

*Bình Lư, ngày 05 tháng 02 năm 2026*

# KẾ HOẠCH

**thực hiện Chỉ thị số 21-CT/TW**

Thực hiện Chỉ thị số 21-CT/TW, ngày 20/01/2026 của Ban Bí thư về an toàn giao thông, Đảng ủy xã xây dựng Kế hoạch như sau:

## I. MỤC ĐÍCH

Quán triệt Chỉ thị số 21-CT/TW tới từng chi bộ .

## III. TỔ CHỨC THỰC HIỆN

Các chi bộ báo cáo kết quả về Đảng ủy trước ngày 15/12/2026.
`;

suite('navigation', () => {
  const settings = () => workspace.getConfiguration('soanKeHoach');
  teardown(closeAll);

  test('a citation has its first mention, all its mentions, and days left on deadlines', async () => {
    const { document } = await openText(TEXT);
    await eventually('status', statusText);
    const later = document.positionAt(TEXT.lastIndexOf('21-CT/TW') + 2);
    const found = await eventually('definition', () =>
      commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        later,
      ),
    );
    check(found.length > 0, 'a definition');
    const mentions = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      later,
    );
    check(mentions.length >= 3, `mentions: ${mentions.length}`);
    const lit = await commands.executeCommand<DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      later,
    );
    const here = mentions.filter(({ uri }) => uri.toString() === document.uri.toString());
    equal(lit.length, here.length, 'highlights');
    check(mentions.length > here.length, 'mentions in the other plans');

    await settings().update('inlayHints.deadlines', true, ConfigurationTarget.Global);
    const whole = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
    const hints = await eventually('hint', () =>
      commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole),
    );
    check(JSON.stringify(hints.map(({ label }) => label)).includes('ngày'), 'days left');
    await settings().update('inlayHints.deadlines', undefined, ConfigurationTarget.Global);
  });

  test('numbers and dates have colours of their own, and formatting fixes blanks and numerals', async () => {
    const { document } = await openText(TEXT);
    await eventually('status', statusText);
    const legend = await eventually('legend', () =>
      commands.executeCommand<SemanticTokensLegend>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
    );
    check(legend.tokenTypes.length > 4, 'token types');
    const tokens = await eventually('tokens', () =>
      commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri),
    );
    check(tokens.data.length >= 5 * 8, `tokens: ${tokens.data.length / 5}`);
    const edits = await eventually('edits', () =>
      commands.executeCommand<TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {
        tabSize: 4,
        insertSpaces: true,
      }),
    );
    const blank = document.positionAt(TEXT.indexOf(' .\n'));
    check(
      edits.some(({ range, newText }) => newText === '' && range.contains(blank)),
      'the blank before the full stop goes',
    );
    const numeral = document.positionAt(TEXT.indexOf('III. TỔ'));
    check(
      edits.some(({ range }) => range.start.line === numeral.line),
      'section III becomes II',
    );
  });
});
