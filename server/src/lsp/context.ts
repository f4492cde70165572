import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { CheckOptions } from '../check/check.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import type { PlanDocument } from '../plan/model.ts';
import type { Locale } from '../text/bilingual.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Client } from './client.ts';
import type { Clock } from './clock.ts';
import type { Configuration } from './configuration.ts';
import type { Contradictions } from './contradictions.ts';
import type { Snapshot } from './documents.ts';
import type { ServerFiles } from './files.ts';
import type { Project } from './project.ts';
import type { Check, RemoteCheck, Scope, Store } from './store.ts';

/** What the server is given by where it runs. */
export interface Environment {
  readonly files?: ServerFiles;
  /** Checks large texts without holding up the server. */
  readonly checkElsewhere?: (text: string, options: CheckOptions) => RemoteCheck;
  /** Address of a rule's page where the client does not say: inside the installed package. */
  readonly rulePages?: (id: string) => string;
  /** Default: the system's. */
  readonly clock?: Clock;
}

/** What every handler works with; complete from `initialize` on. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly store: Store;
  readonly configuration: Configuration;
  readonly files: ServerFiles;
  readonly project: Project;
  readonly contradictions: Contradictions;
  readonly clock: Clock;
  /** What is to be told of a check now: less than all of it while a line is typed. */
  readonly nowOf: (check: Check) => Check;
  readonly rulePage: (id: string) => string | undefined;
  /** URIs of the workspace's folders. */
  folders(): readonly string[];
}

/** A plan that a request is about, at the version that was current when the request came. */
export interface OpenPlan {
  readonly snapshot: Snapshot;
  readonly lines: LineIndex;
  readonly plan: PlanDocument;
  readonly scope: Scope;
  readonly locale: Locale;
}

export interface CheckedPlan extends OpenPlan {
  readonly diagnostics: readonly Diagnostic[];
}

/** The plan at a URI; undefined where the document is not open, is no plan, or nobody waits any more. */
export async function openPlan(
  { store }: Session,
  uri: string,
  token?: CancellationToken,
): Promise<OpenPlan | undefined> {
  const reading = await store.read(uri);
  if (!reading?.plan || token?.isCancellationRequested) return undefined;
  const { snapshot, plan, scope } = reading;
  return { snapshot, lines: snapshot.lines, plan, scope, locale: scope.settings.locale ?? 'vi' };
}

/** An open document as it stands now, with its findings; undefined where it is no plan or the request was cancelled. */
export async function checkedPlan(
  { store, contradictions }: Session,
  uri: string,
  token?: CancellationToken,
): Promise<CheckedPlan | undefined> {
  const check = await store.check(uri);
  if (!check?.plan || token?.isCancellationRequested) return undefined;
  const { snapshot, plan, scope, result } = check;
  return {
    snapshot,
    lines: snapshot.lines,
    plan,
    scope,
    locale: scope.settings.locale ?? 'vi',
    diagnostics: [...(result?.diagnostics ?? []), ...contradictions.of(check)],
  };
}

/** How the document ends its lines. */
export function eolOf({ lines }: Snapshot): string {
  const first = /\r\n|\n|\r/u.exec(lines.text.slice(0, 100_000));
  return first?.[0] ?? '\n';
}
