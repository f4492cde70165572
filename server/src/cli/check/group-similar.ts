import type { FileSystem } from '../io.ts';

/** What a file begins with: letterhead, number, day, title. */
const BEGINNING = 400;

/**
 * Files in an order in which those that begin alike, but for their numbers and days, stand together: drafts of one body
 * or from one template have paragraphs in common, which a thread that has read them knows. In: absolute paths. Out: their
 * indices. A file that cannot be read stands somewhere: what is wrong with it is told where it is checked.
 */
export async function groupByLetterhead(
  paths: readonly string[],
  fs: FileSystem,
): Promise<readonly number[]> {
  const beginnings: string[] = [];
  for (const path of paths) beginnings.push(await beginningOf(path, fs));
  return [...paths.keys()].sort((a, b) => compare(beginnings[a]!, beginnings[b]!));
}

async function beginningOf(path: string, fs: FileSystem): Promise<string> {
  try {
    return await fs.withFileBytes(
      path,
      (bytes) => bytes.toString('latin1').replace(/[\d\s]+/g, ''),
      BEGINNING,
    );
  } catch {
    return '';
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
