import { describe, expect, it, vi } from 'vitest';
import { checkFile, type Outcome } from '../../server/src/cli/check/check-file.ts';
import { Configurations } from '../../server/src/cli/check/configuration.ts';
import { type CheckWorker, checkOnWorkers, type WorkerSetup } from '../../server/src/cli/check/workers.ts';
import { nodeFileSystem } from '../../server/src/cli/files/node-file-system.ts';
import type { Thread } from '../../server/src/cli/io.ts';
import { CLEAN, Folder, NOTE, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

/** Stand for threads, answer after different times, and know what they were asked. */
function slowThreads() {
  const seen: string[][] = [];
  let open = 0;
  const startThread = (setup: unknown): Thread => {
    // Only plain data may go to a thread.
    const { cwd, settings, configuration, write } = structuredClone(setup as WorkerSetup);
    const io = { fs: nodeFileSystem, cwd };
    const configurations = new Configurations(io, configuration);
    const asked: string[] = [];
    seen.push(asked);
    const delay = 7 - seen.length * 3;
    open += 1;
    return {
      async ask(message) {
        const paths = message as string[];
        asked.push(...paths);
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, delay)));
        const outcomes = [];
        for (const path of paths)
          outcomes.push(await checkFile(path, { io, settings, configurations, write }));
        return structuredClone({ outcomes, problems: configurations.problems(settings.locale) });
      },
      async close() {
        open -= 1;
      },
    };
  };
  return { seen, startThread, stillOpen: () => open };
}

function manyFiles(): Record<string, string> {
  const files: Record<string, string> = { 'hong/kehoach.config.json': '{"stag": 1}' };
  for (let i = 0; i < 130; i += 1) {
    const folder = i % 13 === 0 ? 'hong/' : '';
    files[`${folder}tệp ${i}.md`] = i % 3 === 0 ? WRONG : i % 3 === 1 ? CLEAN : NOTE;
  }
  return files;
}

describe('--concurrency', () => {
  it('gives the same report, byte for byte, whatever the number of threads', async () => {
    const folder = new Folder({ ...manyFiles(), 'nhị phân.md': new Uint8Array([0, 1]) as unknown as string });
    const alone = await folder.run(['lint', '-f', 'json']);
    for (const count of [1, 2, 8]) {
      const { startThread, seen, stillOpen } = slowThreads();
      const ran = await folder.run(['lint', '-f', 'json', '--concurrency', String(count)], { startThread });
      expect(ran).toEqual(alone);
      expect(seen.filter((asked) => asked.length > 0)).toHaveLength(Math.min(count, 6) - 1);
      expect(stillOpen()).toBe(0);
    }
    expect(alone.code).toBe(3);
  });

  it('fixes on threads, and collects a dry run in order', async () => {
    const folder = new Folder(manyFiles());
    const dry = await folder.run(['lint', '--fix-dry-run']);
    const { startThread } = slowThreads();
    expect(await folder.run(['lint', '--fix-dry-run', '--concurrency', '2'], { startThread })).toEqual(dry);
    await folder.run(['lint', '--fix', '--concurrency', '2'], { startThread });
    expect(folder.read('tệp 3.md')).toBe(WRONG.replace('sai', 'đúng'));
  });

  it('checks here what a thread that breaks was given', async () => {
    const folder = new Folder(manyFiles());
    const alone = await folder.run(['lint', '-f', 'json']);
    let asked = 0;
    const ask = async () => {
      asked += 1;
      throw new Error('broken');
    };
    const startThread = () => ({ ask, close: async () => undefined });
    expect(await folder.run(['lint', '-f', 'json', '--concurrency', '2'], { startThread })).toEqual(alone);
    expect(asked).toBeGreaterThan(0);
  });

  it('starts no thread for a few files', async () => {
    const { startThread, seen } = slowThreads();
    await new Folder({ 'a.md': WRONG }).run(['lint', '--concurrency', '8'], { startThread });
    expect(seen).toEqual([]);
  });
});

describe('many files', () => {
  const paths = Array.from({ length: 4500 }, (_, i) => `/a/${i}.md`);
  const outcomeOf =
    (parsed: boolean) =>
    (path: string): Outcome => ({
      kind: 'checked',
      dependsOnToday: false,
      report: { path, isPlan: parsed, diagnostics: [] },
      parsed,
    });

  /** What is checked by threads of which the second breaks in the midst. */
  async function checked(parsed: boolean) {
    const outcome = outcomeOf(parsed);
    const batches: number[] = [];
    let closed = 0;
    let ticks = 0;
    const worker = (most: number): CheckWorker => {
      let asked = 0;
      return {
        async check(batch) {
          batches.push(batch.length);
          asked += 1;
          if (asked > most) throw new Error('broken');
          return { outcomes: batch.map(outcome), problems: ['một'] };
        },
        async close() {
          closed += 1;
        },
      };
    };
    const outcomes: Outcome[] = [];
    const taken: number[] = [];
    const problems = await checkOnWorkers(paths, {
      workers: [worker(Number.POSITIVE_INFINITY), worker(20)],
      checkInline: async (path) => outcome(path),
      keep: (each) => {
        ticks += 1;
        return each;
      },
      take: async (some, from) => {
        expect(from).toBe(outcomes.length);
        taken.push(some.length);
        outcomes.push(...some);
      },
    });
    return { result: { outcomes, problems }, taken, batches, closed, ticks };
  }

  it('are handed on part by part, and all checked once', async () => {
    const { result, taken, closed, ticks } = await checked(true);
    expect(taken).toEqual([2000, 2000, 500]);
    expect(result).toEqual({ outcomes: paths.map(outcomeOf(true)), problems: ['một'] });
    expect([closed, ticks]).toEqual([2, 4500]);
  });

  it('that are no plans go to the threads by more and more at a time', async () => {
    const { result, batches } = await checked(false);
    expect(result.outcomes).toEqual(paths.map(outcomeOf(false)));
    expect(Math.max(...batches)).toBeGreaterThan(6);
  });
});
