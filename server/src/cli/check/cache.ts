import { createHash } from 'node:crypto';
import type { EffectiveConfig } from '../../config/effective.ts';
import { writeAtomically } from '../files/write.ts';
import type { FileSystem } from '../io.ts';
import type { CheckSettings } from './check-text.ts';
import type { FileReport } from './report.ts';

/** Findings kept from an earlier run; asked by content. */
export interface ReportStore {
  get(path: string, bytes: Uint8Array, config: EffectiveConfig): FileReport | undefined;
  set(path: string, bytes: Uint8Array, config: EffectiveConfig, report: FileReport): void;
}

/** Reports by path, each with the hash of what it was made from. */
type Entries = Map<string, { readonly key: string; readonly report: FileReport }>;

/**
 * Reports of an earlier run, valid as long as content, version, settings and effective configuration are the same;
 * times of files play no part. The file is replaced whole, so runs side by side at worst forget each other's work.
 */
export class ReportCache implements ReportStore {
  private entries: Entries = new Map();
  private changed = false;
  private readonly common: string;

  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
    version: string,
    settings: CheckSettings,
  ) {
    this.common = JSON.stringify([1, version, settings]);
  }

  /** False where the file is there and broken. */
  async load(): Promise<boolean> {
    let text: string;
    try {
      text = new TextDecoder().decode(await this.fs.readFile(this.path));
    } catch {
      return true;
    }
    try {
      const value = JSON.parse(text) as {
        version: number;
        entries: [string, { key: string; report: FileReport }][];
      };
      if (value.version !== 1 || !value.entries.every(isEntry)) return false;
      this.entries = new Map(value.entries);
      return true;
    } catch {
      return false;
    }
  }

  get(path: string, bytes: Uint8Array, config: EffectiveConfig): FileReport | undefined {
    const entry = this.entries.get(path);
    return entry && entry.key === this.keyOf(bytes, config) ? entry.report : undefined;
  }

  set(path: string, bytes: Uint8Array, config: EffectiveConfig, report: FileReport): void {
    this.entries.set(path, { key: this.keyOf(bytes, config), report });
    this.changed = true;
  }

  /** A cache that cannot be written costs time, not findings. */
  async save(): Promise<void> {
    if (!this.changed) return;
    const entries = [...this.entries].sort(([a], [b]) => (a < b ? -1 : 1));
    await writeAtomically(this.fs, this.path, JSON.stringify({ version: 1, entries })).catch(() => undefined);
  }

  private keyOf(bytes: Uint8Array, config: EffectiveConfig): string {
    return createHash('sha256')
      .update(this.common)
      .update(JSON.stringify(config))
      .update(bytes)
      .digest('hex');
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
