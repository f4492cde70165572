import { ALL_REGIMES, type RegimeId } from '../regimes/regime.ts';
import { collapseWhitespace } from '../text/whitespace.ts';

/** Someone who signs plans. */
export interface OfficeSigner {
  readonly name: string;
  /** The signer's own title, as it stands above the name: `CHỦ TỊCH`. */
  readonly title?: string | undefined;
  /** Lines above the title: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`. */
  readonly capacities?: readonly string[] | undefined;
}

/** The office whose plans a folder holds: what every plan of it has in common. */
export interface Office {
  readonly regime?: RegimeId | undefined;
  /** As running text: `Ủy ban nhân dân xã Bình Lư`. */
  readonly issuer?: string | undefined;
  readonly superior?: string | undefined;
  /** Place of the dateline. */
  readonly place?: string | undefined;
  /** What follows the number: `/KH-UBND`, `-KH/ĐU`. */
  readonly symbol?: string | undefined;
  /** Who signs most comes first. */
  readonly signers?: readonly OfficeSigner[] | undefined;
  /** Usual recipients without dash and end mark, the filing line (`Lưu: VT`) last. */
  readonly recipients?: readonly string[] | undefined;
  /** Units that the office gives tasks to: `Phòng Kinh tế`, `thôn Nà Luồng`. */
  readonly units?: readonly string[] | undefined;
}

/** UTF-16 units of a value at most. */
export const MAX_OFFICE_TEXT = 300;
/** Entries of a list at most. */
export const MAX_OFFICE_LIST = 200;
/** What follows a number. */
export const OFFICE_SYMBOL = /^[-/][^\s{}|]{1,60}$/u;

/** Reads an office of whatever shape; what is wrong or empty is left out. Undefined: nothing is left. */
export function readOffice(value: unknown): Office | undefined {
  const given = recordOf(value);
  const regime = ALL_REGIMES.find((id) => id === given.regime);
  const symbol = textOf(given.symbol);
  const texts = Object.fromEntries(
    (['issuer', 'superior', 'place'] as const).flatMap((key) => {
      const text = textOf(given[key]);
      return text === undefined ? [] : [[key, text]];
    }),
  );
  const office: Office = {
    ...(regime ? { regime } : {}),
    ...texts,
    ...(symbol !== undefined && OFFICE_SYMBOL.test(symbol) ? { symbol } : {}),
    ...nonEmpty('signers', listOf(given.signers).flatMap(signerOf)),
    ...nonEmpty('recipients', textsOf(given.recipients)),
    ...nonEmpty('units', textsOf(given.units)),
  };
  return Object.keys(office).length > 0 ? office : undefined;
}

function signerOf(value: unknown): OfficeSigner[] {
  const { name, title, capacities } = recordOf(value);
  const known = textOf(name);
  if (known === undefined) return [];
  const ownTitle = textOf(title);
  return [
    {
      name: known,
      ...(ownTitle === undefined ? {} : { title: ownTitle }),
      ...nonEmpty('capacities', textsOf(capacities)),
    },
  ];
}

function nonEmpty<K extends string, T>(key: K, list: readonly T[]): { [P in K]?: readonly T[] } {
  return list.length > 0 ? ({ [key]: list } as { [P in K]?: readonly T[] }) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, MAX_OFFICE_LIST) : [];
}

function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((item) => textOf(item) ?? []);
}

/** On one line, without what the language of templates takes as syntax. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = collapseWhitespace(value.slice(0, MAX_OFFICE_TEXT).replace(/[{}|]/gu, ' ')).trim();
  return text === '' ? undefined : text.normalize('NFC');
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
