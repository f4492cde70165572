import { join } from 'node:path';

const QUICK_INPUT = '.quick-input-widget:not([style*="display: none"])';

/** VS Code's window as a person uses it: keys, and what can be seen. */
export class Workbench {
  /** @param {import('playwright-core').Page} page @param {string} pictures folder */
  constructor(page, pictures) {
    this.page = page;
    this.pictures = pictures;
    /** What was said last, to say where a step failed. */
    this.last = '';
  }

  /** @param {string} line */
  says(line) {
    this.last = line;
    console.log(`✔ ${line}`);
  }

  /** @param {boolean} hasFiles whether there is something in the folder */
  async ready(hasFiles) {
    await this.page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    if (hasFiles) await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /**
   * The whole window and, where asked for, a part of it by itself.
   * @param {string} name
   * @param {{ x: number, y: number, width: number, height: number }} [clip]
   */
  async picture(name, clip) {
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: join(this.pictures, `${name}.png`) });
    if (clip) await this.page.screenshot({ path: join(this.pictures, `${name}.small.png`), clip });
  }

  /** @param {...string} keys */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command out of the palette; soon after the start it may not be there yet. @param {string} title as shown */
  async command(title) {
    const name = title.split(': ').at(-1) ?? title;
    const row = this.page.locator(`${QUICK_INPUT} .monaco-list-row`, { hasText: name }).first();
    for (let attempt = 1; ; attempt += 1) {
      await this.press('F1');
      const input = this.page.locator(`${QUICK_INPUT} input`).first();
      try {
        // The key is lost where the focus is inside a web view that goes away.
        await input.waitFor({ timeout: 10_000 });
        await input.fill(`>${title}`);
        await row.waitFor({ timeout: 3000 });
        break;
      } catch (error) {
        if (attempt === 6) throw error;
        await this.press('Escape');
        await this.clickEmptyStatus();
      }
    }
    await this.press('Enter');
  }

  /** Takes the focus out of whatever has it. Not through a locator: that waits for a window that draws at rest. */
  async clickEmptyStatus() {
    const box = await this.page.locator('.statusbar').first().boundingBox();
    if (box) await this.page.mouse.click(box.x + 400, box.y + 8);
  }

  /** Waits for an entry of the open list and takes it. @param {string} text */
  async choose(text) {
    await this.quickInput(text);
    await this.page.keyboard.type(text);
    await this.press('Enter');
  }

  /** @param {string} text that an entry of the open list has */
  async quickInput(text) {
    await this.page.locator(`${QUICK_INPUT} .monaco-list-row`, { hasText: text }).first().waitFor();
  }

  /** Writes into the open input box, of a step of a form where that is given. @param {string} text @param {number} [step] */
  async answer(text, step) {
    if (step) await this.step(step);
    await this.page
      .locator(`${QUICK_INPUT} .quick-input-message, ${QUICK_INPUT} .monaco-inputbox`)
      .first()
      .waitFor();
    await this.page.waitForTimeout(200);
    await this.page.keyboard.insertText(text);
    await this.press('Enter');
  }

  /** Waits for a step of a form. @param {number} step from 1 */
  async step(step) {
    const title = this.page.locator('.quick-input-title', { hasText: new RegExp(`\\(${step}/\\d+\\)`, 'u') });
    await title.first().waitFor();
  }

  /** Waits for a visible line of the editor. @param {string} text @param {number} [timeout] in milliseconds */
  async sees(text, timeout) {
    const shown = text.replaceAll(' ', '\u00a0');
    await this.page
      .locator('.monaco-editor .view-line', { hasText: new RegExp(`${text}|${shown}`, 'u') })
      .first()
      .waitFor(timeout === undefined ? {} : { timeout });
  }

  /** @param {RegExp} text */
  async status(text) {
    await this.page.locator('.statusbar-item', { hasText: text }).first().waitFor();
  }

  async clickStatus() {
    await this.page
      .locator('.statusbar-item', { hasText: /Dự thảo|Ban hành/u })
      .locator('a')
      .first()
      .click();
  }

  /**
   * By its tab where it is open, out of the explorer where it is to be seen there, else by its name; the search for that
   * may not be ready yet and an Enter that meets its list while it changes opens another file, so all are tried again.
   * @param {string} name of a file in the workspace
   */
  async open(name) {
    // Not the tab of its printed pages, which bears its name too.
    const files = '.tab:not([data-resource-name^="webview"])';
    const tab = this.page.locator(`${files}.active`, { hasText: name }).first();
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    for (let attempt = 1; ; attempt += 1) {
      try {
        const open = this.page.locator(files, { hasText: name }).first();
        if ((await open.count()) > 0) await open.click({ timeout: 5000 });
        else if (await row.isVisible()) await row.dblclick({ timeout: 5000 });
        else await this.openByName(name);
        await tab.waitFor({ timeout: 5000 });
        return;
      } catch (error) {
        if (attempt === 5) throw error;
        await this.press('Escape');
      }
    }
  }

  /** @param {string} name */
  async openByName(name) {
    await this.press('Control+p');
    const input = this.page.locator(`${QUICK_INPUT} input`).first();
    await input.waitFor();
    await input.fill(name);
    const entry = this.page.locator(`${QUICK_INPUT} .monaco-list-row`, { hasText: name }).first();
    await entry.waitFor({ timeout: 8000 });
    await this.press('Enter');
  }

  async squiggle() {
    await this.page
      .locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning')
      .first()
      .waitFor();
  }

  async problems() {
    await this.press('Control+Shift+m');
    await this.page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  }

  /** Waits for an entry of Problems. @param {string} text */
  async problem(text) {
    await this.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first().waitFor();
  }

  /** Clicks the code of a finding in Problems, and agrees where VS Code asks. @param {string} id */
  async problemLink(id) {
    await this.page.locator('.markers-panel .monaco-list-row a', { hasText: id }).first().click();
    const open = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Open' }).first();
    await open.click({ timeout: 5000 }).catch(() => undefined);
  }

  /** In the editor for it: this folder is trusted. */
  async trust() {
    await this.page
      .locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/u })
      .first()
      .click();
    await this.page.locator('.statusbar-item', { hasText: /Restricted Mode/u }).waitFor({ state: 'hidden' });
  }

  async hideProblems() {
    await this.press('Control+j');
    await this.page.locator('.markers-panel').waitFor({ state: 'hidden' });
  }

  /** @param {number} line from 1 */
  async goTo(line) {
    await this.press('Control+g');
    const input = this.page.locator(`${QUICK_INPUT} input`).first();
    await input.waitFor();
    await input.fill(`:${line}`);
    await this.press('Enter');
    await this.at(line);
  }

  /** Waits for the cursor to be at a line. @param {number} line from 1 */
  async at(line) {
    await this.status(new RegExp(`Ln ${line},`, 'u'));
    await this.page.locator(QUICK_INPUT).waitFor({ state: 'hidden' });
  }

  /** Opens the list of quick fixes at the cursor's line. Returns how many there are. */
  async quickFixes() {
    await this.press('Control+.');
    const rows = this.page.locator('.action-widget .monaco-list-row');
    await rows.first().waitFor();
    return rows.count();
  }

  async takeFirst() {
    await this.press('Enter');
  }

  async suggest() {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await this.press('Control+Space');
    await rows.first().waitFor();
  }

  /** The first snippet of the list that a prefix opens by itself. @param {string} prefix */
  async snippet(prefix) {
    await this.page.keyboard.type(prefix, { delay: 60 });
    await this.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await this.press('Enter');
    await this.page
      .locator('.monaco-editor .snippet-placeholder, .monaco-editor .finish-snippet-placeholder')
      .first()
      .waitFor();
    await this.press('Escape');
  }

  /** Waits for a text in the page of a preview. @param {string} text */
  async preview(text) {
    await this.webview().getByText(text).first().waitFor();
  }

  /** The page of the web view that is open. */
  webview() {
    return this.page.frameLocator('iframe.webview').frameLocator('iframe');
  }

  /**
   * Waits for a message and gives the names of its buttons. The list of messages is opened for it: under the driver of tests
   * VS Code shows none in the corner.
   * @param {string} text
   */
  async message(text) {
    await this.command('Notifications: Show Notifications');
    const message = this.page.locator('.notifications-center .monaco-list-row', { hasText: text }).first();
    await message.waitFor();
    return message.locator('.notification-list-item-buttons-container .monaco-button').allInnerTexts();
  }

  /** Presses a button of a message in the open list. @param {string} button */
  async answerMessage(button) {
    await this.page.locator('.notifications-center .monaco-button', { hasText: button }).first().click();
  }

  /** With the mouse: the keys go to a preview's page while that has the focus. @param {string} label */
  async closeTab(label) {
    const tab = this.page.locator('.tab', { hasText: label }).first();
    await tab.hover();
    await tab.locator('.tab-actions a').first().click();
    await tab.waitFor({ state: 'hidden' });
    await this.page.locator('.monaco-editor .view-lines').first().click();
  }

  /** Takes the file as it is on disk. The command ends before the text has changed, so this waits until nothing is unsaved. */
  async revert() {
    const unsaved = this.page.locator('.tab.active.dirty').first();
    await unsaved.waitFor();
    await this.command('File: Revert File');
    await unsaved.waitFor({ state: 'hidden' });
  }

  async dontSave() {
    const button = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
    await button.click({ timeout: 3000 }).catch(() => undefined);
    await button.click({ timeout: 5000 }).catch(() => undefined);
  }

  /** @param {string} title */
  async walkthroughStep(title) {
    await this.page.locator('.getting-started-step', { hasText: title }).first().waitFor();
  }

  /** @param {string} query */
  async searchSettings(query) {
    const box = this.page.locator('.settings-editor .suggest-input-container');
    await box.waitFor();
    await box.click();
    await this.page.keyboard.type(query);
    await this.page
      .locator('.settings-editor .setting-item', { hasText: 'thể thức' })
      .or(this.page.locator('.settings-editor .setting-item'))
      .first()
      .waitFor();
    await this.page.waitForTimeout(800);
  }
}
