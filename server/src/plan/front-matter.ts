import type { Block } from '../markdown/block.ts';
import { PLAN_TYPE, readableType } from '../regimes/readable-types.ts';
import type { RegimeId } from '../regimes/regime.ts';
import type { MappedText } from '../text/mapped-text.ts';
import { editDistance } from '../text/nearest.ts';
import { regexp } from '../vietnamese/letters.ts';
import type { FrontMatter, FrontMatterEntry, Stage } from './model.ts';

/** The value of `loai` that makes a file a plan. */
export const PLAN_KIND = PLAN_TYPE.id;

/** Values of `che-do`. */
export const REGIME_KEYS: Readonly<Record<string, RegimeId>> = {
  dang: 'party',
  'nha-nuoc': 'state',
  'doan-the': 'mass-organisation',
};

/** Values of `giai-doan`. */
export const STAGE_KEYS: Readonly<Record<string, Stage>> = { 'du-thao': 'draft', 'ban-hanh': 'final' };

/** A key with its value on one line. */
const ENTRY = regexp.gmu`^([ \t]{0,8})([\p{L}_](?:[\p{L}\p{M}\d_ -]{0,40}[\p{L}\p{M}\d_])?)[ \t]{0,4}:(.*)$`;

/** The keys of the front matter that contracts know; others, and values that are not valid, change nothing. */
export function readFrontMatter(block: Block | undefined): FrontMatter | undefined {
  if (block?.type !== 'frontMatter') return undefined;
  const entries = [...block.content.text.matchAll(ENTRY)].map((match) => entryOf(match, block.content));
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  const kind = values.get('loai');
  const type = kind === undefined ? undefined : readableType(kind);
  const regime = own(REGIME_KEYS, values.get('che-do'));
  const stage = own(STAGE_KEYS, values.get('giai-doan'));
  const issuer = values.get('co-quan');
  const superior = values.get('cap-tren');
  return {
    range: block.range,
    entries,
    ...(kind ? { isPlan: meansPlan(kind) } : {}),
    ...(type ? { type } : {}),
    ...(regime ? { regime } : {}),
    ...(stage ? { stage } : {}),
    ...(issuer ? { issuer } : {}),
    ...(superior ? { superior } : {}),
  };
}

/** Also where it is misspelt: a slip must not take the file out of the check. */
function meansPlan(kind: string): boolean {
  return editDistance(plainWord(kind.slice(0, 40)), PLAN_KIND) <= 2;
}

/** A word as our keys and values are spelled: without marks, small, hyphens between syllables. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(regexp.gu`\p{M}`, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s_-]+/gu, '-');
}

function own<T>(values: Readonly<Record<string, T>>, key: string | undefined): T | undefined {
  return key !== undefined && Object.hasOwn(values, key) ? values[key] : undefined;
}

function entryOf(match: RegExpMatchArray, content: MappedText): FrontMatterEntry {
  const [whole, indent = '', key = '', rest = ''] = match;
  const start = (match.index ?? 0) + indent.length;
  const end = (match.index ?? 0) + whole.length;
  const value = unquote(rest.trim());
  const valueStart = end - rest.trimStart().length;
  return {
    key,
    value,
    keyRange: content.range(start, start + key.length),
    valueRange: content.range(valueStart, Math.max(valueStart, end - rest.length + rest.trimEnd().length)),
    isNested: indent !== '',
  };
}

/** The value without quotes and without a comment after it. */
function unquote(value: string): string {
  const quoted = /^(["'])(.*?)\1/u.exec(value);
  return quoted ? quoted[2]! : value.split(/(?:^|\s)#/u)[0]!.trim();
}
