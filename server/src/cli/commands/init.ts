import { OWN_FILE_NAMES, YAML } from '../../config/model.ts';
import { STAGES } from '../../plan/stage.ts';
import { REGIME_CHOICES } from '../../regimes/regime.ts';
import type { Locale } from '../../text/bilingual.ts';
import { errorCode } from '../../text/file-fault.ts';
import { absolute } from '../files/paths.ts';
import { isThere } from '../files/there.ts';
import { createAtomically, writeFaultOf } from '../files/write.ts';
import { type CliIo, EXIT, say, UsageError } from '../io.ts';
import { oneOf, readOptions } from '../options.ts';

const NAME = 'kehoach.config.json';

/** `kehoach init`: writes a configuration to begin with. Never overwrites one. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { regime: { type: 'string' }, stage: { type: 'string' } },
    locale,
  );
  if (positionals.length > 0) {
    throw new UsageError(
      say(locale, `không nhận “${positionals[0]}”.`, `does not take “${positionals[0]}”.`),
    );
  }
  const stage = oneOf(values.stage ?? 'draft', STAGES, '--stage', locale);
  const regime = oneOf(values.regime ?? 'auto', REGIME_CHOICES, '--regime', locale);
  const config = {
    $schema: 'https://unpkg.com/soan-ke-hoach/schemas/kehoach.config.schema.json',
    stage,
    regime,
    rules: {},
    ignore: [],
  };
  for (const name of OWN_FILE_NAMES.filter((each) => YAML.test(each))) {
    if (await isThere(io.fs, absolute(io.cwd, name))) throw new UsageError(alreadyThere(name, locale));
  }
  try {
    await createAtomically(io.fs, absolute(io.cwd, NAME), `${JSON.stringify(config, null, 2)}\n`);
  } catch (error) {
    const what = writeFaultOf(error)[locale];
    throw new UsageError(
      errorCode(error) === 'EEXIST'
        ? alreadyThere(NAME, locale)
        : say(locale, `không ghi được ${NAME}: ${what}`, `cannot write ${NAME}: ${what}`),
    );
  }
  io.stdout.write(say(locale, `Đã ghi ${NAME}.\n`, `Wrote ${NAME}.\n`));
  return EXIT.ok;
}

function alreadyThere(name: string, locale: Locale): string {
  return say(locale, `đã có ${name}, không ghi đè.`, `${name} is there already and is not overwritten.`);
}
