import { isMarkdown } from '../../check/walk.ts';
import type { Office } from '../../config/office.ts';
import { parentOf } from '../../config/paths.ts';
import { configuredOffice } from '../../config/register-office.ts';
import {
  AUTHORITIES,
  newPlan,
  newPlanFileName,
  officeOf,
  PLAN_KINDS,
  PLAN_LEVELS,
  type PlanKind,
  regimeOfBody,
  regimeOfOffice,
} from '../../features/new-plan.ts';
import { ALL_REGIMES, type RegimeId } from '../../regimes/regime.ts';
import type { Locale } from '../../text/bilingual.ts';
import { errorCode } from '../../text/file-fault.ts';
import { type ConfigurationOptions, Configurations } from '../check/configuration.ts';
import { absolute, shownPath } from '../files/paths.ts';
import { optionTarget } from '../files/target.ts';
import { isThere } from '../files/there.ts';
import { createAtomically, writeFaultOf } from '../files/write.ts';
import { type CliIo, EXIT, notify, say, UsageError } from '../io.ts';
import { dateOption, oneOf, readOptions } from '../options.ts';

const KINDS = Object.keys(PLAN_KINDS) as PlanKind[];
const BODIES = AUTHORITIES.map(({ id }) => id);

/** What has to be known, in the order it is asked for. */
const ASKED = ['issuer', 'regime', 'kind', 'subject', 'output'] as const;
type Asked = (typeof ASKED)[number];

/** `kehoach new`: a draft with everything the outline has, blanks where only the drafter knows. Never overwrites. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      regime: { type: 'string' },
      kind: { type: 'string' },
      issuer: { type: 'string' },
      subject: { type: 'string' },
      level: { type: 'string' },
      body: { type: 'string' },
      signer: { type: 'string' },
      config: { type: 'string' },
      'no-config': { type: 'boolean' },
      superior: { type: 'string' },
      place: { type: 'string' },
      output: { type: 'string', short: 'o' },
      date: { type: 'string' },
    },
    locale,
  );
  if (positionals.length > 0) {
    throw new UsageError(
      say(locale, `không nhận “${positionals[0]}”.`, `does not take “${positionals[0]}”.`),
    );
  }
  const given: Partial<Record<Asked, string>> = {};
  for (const name of ASKED) if (values[name] !== undefined) given[name] = check(name, values[name], locale);
  const level = values.level === undefined ? undefined : oneOf(values.level, PLAN_LEVELS, '--level', locale);
  const body = values.body === undefined ? undefined : oneOf(values.body, BODIES, '--body', locale);
  const date = dateOption(values.date, io, locale);
  const office = await officeFor(io, given.output, values, locale);
  fillFromOffice(given, office);
  fillRegime(given, body);
  // The regime is told by the issuer as a rule, so it is asked for only where that is known and does not tell.
  const missing = ASKED.filter(
    (name) => given[name] === undefined && (name !== 'regime' || given.issuer !== undefined),
  );
  if (missing.length > 0 && !io.ask) {
    const names = missing.map((name) => `--${name}`).join(', ');
    throw new UsageError(
      say(
        locale,
        `thiếu ${names}. Không có người trả lời ở đây nên phải ghi đủ trên dòng lệnh.`,
        `${names} missing. There is nobody to ask here, so all have to be on the command line.`,
      ),
    );
  }
  for (const name of ASKED) {
    given[name] ??= await askFor(io, name, locale, given);
    fillRegime(given, body);
  }
  const answers = given as Record<Asked, string>;
  const text = newPlan({
    regime: answers.regime as RegimeId,
    kind: answers.kind as PlanKind,
    issuer: answers.issuer,
    subject: answers.subject,
    office,
    ...(level === undefined ? {} : { level }),
    ...(body === undefined ? {} : { body }),
    ...(values.signer === undefined ? {} : { signer: values.signer }),
    ...(values.superior === undefined ? {} : { superior: values.superior }),
    ...(values.place === undefined ? {} : { place: values.place }),
    date,
  });
  await writeNew(io, answers.output, text, locale);
  return EXIT.ok;
}

/** The office that the configuration names where the plan is to be written. */
async function officeFor(
  io: CliIo,
  output: string | undefined,
  options: ConfigurationOptions,
  locale: Locale,
): Promise<Office | undefined> {
  const configurations = new Configurations(io, options);
  const config = await configurations.forFile(
    absolute(io.cwd, output === undefined || output === '-' ? 'x.md' : output),
  );
  if (config) return configuredOffice(config);
  throw new UsageError(configurations.problems(locale).join('\n'));
}

/** What the options leave open, as far as it is the office's plan that they ask for. */
function fillFromOffice(given: Partial<Record<Asked, string>>, office: Office | undefined): void {
  const regime = office && regimeOfOffice(office);
  if (!regime || (given.regime !== undefined && given.regime !== regime)) return;
  if (!officeOf(office, regime, given.issuer)) return;
  given.regime = regime;
  if (office.issuer !== undefined) given.issuer ??= office.issuer;
}

/** The regime, where none is given, by the kind of body or by the issuer's name. */
function fillRegime(given: Partial<Record<Asked, string>>, body: string | undefined): void {
  const named = regimeOfBody(body, given.issuer ?? '');
  if (named) given.regime ??= named;
}

async function writeNew(io: CliIo, output: string, text: string, locale: Locale): Promise<void> {
  if (output === '-') {
    io.stdout.write(text);
    return;
  }
  const path = await optionTarget(io, output, '--output', locale);
  try {
    await io.fs.mkdir(parentOf(path));
    await createAtomically(io.fs, path, text);
  } catch (error) {
    const what = writeFaultOf(error)[locale];
    throw new UsageError(
      errorCode(error) === 'EEXIST' && (await isThere(io.fs, path))
        ? say(locale, `đã có ${output}, không ghi đè.`, `${output} is there already and is not overwritten.`)
        : say(locale, `không ghi được ${output}: ${what}`, `cannot write ${output}: ${what}`),
    );
  }
  const shown = shownPath(io.cwd, path);
  io.stdout.write(say(locale, `Đã ghi ${shown}.\n`, `Wrote ${shown}.\n`));
  if (!isMarkdown(path)) {
    const vi = `${shown}: tên không có đuôi .md nên kehoach lint không tự tìm thấy tệp này. Đổi tên tệp.`;
    notify(io, say(locale, vi, `${shown}: no .md at its end, so kehoach lint will not find it. Rename it.`));
  }
}

/** The value where it is of the right kind, else a UsageError. */
function check(name: Asked, value: string, locale: Locale): string {
  if (name === 'regime') return oneOf(value, ALL_REGIMES, '--regime', locale);
  if (name === 'kind') return oneOf(value, KINDS, '--kind', locale);
  if (name !== 'output' || !/^\s*$|[/\\]$/u.test(value)) return value;
  throw new UsageError(say(locale, '--output: thiếu tên tệp.', '--output: no file name.'));
}

const MAX_ATTEMPTS = 5;

async function askFor(
  io: CliIo,
  name: Asked,
  locale: Locale,
  known: Partial<Record<Asked, string>>,
): Promise<string> {
  const proposed =
    name === 'output' ? newPlanFileName({ kind: known.kind as PlanKind, subject: known.subject ?? '' }) : '';
  const question = questionFor(name, locale, proposed);
  for (let tries = 1; ; tries += 1) {
    const answer = (await io.ask!(question)).trim() || proposed;
    try {
      return check(name, byNumber(name, answer), locale);
    } catch (error) {
      if (!(error instanceof UsageError) || tries === MAX_ATTEMPTS) throw error;
      notify(io, error.message);
    }
  }
}

/** Words may be chosen by their number in the list. */
function byNumber(name: Asked, answer: string): string {
  const words: readonly string[] = name === 'regime' ? ALL_REGIMES : name === 'kind' ? KINDS : [];
  return (/^\d{1,2}$/.test(answer) && words[Number(answer) - 1]) || answer;
}

function questionFor(name: Asked, locale: Locale, proposed: string): string {
  switch (name) {
    case 'regime':
      return `${say(locale, 'Chế độ', 'Regime')}: ${ALL_REGIMES.map((word, i) => `${i + 1} ${word}`).join(', ')}? `;
    case 'kind':
      return `${say(locale, 'Loại kế hoạch', 'Kind of plan')}:\n${KINDS.map((kind, i) => `  ${i + 1} ${kind}: ${PLAN_KINDS[kind].label}\n`).join('')}? `;
    case 'issuer':
      return say(
        locale,
        'Cơ quan ban hành (Đảng ủy xã …; Enter để trống): ',
        'Issuing body (empty to leave blank): ',
      );
    case 'subject':
      return say(locale, 'Về việc gì (Enter để trống): ', 'Subject (empty to leave blank): ');
    case 'output':
      return say(locale, `Ghi vào tệp (Enter: ${proposed}): `, `Write to file (Enter: ${proposed}): `);
  }
}
