// A person installs the extension and writes a complete plan for each of four offices; every key and click is counted.
// The rule: a command key is each press of a key or chord that writes no character (Enter, Tab, Escape, an arrow, F1,
// Ctrl+S) and each click. Characters are not command keys, whether they are text of the plan, an answer of the form, the
// path of the package or words that search a list; their number is told beside. Waiting is not counted, and where a list
// of suggestions stands open when a key that would accept it is due, the run fails: nobody had asked for the list.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './lib/code-server.mjs';
import { withWorkbench } from './lib/with-workbench.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const MOST_KEYS = 30;
const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
};
const SUBJECT = 'bảo đảm an toàn giao thông năm 2027';

/**
 * What is typed for each office. `form`: the answer of each question in order; an empty one takes what stands there.
 * `blanks`: the text of each blank in the order in which Tab reaches them; an empty one leaves the blank's text.
 * @type {readonly { name: string, form: readonly string[], blanks: readonly string[], has: readonly string[] }[]}
 */
const OFFICES = [
  {
    name: 'xa',
    form: ['', 'tuyên truyền', 'Bình Lư', 'Nguyễn Văn An', SUBJECT],
    blanks: ['', '45', '12/10', SUBJECT, ...days(5), '15', '30'],
    has: ['**ỦY BAN NHÂN DÂN XÃ BÌNH LƯ**', 'Số: 15/KH-UBND', '**Nguyễn Văn An**'],
  },
  {
    name: 'chi-bo',
    form: ['chi bộ', 'công tác năm', 'Trường THCS Bình Lư', 'Bình Lư', 'Giàng A Páo', ''],
    blanks: ['', '12', '12/10', SUBJECT, ...days(5), '03', '30'],
    has: ['**CHI BỘ TRƯỜNG TRUNG HỌC CƠ SỞ BÌNH LƯ**', 'Số 03-KH/CB', '**Giàng A Páo**'],
  },
  {
    name: 'truong',
    form: ['trường', 'tuyên truyền', 'THCS Bình Lư', 'Bình Lư', 'Lò Thị Mai', SUBJECT],
    blanks: ['', '45', '12/10', SUBJECT, ...days(4), '08', '30'],
    has: ['**TRƯỜNG TRUNG HỌC CƠ SỞ BÌNH LƯ**', '**HIỆU TRƯỞNG**', '**Lò Thị Mai**'],
  },
  {
    name: 'mat-tran',
    form: ['MTTQ Việt Nam xã', 'tuyên truyền', 'Bình Lư', 'Lai Châu', 'Hoàng Thị Sen', SUBJECT],
    blanks: ['', '61', '12/10', SUBJECT, ...days(3), '12', '30'],
    has: ['Số: 12/KH-MTTQ-BTT', '**TM. BAN THƯỜNG TRỰC**', '**Hoàng Thị Sen**'],
  },
];

/** @param {number} count */
function days(count) {
  return Array.from({ length: count }, (_, index) => `${20 + index}/12`);
}

/** The hands of a person at the workbench, counted. */
class Hands {
  keys = 0;
  characters = 0;
  /** @param {import('./lib/workbench.mjs').Workbench} vscode */
  constructor(vscode) {
    this.vscode = vscode;
    this.page = vscode.page;
  }

  /** @param {...string} keys */
  async press(...keys) {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** @param {string} text */
  async type(text) {
    this.characters += text.length;
    await this.page.keyboard.type(text, { delay: 30 });
  }

  /** Runs a command of the palette by words of its title. @param {string} words @param {string} title */
  async command(words, title) {
    await this.press('F1');
    await this.page.locator('.quick-input-widget input').first().waitFor();
    await this.type(words);
    await this.firstEntry(title);
    await this.press('Enter');
  }

  /** Waits until an entry is the one that Enter takes. @param {string} text */
  async firstEntry(text) {
    await this.page
      .locator('.quick-input-widget .monaco-list-row.focused', { hasText: text })
      .first()
      .waitFor();
  }
}

/** @param {{ vsix: string, folder: (name: string) => string, browser: string, pictures: string }} options absolute paths; `folder`: an empty one of that name */
export async function keys({ vsix, folder, browser, pictures }) {
  const rows = [];
  for (const office of OFFICES) {
    const workspace = folder(office.name);
    const options = { folder: workspace, browser, pictures, settings: SETTINGS, timeout: 20_000 };
    await withWorkbench(options, async (vscode, page, extensions) => {
      const hands = new Hands(vscode);
      // The workbench offers to install once it knows its server.
      await page.waitForTimeout(5000);
      const start = Date.now();
      await install(hands, vsix, extensions);
      await newPlan(hands, office);
      await fillBlanks(hands, office);
      await hands.press('Control+s');
      await page.locator('.tab.active:not(.dirty)').waitFor();
      const seconds = Math.round((Date.now() - start) / 1000);
      await vscode.picture(`${office.name}-4-xong`);
      const [file, ...others] = readdirSync(workspace).filter((name) => name.endsWith('.md'));
      if (!file || others.length > 0) throw new Error(`no plan, or several, saved in ${workspace}`);
      mustBeClean(join(workspace, file), office.has);
      rows.push({ office: office.name, keys: hands.keys, characters: hands.characters, seconds });
      vscode.says(`${office.name}: ${hands.keys} keys, ${hands.characters} characters, ${seconds} s`);
    });
  }
  console.table(rows);
  const many = rows.filter((row) => row.keys > MOST_KEYS);
  if (many.length > 0)
    throw new Error(`more than ${MOST_KEYS} keys: ${many.map((row) => row.office).join()}`);
}

/** @param {Hands} hands @param {string} vsix @param {string} extensions folder in which it then is */
async function install(hands, vsix, extensions) {
  await hands.command('Install from VSIX', 'Extensions: Install from VSIX');
  const input = hands.page.locator('.quick-input-widget input').first();
  await hands.page.locator('.quick-input-title', { hasText: 'VSIX' }).first().waitFor();
  // What is typed before the workbench writes its own folder stands after that.
  await until(async () => (await input.inputValue()) !== '', 20_000);
  await hands.page.waitForTimeout(500);
  await input.press('Control+a');
  await hands.type(vsix);
  await hands.page.waitForTimeout(1000);
  await hands.vscode.picture('0-cai-dat');
  await hands.press('Enter');
  await until(async () => readdirSync(extensions).some((name) => name.startsWith('soan-ke-hoach')), 30_000);
  await hands.page.waitForTimeout(2000);
}

/** @param {Hands} hands @param {typeof OFFICES[number]} office */
async function newPlan(hands, { name, form }) {
  await hands.command('kế hoạch mới', 'Tạo kế hoạch mới');
  for (const [index, answer] of form.entries()) {
    await hands.vscode.step(index + 1);
    await hands.page.waitForTimeout(300);
    if (answer !== '') await hands.type(answer);
    await hands.page.waitForTimeout(300);
    await hands.vscode.picture(`${name}-1-hoi-${index + 1}`);
    await hands.press('Enter');
  }
  await hands.vscode.sees('KẾ HOẠCH');
  await hands.page.waitForTimeout(1500);
  await hands.vscode.picture(`${name}-2-ban-thao`);
}

/** @param {Hands} hands @param {typeof OFFICES[number]} office */
async function fillBlanks(hands, { name, blanks }) {
  for (const [index, text] of blanks.entries()) {
    if (text !== '') await hands.type(text);
    await hands.page.waitForTimeout(500);
    const list = await hands.page.locator('.suggest-widget.visible .monaco-list-row').count();
    if (list > 0) throw new Error(`${name}: a list of ${list} stands open after “${text}”`);
    if (index === 2) await hands.vscode.picture(`${name}-3-cho-trong`);
    if (index < blanks.length - 1) await hands.press('Tab');
  }
}

/** A plan without a finding even as the text that is issued. @param {string} file @param {readonly string[]} has */
function mustBeClean(file, has) {
  const text = readFileSync(file, 'utf8');
  const missing = has.filter((part) => !text.includes(part));
  if (missing.length > 0) throw new Error(`not in the plan: ${missing.join(', ')}\n${text}`);
  if (/…|\[|Họ và tên/u.test(text)) throw new Error(`a blank is left:\n${text}`);
  const cli = join(root, 'dist', 'cli.js');
  const lint = spawnSync(
    process.execPath,
    [cli, 'lint', '--stage', 'final', '--no-config', '--max-warnings', '0', file],
    {
      encoding: 'utf8',
    },
  );
  if (lint.status !== 0) throw new Error(`findings in ${file}:\n${lint.stdout}${lint.stderr}\n${text}`);
}
