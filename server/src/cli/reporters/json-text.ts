import { safeJson } from '../../text/neutralise.ts';

/** An array in a JSON value whose items are made as they are written. */
export class StreamedArray {
  constructor(readonly items: Iterable<unknown>) {}
}

/**
 * A JSON value as `JSON.stringify(value, null, 2)` has it, part by part. In: plain data, in which streamed arrays may stand
 * as members of objects and items of arrays; `columns`: by how many all lines but the first are indented.
 */
export function* jsonText(value: unknown, columns = 0): Iterable<string> {
  if (value instanceof StreamedArray) return yield* list('[', ']', itemsOf(value.items), columns);
  if (!holdsStream(value)) return yield indentedJson(value, columns);
  if (Array.isArray(value)) return yield* list('[', ']', itemsOf(value), columns);
  return yield* list('{', '}', membersOf(value as object), columns);
}

/** JSON on several lines, all but the first indented. A line break in JSON is never part of a string. */
export function indentedJson(value: unknown, columns: number): string {
  return safeJson(value, 2).replaceAll('\n', `\n${' '.repeat(columns)}`);
}

interface Item {
  readonly before: string;
  readonly value: unknown;
}

function* itemsOf(items: Iterable<unknown>): Iterable<Item> {
  for (const value of items) yield { before: '', value };
}

function* membersOf(object: object): Iterable<Item> {
  for (const [key, value] of Object.entries(object))
    if (value !== undefined) yield { before: `${safeJson(key)}: `, value };
}

function* list(open: string, close: string, items: Iterable<Item>, columns: number): Iterable<string> {
  const line = `\n${' '.repeat(columns + 2)}`;
  let isFirst = true;
  for (const { before, value } of items) {
    yield `${isFirst ? open : ','}${line}${before}`;
    yield* jsonText(value, columns + 2);
    isFirst = false;
  }
  yield isFirst ? `${open}${close}` : `\n${' '.repeat(columns)}${close}`;
}

function holdsStream(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => inner instanceof StreamedArray || holdsStream(inner));
}
