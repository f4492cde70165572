import { writeFaultOf } from '../files/write.ts';
import { EXIT } from '../io.ts';

/**
 * A report that cannot be written whole (a full disk) is a fault: one line on stderr, exit code 3. Whoever closes the pipe
 * early (`kehoach … | head`) has read enough: the check goes on, and its exit code is that of the findings.
 */
export function watchOutput(): { readonly isBroken: () => boolean } {
  let broken = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Nobody reads what comes next.
    if (error.code === 'EPIPE' && process.argv.includes('--watch')) process.exit(EXIT.ok);
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || broken) return;
    broken = true;
    process.exitCode = EXIT.failure;
    const { vi, en } = writeFaultOf(error);
    process.stderr.write(`kehoach: không ghi được ra stdout: ${vi} (cannot write to stdout: ${en})\n`);
  });
  // There is nobody left to tell.
  process.stderr.on('error', () => undefined);
  return { isBroken: () => broken };
}
