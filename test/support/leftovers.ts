/** A temporary file of a run that was killed, by the name that `server/src/cli/files/temporary.ts` gives it. */
const LEFTOVER = /^\..{0,60}\.kehoach-\d{1,10}-[0-9a-z]{1,16}\.tmp$/su;

/** @param path parts divided by `/` */
export function isLeftover(path: string): boolean {
  return LEFTOVER.test(path.slice(path.lastIndexOf('/') + 1));
}
