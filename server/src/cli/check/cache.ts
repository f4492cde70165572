import type { EffectiveConfig } from '../../config/effective.ts';
import { parentOf } from '../../config/paths.ts';
import { sha256 } from '../../node/sha256.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { fileFault } from '../../text/file-fault.ts';
import { memoizePerObject } from '../../text/memoize.ts';
import { formatIsoDate } from '../../vietnamese/calendar.ts';
import { writeAtomically, writeFaultOf } from '../files/write.ts';
import type { FileSystem, RandomAccessFile, ScratchFile } from '../io.ts';
import type { FileReport } from '../report/model.ts';
import {
  byPath,
  type CachedLine,
  cacheFileText,
  type PlacedLine,
  packReport,
  type ReadCache,
  readCacheFile,
  unpackReport,
} from './cache-file.ts';
import type { CheckSettings } from './check-text.ts';

/** Findings kept from an earlier run; asked by content. */
export interface ReportStore {
  /** What all keys have in common. */
  readonly keyBase: string;
  /** In: path as shown, `reportKey` of its content. */
  get(path: string, key: string): FileReport | undefined;
  /** Whether it is worth asking. */
  has(path: string, key: string): boolean;
  /** In: whether the report may be another one on another day. */
  set(path: string, key: string, report: FileReport, dependsOnToday: boolean): void;
}

/** What a report is made from: version and settings (`base`), effective configuration, content. */
export function reportKey(base: string, bytes: Uint8Array, config: EffectiveConfig): string {
  return sha256(base, JSON.stringify(config, withoutRegister), bytes);
}

/** A register may be long and is the same for many files: its digest stands for it. */
function withoutRegister(key: string, value: unknown): unknown {
  return key === 'register' && typeof value === 'object' && value !== null ? digestOf(value) : value;
}

const digestOf = memoizePerObject((value: object) => sha256(JSON.stringify(value)));

/**
 * Reports of an earlier run, valid as long as content, version, settings and effective configuration are the same, for
 * plans without a whole date also the day; times of files play no part. Reports stay on disk until they are asked for. The
 * file is replaced whole, so runs side by side at worst forget each other's work.
 */
export class ReportCache implements ReportStore {
  private lines: ReadonlyMap<string, PlacedLine> = new Map();
  private readonly fresh = new Map<string, FreshLine>();
  private file: RandomAccessFile | undefined;
  private scratch: ScratchFile | undefined;
  private run = 1;
  private isForeign = false;
  private unreadable: Bilingual | undefined;
  readonly keyBase: string;
  private readonly today: string;

  constructor(
    private readonly fs: FileSystem,
    readonly path: string,
    version: string,
    { today, ...settings }: CheckSettings,
  ) {
    this.keyBase = JSON.stringify([3, version, settings]);
    this.today = formatIsoDate(today);
  }

  /** Whether the file is there and broken, or no cache at all, which then is never written over. */
  load(): 'sound' | 'broken' | 'foreign' {
    let read: ReadCache;
    try {
      read = readCacheFile(this.fs, this.path);
    } catch (error) {
      // What cannot be read may be anybody's, and a pipe or a device keeps nothing.
      this.unreadable = fileFault(error).what;
      return 'sound';
    }
    this.isForeign = read.state === 'foreign';
    if (read.state === 'sound') {
      this.lines = read.lines;
      this.file = read.file;
      for (const { run } of read.lines.values()) this.run = Math.max(this.run, run + 1);
    }
    return read.state === 'broken' || read.state === 'foreign' ? read.state : 'sound';
  }

  has(path: string, key: string): boolean {
    const line = this.lines.get(path);
    return line?.key === key && (line.today === undefined || line.today === this.today);
  }

  get(path: string, key: string): FileReport | undefined {
    const line = this.has(path, key) ? this.lines.get(path) : undefined;
    if (!line || !this.file) return undefined;
    try {
      return unpackReport(this.file.read(line.at, line.length));
    } catch {
      return undefined;
    }
  }

  set(path: string, key: string, report: FileReport, dependsOnToday: boolean): void {
    const line = { path, key, ...(dependsOnToday ? { today: this.today } : {}), run: this.run };
    const packed = packReport(report);
    try {
      this.scratch ??= this.fs.scratch();
      this.fresh.set(path, { ...line, at: this.scratch.append(packed), length: packed.length });
    } catch {
      this.fresh.set(path, { ...line, packed });
    }
  }

  /** Why it could not be written, which costs time and no findings; undefined where all is well. */
  async save(): Promise<Bilingual | undefined> {
    if (this.fresh.size === 0 || this.isForeign) return undefined;
    if (this.unreadable) return this.unreadable;
    const old = [...this.lines.values()].filter(({ path }) => !this.fresh.has(path));
    const lines = [...old, ...this.fresh.values()].sort(byPath);
    const packedOf = (line: PlacedLine | FreshLine): Uint8Array => {
      if ('packed' in line) return line.packed;
      const from = this.fresh.has(line.path) ? this.scratch! : this.file!;
      return from.read(line.at, line.length);
    };
    try {
      await this.fs.mkdir(parentOf(this.path));
      const text = { [Symbol.iterator]: () => cacheFileText(lines, packedOf)[Symbol.iterator]() };
      await writeAtomically(this.fs, this.path, text);
      return undefined;
    } catch (error) {
      return writeFaultOf(error);
    }
  }

  close(): void {
    this.file?.close();
    this.file = undefined;
  }
}

/** A line of this run; its report waits in the scratch file, or in memory where there is none. */
type FreshLine = PlacedLine | (CachedLine & { readonly packed: Uint8Array });
