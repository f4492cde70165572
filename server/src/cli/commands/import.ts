import { parentOf } from '../../config/paths.ts';
import { imageFolderOf, importWord } from '../../features/import/import-word.ts';
import type { Locale } from '../../text/bilingual.ts';
import { errorCode } from '../../text/file-fault.ts';
import { faultOf, findFiles, gitHome, WORD_FILES } from '../files/find.ts';
import { absolute, fromArgument, shownPath } from '../files/paths.ts';
import { optionTarget } from '../files/target.ts';
import { isThere } from '../files/there.ts';
import { createAtomically, writeAtomically, writeFaultOf } from '../files/write.ts';
import { type CliIo, EXIT, notify, say, UsageError } from '../io.ts';
import { readOptions } from '../options.ts';

interface ImportJob {
  readonly io: CliIo;
  readonly locale: Locale;
  readonly force: boolean;
  /** Absolute; absent: beside each file. */
  readonly folder: string | undefined;
  /** Drafts that were written in this run, and from which file. */
  readonly written: Map<string, string>;
}

/** `kehoach import`: a Markdown draft of each Word file. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { 'output-folder': { type: 'string', short: 'o' }, force: { type: 'boolean' } },
    locale,
  );
  if (positionals.length === 0) {
    throw new UsageError(
      say(
        locale,
        'cần tên tệp Word: kehoach import TỆP.docx …',
        'which Word file? kehoach import FILE.docx …',
      ),
    );
  }
  const paths = positionals.map((path) => fromArgument(path));
  const named = values['output-folder'];
  const job: ImportJob = {
    io,
    locale,
    force: values.force === true,
    folder: named === undefined ? undefined : await optionTarget(io, named, '--output-folder', locale),
    written: new Map(),
  };
  const found = await findFiles(io.fs, io.cwd, paths, { home: gitHome(io), kind: WORD_FILES });
  let code: number = EXIT.ok;
  for (const { path } of found.files) code = Math.max(code, await importOne(path, job));
  for (const { path, reason, empty } of found.problems) {
    notify(io, `${path}: ${reason[locale]}`);
    code = Math.max(code, empty ? EXIT.usage : EXIT.failure);
  }
  return code;
}

/** @param path absolute, with `/` */
async function importOne(path: string, job: ImportJob): Promise<number> {
  const { io, locale } = job;
  const shown = shownPath(io.cwd, path);
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  try {
    const imported = await importWord(await io.fs.readFile(path), path, stem);
    if ('code' in imported) {
      notify(io, `${shown}: ${imported.reason[locale]}.`);
      return EXIT.failure;
    }
    const folder = job.folder ?? parentOf(path);
    const target = `${folder}/${stem}.md`;
    const refusal = await refusalOf(target, job);
    if (refusal !== undefined) {
      notify(io, `${shown}: ${refusal}`);
      return EXIT.usage;
    }
    await io.fs.mkdir(folder);
    const images = [...imported.images];
    if (images.length > 0) await io.fs.mkdir(`${folder}/${imageFolderOf(stem)}`);
    for (const [name, unpack] of images) {
      const bytes = unpack();
      if (bytes) await writeAtomically(io.fs, `${folder}/${imageFolderOf(stem)}/${name}`, bytes);
      else
        notify(
          io,
          `${shown}: ${say(locale, `ảnh ${name} bị hỏng, không ghi được. Mở tệp bằng Word, chèn lại ảnh rồi nhập lại.`, `image ${name} is broken and was not written. Insert it again in Word and import again.`)}`,
        );
    }
    if (job.force) await writeAtomically(io.fs, target, imported.markdown);
    else await createAtomically(io.fs, target, imported.markdown);
    job.written.set(target, shown);
    io.stdout.write(
      say(locale, `Đã nhập ${shownPath(io.cwd, target)}\n`, `Imported ${shownPath(io.cwd, target)}\n`),
    );
    for (const note of imported.notes) notify(io, `${shown}: ${note[locale]}.`);
    return EXIT.ok;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const what = (code === 'EEXIST' || code === 'ENOSPC' ? writeFaultOf(error) : faultOf(error))[locale];
    notify(io, `${shown}: ${say(locale, `không nhập được: ${what}.`, `cannot import: ${what}.`)}`);
    return EXIT.failure;
  }
}

/** Why a draft may not be written there, as a sentence. */
async function refusalOf(
  target: string,
  { io, locale, force, written }: ImportJob,
): Promise<string | undefined> {
  const shown = shownPath(io.cwd, target);
  const other = written.get(target);
  if (other !== undefined) {
    const vi = `không nhập: ${shown} đã được ghi từ ${other}. Chọn -o THƯ_MỤC khác.`;
    return say(locale, vi, `not imported: ${shown} was written from ${other}. Choose another -o FOLDER.`);
  }
  if (force || !(await isThere(io.fs, absolute(io.cwd, target)))) return undefined;
  const vi = `không nhập: đã có ${shown}. Chọn -o THƯ_MỤC khác, hoặc thêm --force để ghi đè.`;
  return say(locale, vi, `not imported: ${shown} is there. Choose another -o FOLDER, or add --force.`);
}
