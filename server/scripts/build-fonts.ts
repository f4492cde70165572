/**
 * Writes server/data/fonts/*.ttf and the advance widths in server/src/layout/font/widths.ts from Tinos (SIL Open Font
 * License 1.1), which has the advance widths of Times New Roman:
 *
 *     npx tsx server/scripts/build-fonts.ts
 *
 * The four faces are cut to Latin, Vietnamese and the marks of official documents. Hints, kerning and ligatures are
 * left out: Word sets none of them where a document does not ask for them.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { readFont } from '../src/layout/font/read-font.ts';

const SOURCE = 'node_modules/@expo-google-fonts/tinos';
const TARGET = 'server/data/fonts';
const WIDTHS = 'server/src/layout/font/widths.ts';

/** Face, and the file of the package that holds it. */
const FACES = [
  ['Regular', '400Regular/Tinos_400Regular.ttf'],
  ['Italic', '400Regular_Italic/Tinos_400Regular_Italic.ttf'],
  ['Bold', '700Bold/Tinos_700Bold.ttf'],
  ['BoldItalic', '700Bold_Italic/Tinos_700Bold_Italic.ttf'],
] as const;

/** First and last code point of what is kept. */
const KEPT: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f],
  [0x192, 0x192],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x2c6, 0x2c7],
  [0x2d8, 0x2dd],
  [0x300, 0x304],
  [0x306, 0x30c],
  [0x31b, 0x31b],
  [0x323, 0x323],
  [0x37e, 0x3ce],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x2044],
  [0x2070, 0x208e],
  [0x20ab, 0x20ac],
  [0x2103, 0x2126],
  [0x2150, 0x215e],
  [0x2190, 0x2195],
  [0x2202, 0x2265],
  [0x25a0, 0x25e6],
];

/** The published types know not all of them. */
const OPTIONS = {
  targetFormat: 'truetype' as const,
  noHinting: true,
  keepFeatures: [],
  noLayoutClosure: true,
  dropTables: ['GDEF', 'GPOS', 'GSUB', 'gasp', 'DSIG', 'meta'],
};

async function main(): Promise<void> {
  mkdirSync(TARGET, { recursive: true });
  const text = KEPT.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  ).join('');
  const widths: string[] = [];
  for (const [face, path] of FACES) {
    const font = await subsetFont(readFileSync(`${SOURCE}/${path}`), text, OPTIONS);
    writeFileSync(`${TARGET}/Tinos-${face}.ttf`, font);
    widths.push(widthsOf(face, new Uint8Array(font)));
  }
  copyFileSync(`${SOURCE}/LICENSE_FONT`, `${TARGET}/LICENSE`);
  writeFileSync(WIDTHS, moduleOf(widths));
}

/** `'code width×count …'` in base 36, by runs of neighbouring code points. */
function widthsOf(face: string, bytes: Uint8Array): string {
  const font = readFont(bytes);
  const runs: string[] = [];
  let next = -1;
  for (const [code, glyph] of [...font.glyphs].sort(([a], [b]) => a - b)) {
    const width = font.advance(glyph).toString(36);
    if (code === next) runs[runs.length - 1] += ` ${width}`;
    else runs.push(`${code.toString(36)} ${width}`);
    next = code + 1;
  }
  const lines = wrap(runs.join(';'), 104);
  return `  ${face}:\n${lines.map((line) => `    '${line}'`).join(' +\n')},\n`;
}

function wrap(text: string, width: number): string[] {
  return Array.from({ length: Math.ceil(text.length / width) }, (_, i) =>
    text.slice(i * width, (i + 1) * width),
  );
}

function moduleOf(widths: readonly string[]): string {
  return `// Written by server/scripts/build-fonts.ts. Runs of code points, \`first width width …\` in base 36; 2048 units to the em.\nexport const WIDTHS = {\n${widths.join('')}} as const;\n`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
