import { builtIn } from '../../node/built-in.ts';
import { errorCode } from '../../text/file-fault.ts';
import type { FileSystem, RandomAccessFile } from '../io.ts';
import type { FileReport } from '../report/model.ts';

/** What a line says of a report beside the report itself. */
export interface CachedLine {
  readonly path: string;
  /** See `reportKey`. */
  readonly key: string;
  /** `YYYY-MM-DD` where the report depends on the day of the check: of a plan without a whole date. */
  readonly today?: string;
  /** Which of the runs that wrote the cache, each after the other, the report is of. */
  readonly run: number;
}

/** A line and where the packed report stands that it ends with. */
export interface PlacedLine extends CachedLine {
  readonly at: number;
  readonly length: number;
}

/** How every version of this file begins. */
const BEGINNING = '{"version":';
const VERSION = 2;
/** Stands before the report, and nowhere before: quotation marks in strings have a backslash. */
const REPORT = ',"report":"';
const END = '"}\n';
/** Bytes that are read at once. */
const CHUNK = 1 << 20;
/** Bytes of a line at most. */
const LONGEST = 64 * CHUNK;

export type ReadCache =
  /** `file` stays open. */
  | {
      readonly state: 'sound';
      readonly lines: ReadonlyMap<string, PlacedLine>;
      readonly file: RandomAccessFile;
    }
  /** Of another version, which is as good as none. */
  | { readonly state: 'old' | 'absent' }
  | { readonly state: 'broken' | 'foreign' };

/** Reads what a cache says of its reports, not the reports. Throws what opening throws, but for a file that is not there. */
export function readCacheFile(fs: Pick<FileSystem, 'open'>, path: string): ReadCache {
  let file: RandomAccessFile;
  try {
    file = fs.open(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { state: 'absent' };
    throw error;
  }
  let state: ReadCache | undefined;
  try {
    const beginning = file.read(0, Math.min(file.size, 64)).toString();
    const version = /^\{"version":(\d{1,9})[,}]/u.exec(beginning)?.[1];
    if (beginning === '') state = { state: 'absent' };
    else if (!beginning.startsWith(BEGINNING)) state = { state: 'foreign' };
    else if (version !== undefined && Number(version) !== VERSION) state = { state: 'old' };
    else state = { state: 'sound', lines: linesOf(file), file };
    return state;
  } catch {
    return { state: 'broken' };
  } finally {
    if (state?.state !== 'sound') file.close();
  }
}

/** Throws where the file is broken or was cut off. */
function linesOf(file: RandomAccessFile): Map<string, PlacedLine> {
  const lines = new Map<string, PlacedLine>();
  let count: unknown;
  let rest: Buffer = Buffer.alloc(0);
  for (let at = 0; at < file.size; ) {
    const chunk = file.read(at, Math.min(CHUNK, file.size - at));
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    /** Where in the file the bytes begin. */
    const origin = at - rest.length;
    at += chunk.length;
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      if (count !== undefined) throw new Error('a line after the last one');
      const head = bytes.indexOf(REPORT, from);
      if (head >= 0 && head < end) {
        const line = JSON.parse(`${bytes.toString('utf8', from, head)}}`) as CachedLine;
        if (typeof line.path !== 'string' || typeof line.key !== 'string') throw new Error('no line');
        const report = head + REPORT.length;
        const length = end + 1 - END.length - report;
        lines.set(line.path, { ...line, at: origin + report, length });
      } else if (origin + from > 0)
        count = (JSON.parse(bytes.toString('utf8', from, end)) as { end?: unknown }).end;
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > LONGEST) throw new Error('too long a line');
  }
  if (count !== lines.size) throw new Error('cut off');
  return lines;
}

/** The whole file. In: the packed report of a line. */
export function* cacheFileText<T extends CachedLine>(
  lines: readonly T[],
  packedOf: (line: T) => Uint8Array,
): Iterable<Uint8Array> {
  yield Buffer.from(`${BEGINNING}${VERSION}}\n`);
  for (const line of lines) {
    const { path, key, today, run } = line;
    const head = JSON.stringify({ path, key, ...(today === undefined ? {} : { today }), run });
    yield Buffer.concat([Buffer.from(`${head.slice(0, -1)}${REPORT}`), packedOf(line), Buffer.from(END)]);
  }
  yield Buffer.from(`${JSON.stringify({ end: lines.length })}\n`);
}

/**
 * Several caches as one: for each file the report of the latest run; of two runs at one time that of the cache named first.
 * In: caches that stay open until the text is read.
 */
export function mergedCaches(caches: readonly Extract<ReadCache, { state: 'sound' }>[]): {
  readonly lines: number;
  readonly text: Iterable<Uint8Array>;
} {
  const merged = new Map<string, PlacedLine & { readonly file: RandomAccessFile }>();
  for (const { lines, file } of caches) {
    for (const [path, line] of lines) {
      const known = merged.get(path);
      if (!known || known.run < line.run) merged.set(path, { ...line, file });
    }
  }
  const lines = [...merged.values()].sort(byPath);
  const packedOf = ({ at, length, file }: (typeof lines)[number]) => file.read(at, length);
  return {
    lines: lines.length,
    text: { [Symbol.iterator]: () => cacheFileText(lines, packedOf)[Symbol.iterator]() },
  };
}

/** The order of the lines of a cache. */
export function byPath(a: CachedLine, b: CachedLine): number {
  return a.path < b.path ? -1 : 1;
}

/** A report as lines hold it. */
export function packReport(report: FileReport): Uint8Array {
  const text = builtIn('node:zlib').deflateRawSync(JSON.stringify(report), { level: 1 }).toString('base64');
  return Buffer.from(text);
}

/** Undefined for what is no report. */
export function unpackReport(packed: Buffer): FileReport | undefined {
  try {
    const report = JSON.parse(
      builtIn('node:zlib')
        .inflateRawSync(Buffer.from(packed.toString('latin1'), 'base64'))
        .toString(),
    );
    return isReport(report) ? report : undefined;
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): value is FileReport {
  const report = (value ?? {}) as Partial<FileReport>;
  return (
    typeof report.path === 'string' && typeof report.isPlan === 'boolean' && Array.isArray(report.diagnostics)
  );
}
