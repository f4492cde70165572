/** What compares a plan with its Word file, loaded when that is first asked for. */
export function wordComparer(): Promise<typeof import('./compare-word.ts')> {
  return import('./compare-word.ts');
}
