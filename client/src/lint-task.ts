import {
  CancellationTokenSource,
  CustomExecution,
  Disposable,
  EventEmitter,
  type Progress,
  ProgressLocation,
  type Pseudoterminal,
  Task,
  TaskGroup,
  TaskScope,
  tasks,
  window,
} from 'vscode';
import { neutralise } from '../../server/src/text/neutralise.ts';
import type { PlanServer } from './server.ts';
import { STRINGS, say } from './strings.ts';

const TYPE = 'kehoach';

/** What the server answers to `kehoach/check`. */
interface CheckedFile {
  readonly path: string;
  readonly findings: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly message: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
  }[];
}

/**
 * The task that checks all plans of the workspace in the server that runs already, so that nobody needs Node or the
 * command line. Its lines are read by the problem matcher `$kehoach`.
 */
export function provideLintTask(server: PlanServer): Disposable {
  const lintTask = (definition: Task['definition']): Task => {
    const execution = new CustomExecution(async () => new LintTerminal(server));
    const task = new Task(
      definition,
      TaskScope.Workspace,
      say(STRINGS.lintTask),
      TYPE,
      execution,
      '$kehoach',
    );
    task.group = TaskGroup.Test;
    return task;
  };
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => [lintTask({ type: TYPE, task: 'lint' })],
    resolveTask: ({ definition }) => (definition.task === 'lint' ? lintTask(definition) : undefined),
  });
}

class LintTerminal implements Pseudoterminal {
  private readonly written = new EventEmitter<string>();
  private readonly closed = new EventEmitter<number>();
  private readonly cancel = new CancellationTokenSource();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;

  constructor(private readonly server: PlanServer) {}

  open(): void {
    const progress = { location: ProgressLocation.Window, title: say(STRINGS.linting) };
    const run = window.withProgress(progress, (shown) => this.run(shown));
    run.then(
      (code) => this.closed.fire(code),
      (error: unknown) => {
        this.line(String(error));
        this.closed.fire(3);
      },
    );
  }

  close(): void {
    this.cancel.cancel();
    Disposable.from(this.written, this.closed).dispose();
  }

  /** Ending the task or closing its terminal stops it. Exit code as of the command line. */
  private async run(progress: Progress<{ message: string }>): Promise<number> {
    const { token } = this.cancel;
    const uris = await this.server.request<string[]>('kehoach/plans', {}, token);
    if (!uris) return 3;
    let errors = 0;
    let warnings = 0;
    for (const [i, uri] of uris.entries()) {
      progress.report({ message: `${i + 1}/${uris.length}` });
      const checked = await this.server.request<CheckedFile | null>('kehoach/check', { uri }, token);
      if (token.isCancellationRequested) return 3;
      for (const { severity, message, ruleId, range } of checked?.findings ?? []) {
        if (severity === 'hint') continue;
        if (severity === 'error') errors += 1;
        if (severity === 'warning') warnings += 1;
        const { line, character } = range.start;
        const text = message.replace(/\s+/gu, ' ');
        this.line(`${checked!.path}:${line + 1}:${character + 1}: ${severity} ${text} [${ruleId}]`);
      }
    }
    this.line(say(STRINGS.lintDone, uris.length, errors, warnings));
    return errors > 0 ? 1 : 0;
  }

  private line(text: string): void {
    this.written.fire(`${neutralise(text)}\r\n`);
  }
}
