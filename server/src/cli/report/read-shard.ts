import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import * as z from 'zod';
import {
  expectedBy,
  type JsonPath,
  MAX_DEPTH,
  placeOf,
  shorten,
  showPath,
  syntaxProblem,
  tooDeepAt,
} from '../../config/json-problems.ts';
import type { ConfigProblem } from '../../config/model.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { ShardReport } from './shard.ts';

const count = z.number().int().nonnegative();
const position = z.object({ line: count, character: count });
const range = z.object({ start: position, end: position });
const severity = z.enum(['error', 'warning', 'info', 'hint']);
const excerpt = z.object({
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
});
const date = z.object({ year: count, month: count, day: count });
const facts = z.object({
  number: z.object({ key: z.string(), place: count }).optional(),
  date: date.optional(),
  year: count.optional(),
  issuer: z.string().optional(),
  superior: z.string().optional(),
  subject: z.string().optional(),
  citations: z.array(
    z.object({
      key: z.string(),
      unique: z.boolean(),
      date: date.optional(),
      issuer: z.string().optional(),
      subject: z.string().optional(),
      place: count,
    }),
  ),
});
const project = z.object({
  facts,
  places: z.array(z.object({ range, byteRange: range, excerpt, line: z.string() })),
  severities: z.record(z.string(), z.enum(['off', 'error', 'warning', 'info', 'hint'])),
  silenced: z.array(z.tuple([z.string(), count])),
});
/** With all details: any format may be made of it. */
const diagnostic = z.object({
  ruleId: z.string(),
  severity,
  message: z.string(),
  citation: z.string().optional(),
  range,
  fix: z
    .object({
      safe: z.boolean(),
      title: z.string(),
      edits: z.array(z.object({ range, newText: z.string(), byteRange: range })),
    })
    .optional(),
  related: z.array(z.object({ range, message: z.string() })).optional(),
  byteRange: range,
  excerpt,
  fingerprint: z.string(),
  knownText: z.string(),
});
const fileReport = z.object({
  path: z.string(),
  isPlan: z.boolean(),
  regime: z.enum(['state', 'party', 'mass-organisation']).optional(),
  regimeReasons: z.array(z.string()).optional(),
  stage: z.enum(['draft', 'final']).optional(),
  project: project.optional(),
  diagnostics: z.array(diagnostic),
  silenced: count.optional(),
  known: count.optional(),
});
const MAX_SHARDS = 1_000_000;
const report = z.object({
  shard: z.object({
    index: count,
    of: z.number().int().min(1).max(MAX_SHARDS),
    misused: z.boolean(),
    division: z.string().optional(),
    times: z.record(z.string(), z.number().nonnegative()).optional(),
    files: z.array(fileReport),
  }),
  failures: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

export type ReadShard =
  | { readonly shard: ShardReport }
  /** Undefined for a report, or whatever else, that is of no shard. */
  | { readonly shard?: never; readonly problem: ConfigProblem | undefined };

/** Characters of a text of which the place of a fault is looked for; the parser takes seconds for more. */
const MAX_PLACED = 5_000_000;

/** Reads the JSON report of a shard. In: `file` names it in problems. Never throws. */
export function readShard(text: string, file: string): ReadShard {
  const source = text.replace(/^\uFEFF/u, '');
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { problem: notJson(source, file) };
  }
  const { version, shard } = (value ?? {}) as { version?: unknown; shard?: unknown };
  if (version !== 1 || shard === undefined) return { problem: undefined };
  const parsed = report.safeParse(value);
  if (parsed.success) {
    const { files, ...place } = parsed.data.shard;
    // What may be absent is never undefined in JSON.
    const known = { files, failures: parsed.data.failures ?? [] } as Omit<ShardReport, 'shard'>;
    return { shard: { shard: place, ...known } };
  }
  const issue = parsed.error.issues[0]!;
  const path = issue.path as JsonPath;
  const found = path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown>)?.[key],
    value,
  );
  const root = source.length > MAX_PLACED || tooDeepAt(source) !== undefined ? undefined : parseTree(source);
  return {
    problem: {
      file,
      path: showPath(path),
      ...(root ? placeIn(root, path, source) : {}),
      expected: expectedBy(issue),
      ...(found === undefined ? {} : { found: shorten(JSON.stringify(found)) }),
    },
  };
}

function placeIn(root: Node, path: JsonPath, source: string) {
  return placeOf(root, path, false, new LineIndex(source));
}

function notJson(source: string, file: string): ConfigProblem {
  const expected = { vi: 'JSON đúng cú pháp', en: 'well-formed JSON' };
  if (source.length > MAX_PLACED) return { file, path: '', expected };
  const lines = new LineIndex(source);
  const deep = tooDeepAt(source);
  if (deep !== undefined) {
    const levels = { vi: `JSON lồng không quá ${MAX_DEPTH} tầng`, en: `JSON of at most ${MAX_DEPTH} levels` };
    return { file, path: '', ...lines.positionAt(deep), expected: levels };
  }
  const errors: ParseError[] = [];
  parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  return errors[0] ? syntaxProblem(file, lines, errors[0]) : { file, path: '', expected };
}
