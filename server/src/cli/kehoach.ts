import module from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { loadCached } from './code-cache.ts';
import V8_FLAGS from './v8-flags.json' with { type: 'json' };
import { VERSION } from './version.ts';

// Asked by scripts and editors all the time: answered before anything large is loaded.
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-v') {
  process.stdout.write(`${VERSION}\n`);
} else {
  // A command runs for a second or two. V8 would compile each expression twice, for its interpreter and then for the
  // machine, and optimise functions that run too few times to be worth it: nearly half of a run over 1,000 plans.
  // By V8's major version, since it complains of flags that it does not know. The code cache is made under the same.
  const flags: Readonly<Record<string, readonly string[]>> = V8_FLAGS;
  for (const flag of flags[process.versions.v8.split('.', 1)[0]!] ?? []) setFlagsFromString(flag);
  const cached = loadCached<typeof import('./start.ts')>(join(__dirname, 'cli-main.js'));
  if (cached) void cached.start();
  else {
    // Node 22 and later keep what they compiled for the next start.
    (module as { enableCompileCache?: () => void }).enableCompileCache?.();
    void import('./start.ts').then(({ start }) => start());
  }
}
