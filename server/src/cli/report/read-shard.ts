import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import * as z from 'zod';
import {
  expectedBy,
  type JsonPath,
  MAX_DEPTH,
  pathOf,
  placeOf,
  shorten,
  showPath,
  syntaxProblem,
  tooDeepAt,
} from '../../config/json-problems.ts';
import type { ConfigProblem } from '../../config/model.ts';
import { STAGES } from '../../plan/stage.ts';
import { ALL_REGIMES } from '../../regimes/regime.ts';
import { SEVERITIES } from '../../rules/rule.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { withoutBom } from '../../text/bom.ts';
import { LineIndex } from '../../text/line-index.ts';
import type { RandomAccessFile } from '../io.ts';
import { type JsonRange, JsonSkim, UnexpectedByte, valueAt } from './json-skim.ts';
import type { Failure, FileReport } from './model.ts';
import type { Shard } from './shard.ts';

const count = z.number().int().nonnegative();
const position = z.object({ line: count, character: count });
const range = z.object({ start: position, end: position });
const severity = z.enum(SEVERITIES);
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
  severities: z.record(z.string(), z.enum(['off', ...SEVERITIES])),
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
  regime: z.enum(ALL_REGIMES).optional(),
  regimeReasons: z.array(z.string()).optional(),
  stage: z.enum(STAGES).optional(),
  project: project.optional(),
  diagnostics: z.array(diagnostic),
  silenced: count.optional(),
  known: count.optional(),
});
const MAX_SHARDS = 1_000_000;
const head = {
  index: count,
  of: z.number().int().min(1).max(MAX_SHARDS),
  misused: z.boolean(),
  division: z.string().optional(),
  times: z.record(z.string(), z.number().nonnegative()).optional(),
};
const failures = z.array(z.object({ path: z.string(), message: z.string() })).optional();
const headReport = z.object({ shard: z.object(head), failures });
const report = z.object({ shard: z.object({ ...head, files: z.array(fileReport) }), failures });

/** The report of a shard, of which only the head was read. */
export interface OpenShard {
  readonly shard: Shard;
  readonly failures: readonly Failure[];
  /** In the order of the report, by path and place. */
  readonly files: readonly PlacedFile[];
  /** Throws `BrokenShard`. */
  read(file: PlacedFile): FileReport;
}

export interface PlacedFile extends JsonRange {
  readonly path: string;
  /** From 0. */
  readonly index: number;
}

/** What is wrong with a report, for a person; undefined: it is of no shard. */
export class BrokenShard extends Error {
  constructor(readonly problem: ConfigProblem | undefined) {
    super('a broken report');
  }
}

/**
 * Opens the JSON report of a shard, of any size: what it says of files is looked for, and read one by one when asked for.
 * In: `file`, open as long as it is read from; `name` tells of it in problems. Throws `BrokenShard`.
 */
export function openShard(file: RandomAccessFile, name: string): OpenShard {
  try {
    const { version, shard, failures: reported, files } = skimmed(file);
    if (version !== 1) throw new BrokenShard(problemOf(file, name));
    const parsed = headReport.safeParse({ shard, failures: reported });
    if (!parsed.success) throw new BrokenShard(problemOf(file, name, parsed.error.issues[0]));
    // What may be absent is never undefined in JSON.
    const known = { shard: parsed.data.shard, failures: parsed.data.failures ?? [] } as Pick<
      OpenShard,
      'shard' | 'failures'
    >;
    return { ...known, files, read: (each) => readFile(file, each, name) };
  } catch (error) {
    if (error instanceof UnexpectedByte || error instanceof SyntaxError)
      throw new BrokenShard(problemOf(file, name));
    throw error;
  }
}

interface Skimmed {
  readonly version: unknown;
  readonly shard: Record<string, unknown>;
  readonly failures: unknown;
  readonly files: readonly PlacedFile[];
}

/** Throws `UnexpectedByte` and SyntaxError. */
function skimmed(file: RandomAccessFile): Skimmed {
  const skim = new JsonSkim(file);
  const members: Record<string, unknown> = {};
  let shard: Record<string, unknown> | undefined;
  let files: PlacedFile[] | undefined;
  skim.object((key) => {
    if (key === 'version' || key === 'failures') members[key] = skim.value(skim.past());
    else if (key !== 'shard') skim.past();
    else {
      const ofShard = new Map<string, unknown>();
      files = undefined;
      skim.object((member) => {
        if (member === 'files') files = placedFiles(skim);
        else if (Object.hasOwn(head, member)) ofShard.set(member, skim.value(skim.past()));
        else skim.past();
      });
      shard = Object.fromEntries(ofShard);
    }
  });
  skim.end();
  if (!shard || !files) throw new UnexpectedByte();
  return { version: members.version, failures: members.failures, shard, files };
}

function placedFiles(skim: JsonSkim): PlacedFile[] {
  const files: PlacedFile[] = [];
  skim.array(() => {
    const place = skim.past();
    const { path } = Object(skim.value(place)) as { path?: unknown };
    if (typeof path !== 'string') throw new UnexpectedByte();
    files.push({ ...place, path, index: files.length });
  });
  return files;
}

function readFile(file: RandomAccessFile, place: PlacedFile, name: string): FileReport {
  const parsed = fileReport.safeParse(valueAt(file, place));
  // What may be absent is never undefined in JSON.
  if (parsed.success) return parsed.data as FileReport;
  const [issue] = parsed.error.issues;
  throw new BrokenShard(
    problemOf(file, name, issue && { ...issue, path: ['shard', 'files', place.index, ...issue.path] }),
  );
}

/** Bytes of a report that is read whole to find the place of a fault; the parser takes seconds for more. */
const MAX_PLACED = 5_000_000;

/** What is wrong with a report that could not be read. In: `issue` that was met with, if any. */
function problemOf(
  file: RandomAccessFile,
  name: string,
  issue?: z.core.$ZodIssue,
): ConfigProblem | undefined {
  if (file.size <= MAX_PLACED) return problemIn(file.read(0, file.size).toString(), name);
  return { file: name, path: '', ...(issue ? about(issue) : { expected: NOT_JSON }) };
}

/** The same with its place. Undefined: it is of no shard. */
function problemIn(text: string, file: string): ConfigProblem | undefined {
  const source = withoutBom(text);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return notJson(source, file);
  }
  const { version, shard } = (value ?? {}) as { version?: unknown; shard?: unknown };
  if (version !== 1 || shard === undefined) return undefined;
  const issue = report.safeParse(value).error?.issues[0];
  if (!issue) return { file, path: '', expected: NOT_JSON };
  const path = pathOf(issue);
  const found = path.reduce<unknown>(
    (inner, key) => (inner as Record<string | number, unknown>)?.[key],
    value,
  );
  const root = tooDeepAt(source) === undefined ? parseTree(source) : undefined;
  return {
    file,
    ...(root ? placeIn(root, path, source) : {}),
    ...about(issue),
    ...(found === undefined ? {} : { found: shorten(JSON.stringify(found)) }),
  };
}

function about(issue: z.core.$ZodIssue): Pick<ConfigProblem, 'path' | 'expected'> {
  return { path: showPath(pathOf(issue)), expected: expectedBy(issue) };
}

function placeIn(root: Node, path: JsonPath, source: string) {
  return placeOf(root, path, false, new LineIndex(source));
}

const NOT_JSON: Bilingual = { vi: 'JSON đúng cú pháp', en: 'well-formed JSON' };

function notJson(source: string, file: string): ConfigProblem {
  const lines = new LineIndex(source);
  const deep = tooDeepAt(source);
  if (deep !== undefined) {
    const levels = { vi: `JSON lồng không quá ${MAX_DEPTH} tầng`, en: `JSON of at most ${MAX_DEPTH} levels` };
    return { file, path: '', ...lines.positionAt(deep), expected: levels };
  }
  const errors: ParseError[] = [];
  parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  return errors[0] ? syntaxProblem(file, lines, errors[0]) : { file, path: '', expected: NOT_JSON };
}
