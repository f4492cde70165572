import { VERSION } from './version.ts';

// Asked by scripts and editors all the time: answered before anything large is loaded.
const [first] = process.argv.slice(2);
if (first === '--version' || first === '-v') process.stdout.write(`${VERSION}\n`);
else void import('./start.ts').then(({ start }) => start());
