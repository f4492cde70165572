/** What the editor can open a file with. `T`: its address. */
export interface Openers<T> {
  readonly isDesktop: boolean;
  /** The other machine whose files are shown. */
  readonly remoteName: string | undefined;
  /** With the program of the system; false where nothing takes it. */
  readonly openExternal: (target: T) => Thenable<boolean>;
  readonly openHere: () => Thenable<unknown>;
}

/**
 * Opens a file with the program of the system for such files, a spreadsheet or a calendar; in the editor where the file is
 * on another machine, or nothing opens it.
 */
export async function openOutside<T extends { readonly scheme: string }>(
  target: T,
  { isDesktop, remoteName, openExternal, openHere }: Openers<T>,
): Promise<void> {
  const isHere = target.scheme === 'file' && remoteName === undefined && isDesktop;
  if (isHere && (await openExternal(target).then(undefined, () => false))) return;
  await openHere();
}
