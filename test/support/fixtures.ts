import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../fixtures/', import.meta.url);

export interface Fixture {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The Markdown files of a folder of test/fixtures, the reviewer's marks aside, by name. */
export function fixtures(...folders: readonly string[]): Fixture[] {
  return folders.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((name) => name.endsWith('.md') && name !== 'MARKS.md')
      .sort()
      .map((name) => {
        const path = fileURLToPath(new URL(`${folder}/${name}`, root));
        return { name: `${folder}/${name}`, path, text: readFileSync(path, 'utf8') };
      }),
  );
}

/** The day on which the fixtures are judged. */
export const TODAY = { year: 2026, month: 11, day: 22 } as const;
