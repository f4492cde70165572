import type { Block } from '../markdown/block.ts';
import { PLAN_TYPE, readableType } from '../regimes/readable-types.ts';
import type { RegimeId } from '../regimes/regime.ts';
import type { FrontMatter, Stage } from './model.ts';

/** Values of `che-do`. */
export const REGIME_KEYS: Readonly<Record<string, RegimeId>> = {
  dang: 'party',
  'nha-nuoc': 'state',
  'doan-the': 'mass-organisation',
};

/** Values of `giai-doan`. */
export const STAGE_KEYS: Readonly<Record<string, Stage>> = { 'du-thao': 'draft', 'ban-hanh': 'final' };

/** The keys of the front matter that contracts know; others, and values that are none, are left alone. */
export function readFrontMatter(block: Block | undefined): FrontMatter | undefined {
  if (block?.type !== 'frontMatter') return undefined;
  const values = new Map<string, string>();
  for (const line of block.content.text.split('\n')) {
    const match = /^([a-z][a-z-]*)\s?:(.*)$/u.exec(line.trim());
    if (match) values.set(match[1]!, unquote(match[2]!.trim()));
  }
  const kind = values.get('loai');
  const type = kind === undefined ? undefined : readableType(kind);
  const regime = REGIME_KEYS[values.get('che-do') ?? ''];
  const stage = STAGE_KEYS[values.get('giai-doan') ?? ''];
  const issuer = values.get('co-quan');
  const superior = values.get('cap-tren');
  return {
    range: block.range,
    ...(kind === undefined ? {} : { isPlan: kind === PLAN_TYPE.id }),
    ...(type ? { type } : {}),
    ...(regime ? { regime } : {}),
    ...(stage ? { stage } : {}),
    ...(issuer ? { issuer } : {}),
    ...(superior ? { superior } : {}),
  };
}

/** The value without quotes and without a comment after it. */
function unquote(value: string): string {
  const quoted = /^(["'])(.*?)\1/u.exec(value);
  return quoted ? quoted[2]! : value.split(/\s#/u)[0]!.trim();
}
