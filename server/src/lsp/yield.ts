import type { CancellationToken } from 'vscode-languageserver';

const INTERVAL_MS = 15;

/** Lets other requests have their turn. */
export function yieldTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Lets other requests have their turn now and then. */
export function yieldEvery(): () => Promise<void> {
  let rested = Date.now();
  return async () => {
    if (Date.now() - rested <= INTERVAL_MS) return;
    await yieldTurn();
    rested = Date.now();
  };
}

/** Resolves when the work is done or nobody waits for it any more. */
export async function unlessCancelled(work: Promise<void>, token?: CancellationToken): Promise<void> {
  await (token ? Promise.race([work, cancelled(token)]) : work);
}

function cancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (token.isCancellationRequested) resolve();
    else token.onCancellationRequested(() => resolve());
  });
}
