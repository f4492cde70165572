import module from 'node:module';
import { join } from 'node:path';
import { loadCached } from './code-cache.ts';
import { VERSION } from './version.ts';

// Asked by scripts and editors all the time: answered before anything large is loaded.
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-v') {
  process.stdout.write(`${VERSION}\n`);
} else {
  const cached = loadCached<typeof import('./start.ts')>(join(__dirname, 'cli-main.js'));
  if (cached) void cached.start();
  else {
    // Node 22 and later keep what they compiled for the next start.
    (module as { enableCompileCache?: () => void }).enableCompileCache?.();
    void import('./start.ts').then(({ start }) => start());
  }
}
