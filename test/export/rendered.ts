import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian's fonts-croscore puts Tinos, which has the widths of Times New Roman. */
const TINOS = '/usr/share/fonts/truetype/croscore';
export const MM = 72 / 25.4;
/** From the top of a word's box down to its base line, and the box's height, in parts of the size (poppler, Tinos). */
const ASCENT = 0.9;
const HEIGHT = 1.3;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What has to be installed to look at pages as LibreOffice prints them; undefined where all of it is. */
export function missingForRendering(): string | undefined {
  const missing = [
    ['soffice', 'libreoffice-writer'],
    ['pdftotext', 'poppler-utils'],
    ['pdftocairo', 'poppler-utils'],
  ].flatMap(([command, name]) => (spawnSync(command!, ['--version']).error ? [name!] : []));
  if (!existsSync(TINOS)) missing.push('fonts-croscore');
  return missing.length > 0 ? [...new Set(missing)].join(', ') : undefined;
}

export interface Word {
  readonly text: string;
  /** Points from the left and the upper edge of the page. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly baseline: number;
  readonly size: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** Prints Word files with LibreOffice, all in one run. Times New Roman is Tinos, and nothing else stands in for anything. */
export function print(folder: string, files: Readonly<Record<string, Uint8Array>>): void {
  mkdirSync(folder, { recursive: true });
  const names = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, bytes);
    return path;
  });
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(
    fonts,
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
      `<dir>${TINOS}</dir><cachedir>${join(folder, 'fonts')}</cachedir>` +
      '<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>',
  );
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'office')}`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names,
    ],
    { env: { ...process.env, FONTCONFIG_FILE: fonts }, stdio: 'ignore', timeout: 300_000 },
  );
}

/**
 * The words on the pages of a PDF.
 * @param box of a word in parts of its size, which depends on what the font in the file says of itself
 */
export function pagesOf(pdf: string, box = { ascent: ASCENT, height: HEIGHT }): Page[] {
  const xml = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/u.exec(page)!;
      const words = [
        ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu),
      ].map(([, left, top, right, bottom, text]): Word => {
        const size = (Number(bottom) - Number(top)) / box.height;
        return {
          text: text!
            .replaceAll('\u2011', '-')
            .replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name]!),
          left: Number(left),
          right: Number(right),
          top: Number(top),
          baseline: Number(top) + box.ascent * size,
          size: Math.round(size * 10) / 10,
        };
      });
      return { width: Number(width), height: Number(height), words };
    });
}

/** A drawn line: where it begins and ends, in points from the left and the upper edge. */
export interface Stroke {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** The level lines on a page of a PDF, the upper first. */
export function strokesOf(pdf: string, page: number): Stroke[] {
  const svg = execFileSync('pdftocairo', ['-svg', '-f', String(page), '-l', String(page), pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const pattern =
    /<path style="fill:none;stroke[^>]* d="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) " transform="matrix\(([\d.]+),0,0,-[\d.]+,([-\d.]+),([-\d.]+)\)"/gu;
  const strokes = [...svg.matchAll(pattern)].map((match) => {
    const [x1, y1, x2, , scale, dx, dy] = match.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return { left: x1 * scale + dx, right: x2 * scale + dx, y: dy - y1 * scale };
  });
  return strokes
    .filter(
      (one, index) =>
        strokes.findIndex(
          (other) => Math.abs(other.y - one.y) < 0.5 && Math.abs(other.left - one.left) < 0.5,
        ) === index,
    )
    .sort((a, b) => a.y - b.y);
}

/** The words of a page by lines, in their order. */
export function linesOf({ words }: Page): Word[][] {
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines.find((own) => Math.abs(own[0]!.baseline - word.baseline) < 1);
    if (line) line.push(word);
    else lines.push([word]);
  }
  return lines
    .map((line) => line.toSorted((a, b) => a.left - b.left))
    .sort((a, b) => a[0]!.baseline - b[0]!.baseline);
}

/** The words of a phrase where it stands on one line; throws where it does not. */
export function phrase(page: Page, text: string): Word[] {
  const wanted = text.split(' ');
  for (const line of linesOf(page)) {
    for (let at = 0; at + wanted.length <= line.length; at += 1) {
      const words = line.slice(at, at + wanted.length);
      if (words.every((word, index) => word.text === wanted[index])) return words;
    }
  }
  throw new Error(`“${text}” does not stand on one line`);
}
