/** What a paste and the command that cleans one need, loaded at the first. */
export function loadPaste(): Promise<typeof import('./paste.ts')> {
  return import('./paste.ts');
}
