import type { FileFigures } from '../figures/file-figures.ts';
import type { WrittenInPlace } from '../files/written-in-place.ts';
import type { ReportStore } from './cache.ts';
import type { CheckSettings } from './check-text.ts';
import type { Configurations } from './configuration.ts';

export interface RunOptions {
  readonly settings: CheckSettings;
  readonly configurations: Configurations;
  /** What becomes of fixed text. */
  readonly onFixed: 'write' | ((path: string, before: string, after: string) => void);
  readonly store?: ReportStore | undefined;
  /** Of a watch that fixes. */
  readonly inPlace?: WrittenInPlace | undefined;
  /** Threads at most, this one among them. */
  readonly concurrency: number;
  /** Takes the figures of each file, in any order, where the settings ask for figures: nothing else is kept of it. */
  readonly onFigures?: ((figures: FileFigures) => void) | undefined;
  /** Told after each file. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}
