import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { builtCli } from '../support/built-cli.ts';
import { makeArchive } from './made-archive.ts';

/*
 * Reports of shards far larger than the memory that is allowed: what is in them is read file by file. One in which all
 * is held at once ends here for want of memory.
 */

const cli = builtCli();
const root = mkdtempSync(join(tmpdir(), 'kehoach-merge-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Files of each report. */
const COUNT = 4_000;
const MEMORY = '--max-old-space-size=160';

it('merges reports in less memory than they are large', { timeout: 1_800_000 }, async () => {
  makeArchive(root, 12, (text) => text.replaceAll(', ', ',  '));
  const sums = { errors: 0, warnings: 0 };
  for (const index of [1, 2]) {
    const name = `${index}.json`;
    await cli.run(['lint', '--shard', `${index}/2`, '-f', `json=${name}`], { cwd: root });
    const report = JSON.parse(readFileSync(join(root, name), 'utf8'));
    const { files, ...shard } = report.shard;
    const file = await open(join(root, name), 'w');
    await file.write(
      `{"version": 1, "files": [], "shard": ${JSON.stringify(shard).slice(0, -1)}, "files": [`,
    );
    for (let i = 0; i < COUNT; i += 1) {
      const { path, ...rest } = files[i % files.length];
      // Not in the order of the paths, as no shard has to be.
      const item = { path: `${(i * 7919) % COUNT}/${index}-${path}`, ...rest };
      for (const { severity } of rest.diagnostics) {
        if (severity === 'error') sums.errors += 1;
        if (severity === 'warning') sums.warnings += 1;
      }
      await file.write(`${i === 0 ? '' : ','}\n${JSON.stringify(item, null, 2)}`);
    }
    await file.write(']}}\n');
    await file.close();
  }
  const size = [1, 2].reduce((sum, index) => sum + statSync(join(root, `${index}.json`)).size, 0);
  expect(size).toBeGreaterThan(80_000_000);

  const env = { NODE_OPTIONS: MEMORY };
  const merge = ['merge-reports', '2.json', '1.json', '-f', 'jsonl=all.jsonl'];
  const { code, err } = await cli.run(merge, { cwd: root, env });
  expect([code, err]).toEqual([sums.errors > 0 ? 1 : 0, '']);
  let last = '';
  let findings = 0;
  for await (const line of createInterface({ input: createReadStream(join(root, 'all.jsonl')) })) {
    findings += 1;
    last = line;
  }
  expect(JSON.parse(last)).toMatchObject({ type: 'summary', files: 2 * COUNT, ...sums });
  expect(findings - 1).toBeGreaterThan(sums.warnings);

  // A fault deep inside is named, though the report is too large for its line to be looked for.
  const text = readFileSync(join(root, '1.json'));
  const at = text.lastIndexOf('"severity": "');
  writeFileSync(
    join(root, '1.json'),
    Buffer.concat([text.subarray(0, at), Buffer.from('"severity": "x'), text.subarray(at + 14)]),
  );
  const broken = await cli.run(merge, { cwd: root, env });
  expect([broken.code, broken.err]).toEqual([
    2,
    expect.stringMatching(
      /^kehoach: 1\.json: shard\.files\[3999\]\.diagnostics\[\d+\]\.severity: cần một trong "error".* chạy lại phần đó/u,
    ),
  ]);
  writeFileSync(join(root, '1.json'), text.subarray(0, -9000));
  const cut = await cli.run(merge, { cwd: root, env });
  expect([cut.code, cut.err]).toEqual([
    2,
    expect.stringMatching(/^kehoach: 1\.json: cần JSON đúng cú pháp\. Báo cáo hỏng/u),
  ]);
});
