import { expect, test } from 'vitest';
import { type Openers, openOutside } from '../../client/src/tasks/open-outside.ts';

interface Machine {
  readonly scheme?: string;
  readonly isDesktop?: boolean;
  readonly remoteName?: string;
  /** What the system says to the file. */
  readonly system?: () => Promise<boolean>;
}

async function openedBy({
  scheme = 'file',
  isDesktop = true,
  remoteName,
  system,
}: Machine): Promise<string[]> {
  const opened: string[] = [];
  const openers: Openers<{ readonly scheme: string }> = {
    isDesktop,
    remoteName,
    openExternal: async () => {
      opened.push('spreadsheet');
      return system ? await system() : true;
    },
    openHere: async () => opened.push('editor'),
  };
  await openOutside({ scheme }, openers);
  return opened;
}

test('a table of tasks opens in the spreadsheet of this machine', async () => {
  expect(await openedBy({})).toEqual(['spreadsheet']);
});

test.each([
  ['nothing takes it', { system: async () => false }, ['spreadsheet', 'editor']],
  ['the system fails', { system: () => Promise.reject(new Error('no')) }, ['spreadsheet', 'editor']],
  ['it is on another machine', { remoteName: 'ssh-remote' }, ['editor']],
  ['the editor is a page of a browser', { isDesktop: false }, ['editor']],
  ['it is in no file of the system', { scheme: 'vscode-vfs' }, ['editor']],
])('in the editor where %s', async (_, machine, expected) => {
  expect(await openedBy(machine)).toEqual(expected);
});
