import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
// @ts-expect-error A script without types.
import { withoutAjv } from './without-ajv.mjs';

/** Writes THIRD-PARTY-NOTICES.md: the packages whose code the bundles carry, each with its licence. */
const ENTRIES = [
  'server/src/cli/kehoach.ts',
  'server/src/cli/mcp/serve.ts',
  'server/src/lsp/node.ts',
  'server/src/lsp/browser.ts',
  'client/src/node.ts',
  'client/src/browser.ts',
];

/** Licences of packages that name theirs and do not ship its text. */
const LICENCES = 'server/data/licences';

async function bundledPackages(): Promise<string[]> {
  const folders = new Set<string>();
  for (const entry of ENTRIES) {
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'dist',
      platform: entry.endsWith('browser.ts') ? 'browser' : 'node',
      mainFields: entry.endsWith('browser.ts') ? ['browser', 'module', 'main'] : ['module', 'main'],
      format: entry.endsWith('browser.ts') ? 'iife' : 'cjs',
      external: ['vscode'],
      plugins: [withoutAjv],
      loader: { '.bin': 'binary' },
      logLevel: 'error',
    });
    for (const output of Object.values(metafile.outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0];
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  return [...folders];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

function notice(folder: string): { readonly title: string; readonly text: string } {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
  const path = file ? join(folder, file) : `${LICENCES}/${name}.txt`;
  const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  const body = text.replace(/\r\n?/gu, '\n').replace(/[ \t]+\n/gu, '\n');
  const fenced = body === '' ? '' : `\n\n\`\`\`text\n${body}\n\`\`\``;
  return {
    title: `${name} ${version}`,
    text: `Giấy phép / licence: ${license ?? 'xem dưới / see below'}${fenced}`,
  };
}

/** The font whose files the package carries (server/scripts/build-fonts.ts). */
function fontNotice(): ReturnType<typeof notice> {
  const text = readFileSync('server/data/fonts/LICENSE', 'utf8').trim();
  return {
    title: 'Tinos 1.340',
    text: `Giấy phép / licence: OFL-1.1\n\n\`\`\`text\n${text.replace(/[ \t]+\n/gu, '\n')}\n\`\`\``,
  };
}

async function main(): Promise<void> {
  const notices = [...(await bundledPackages()).map(notice), fontNotice()].sort((a, b) =>
    a.title < b.title ? -1 : 1,
  );
  const seen = notices.filter(({ title }, i) => title !== notices[i - 1]?.title);
  const head =
    '# Phần mềm của bên thứ ba / Third-party software\n\nCác tệp phát hành có mã của những gói và phông chữ sau. / The shipped files carry code of these packages, and this font.\n';
  writeFileSync(
    'THIRD-PARTY-NOTICES.md',
    `${head}\n${seen.map(({ title, text }) => `## ${title}\n\n${text}\n`).join('\n')}`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
