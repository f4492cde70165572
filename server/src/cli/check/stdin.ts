import { decode, encode } from '../files/decode.ts';
import { absolute, slashed } from '../files/paths.ts';
import type { CliIo } from '../io.ts';
import { checkText } from './check-text.ts';
import type { RunResult } from './collected-outcomes.ts';
import type { RunOptions } from './run-options.ts';

/** Name of a text from standard input that was given none. */
const STDIN_NAME = '<stdin>';

/** Checks what comes on standard input, as if it stood in the file named. Out: `fixed` in the encoding that came in. */
export async function checkStdin(
  io: CliIo,
  name: string | undefined,
  options: Pick<RunOptions, 'settings' | 'configurations'> & {
    readonly onFixed?: (path: string, before: string, after: string) => void;
  },
): Promise<{ readonly result: RunResult; readonly fixed?: Uint8Array }> {
  const shown = name === undefined ? STDIN_NAME : slashed(name);
  const nothing = {
    files: [],
    printed: [],
    checked: 0,
    failures: [],
    unconfigured: 0,
    ignored: [],
    fixed: { fixes: 0, files: 0 },
    notes: [],
    times: new Map(),
    parsed: 0,
  };
  const config = await options.configurations.forFile(absolute(io.cwd, name ?? 'stdin.md'));
  if (!config) return { result: { ...nothing, unconfigured: 1 } };
  const decoded = decode(await io.stdin());
  if ('reason' in decoded) {
    const message = decoded.reason[options.settings.locale];
    return { result: { ...nothing, failures: [{ path: shown, message }] } };
  }
  if (config.ignored)
    return { result: { ...nothing, ignored: [shown] }, fixed: encode(decoded.text, decoded) };
  const { report, fixed, parsed, note } = checkText(decoded.text, shown, config, options.settings);
  if (fixed !== undefined) options.onFixed?.(shown, decoded.text, fixed);
  return {
    result: {
      ...nothing,
      files: [report],
      checked: 1,
      parsed: parsed ? 1 : 0,
      notes: note === undefined ? [] : [`${shown}: ${note}`],
    },
    fixed: encode(fixed ?? decoded.text, decoded),
  };
}
