import { parentOf } from '../../config/paths.ts';
import type { Locale } from '../../text/bilingual.ts';
import { type CliIo, type FileData, say, UsageError } from '../io.ts';
import { BEGINNING, isOwnReport } from './own-report.ts';
import { absolute } from './paths.ts';
import { optionTarget } from './target.ts';
import { writeAtomically, writeFaultOf } from './write.ts';

export interface OutputFile {
  readonly file: string;
  /** The option that names it, for messages. */
  readonly option: string;
  /** Paths that were read, as shown: none of them is written over. */
  readonly read: readonly string[];
  /** Whether a file that is no report of this tool may be written over (`--force`). */
  readonly force: boolean;
}

/**
 * Writes what an option asks for into its file. Throws a UsageError where the file was read in this run, where it is no
 * report of this tool (unless forced), and where it cannot be written.
 */
export async function writeOutput(
  io: CliIo,
  text: FileData,
  { file, option, read, force }: OutputFile,
  locale: Locale,
): Promise<void> {
  const path = await optionTarget(io, file, option, locale);
  if (await isAmong(io, path, read)) {
    throw new UsageError(
      say(
        locale,
        `${option}: ${file} là tệp được soát, không ghi đè lên.`,
        `${option}: ${file} is one of the files checked and is not overwritten.`,
      ),
    );
  }
  if (!force && (await isForeign(io, path))) {
    throw new UsageError(
      say(
        locale,
        `${option}: ${file} không phải báo cáo của kehoach, không ghi đè lên. Chọn tên khác, hoặc thêm --force.`,
        `${option}: ${file} is no report of kehoach and is not overwritten. Choose another name, or add --force.`,
      ),
    );
  }
  try {
    await io.fs.mkdir(parentOf(path));
    await writeAtomically(io.fs, path, text);
  } catch (error) {
    const what = writeFaultOf(error)[locale];
    throw new UsageError(say(locale, `không ghi được ${file}: ${what}`, `cannot write ${file}: ${what}`));
  }
}

/** Whether a path leads to one of the files, by whatever links. */
async function isAmong(io: CliIo, path: string, files: readonly string[]): Promise<boolean> {
  const names = new Set(files.map((each) => absolute(io.cwd, each)));
  if (names.has(path)) return true;
  try {
    return names.has(absolute(io.cwd, await io.fs.realpath(path)));
  } catch {
    return false;
  }
}

/** Whether there is a regular file that is no report of this tool. What cannot be read is told by the writing. */
async function isForeign(io: CliIo, path: string): Promise<boolean> {
  try {
    const stat = await io.fs.stat(path);
    if (!stat.isFile() || stat.size === 0) return false;
    const file = io.fs.open(path);
    try {
      const length = Math.min(file.size, 4 * BEGINNING);
      const textAt = (at: number) =>
        new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.read(at, length));
      return !isOwnReport(textAt(0), textAt(file.size - length));
    } finally {
      file.close();
    }
  } catch {
    return false;
  }
}
