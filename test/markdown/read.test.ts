import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { cellContent } from '../../server/src/markdown/cell-content.ts';
import { readMarkdown } from '../../server/src/markdown/read.ts';

const withFrontMatter = unified().use(remarkParse).use(remarkFrontmatter).freeze();
const withTables = unified().use(remarkParse).use(remarkGfm).freeze();

describe('front matter', () => {
  for (const text of [
    '---\na: b\n---\nx',
    '---\r\na: b\r\n---\r\nx',
    '---\n---\nx',
    '---\na',
    ' ---\na\n---',
    '--- \na\n---\t\nx',
  ]) {
    it(`of ${JSON.stringify(text)} is where remark-frontmatter sees it`, () => {
      const first = withFrontMatter.parse(text).children[0]!;
      const block = readMarkdown(text).blocks[0]!;
      expect(block.type === 'frontMatter').toBe(first.type === 'yaml');
      if (first.type === 'yaml') {
        expect(block.content.text).toBe(first.value.replaceAll('\r\n', '\n'));
        expect(text.slice(block.range.start, block.range.end)).toMatch(/^---[\s\S]*---$/);
      }
    });
  }
});

it.each([
  '---\n**KẾ HOẠCH**\n\nCăn cứ Luật Trẻ em.\n\nTrên đây là kế hoạch.\n---\n',
  '---\na: b\n| Số: 12/KH-UBND |\n|---|\n\n**KẾ HOẠCH**\n\n---\nx',
])('a text between two thematic breaks is no front matter: %j', (text) => {
  expect(readMarkdown(text).blocks[0]!.type).toBe('thematicBreak');
});

it.each(['# ghi chú\nloai: ke-hoach\nnhan:\n  - a\n- b', 'giai-doan ban-hanh\nche-do: dang', '"a b": [\n]'])(
  'front matter with a slip, a list, a comment stays front matter: %j',
  (content) => {
    expect(readMarkdown(`---\n${content}\n---\nx`).blocks[0]!.type).toBe('frontMatter');
  },
);

describe('tables', () => {
  for (const text of [
    '| a | b |\n|---|:-:|\n| c \\| d | **e** |\n',
    'x\n| a |\n| - |\n| b |\n\ny',
    'a | b\n-|-\nc | d\n# e',
    '| a | b |\n| - |\n| c |',
    '| a |\n|---|\n| 1. x |\nlast\n- y',
  ]) {
    it(`of ${JSON.stringify(text)} have the rows of remark-gfm`, () => {
      const tables = withTables.parse(text).children.flatMap((node) => (node.type === 'table' ? [node] : []));
      const blocks = readMarkdown(text).blocks.filter((block) => block.type === 'table');
      expect(blocks.map((b) => b.rows?.map((r) => [r.range.start, r.cells.length]))).toEqual(
        tables.map((t) => t.children.map((r) => [r.position?.start.offset, r.children.length])),
      );
    });
  }

  it('give the visible text of cells', () => {
    const { blocks } = readMarkdown('| a |  |\n|---|---|\n| c \\| d | - **e** `f` |\n');
    expect(blocks[0]?.rows?.map((row) => row.cells.map((cell) => cellContent(cell).text))).toEqual([
      ['a', ''],
      ['c | d', '- e f'],
    ]);
  });
});

describe('guards', () => {
  const cases = {
    'nested by indentation': Array.from({ length: 500 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
    'nested on one line': `${'- '.repeat(5000)}a`,
    'nested quotes': `${'> '.repeat(5000)}a`,
    'a line of marks': '*a [`_<&'.repeat(25_000),
  };
  for (const [name, text] of Object.entries(cases)) {
    it(`read line by line what is ${name}`, () => {
      const start = performance.now();
      const { blocks, simplified } = readMarkdown(text);
      expect(performance.now() - start).toBeLessThan(2000);
      expect(blocks.length).toBe(text.split('\n').length);
      expect(simplified).toEqual([{ start: 0, end: text.length }]);
    });
  }
});
