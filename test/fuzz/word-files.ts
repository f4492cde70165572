import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writePlan } from '../../server/src/features/export/plan-writer.ts';
import { importDocx } from '../../server/src/import/docx/import.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';
import type { Random } from './random.ts';

/** Word files to start from: those of a folder (`FUZZ_WORD`), else a few that were exported. */
const FILES = wordFiles();

function wordFiles(): readonly Uint8Array[] {
  const folder = process.env.FUZZ_WORD;
  if (folder !== undefined && existsSync(folder)) {
    const names = readdirSync(folder).filter((name) => name.endsWith('.docx'));
    return names.map((name) => new Uint8Array(readFileSync(join(folder, name))));
  }
  return fixtures('clean')
    .slice(0, 4)
    .map(({ text }) => writePlan(readPlan(text, { today: TODAY }), 'docx')[0]!.bytes);
}

/** A Word file with some of its bytes, or some of its XML, changed. */
export function mutatedWordFile(random: Random): Uint8Array {
  const file = random.pick(FILES);
  if (random.below(3) === 0) return mutatedBytes(random, file);
  const parts = unzipSync(file);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
  for (let count = random.below(3); count >= 0; count -= 1) {
    const name = random.below(2) === 0 ? 'word/document.xml' : random.pick(names);
    if (random.below(12) === 0) delete parts[name];
    else if (parts[name]) parts[name] = strToU8(mutatedXml(random, strFromU8(parts[name])));
  }
  return zipSync(parts, { level: 1 });
}

function mutatedBytes(random: Random, file: Uint8Array): Uint8Array {
  const end = random.below(5) === 0 ? random.below(file.length) : file.length;
  const bytes = file.slice(0, end);
  for (let count = random.below(8); count >= 0; count -= 1) {
    if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256);
  }
  return bytes;
}

const PIECES = [
  '<w:p>',
  '</w:p>',
  '<w:tc>',
  '</w:tbl>',
  '"',
  '&',
  '&#0;',
  '<![CDATA[',
  '<!--',
  ']]>',
  '\uFFFE',
  '',
];
const VALUES = [
  '-1',
  '0',
  '63',
  '99999999',
  '-99999999',
  '1e9',
  '__proto__',
  'constructor',
  '',
  'x'.repeat(5000),
];

function mutatedXml(random: Random, xml: string): string {
  let text = xml;
  for (let count = random.below(4); count >= 0; count -= 1) {
    const at = random.below(text.length + 1);
    const tags = [...text.slice(at, at + 4000).matchAll(/<[^>]*>/gu)].map((match) => match[0]);
    switch (random.below(5)) {
      case 0:
        text = text.slice(0, at) + random.pick(PIECES) + text.slice(at + random.below(30));
        break;
      case 1:
        // An element is lost, or its end.
        text = text.slice(0, at) + text.slice(at).replace(/<[^>]*>/u, '');
        break;
      case 2:
        if (tags.length > 0) text = text.slice(0, at) + text.slice(at).replace(/>/u, `>${random.pick(tags)}`);
        break;
      case 3:
        text = text.slice(0, at) + text.slice(at).replace(/="[^"]*"/u, () => `="${random.pick(VALUES)}"`);
        break;
      default: {
        // Something whole is said again elsewhere.
        const piece = /<w:(p|tbl|r|tr|tc)\b[\s\S]{0,3000}?<\/w:\1>/u.exec(text.slice(at))?.[0] ?? '';
        const place = text.indexOf('</w:p>', random.below(text.length)) + 6;
        text = text.slice(0, place) + piece + text.slice(place);
      }
    }
  }
  return text;
}

/** An import ends, with a draft that is whole or with a reason in Vietnamese. Undefined: all is well. */
export function wordFault(bytes: Uint8Array): string | undefined {
  const result = importDocx(bytes, 'hinh', true);
  if ('code' in result) {
    if (result.code === 'internal') return 'internal fault';
    return /[ạ-ỹ]/u.test(result.reason.vi) ? undefined : `reason of ${result.code}`;
  }
  const { markdown, paragraphs } = result;
  if (markdown !== markdown.normalize('NFC')) return 'not in NFC';
  const lines = markdown === '' ? 0 : markdown.split('\n').length - 1;
  return lines === paragraphs.length ? undefined : `${lines} lines, ${paragraphs.length} places`;
}
