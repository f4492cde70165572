import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/** Milliseconds until a file that was exported is there. */
const WRITTEN_MS = 20_000;

/**
 * The pages beside the draft: they follow the keys, a click on them leads to the text, and a picture of the folder stands on
 * them.
 * @param {import('./workbench.mjs').Workbench} vscode
 * @param {string} workspace folder
 */
export async function printedPages(vscode, workspace) {
  await vscode.press('Control+b');
  await vscode.command('Soạn Kế hoạch: Xem trang in');
  const page = vscode.webview();
  await page.locator('text', { hasText: 'TỔ CHỨC THỰC HIỆN' }).waitFor();
  await page.locator('.finding.error').first().waitFor();
  await vscode.picture('xem-trang-in');
  await vscode.goTo(23);
  await vscode.press('End');
  await vscode.page.keyboard.type(' Thêm một câu.');
  await page.locator('text', { hasText: 'Thêm một câu.' }).waitFor();
  await page.locator('text', { hasText: 'TỔ CHỨC THỰC HIỆN' }).click();
  await vscode.status(/Ln 31,/u);
  vscode.says('the printed pages follow the keys, and lead back to the text');
  mkdirSync(join(workspace, 'hinh'));
  writeFileSync(join(workspace, 'hinh', 'so-do.png'), gradient(240, 100));
  await vscode.goTo(23);
  await vscode.press('End', 'End');
  await vscode.page.keyboard.insertText('\n\n![Sơ đồ](hinh/so-do.png)');
  const image = page.locator('image[href^="data:image/png"]');
  await image.waitFor();
  const size = await image.evaluate(async (/** @type {SVGImageElement} */ element) => {
    const probe = new Image();
    probe.src = element.href.baseVal;
    await probe.decode();
    return `${probe.naturalWidth} x ${probe.naturalHeight}`;
  });
  if (size !== '240 x 100') throw new Error(`the page shows a picture of ${size}`);
  await vscode.picture('trang-in-co-hinh');
  vscode.says('a picture of the folder stands on the page');
}

/**
 * Both files out of the editor, and what the project itself says of them.
 * @param {import('./workbench.mjs').Workbench} vscode
 * @param {string} workspace folder
 */
export async function exports(vscode, workspace) {
  const name = 'KH-UBND Tuyên truyền an toàn giao thông trên địa bàn xã Bình Lư năm 2026';
  for (const [title, extension] of [
    ['Xuất ra Word…', 'docx'],
    ['Xuất ra PDF…', 'pdf'],
  ]) {
    await vscode.command(`Soạn Kế hoạch: ${title}`);
    const input = vscode.page.locator('.quick-input-widget:not([style*="display: none"]) input').first();
    await input.waitFor();
    await vscode.page.waitForFunction(
      (/** @type {string} */ end) =>
        [...document.querySelectorAll('.quick-input-widget input')].some((each) =>
          /** @type {HTMLInputElement} */ (each).value.endsWith(end),
        ),
      `${name}.${extension}`,
    );
    await vscode.picture(`xuat-${extension}`);
    await vscode.press('Enter');
    await written(join(workspace, `${name}.${extension}`));
    await vscode.picture(`da-xuat-${extension}`);
    await vscode.command('Notifications: Clear All Notifications');
  }
  checkWordFile(join(workspace, `${name}.docx`));
  checkPdf(join(workspace, `${name}.pdf`));
  await vscode.closeTab('Trang in');
  await vscode.command('File: Revert File');
  await vscode.press('Control+b');
  vscode.says(
    'Word file and PDF are exported; the Word file has the form of the regulation, the PDF its text',
  );
}

/** @param {string} path */
async function written(path) {
  for (const end = Date.now() + WRITTEN_MS; !existsSync(path) || statSync(path).size === 0; ) {
    if (Date.now() > end) throw new Error(`not written: ${path}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Nothing of its form is found, and what was typed is in it. @param {string} path */
function checkWordFile(path) {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'cli.js'), 'lint', path, '--format', 'json'],
    {
      encoding: 'utf8',
    },
  );
  const ids = [...stdout.matchAll(/"ruleId":\s*"(docx-[^"]+)"/gu)].map(([, id]) => id);
  if (!stdout.includes('"plans": 1')) throw new Error(`the Word file was not read:\n${stdout}`);
  if (ids.length > 0) throw new Error(`form of the Word file: ${ids.join(', ')}`);
  const imported = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'import', path], {
    encoding: 'utf8',
  });
  if (imported.status !== 0) throw new Error(imported.stderr);
  const draft = readFileSync(path.replace(/docx$/u, 'md'), 'utf8');
  if (!draft.includes('Thêm một câu.') || !/!\[Sơ đồ\]\([^)]*\.png\)/u.test(draft))
    throw new Error(`the Word file is another one:\n${draft}`);
}

/** @param {string} path */
function checkPdf(path) {
  const bytes = readFileSync(path);
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('no PDF');
  const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  if (text.error) return;
  if (!text.stdout.includes('Thêm một câu.')) throw new Error(`text of the PDF:\n${text.stdout}`);
}

/** A PNG with colours that run over. @param {number} width @param {number} height */
function gradient(width, height) {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows.set([(x * 255) / width, (y * 255) / height, 140], y * (width * 3 + 1) + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    part('IHDR', header),
    part('IDAT', deflateSync(rows)),
    part('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {string} type @param {Buffer} data */
function part(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
