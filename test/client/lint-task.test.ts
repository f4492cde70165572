import { expect, test, vi } from 'vitest';

/** As much of VS Code as the task asks for. */
const provided: { provideTasks(): { execution: { callback(): Promise<Terminal> } }[] }[] = [];

interface Terminal {
  readonly onDidWrite: (listener: (text: string) => void) => void;
  readonly onDidClose: (listener: (code: number) => void) => void;
  open(): void;
  close(): void;
}

vi.mock('vscode', () => {
  class EventEmitter<T> {
    private listeners: ((value: T) => void)[] = [];
    readonly event = (listener: (value: T) => void) => this.listeners.push(listener);
    fire(value: T) {
      for (const listener of this.listeners) listener(value);
    }
    dispose() {
      this.listeners = [];
    }
  }
  return {
    EventEmitter,
    CancellationTokenSource: class {
      readonly token = { isCancellationRequested: false };
      cancel() {
        this.token.isCancellationRequested = true;
      }
    },
    CustomExecution: class {
      constructor(readonly callback: () => Promise<Terminal>) {}
    },
    Task: class {
      constructor(
        _definition: unknown,
        _scope: unknown,
        _name: string,
        _source: string,
        readonly execution: unknown,
      ) {}
    },
    Disposable: {
      from: (...all: { dispose(): void }[]) => ({ dispose: () => all.map((x) => x.dispose()) }),
    },
    ProgressLocation: { Window: 10 },
    TaskGroup: {},
    TaskScope: {},
    env: { language: 'vi' },
    tasks: { registerTaskProvider: (_type: string, provider: never) => provided.push(provider) },
    window: {
      withProgress: (_options: unknown, work: (progress: { report(): void }) => Promise<number>) =>
        work({ report: () => undefined }),
    },
    workspace: { getConfiguration: () => ({ get: () => 'vi' }) },
  };
});

async function terminalOn(count: number, onCheck: (done: number, terminal: Terminal) => void) {
  const { provideLintTask } = await import('../../client/src/lint-task.ts');
  let checked = 0;
  let terminal: Terminal | undefined;
  const request = async (method: string, { uri }: { uri?: string }) => {
    if (method === 'kehoach/plans') return Array.from({ length: count }, (_, i) => `file:///${i}.md`);
    checked += 1;
    onCheck(checked, terminal!);
    const start = { line: 0, character: 0 };
    return {
      path: uri,
      findings: [{ ruleId: 'x-y', severity: 'warning', message: 'sai', range: { start } }],
    };
  };
  provideLintTask({ request } as never);
  terminal = await provided.at(-1)!.provideTasks()[0]!.execution.callback();
  return { terminal, checked: () => checked };
}

test('checks every plan, and ends with the code of the command line', async () => {
  const { terminal, checked } = await terminalOn(5, () => undefined);
  const lines: string[] = [];
  terminal.onDidWrite((text) => lines.push(text));
  const code = new Promise((resolve) => terminal.onDidClose(resolve));
  terminal.open();
  expect(await code).toBe(0);
  expect(checked()).toBe(5);
  expect(lines[0]).toBe('file:///0.md:1:1: warning sai [x-y]\r\n');
  expect(lines).toHaveLength(6);
});

test('what could steer the terminal is shown by name', async () => {
  const { provideLintTask } = await import('../../client/src/lint-task.ts');
  const start = { line: 0, character: 0 };
  const message = 'sai “\u001b]0;x\u0007\u001b[31m\r\n::error::x\u202E\u009b2J”';
  const checked = {
    path: 'b\u001b[2Jb.md',
    findings: [{ ruleId: 'x-y', severity: 'error', message, range: { start } }],
  };
  const request = async (method: string) => (method === 'kehoach/plans' ? ['file:///0.md'] : checked);
  provideLintTask({ request } as never);
  const terminal = await provided.at(-1)!.provideTasks()[0]!.execution.callback();
  const lines: string[] = [];
  terminal.onDidWrite((text) => lines.push(text));
  const code = new Promise((resolve) => terminal.onDidClose(resolve));
  terminal.open();
  expect(await code).toBe(1);
  for (const line of lines) expect(line).toMatch(/^[^\p{Cc}\p{Bidi_Control}]*\r\n$/u);
});

test('asks for nothing more once the task is ended', async () => {
  const { terminal, checked } = await terminalOn(200, (done, ended) => {
    if (done === 3) ended.close();
  });
  terminal.open();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(checked()).toBe(3);
});
