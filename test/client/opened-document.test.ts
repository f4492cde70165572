import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openedDocument } from '../../client/src/preview/opened-document.ts';

const editor = vi.hoisted(() => ({
  documents: [] as { readonly name: string }[],
  listeners: new Set<() => void>(),
}));

vi.mock('vscode', () => {
  const event = (listener: () => void) => {
    editor.listeners.add(listener);
    return { dispose: () => editor.listeners.delete(listener) };
  };
  const dispose = (all: readonly { dispose(): void }[]) => () => {
    for (const one of all) one.dispose();
  };
  return {
    Disposable: { from: (...all: { dispose(): void }[]) => ({ dispose: dispose(all) }) },
    window: { tabGroups: { onDidChangeTabs: event } },
    workspace: {
      onDidOpenTextDocument: event,
      get textDocuments() {
        return editor.documents;
      },
    },
  };
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  editor.documents = [];
  expect(editor.listeners.size).toBe(0);
});

const isSaved = (document: unknown): boolean => (document as { readonly name: string }).name === 'saved';

it('takes a document that is open already', async () => {
  editor.documents = [{ name: 'other' }, { name: 'saved' }];
  expect(await openedDocument(isSaved, 1000)).toEqual({ name: 'saved' });
});

it('waits for the event that brings it', async () => {
  const found = openedDocument(isSaved, 1000);
  for (const listener of editor.listeners) listener();
  editor.documents = [{ name: 'saved' }];
  for (const listener of editor.listeners) listener();
  expect(await found).toEqual({ name: 'saved' });
});

it('gives up after the time, after one more look', async () => {
  const none = openedDocument(isSaved, 1000);
  vi.advanceTimersByTime(1000);
  expect(await none).toBeUndefined();
  const late = openedDocument(isSaved, 1000);
  editor.documents = [{ name: 'saved' }];
  vi.advanceTimersByTime(1000);
  expect(await late).toEqual({ name: 'saved' });
});
