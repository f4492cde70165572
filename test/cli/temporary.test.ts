import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { temporaryName } from '../../server/src/cli/files/temporary.ts';
import { Folder, WRONG } from './support.ts';

vi.mock('../../server/src/rules/index.ts', () => import('./fake-rules.ts'));

/** A process that has ended. */
const { pid: ENDED } = spawnSync(process.execPath, ['--version']);
const HOUR_AGO = new Date(Date.now() - 3_600_000);

function plant(folder: Folder, name: string, when = HOUR_AGO): string {
  const path = join(folder.path, name);
  writeFileSync(path, 'nửa chừng');
  utimesSync(path, when, when);
  return name;
}

const left = (folder: Folder) => readdirSync(folder.path).filter((name) => name.endsWith('.tmp'));
const ofEnded = (name: string) => temporaryName(name).replace(`-${process.pid}-`, `-${ENDED}-`);

it('a run that fixes takes away what killed runs left, and nothing that could be another’s', async () => {
  const folder = new Folder({ 'a.md': WRONG, 'xa/b.md': WRONG });
  plant(folder, ofEnded('a.md'));
  plant(folder, ofEnded('tên rất dài '.repeat(20)));
  plant(folder, `xa/${ofEnded('b.md')}`);
  const kept = [
    // Just being written, as far as can be seen from here.
    plant(folder, ofEnded('c.md'), new Date()),
    // Its process runs.
    plant(folder, temporaryName('d.md')),
    // Not our names.
    plant(folder, `.e.md.${ENDED}-abc.tmp`),
    plant(folder, `f.md.kehoach-${ENDED}-abc.tmp`),
    plant(folder, '.g.md.kehoach-abc.tmp'),
  ];
  const link = ofEnded('h.md');
  symlinkSync('a.md', join(folder.path, link));
  const box = ofEnded('i.md');
  mkdirSync(join(folder.path, box));
  expect((await folder.run(['lint', '--fix'])).code).toBe(0);
  expect(left(folder).sort()).toEqual([...kept, link, box].sort());
  expect(readdirSync(join(folder.path, 'xa'))).toEqual(['b.md']);
});

it('a run that only looks leaves them', async () => {
  const folder = new Folder({ 'a.md': WRONG });
  const planted = plant(folder, ofEnded('a.md'));
  await folder.run(['lint']);
  expect(left(folder)).toEqual([planted]);
});
