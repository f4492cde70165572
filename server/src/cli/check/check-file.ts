import { insidePath } from '../../config/paths.ts';
import type { DecodedText } from '../files/decode.ts';
import { decode, encode } from '../files/decode.ts';
import { faultOf } from '../files/find.ts';
import { shownPath, slashed } from '../files/paths.ts';
import { writeAtomically } from '../files/write.ts';
import type { CliIo } from '../io.ts';
import { reportKey } from './cache.ts';
import { type CheckSettings, checkText } from './check-text.ts';
import type { Configurations } from './configuration.ts';
import { printed } from './print.ts';
import type { FileReport, PrintedFile } from './report.ts';

/** What came of one file. Plain data, so that it can come from another thread. */
export type Outcome =
  | {
      readonly kind: 'checked';
      readonly report: FileReport;
      /** Whether it was read as a plan; false where a cheap look or the store sufficed. */
      readonly parsed: boolean;
      /** What the report was made from, where it may be kept for later runs. */
      readonly key?: string | undefined;
      /** Where it was mended, and not written: the text before and after. */
      readonly change?: { readonly before: string; readonly after: string };
    }
  | { readonly kind: 'printed'; readonly file: PrintedFile; readonly parsed: boolean }
  | { readonly kind: 'failed'; readonly path: string; readonly message: string }
  | { readonly kind: 'ignored'; readonly path: string }
  /** Its configuration is broken. */
  | { readonly kind: 'unconfigured' };

export interface CheckContext {
  readonly io: Pick<CliIo, 'fs' | 'cwd'>;
  readonly settings: CheckSettings;
  readonly configurations: Configurations;
  /** Mended text goes into the file, not into the outcome. */
  readonly write: boolean;
  /** What all keys of kept reports have in common; absent where none are kept. */
  readonly keyBase?: string | undefined;
}

/** Checks one file. Never throws. In: absolute path with `/`. */
export async function checkFile(path: string, context: CheckContext): Promise<Outcome> {
  const { io, settings, configurations, keyBase } = context;
  const shown = shownPath(io.cwd, path);
  const config = await configurations.forFile(path);
  if (!config) return { kind: 'unconfigured' };
  if (config.ignored) return { kind: 'ignored', path: shown };
  try {
    const { decoded, key } = await io.fs.lendFile(path, (bytes) => ({
      decoded: decode(bytes),
      key: keyBase === undefined ? undefined : reportKey(keyBase, bytes, config),
    }));
    if ('reason' in decoded) return { kind: 'failed', path: shown, message: decoded.reason[settings.locale] };
    let checked = checkText(decoded.text, shown, config, settings);
    if (checked.fixed !== undefined && (await leadsOut(path, io)))
      checked = checkText(decoded.text, shown, config, { ...settings, fix: false });
    const { report, parsed, fixed } = checked;
    const kept = fixed === undefined ? {} : await keepChange(path, decoded, fixed, context);
    if (settings.print && !kept.change)
      return { kind: 'printed', file: await printed(report, settings.print, settings.locale), parsed };
    return { kind: 'checked', report, parsed, key: fixed === undefined ? key : undefined, ...kept };
  } catch (error) {
    return { kind: 'failed', path: shown, message: faultOf(error)[settings.locale] };
  }
}

/** A link below the current folder to a file outside is read and not mended: a repository never changes what is not its own. */
async function leadsOut(path: string, { fs, cwd }: Pick<CliIo, 'fs' | 'cwd'>): Promise<boolean> {
  if (insidePath(slashed(cwd), path) === undefined) return false;
  const [folder, real] = [slashed(await fs.realpath(cwd)), slashed(await fs.realpath(path))];
  return insidePath(folder, real) === undefined;
}

async function keepChange(
  path: string,
  before: DecodedText,
  after: string,
  { io, write }: CheckContext,
): Promise<{ change?: { before: string; after: string } }> {
  if (!write) return { change: { before: before.text, after } };
  await writeAtomically(io.fs, path, encode(after, before));
  return {};
}
