import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importHtml, isFromWordProcessor } from '../../../server/src/import/html/import.ts';
import { readPlan } from '../../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../../support/fixtures.ts';

const CLIPBOARDS = new URL('../../fixtures/clipboards/', import.meta.url);

function clipboard(name: string): string {
  return readFileSync(new URL(`${name}.html`, CLIPBOARDS), 'utf8');
}

describe('what word processors put on the clipboard', () => {
  it.each(['word-365', 'word-2016-tcvn3', 'word-web', 'google-docs', 'libreoffice-7'])(
    '%s: the Markdown that a person would write',
    async (name) => {
      const html = clipboard(name);
      expect(isFromWordProcessor(html)).toBe(true);
      const imported = importHtml(html)!;
      await expect(`${imported.markdown}\n`).toMatchFileSnapshot(new URL(`${name}.md`, CLIPBOARDS).pathname);
    },
  );

  it('a plan that LibreOffice has copied has the words and the roles of the draft', () => {
    const { text } = fixtures('clean').find(({ name }) => name.includes('01-dang-uy-xa-nghi-quyet-57'))!;
    const read = (draft: string) => readPlan(draft, { today: TODAY });
    const pasted = importHtml(clipboard('libreoffice-7'))!.markdown;
    const words = (draft: string) => draft.match(/[\p{L}\p{N}]+/gu)!.sort();
    expect(words(pasted)).toEqual(words(text));
    const roles = (draft: string) =>
      read(draft)
        .paragraphs.map(({ role }) => role)
        .sort();
    expect(roles(pasted)).toEqual(roles(text));
  });

  it('pictures and comments are left out and counted; a drawn line is no picture', () => {
    expect(importHtml(clipboard('google-docs'))).toMatchObject({ images: 1, comments: 0 });
    expect(importHtml(clipboard('word-365'))).toMatchObject({ images: 0, comments: 0 });
    const comment = '<div style="mso-element:comment-list"><p>Xem lại</p></div>';
    const anchor = '<a class="msocomanchor" href="#_msocom_1">[A1]</a>';
    expect(importHtml(`<p class=MsoNormal>Nội dung${anchor}</p>${comment}`)).toMatchObject({
      markdown: 'Nội dung',
      comments: 1,
    });
  });

  it('web pages are none of them', () => {
    expect(isFromWordProcessor('<meta charset="utf-8"><p>Ủy ban <b>nhân dân</b></p>')).toBe(false);
    expect(isFromWordProcessor('<div class="message">mso</div>')).toBe(false);
  });
});
