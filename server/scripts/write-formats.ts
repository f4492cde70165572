// Writes the report formats, from their declarations, into docs/cli.md and README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { FORMATS, loadReporter } from '../src/cli/reporters/index.ts';

async function writeFormats(): Promise<void> {
  const reporters = await Promise.all(FORMATS.map(loadReporter));
  const rows = reporters.map(({ id, title }) => `| \`${id}\` | ${title.vi} |`);
  write('docs/cli.md', ['', '', '| dạng | để làm gì |', '| --- | --- |', ...rows, '', ''].join('\n'));
  write('README.md', FORMATS.join(', '));
}

/** Puts a text between the two marks of a page. */
function write(path: string, text: string): void {
  const page = readFileSync(path, 'utf8');
  const marked = /(<!-- formats -->)[\s\S]*?(<!-- \/formats -->)/u;
  if (!marked.test(page)) throw new Error(`${path}: no place for the formats`);
  writeFileSync(
    path,
    page.replace(marked, (_, open: string, close: string) => open + text + close),
  );
}

void writeFormats();
