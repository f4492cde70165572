import { parentOf } from '../../config/paths.ts';
import type { Locale } from '../../text/bilingual.ts';
import { type CliIo, say, UsageError } from '../io.ts';
import { absolute } from './paths.ts';
import { optionTarget } from './target.ts';
import { writeAtomically, writeFaultOf } from './write.ts';

export interface OutputFile {
  readonly file: string;
  /** The option that names it, for messages. */
  readonly option: string;
  /** Paths that were read, as shown: none of them is written over. */
  readonly read: readonly string[];
}

/** Writes what an option asks for into its file. */
export async function writeOutput(
  io: CliIo,
  text: string | Uint8Array,
  { file, option, read }: OutputFile,
  locale: Locale,
): Promise<void> {
  const path = await optionTarget(io, file, option, locale);
  if (read.some((each) => absolute(io.cwd, each) === path)) {
    throw new UsageError(
      say(
        locale,
        `${option}: ${file} là tệp được soát, không ghi đè lên.`,
        `${option}: ${file} is one of the files checked and is not overwritten.`,
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
