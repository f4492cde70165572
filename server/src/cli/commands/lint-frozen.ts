import { lintOptions, readDocument } from '../../check/check.ts';
import { ISSUED_CHANGED } from '../../lint/engine-rules.ts';
import { severityOf, stageOf } from '../../lint/options.ts';
import type { PlanDocument } from '../../plan/model.ts';
import { changeOfIssued } from '../../project/frozen.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { LineIndex } from '../../text/line-index.ts';
import { type CheckSettings, optionsOf } from '../check/check-text.ts';
import type { Configurations } from '../check/configuration.ts';
import { decodeFile } from '../files/decode.ts';
import { comparePaths, shownPath } from '../files/paths.ts';
import { changedSince } from '../git/frozen.ts';
import { Repository } from '../git/repository.ts';
import { scopeOf } from '../git/scope.ts';
import type { CliIo, FileSystem } from '../io.ts';
import { locationOf } from '../report/details.ts';
import { findingAt, withFindings } from '../report/finding-at.ts';
import { mapped } from '../report/growing-list.ts';
import type { FileReport, ReportedDiagnostic } from '../report/model.ts';

export interface FrozenOptions {
  /** What a person calls the commit. */
  readonly reference: string;
  /** Shows the files as they are judged. */
  readonly fs: FileSystem;
  readonly isStaged: boolean;
  /** As given: of the files that they mean, those that are gone are named too. */
  readonly paths: readonly string[];
  /** Of several shards one names the files that are gone. */
  readonly isFirst: boolean;
  readonly configurations: Configurations;
  readonly settings: CheckSettings;
}

const BEGINNING = { start: 0, end: 0 };

/**
 * The reports with what was changed of plans that were issued when the branch left a commit: at stage final by their front
 * matter or the configuration. Comments in the text do not silence it, for the text is what was changed.
 */
export async function withIssuedChanges(
  io: CliIo,
  files: Iterable<FileReport>,
  { reference, fs, isStaged, paths, isFirst, configurations, settings }: FrozenOptions,
): Promise<Iterable<FileReport>> {
  const { locale } = settings;
  const repository = await Repository.around(io, locale);
  const where = isStaged ? 'index' : 'work tree';
  const { modified, gone } = await changedSince(repository, reference, fs, where, locale);
  const { holds } = await scopeOf(io.fs, io.cwd, paths);
  const checked = new Set(mapped(files, ({ path }) => path));
  const found = new Map<string, ReportedDiagnostic>();

  const judge = async (path: string, bytes: Uint8Array, after: string | undefined): Promise<void> => {
    const config = await configurations.forFile(path);
    if (!config || config.ignored) return;
    const shown = shownPath(io.cwd, path);
    // `--stage` of this run does not count: only the stage that text or configuration gave the issued version.
    const options = optionsOf(config, shown, { ...settings, stage: undefined });
    const text = decodeFile(bytes, path);
    const before = 'reason' in text ? undefined : readDocument(text.text, options);
    if (!before || stageOf(before, lintOptions(options)) !== 'final') return;
    const severity = severityOf(ISSUED_CHANGED, 'final', options.rules);
    const range = after === undefined ? BEGINNING : rangeOf(before, after, readDocument(after, options));
    if (severity === 'off' || !range) return;
    const place = locationOf(range, new LineIndex(after ?? ''));
    found.set(shown, findingAt(place, ISSUED_CHANGED.id, severity, messageOf(after, reference), locale));
  };

  for (const [path, bytes] of modified) {
    if (!checked.has(shownPath(io.cwd, path))) continue;
    const now = decodeFile(await fs.readFile(path), path);
    if (!('reason' in now)) await judge(path, bytes, now.text);
  }
  if (isFirst) for (const [path, bytes] of gone) if (holds(path)) await judge(path, bytes, undefined);
  const more = [...found]
    .filter(([path]) => !checked.has(path))
    .map(([path, finding]) => ({ path, isPlan: true, diagnostics: [finding] }))
    .sort((a, b) => comparePaths(a.path, b.path));
  const judged = mapped(files, (file) => {
    const finding = found.get(file.path);
    return finding ? withFindings({ ...file, isPlan: true }, [finding]) : file;
  });
  return more.length === 0 ? judged : inOrder(judged, more);
}

/** Files that are gone between those that are there. In: both in the order of their paths. */
function inOrder(files: Iterable<FileReport>, gone: readonly FileReport[]): Iterable<FileReport> {
  return {
    *[Symbol.iterator]() {
      let at = 0;
      for (const file of files) {
        for (; at < gone.length && comparePaths(gone[at]!.path, file.path) < 0; at += 1) yield gone[at]!;
        yield file;
      }
      yield* gone.slice(at);
    },
  };
}

function rangeOf(before: PlanDocument, after: string, plan: PlanDocument | undefined) {
  // It is no plan any more.
  return plan ? changeOfIssued(before, plan) : { start: 0, end: Math.min(after.length, 1) };
}

function messageOf(after: string | undefined, reference: string): Bilingual {
  if (after === undefined) {
    return {
      vi: `Kế hoạch đã ban hành ở ${reference} không còn trong kho. Khôi phục tệp; nếu đổi tên hay chuyển thư mục thì giữ nguyên nội dung.`,
      en: `The plan, issued at ${reference}, is gone. Restore it; where it is renamed or moved, leave its text as it was.`,
    };
  }
  return {
    vi: `Kế hoạch đã ban hành ở ${reference} bị sửa từ dòng này. Trả lại như cũ; nếu phải đính chính thì ghi phiên bản mới ở đầu tệp (phien-ban: 2), hoặc ban hành kế hoạch mang số khác thay thế kế hoạch này.`,
    en: `The plan, issued at ${reference}, is changed from this line on. Restore it; for a correction write a new version in the front matter (phien-ban: 2), or issue a plan of another number that replaces this one.`,
  };
}
