// Runs the built command line over a plan and keeps what V8 compiled on the way, so that later starts compile nothing.
// `node server/scripts/code-cache.mjs OUTDIR`; see server/src/cli/code-cache.ts for the reader.
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';

// As server/src/cli/kehoach.ts does: V8 takes what it compiled under the same flags only.
const flags = JSON.parse(readFileSync(new URL('../src/cli/v8-flags.json', import.meta.url), 'utf8'));
for (const flag of flags[process.versions.v8.split('.')[0]] ?? []) setFlagsFromString(flag);
const folder = resolve(process.argv[2]);
const file = join(folder, 'cli-main.js');
const id = createHash('sha256').update(readFileSync(file)).digest('hex');
appendFileSync(file, `//${id}`);
const source = readFileSync(file, 'utf8');
const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
  filename: file,
});
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));

process.argv = [process.argv[0], file, 'lint', '--no-config', 'test/fixtures/samples', 'test/fixtures/clean'];
const { write } = process.stdout;
process.stdout.write = () => true;
await module.exports.start();
process.stdout.write = write;
process.exitCode = 0;
writeFileSync(join(folder, 'cli-main.cache'), Buffer.concat([Buffer.from(id), script.createCachedData()]));
