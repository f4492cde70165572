import type { EffectiveConfig } from '../../config/effective.ts';
import { parentOf } from '../../config/paths.ts';
import { sha256 } from '../../node/sha256.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { formatIsoDate } from '../../vietnamese/calendar.ts';
import { writeAtomically, writeFaultOf } from '../files/write.ts';
import type { FileSystem } from '../io.ts';
import type { FileReport } from '../report/model.ts';
import type { CheckSettings } from './check-text.ts';

/** Findings kept from an earlier run; asked by content. */
export interface ReportStore {
  /** What all keys have in common. */
  readonly keyBase: string;
  /** In: path as shown, `reportKey` of its content. */
  get(path: string, key: string): FileReport | undefined;
  /** In: whether the report may be another one on another day. */
  set(path: string, key: string, report: FileReport, dependsOnToday: boolean): void;
}

/** What a report is made from: version and settings (`base`), effective configuration, content. */
export function reportKey(base: string, bytes: Uint8Array, config: EffectiveConfig): string {
  return sha256(base, JSON.stringify(config), bytes);
}

/** How every version of this file begins. */
const BEGINNING = '{"version":';

/** Reports by path, each with the hash of what it was made from. */
type Entries = Map<string, CachedReport>;

interface CachedReport {
  readonly key: string;
  /** `YYYY-MM-DD` where the report depends on the day of the check: of a plan without a whole date. */
  readonly today?: string;
  readonly report: FileReport;
}

/** Bytes of a cache at most. */
const LARGEST = 512 * 1024 * 1024;

/**
 * Reports of an earlier run, valid as long as content, version, settings and effective configuration are the same, for
 * plans without a whole date also the day;
 * times of files play no part. The file is replaced whole, so runs side by side at worst forget each other's work.
 */
export class ReportCache implements ReportStore {
  private entries: Entries = new Map();
  private changed = false;
  private isForeign = false;
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
  async load(): Promise<'sound' | 'broken' | 'foreign'> {
    let text: string;
    try {
      text = new TextDecoder().decode(await this.fs.readFile(this.path, LARGEST));
    } catch {
      return 'sound';
    }
    this.isForeign = text !== '' && !text.startsWith(BEGINNING);
    if (this.isForeign) return 'foreign';
    try {
      const value = JSON.parse(text) as {
        version: number;
        entries: [string, CachedReport][];
      };
      if (value.version !== 1 || !value.entries.every(isEntry)) return 'broken';
      this.entries = new Map(value.entries);
      return 'sound';
    } catch {
      return 'broken';
    }
  }

  get(path: string, key: string): FileReport | undefined {
    const entry = this.entries.get(path);
    const isOfToday = entry?.today === undefined || entry.today === this.today;
    return entry?.key === key && isOfToday ? entry.report : undefined;
  }

  set(path: string, key: string, report: FileReport, dependsOnToday: boolean): void {
    this.entries.set(path, { key, ...(dependsOnToday ? { today: this.today } : {}), report });
    this.changed = true;
  }

  /** Why it could not be written, which costs time and no findings; undefined where all is well. */
  async save(): Promise<Bilingual | undefined> {
    if (!this.changed || this.isForeign) return undefined;
    const entries = [...this.entries].sort(([a], [b]) => (a < b ? -1 : 1));
    try {
      await this.fs.mkdir(parentOf(this.path));
      await writeAtomically(this.fs, this.path, JSON.stringify({ version: 1, entries }));
      return undefined;
    } catch (error) {
      return writeFaultOf(error);
    }
  }
}

function isEntry(entry: unknown): boolean {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const { key, report } = (entry[1] ?? {}) as { key?: unknown; report?: Partial<FileReport> };
  return (
    typeof key === 'string' &&
    typeof report?.path === 'string' &&
    typeof report.isPlan === 'boolean' &&
    Array.isArray(report.diagnostics)
  );
}
