// `npm test`: every suite that this machine can run. The suites in a real VS Code need Debian's chromium, the
// image from the Dockerfile its buildah, the hooks its pre-commit, the other versions of Node the registry of npm; what
// cannot run is named and left out.
import { run, setUp } from './setup.mjs';

setUp();
const coverage = process.env.CI && process.argv.length === 2 ? ['--coverage'] : [];
run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...coverage, ...process.argv.slice(2)]);
if (process.argv.length === 2) {
  run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'test/nodes/main.ts']);
  run(process.execPath, ['test/editors/run.mjs']);
  run(process.execPath, ['test/container/run.mjs']);
  run(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'test/pre-commit/main.ts']);
  run(process.execPath, ['test/e2e/run.mjs']);
}
