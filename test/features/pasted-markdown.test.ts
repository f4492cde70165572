import { describe, expect, it } from 'vitest';
import { pastedMarkdown } from '../../server/src/features/paste/pasted-markdown.ts';

const INLINE = '<meta name=Generator content="Microsoft Word 15"><span>kịp <b>thời</b></span>';
const BLOCKS = '<p class=MsoNormal>Một;</p><p class=MsoNormal>Hai.</p>';
const HEADING = '<h1 class=MsoNormal>I. MỤC ĐÍCH</h1><p class=MsoNormal>Một.</p>';
const SECTION =
  '<h2 class=MsoNormal>4. Nhân lực</h2><h3 class=MsoNormal>4.1. Đào tạo</h3><p class=MsoNormal>Một.</p>';
const NOTE =
  "<p class=MsoNormal>Luật<a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a></p><p>x</p>" +
  "<div style='mso-element:footnote' id=ftn1><p>Đã sửa.</p></div>";

/** The draft after a paste at `|`, or over `[[…]]`. */
function paste(html: string, marked: string): string | undefined {
  const start = marked.search(/\||\[\[/u);
  const draft = marked.replace(/\||\[\[|\]\]/gu, '');
  const selected = /\[\[(.*)\]\]/su.exec(marked)?.[1] ?? '';
  const pasted = pastedMarkdown(html, draft, { start, end: start + selected.length });
  return pasted && draft.slice(0, start) + pasted.newText + draft.slice(start + selected.length);
}

describe('a paste from a word processor', () => {
  it.each([
    ['into a line', INLINE, 'Ban hành | và đúng.\n', 'Ban hành kịp **thời** và đúng.\n'],
    ['over a selection', INLINE, 'Ban hành [[chậm]].\n', 'Ban hành kịp **thời**.\n'],
    ['into nothing', BLOCKS, '|', 'Một;\n\nHai.\n'],
    ['at the end', BLOCKS, '# KẾ HOẠCH\n\n|', '# KẾ HOẠCH\n\nMột;\n\nHai.\n'],
    ['right below a line', BLOCKS, '# KẾ HOẠCH\n|', '# KẾ HOẠCH\n\nMột;\n\nHai.\n'],
    ['in a blank line between two', BLOCKS, 'Trên.\n\n|\n\nDưới.\n', 'Trên.\n\nMột;\n\nHai.\n\nDưới.\n'],
    ['right above a line', BLOCKS, 'Trên.\n\n|\nDưới.\n', 'Trên.\n\nMột;\n\nHai.\n\nDưới.\n'],
    ['before a text', BLOCKS, 'Trên.\n\n|Dưới.\n', 'Trên.\n\nMột;\n\nHai.\n\nDưới.\n'],
    ['after the beginning of an item', BLOCKS, '- |\n', '- Một;\n\nHai.\n'],
    ['a heading never goes on in a line', HEADING, 'Trên.|\n', 'Trên.\n\n## I. MỤC ĐÍCH\n\nMột.\n'],
    [
      'headings have the level that the draft gives to such numerals',
      SECTION,
      '## II. NHIỆM VỤ\n\n### 3. Kiểm tra\n\nBa.\n\n|\n\n## III. KINH PHÍ\n',
      '## II. NHIỆM VỤ\n\n### 3. Kiểm tra\n\nBa.\n\n### 4. Nhân lực\n\n#### 4.1. Đào tạo\n\nMột.\n\n## III. KINH PHÍ\n',
    ],
    [
      'where the draft has none of the kind they stay',
      SECTION,
      '### I. NHIỆM VỤ\n\n|',
      '### I. NHIỆM VỤ\n\n## 4. Nhân lực\n\n### 4.1. Đào tạo\n\nMột.\n',
    ],
    [
      'footnotes are numbered on',
      NOTE,
      'Có[^2].\n\n[^2]: Cũ.\n\n|',
      'Có[^2].\n\n[^2]: Cũ.\n\nLuật[^3]\n\nx\n\n[^3]: Đã sửa.\n',
    ],
  ])('%s', (_, html, draft, expected) => {
    expect(paste(html, draft)).toBe(expected);
  });

  it.each([
    ['a fence', '```\n|\n```\n'],
    ['a fence that is open', '```\nmã\n|'],
    ['front matter', '---\nloai: ke-hoach\n|\n---\n\nVăn bản.\n'],
    ['HTML', '<table>\n<tr><td>|</td></tr>\n</table>\n'],
  ])('in %s the plain text is pasted', (_, draft) => {
    expect(paste(BLOCKS, draft)).toBeUndefined();
  });

  it('in a cell the plain text is pasted', () => {
    const table = '| Việc | Hạn |\n| --- | --- |\n| Một | x |\n';
    const at = table.indexOf('x');
    expect(pastedMarkdown(BLOCKS, table, { start: at, end: at + 1 })).toBeUndefined();
    const below = { start: table.length, end: table.length };
    expect(pastedMarkdown(BLOCKS, table, below)?.newText).toBe('\nMột;\n\nHai.\n');
  });

  it('after a fence that is closed paragraphs are pasted', () => {
    expect(paste(BLOCKS, '```\nmã\n```\n\n|')).toBe('```\nmã\n```\n\nMột;\n\nHai.\n');
  });

  it('what is no document, or says nothing, is left to the editor', () => {
    expect(paste('<p>Từ trang <b>web</b></p>', '|')).toBeUndefined();
    expect(paste('<p class=MsoNormal>&nbsp;</p>', '|')).toBeUndefined();
  });

  it('says what was left out', () => {
    const pasted = pastedMarkdown(`${BLOCKS}<p><img src=x></p>`, '', { start: 0, end: 0 });
    expect(pasted?.notes.map(({ vi }) => vi)).toEqual([expect.stringContaining('1 hình')]);
  });
});
