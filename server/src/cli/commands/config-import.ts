import { applyEdits, modify } from 'jsonc-parser';
import { OWN_FILE_NAMES, YAML } from '../../config/model.ts';
import { describeProblem } from '../../config/problems.ts';
import { readRegister } from '../../config/register.ts';
import type { RegisterBody } from '../../rules/register/model.ts';
import type { Locale } from '../../text/bilingual.ts';
import { errorCode } from '../../text/file-fault.ts';
import { configReader } from '../check/configuration.ts';
import { decode } from '../files/decode.ts';
import { absolute, shownPath } from '../files/paths.ts';
import { createAtomically, writeAtomically, writeFaultOf } from '../files/write.ts';
import { type CliIo, EXIT, notify, say, UsageError } from '../io.ts';

const LIST = 'danh-muc-co-quan.json';
const CONFIG = 'kehoach.config.json';

/**
 * `kehoach config import-codes FILE`: takes a published list of codes (CSV or JSON) over into a list of its own in the
 * current folder, and names it in the configuration there. Never overwrites a list without `--force`.
 */
export async function importCodes(
  io: CliIo,
  file: string,
  { force, output = LIST }: { readonly force?: boolean | undefined; readonly output?: string | undefined },
  locale: Locale,
): Promise<number> {
  const path = absolute(io.cwd, file);
  const read = await readRegister(path, configReader(io.fs));
  if (read === undefined)
    throw new UsageError(say(locale, `không có tệp ${file}.`, `there is no file ${file}.`));
  if ('problems' in read) {
    for (const problem of read.problems)
      notify(io, describeProblem({ ...problem, file: shownPath(io.cwd, problem.file) }, locale));
    return EXIT.usage;
  }
  const bodies = read.register.bodies ?? [];
  if (bodies.length === 0)
    throw new UsageError(say(locale, `${file}: không có cơ quan nào.`, `${file}: lists no bodies.`));
  await writeList(io, output, bodies, force === true, locale);
  const yaml = await yamlConfig(io);
  if (yaml !== undefined) {
    const vi = `ghi thêm ./${output} vào register.files của ${yaml}; lệnh này không sửa tệp YAML`;
    notify(
      io,
      say(
        locale,
        vi,
        `add ./${output} to register.files of ${yaml}; this command does not change YAML files`,
      ),
    );
  }
  const added = yaml === undefined && (await nameInConfig(io, output, locale));
  const twice = repeated(bodies);
  const vi = `Đã ghi ${bodies.length} cơ quan vào ${output}${added ? `, thêm vào register.files của ${CONFIG}` : ''}.`;
  io.stdout.write(
    say(
      locale,
      `${vi}\n`,
      `Wrote ${bodies.length} bodies to ${output}${added ? ` and named it in ${CONFIG}` : ''}.\n`,
    ),
  );
  if (twice.length > 0)
    notify(
      io,
      say(
        locale,
        `mã dùng cho nhiều cơ quan: ${twice.join(', ')}`,
        `codes of several bodies: ${twice.join(', ')}`,
      ),
    );
  return EXIT.ok;
}

async function writeList(
  io: CliIo,
  output: string,
  bodies: readonly RegisterBody[],
  force: boolean,
  locale: Locale,
): Promise<void> {
  const text = `${JSON.stringify({ bodies }, null, 2)}\n`;
  try {
    const write = force ? writeAtomically : createAtomically;
    await write(io.fs, absolute(io.cwd, output), text);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') {
      const vi = `đã có ${output}, không ghi đè; thêm --force để ghi đè.`;
      throw new UsageError(say(locale, vi, `${output} is there already; add --force to overwrite it.`));
    }
    const what = writeFaultOf(error)[locale];
    throw new UsageError(say(locale, `không ghi được ${output}: ${what}`, `cannot write ${output}: ${what}`));
  }
}

/** The name of the configuration of the folder, where it is in YAML. */
async function yamlConfig(io: CliIo): Promise<string | undefined> {
  for (const name of OWN_FILE_NAMES.filter((each) => YAML.test(each))) {
    if (await configReader(io.fs).exists(absolute(io.cwd, name))) return name;
  }
  return undefined;
}

/** Adds the list to `register.files`, comments kept; false where it is named there already. */
async function nameInConfig(io: CliIo, output: string, locale: Locale): Promise<boolean> {
  const path = absolute(io.cwd, CONFIG);
  const name = `./${output}`;
  const decoded = await io.fs.readFile(path).then(
    (bytes) => decode(bytes),
    () => ({ text: '{}\n' }),
  );
  const text = 'text' in decoded ? decoded.text : '{}\n';
  const { parse } = await import('jsonc-parser');
  const config = Object(parse(text, [], { allowTrailingComma: true })) as { register?: { files?: unknown } };
  const files = Array.isArray(config.register?.files) ? config.register.files : [];
  if (files.includes(name)) return false;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const edits = modify(text, ['register', 'files'], [...files, name], { formattingOptions });
  try {
    await writeAtomically(io.fs, path, applyEdits(text, edits));
  } catch (error) {
    const what = writeFaultOf(error)[locale];
    throw new UsageError(say(locale, `không ghi được ${CONFIG}: ${what}`, `cannot write ${CONFIG}: ${what}`));
  }
  return true;
}

function repeated(bodies: readonly RegisterBody[]): string[] {
  const counts = new Map<string, number>();
  for (const { code } of bodies) if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([code]) => code);
}
