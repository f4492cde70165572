import type { CheckOptions } from '../check/check.ts';
import type { Diagnostic } from '../lint/diagnostic.ts';
import type { PlanDocument } from '../plan/model.ts';
import type { Bilingual, Locale } from '../text/bilingual.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import type { FillSources } from './fill.ts';

/** A finding as the client shows it: only its code and its place can be trusted. */
export interface AskedFinding {
  readonly code: string;
  readonly range: TextRange;
}

/** The configuration file that applies to the document. */
export interface ConfigTarget {
  readonly uri: string;
  /** Undefined: to be made. */
  readonly text: string | undefined;
}

export interface ActionRequest {
  readonly plan: PlanDocument;
  /** All findings of the document. */
  readonly diagnostics: readonly Diagnostic[];
  readonly asked: readonly AskedFinding[];
  readonly options: CheckOptions;
  readonly locale: Locale;
  readonly eol: string;
  /** Whether actions of a kind are wanted (`quickfix`, `source.fixAll.kehoach`), and whether the kind was named. */
  readonly wants: (kind: string) => boolean;
  readonly namesSource: boolean;
  readonly config: ConfigTarget | undefined;
  /** Whether the client can run a command. */
  readonly canRun: (command: string) => boolean;
  /** What is known for filling in blanks; asked for only when there are some. */
  readonly fill?: () => FillSources;
  /** Whether the client takes snippets in edits. */
  readonly snippets: boolean;
}

export interface PlanAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll.kehoach';
  readonly preferred?: boolean;
  /** Of the document. */
  readonly edits?: readonly TextEdit[];
  /** The one of the edits that holds snippet syntax. */
  readonly snippet?: TextEdit;
  /** Of another file; undefined text: it has to be made. */
  readonly file?: {
    readonly uri: string;
    readonly before: string | undefined;
    readonly edits: readonly TextEdit[];
  };
  readonly command?: { readonly id: string; readonly arguments: readonly unknown[] };
  /** The command is given these to choose from: actions that edit. */
  readonly choices?: readonly PlanAction[];
  /** Codes and places of what it fixes. */
  readonly fixes: readonly AskedFinding[];
}

/** Findings of one rule, or one finding, that actions are asked for. */
export interface Match {
  readonly diagnostic: Diagnostic;
  readonly fixes: readonly AskedFinding[];
}

/** What the client showed of a group of findings. */
export function fixesOf(group: readonly Match[]): AskedFinding[] {
  return group.flatMap(({ fixes }) => fixes);
}

/** In the language of the request. */
export function say({ locale }: ActionRequest, text: Bilingual): string {
  return text[locale];
}
