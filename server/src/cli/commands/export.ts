import { joinPath, parentOf } from '../../config/paths.ts';
import { configuredOffice } from '../../config/register-office.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../export/formats.ts';
import { blockersOf, localImages, planWriter } from '../../features/export/export-plan.ts';
import { exportFileName } from '../../features/export/file-name.ts';
import { pageChoices } from '../../features/export/page-choices.ts';
import type { Diagnostic } from '../../lint/diagnostic.ts';
import { readShippedFont } from '../../node/shipped-fonts.ts';
import type { Locale } from '../../text/bilingual.ts';
import { LineIndex } from '../../text/line-index.ts';
import { type PlanFile, readPlans } from '../check/read-plans.ts';
import { absolute, shownPath } from '../files/paths.ts';
import { insideTarget, optionTarget } from '../files/target.ts';
import { writeAtomically, writeFaultOf } from '../files/write.ts';
import { type CliIo, EXIT, notify, say, UsageError } from '../io.ts';
import { dateOption, oneOf, readOptions, refuseTogether, regimeOption, stageOption } from '../options.ts';

/** Bytes of an image or of a file that is to be written over, at most. */
const MAX_BYTES = 64 * 1024 * 1024;
/** What the exported file is called: as the draft, or by number and subject, which an editor proposes. */
const NAMES = ['file', 'plan'] as const;
/** Errors of a plan, and hints, that are told one by one. */
const MAX_TOLD = 5;

/** Options that cannot go together. */
const EXCLUSIVE = [
  ['files-from', ['changed', 'since']],
  ['config', ['no-config']],
] as const;

interface ExportJob {
  readonly io: CliIo;
  readonly locale: Locale;
  /** Each once. */
  readonly formats: readonly ExportFormat[];
  readonly force: boolean;
  readonly name: (typeof NAMES)[number];
  /** Absolute; absent: beside each plan. */
  readonly folder: string | undefined;
  /** Paths that were written in this run, and from which plan. */
  readonly written: Map<string, string>;
}

/** `kehoach export`: the official page of each plan as a file. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      to: { type: 'string', short: 't', multiple: true },
      'output-folder': { type: 'string', short: 'o' },
      stage: { type: 'string' },
      name: { type: 'string' },
      force: { type: 'boolean' },
      'files-from': { type: 'string' },
      changed: { type: 'boolean' },
      since: { type: 'string' },
      regime: { type: 'string' },
      date: { type: 'string' },
      config: { type: 'string', short: 'c' },
      'no-config': { type: 'boolean' },
    },
    locale,
  );
  refuseTogether(values, EXCLUSIVE, locale);
  const words = (values.to ?? ['docx']).flatMap((each) => each.split(','));
  const formats = new Set(words.map((each) => oneOf(each, EXPORT_FORMATS, '--to', locale)));
  const name = oneOf(values.name ?? 'file', NAMES, '--name', locale);
  const named = values['output-folder'];
  const { plans, others, failures, problems } = await readPlans(
    io,
    positionals,
    {
      today: dateOption(values.date, io, locale),
      stage: stageOption(values.stage, locale),
      regime: regimeOption(values.regime, locale),
      config: values.config,
      'no-config': values['no-config'],
      'files-from': values['files-from'],
      changed: values.changed,
      since: values.since,
    },
    locale,
  );
  const job: ExportJob = {
    io,
    locale,
    formats: [...formats],
    force: values.force === true,
    name,
    folder: named === undefined ? undefined : await optionTarget(io, named, '--output-folder', locale),
    written: new Map(),
  };
  let code: number = EXIT.ok;
  for (const plan of plans) code = Math.max(code, await exportOne(plan, job));
  if (plans.length === 0 && failures.length === 0 && problems.length === 0) {
    const isByGit = values.changed === true || values.since !== undefined;
    notify(io, isByGit ? nothingChanged(locale) : noPlan(others, locale));
    // A list that a script has made may well be empty.
    if (!isByGit && values['files-from'] === undefined) code = EXIT.usage;
  } else notifyNamedOthers(others, positionals, io, locale);
  for (const { path, message } of failures) notify(io, `${path}: ${message}`);
  for (const problem of problems) notify(io, problem);
  if (failures.length > 0) return EXIT.failure;
  return problems.length > 0 ? Math.max(code, EXIT.usage) : code;
}

function noPlan(others: readonly string[], locale: Locale): string {
  const [only, ...more] = others;
  return only !== undefined && more.length === 0
    ? notExported(only, locale)
    : say(locale, 'không có kế hoạch nào để xuất.', 'there is no plan to export.');
}

/** Files that the user has named one by one, beside plans: those of a folder are passed over. */
function notifyNamedOthers(
  others: readonly string[],
  positionals: readonly string[],
  io: CliIo,
  locale: Locale,
): void {
  const named = new Set(positionals.map((path) => shownPath(io.cwd, absolute(io.cwd, path))));
  for (const path of others) if (named.has(path)) notify(io, notExported(path, locale));
}

function notExported(path: string, locale: Locale): string {
  return say(locale, `${path}: không phải kế hoạch, không xuất.`, `${path}: no plan, not exported.`);
}

function nothingChanged(locale: Locale): string {
  return say(
    locale,
    'không có kế hoạch nào thay đổi, không xuất gì.',
    'no plan has changed, nothing exported.',
  );
}

/** One plan in every format asked for. */
async function exportOne(file: PlanFile, job: ExportJob): Promise<number> {
  if (!job.force && notifyBlockers(file, job)) return EXIT.findings;
  const images = await readImages(file, job.io);
  const { path, plan, config, options } = file;
  const choices = pageChoices(plan, config.layout?.value, configuredOffice(config));
  // What only the set page shows keeps nothing from being written.
  const hints = (await planWriter()).layoutHints(plan, options, { choices, images });
  notifyFindings(path, plan.text, hints, job);
  let code: number = EXIT.ok;
  for (const format of job.formats) code = Math.max(code, await writeAs(format, file, images, job));
  return code;
}

async function writeAs(
  format: ExportFormat,
  file: PlanFile,
  images: ReadonlyMap<string, Uint8Array>,
  job: ExportJob,
): Promise<number> {
  const { path, plan, config, options } = file;
  const { io, locale, force } = job;
  try {
    const writer = await planWriter();
    const choices = pageChoices(plan, config.layout?.value, configuredOffice(config));
    for (const { suffix, bytes } of writer.writePlan(plan, format, {
      choices,
      images,
      fonts: readShippedFont,
    })) {
      const target = await targetOf(file, `${suffix}.${format}`, job);
      const shown = shownPath(io.cwd, target);
      const other = job.written.get(target);
      const refused =
        other !== undefined
          ? say(locale, `đã được ghi từ ${other}`, `was written from ${other} already`)
          : !force && (await isForeign(io, target, (old) => writer.isOwnFile(format, old)))
            ? say(
                locale,
                'không do kehoach xuất ra, hoặc đã được sửa sau khi xuất. Chọn -o THƯ_MỤC khác, hoặc thêm --force để ghi đè',
                'was not exported by kehoach, or was edited since. Choose another -o FOLDER, or add --force to write over it',
              )
            : undefined;
      if (refused !== undefined) {
        notify(
          io,
          `${options.file}: ${say(locale, `không xuất: ${shown} ${refused}.`, `not exported: ${shown} ${refused}.`)}`,
        );
        return EXIT.usage;
      }
      await io.fs.mkdir(parentOf(target));
      await writeAtomically(io.fs, target, bytes);
      job.written.set(target, path);
      io.stdout.write(say(locale, `Đã xuất ${shown}\n`, `Exported ${shown}\n`));
    }
    return EXIT.ok;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const what = writeFaultOf(error)[locale];
    notify(io, `${path}: ${say(locale, `không ghi được: ${what}`, `cannot write: ${what}`)}`);
    return EXIT.failure;
  }
}

/** Whether a plan that is to be issued has errors, which are told. */
function notifyBlockers({ path, plan, options }: PlanFile, { io, locale }: ExportJob): boolean {
  const blockers = blockersOf(plan, options);
  if (blockers.length === 0) return false;
  notifyFindings(path, plan.text, blockers, { io, locale });
  const count = blockers.length;
  notify(
    io,
    say(
      locale,
      `${path}: chưa xuất vì bản ban hành còn ${count} lỗi. Sửa rồi xuất lại (kehoach lint --stage final), hoặc thêm --force.`,
      `${path}: not exported, since the final text has ${count} error${count === 1 ? '' : 's'}. Correct it (kehoach lint --stage final), or add --force.`,
    ),
  );
  return true;
}

/** Findings of a plan, with their places. */
function notifyFindings(
  path: string,
  text: string,
  diagnostics: readonly Diagnostic[],
  { io, locale }: Pick<ExportJob, 'io' | 'locale'>,
): void {
  const lines = new LineIndex(text);
  for (const { ruleId, message, range } of diagnostics.slice(0, MAX_TOLD)) {
    const { line, character } = lines.positionAt(range.start);
    notify(io, `${path}:${line + 1}:${character + 1}: ${message[locale]} (${ruleId})`);
  }
}

/** Beside the plan, or in the folder asked for with the plan's subfolders below the current folder. */
async function targetOf(
  { path, plan }: PlanFile,
  ending: string,
  { io, folder, name, locale }: ExportJob,
): Promise<string> {
  const own = name === 'plan' ? exportFileName(plan) : '';
  const beside = path.slice(0, path.lastIndexOf('/') + 1);
  const stem = `${own === '' ? path.replace(/\.[^./]*$/u, '') : beside + own}${ending}`;
  if (folder === undefined) {
    const target = absolute(io.cwd, stem);
    return stem === target ? target : insideTarget(io, target, path, locale);
  }
  const isInside = absolute(io.cwd, stem) !== stem;
  return joinPath(folder, isInside ? stem : stem.slice(stem.lastIndexOf('/') + 1));
}

/** Whether a file is there that is not what an export left. */
async function isForeign(io: CliIo, path: string, isOwn: (bytes: Uint8Array) => boolean): Promise<boolean> {
  try {
    const stat = await io.fs.stat(path);
    if (!stat.isFile() || stat.size === 0) return false;
    return stat.size > MAX_BYTES || !isOwn(await io.fs.readFile(path, MAX_BYTES));
  } catch {
    return false;
  }
}

/** The image files of a plan that are there; of any other its description is printed. */
async function readImages({ path, plan }: PlanFile, io: CliIo): Promise<ReadonlyMap<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>();
  for (const { target, path: local } of localImages(plan)) {
    const bytes = await io.fs
      .readFile(joinPath(parentOf(absolute(io.cwd, path)), local), MAX_BYTES)
      .catch(() => undefined);
    if (bytes) images.set(target, bytes);
  }
  return images;
}
