import { hasDetails } from './details.ts';
import { DETAILS, type Failure, type FileReport, type Report } from './model.ts';

/** A shard's place in the whole. */
export type Shard = NonNullable<Report['shard']>;

export interface ShardReport {
  readonly shard: Shard;
  readonly files: readonly FileReport[];
  readonly failures: readonly Failure[];
}

/** What a shard's JSON report has beside the usual, so that any format can be made of it later. */
export function shardPart({ shard, files }: Report): object {
  return shard ? { shard: { ...shard, files } } : {};
}

/** Undefined for anything that is no shard's report. In: JSON. */
export function readShard(text: string): ShardReport | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { version, shard, failures } = (value ?? {}) as {
    version?: unknown;
    shard?: Partial<Shard> & { files?: unknown };
    failures?: unknown;
  };
  if (version !== 1 || !shard || !Number.isInteger(shard.index) || !Number.isInteger(shard.of))
    return undefined;
  if (shard.of! > 1_000_000 || !Array.isArray(shard.files) || !shard.files.every(isFileReport))
    return undefined;
  return {
    shard: { index: shard.index!, of: shard.of!, misused: shard.misused === true },
    files: shard.files,
    failures: Array.isArray(failures) ? failures.filter(isFailure) : [],
  };
}

/** With all details: any format may be made of it. */
function isFileReport(value: unknown): value is FileReport {
  const { path, isPlan, diagnostics } = (value ?? {}) as Partial<FileReport>;
  if (typeof path !== 'string' || typeof isPlan !== 'boolean' || !Array.isArray(diagnostics)) return false;
  const areObjects = diagnostics.every((each) => typeof each === 'object' && each !== null);
  return areObjects && hasDetails({ path, isPlan, diagnostics }, DETAILS);
}

function isFailure(value: unknown): value is Failure {
  const { path, message } = (value ?? {}) as Partial<Failure>;
  return typeof path === 'string' && typeof message === 'string';
}
