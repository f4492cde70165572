import type { FileSystem } from '../io.ts';
import { GrowingList, kilobytesOf } from '../report/growing-list.ts';
import type { Failure, FileReport, PrintedFile } from '../report/model.ts';
import type { Outcome } from './check-file.ts';
import type { RunOptions } from './run-options.ts';
import type { CheckTimes } from './times.ts';

export interface RunResult {
  /** In the order of the files; may be gone through more than once. */
  readonly files: Iterable<FileReport>;
  /** The same, of those in words already. */
  readonly printed: Iterable<PrintedFile>;
  /** Files that were checked. */
  readonly checked: number;
  readonly failures: readonly Failure[];
  /** Files left out because of a broken configuration. */
  readonly unconfigured: number;
  /** Files left out by the configuration's `ignore`. */
  readonly ignored: readonly string[];
  /** What `--fix` has written. */
  readonly fixed: { readonly fixes: number; readonly files: number };
  /** Sentences about files that could have been fixed and were not. */
  readonly notes: readonly string[];
  /** Milliseconds that the check of each file took, by path as shown (NFC); none of files that the cache answered for. */
  readonly times: CheckTimes;
  /** Texts that were read as plans; none where all came from the store. */
  readonly parsed: number;
}

const PRINTED_FORM = {
  toJson: (file: PrintedFile) => ({ ...file, piece: Buffer.from(file.piece).toString() }),
  fromJson: (json: unknown): PrintedFile => {
    const file = json as Omit<PrintedFile, 'piece'> & { readonly piece: string };
    return { ...file, piece: Buffer.from(file.piece) };
  },
};

/** Takes what came of files, in their order, and keeps what a run tells of them. */
export class CollectedOutcomes {
  private readonly files: GrowingList<FileReport>;
  private readonly printed: GrowingList<PrintedFile>;
  private readonly failures: Failure[] = [];
  private readonly unwritten: Failure[] = [];
  private readonly ignored: string[] = [];
  private readonly notes: string[] = [];
  private readonly times = new Map<string, number>();
  private unconfigured = 0;
  private parsed = 0;
  private fixes = 0;
  private fixedFiles = 0;

  constructor(
    fs: Pick<FileSystem, 'scratch'>,
    private readonly options: Pick<RunOptions, 'store' | 'inPlace' | 'onFixed'>,
  ) {
    this.files = new GrowingList(fs, kilobytesOf);
    this.printed = new GrowingList(fs, ({ piece }) => 0.5 + piece.length / 1024, PRINTED_FORM);
  }

  add(outcome: Outcome): void {
    switch (outcome.kind) {
      case 'checked':
        this.addChecked(outcome);
        return;
      case 'printed':
        this.printed.add(outcome.file);
        this.addDone(outcome.file.path, outcome);
        return;
      case 'taken':
        if (outcome.note !== undefined) this.notes.push(`${outcome.path}: ${outcome.note}`);
        return;
      case 'failed':
        this.failures.push({ path: outcome.path, message: outcome.message });
        return;
      case 'ignored':
        this.ignored.push(outcome.path);
        return;
      case 'unconfigured':
        this.unconfigured += 1;
    }
  }

  result(): RunResult {
    const { files, printed, ignored, notes, times, unconfigured, parsed } = this;
    return {
      files,
      printed,
      checked: files.length + printed.length,
      failures: [...this.failures, ...this.unwritten],
      fixed: { fixes: this.fixes, files: this.fixedFiles },
      notes,
      unconfigured,
      times,
      ignored,
      parsed,
    };
  }

  private addChecked(outcome: Extract<Outcome, { kind: 'checked' }>): void {
    const { report, change, took, key, dependsOnToday } = outcome;
    this.files.add(report);
    this.addDone(report.path, outcome);
    const { onFixed, store } = this.options;
    if (change && onFixed !== 'write') onFixed(report.path, change.before, change.after);
    if (took !== undefined) this.times.set(report.path.normalize('NFC'), Math.round(took * 100) / 100);
    if (key !== undefined) store?.set(report.path, key, report, dependsOnToday);
  }

  private addDone(path: string, outcome: Extract<Outcome, { kind: 'checked' | 'printed' }>): void {
    const { replacedBy, applied = 0, note, unwritten, parsed } = outcome;
    if (replacedBy) this.options.inPlace?.replaced(replacedBy.path, replacedBy.id);
    if (unwritten !== undefined) this.unwritten.push({ path, message: unwritten });
    if (note !== undefined) this.notes.push(`${path}: ${note}`);
    if (parsed) this.parsed += 1;
    if (applied === 0) return;
    this.fixes += applied;
    this.fixedFiles += 1;
  }
}
