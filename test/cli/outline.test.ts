import { describe, expect, it } from 'vitest';
import { fixtures } from '../support/fixtures.ts';
import { Folder } from './support.ts';

/** Each was read against its plan: every part, every citation and deadline, and where they stand. */
describe.each(fixtures('samples'))('outline --format json of $name', ({ name, text }) => {
  it('gives the plan as a clerk reads it', async () => {
    const file = name.replace(/^.*\//u, '');
    const { out, code } = await new Folder({ [file]: text }).run([
      'outline',
      file,
      '--format',
      'json',
      '--date',
      '2026-11-22',
    ]);
    expect(code).toBe(0);
    await expect(placesInOneLine(out)).toMatchFileSnapshot(
      `snapshots/outline-${file.replace(/\.md$/u, '.json')}`,
    );
  });
});

/** `"range": "12:4-12:9"` in place of nine lines each, so that a change can be read. */
function placesInOneLine(json: string): string {
  const place = String.raw`\{\s*"line": (\d+),\s*"character": (\d+)\s*\}`;
  return json.replace(
    new RegExp(String.raw`\{\s*"start": ${place},\s*"end": ${place}\s*\}`, 'gu'),
    '"$1:$2-$3:$4"',
  );
}
