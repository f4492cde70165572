// A stand-in for the image of Node that the Dockerfile starts from, put together from what runs on this machine: no
// registry of images is asked.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Node, npm, a shell and what the Dockerfile calls, with the libraries they load.
 * @param {string} root an empty folder
 */
export function makeBase(root) {
  for (const folder of ['etc', 'home/node', 'proc', 'sys', 'dev', 'root', 'usr/bin', 'usr/local/bin', 'tmp'])
    mkdirSync(join(root, folder), { recursive: true });
  chmodSync(join(root, 'tmp'), 0o1777);
  symlinkSync('usr/bin', join(root, 'bin'));
  writeFileSync(
    join(root, 'etc/passwd'),
    'root:x:0:0:root:/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n',
  );
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnode:x:1000:\n');

  const programs = {
    sh: '/bin/sh',
    env: '/usr/bin/env',
    rm: '/bin/rm',
    ls: '/bin/ls',
    id: '/usr/bin/id',
    git: '/usr/bin/git',
  };
  for (const [name, path] of Object.entries(programs)) take(root, path, `usr/bin/${name}`);
  take(root, process.execPath, 'usr/local/bin/node');

  const modules = execFileSync('npm', ['root', '--global']).toString().trim();
  cpSync(join(modules, 'npm'), join(root, 'usr/local/lib/node_modules/npm'), { recursive: true });
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(root, 'usr/local/bin/npm'));
}

/** @param {string} root @param {string} program @param {string} to */
function take(root, program, to) {
  cpSync(realpathSync(program), join(root, to));
  // `libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x…)`, and the loader by its path alone.
  const listed = execFileSync('ldd', [program]).toString();
  for (const [, library] of listed.matchAll(/(\/\S+) \(0x/gu)) {
    if (!library) continue;
    const copy = join(root, library);
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(realpathSync(library), copy);
  }
}
