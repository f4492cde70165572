import { keepCompiledCode } from './compiled-code.ts';
import { watchOutput } from './terminal/watch-output.ts';
import { THREAD_ARGUMENT } from './thread-argument.ts';
import { VERSION } from './version.ts';

const args = process.argv.slice(2);
const [first] = args;
const isVersion = (arg: string | undefined): boolean => arg === '--version' || arg === '-v';
// Asked by scripts and editors all the time: answered before anything large is loaded.
if (isVersion(first)) {
  watchOutput();
  process.stdout.write(`${VERSION}\n`);
} else {
  keepCompiledCode();
  if (
    first === THREAD_ARGUMENT ||
    (first === 'lint' && !args.some((arg) => isVersion(arg) || arg === '--help' || arg === '-h'))
  ) {
    void import('./start-lint.ts').then(({ start }) => start());
  } else void import('./start.ts').then(({ start }) => start());
}
