import module from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { loadCached } from './code-cache.ts';
import { VERSION } from './version.ts';

// Asked by scripts and editors all the time: answered before anything large is loaded.
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-v') {
  process.stdout.write(`${VERSION}\n`);
} else {
  // V8 would compile each expression twice, for its interpreter and then for the machine; most run a few times only.
  setFlagsFromString('--no-regexp-tier-up');
  const cached = loadCached<typeof import('./start.ts')>(join(__dirname, 'cli-main.js'));
  if (cached) void cached.start();
  else {
    // Node 22 and later keep what they compiled for the next start.
    (module as { enableCompileCache?: () => void }).enableCompileCache?.();
    void import('./start.ts').then(({ start }) => start());
  }
}
