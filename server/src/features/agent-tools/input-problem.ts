import type * as z from 'zod';
import { expectedBy, type JsonPath, pathOf, shorten, showPath } from '../../config/json-problems.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { nearest } from '../../text/nearest.ts';

/** What is wrong with one place of a tool's input, and what is asked for there. In: `keys` that the tool knows. */
export function inputProblem(issue: z.core.$ZodIssue, input: unknown, keys: readonly string[]): Bilingual {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys;
    const meant = nearest(unknown, keys);
    const known = keys.join(', ');
    return {
      vi: `không có tham số ${shorten(unknown)}${meant ? `, có phải ${meant}?` : `; có ${known}`}`,
      en: `there is no parameter ${shorten(unknown)}${meant ? `, did you mean ${meant}?` : `; there are ${known}`}`,
    };
  }
  const { vi, en } = expectedBy(issue);
  const found = valueAt(input, path);
  const name = path.length === 0 ? '' : `${showPath(path)}: `;
  if (found === undefined) return { vi: `${name}thiếu, cần ${vi}`, en: `${name}missing, expected ${en}` };
  const shown = shorten(JSON.stringify(found));
  return { vi: `${name}cần ${vi}, gặp ${shown}`, en: `${name}expected ${en}, found ${shown}` };
}

function valueAt(input: unknown, path: JsonPath): unknown {
  let value = input;
  for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key];
  return value;
}
