import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { cell, NAMESPACES, paragraph, run, table, wordEntries, wordFile } from '../../support/word-file.ts';

const READER = fileURLToPath(new URL('../../../dist/import.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bộ nhớ '));
afterAll(() => rmSync(folder, { recursive: true }));

/** Imports a file in a process whose heap has no more megabytes, the 8 of Node among them. */
function importWithin(megabytes: number, body: string): string {
  const file = join(folder, 'a.docx');
  writeFileSync(file, wordFile({ body }));
  const script = `const r=require(${JSON.stringify(READER)}).importDocx(require('fs').readFileSync(${JSON.stringify(file)}),'h',true);process.stdout.write(r.code??'read')`;
  const args = [`--max-old-space-size=${megabytes}`, '-e', script];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout;
}

const number = (i: number): string => String((i * 7919) % 1_000_003);
const many = (count: number, write: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => write(i)).join('');

test('the largest files that are read need less than 64 MB', () => {
  const runs = (i: number): string =>
    run(number(i), '<w:b/>') + run(number(i + 1)) + run(number(i + 2), '<w:i/>');
  expect(
    importWithin(
      64,
      many(15_900, (i) => paragraph(runs(i))),
    ),
  ).toBe('read');
  const words = Array.from({ length: 280_000 }, (_, i) => number(i));
  expect(
    importWithin(
      64,
      many(100, (i) => paragraph(run(words.slice(2800 * i, 2800 * (i + 1)).join(' ')))),
    ),
  ).toBe('read');
  const rows = Array.from({ length: 3900 }, (_, i) => [0, 1, 2, 3].map((k) => cell(number(4 * i + k))));
  expect(importWithin(64, table(rows))).toBe('read');
}, 60_000);

const MEGABYTE = 1024 * 1024;

interface Measured {
  /** Code of the fault; `read` where there is none. */
  readonly outcome: string;
  /** Peak of the resident set, in megabytes. */
  readonly peak: number;
  /** Milliseconds of the processor. */
  readonly took: number;
}

/**
 * Imports a file, with its images, in a process of its own. Linux counts the memory of the process that starts another
 * one towards `maxRSS` of that: there the high water mark of its own is taken.
 */
function measured(bytes: Uint8Array): Measured {
  const file = join(folder, 'b.docx');
  writeFileSync(file, bytes);
  const script = `const fs=require('fs'),r=require(${JSON.stringify(READER)}).importDocx(fs.readFileSync(${JSON.stringify(file)}),'h',true);
for(const unpack of r.images?.values()??[])unpack();
const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage(),status='/proc/self/status';
const peak=fs.existsSync(status)?Number(/^VmHWM:\\s*(\\d+)/m.exec(fs.readFileSync(status,'utf8'))[1]):maxRSS;
process.stdout.write(JSON.stringify({outcome:r.code??'read',peak:peak/1024,took:(userCPUTime+systemCPUTime)/1000}))`;
  return JSON.parse(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout) as Measured;
}

/** Text that does not repeat. */
function noise(megabytes: number): string {
  const parts: string[] = [];
  let state = 7;
  for (let length = 0; length < megabytes * MEGABYTE; length += parts.at(-1)!.length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    parts.push(state.toString(36));
  }
  return parts.join('');
}

test('hostile files take no more than 64 MB and two seconds, as the system counts them', () => {
  const fast = { level: 0 } as const;
  const withBody = (content: string): Uint8Array =>
    zipSync(
      {
        ...wordEntries({ body: '' }),
        'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${content}</w:body></w:document>`),
      },
      fast,
    );
  const long = noise(18);
  const relations = many(250_000, (i) => `<Relationship Id="r${i}" Type="t" Target="${number(i)}"/>`);
  const image = new Uint8Array(50 * MEGABYTE).map((_, i) => (i % 700 === 0 ? (i * 7919) & 255 : 0));
  const picture = '<w:r><w:drawing><a:blip r:embed="i1"/></w:drawing></w:r>';
  const files: readonly (readonly [what: string, outcome: string, file: () => Uint8Array])[] = [
    ['a long comment', 'too-large', () => withBody(`<!-- ${long} -->`)],
    ['a long attribute', 'too-large', () => withBody(`<w:p w:x="${long}"/>`)],
    ['a long name', 'too-large', () => withBody(`<w:${long}/>`)],
    ['a long entity', 'too-large', () => withBody(`&${long};`)],
    ['long text', 'too-large', () => withBody(`<w:p><w:r><w:t>${long}</w:t></w:r></w:p>`)],
    ['attributes', 'too-large', () => withBody(`<w:p ${many(400_000, (i) => `a${i}="${i}" `)}/>`)],
    ['namespaces', 'too-large', () => withBody(`<w:p ${many(400_000, (i) => `xmlns:a${i}="${i}" `)}/>`)],
    ['names', 'read', () => withBody(many(290_000, (i) => `<w:q${number(i)}/>`))],
    ['elements', 'too-large', () => withBody(many(310_000, (i) => `<w:q w:a="${number(i)}"/>`))],
    [
      'elements of a paragraph',
      'too-large',
      () => withBody(`<w:p>${many(290_000, (i) => `<w:q w:a="${number(i)}"/>`)}</w:p>`),
    ],
    ['paragraphs', 'too-large', () => withBody(many(60_000, (i) => paragraph(number(i))))],
    [
      'styles',
      'too-large',
      () => wordFile({ body: '', styles: many(140_000, (i) => `<w:style w:styleId="${number(i)}"/>`) }),
    ],
    [
      'relations',
      'too-large',
      () =>
        zipSync(
          {
            ...wordEntries({ body: paragraph('x') }),
            'word/_rels/document.xml.rels': strToU8(
              `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
            ),
          },
          fast,
        ),
    ],
    [
      'an image that swells',
      'read',
      () => wordFile({ body: paragraph(picture), images: { i1: ['a.png', image] } }),
    ],
  ];
  const small = wordFile({ body: paragraph('x') });
  const base = Math.max(...[1, 2, 3].map(() => measured(small).peak));
  for (const [what, outcome, file] of files) {
    const found = measured(file());
    expect([what, found.outcome]).toEqual([what, outcome]);
    expect(found.peak - base, what).toBeLessThan(64);
    expect(found.took, what).toBeLessThan(2000);
  }
}, 300_000);
