import * as z from 'zod';
import type { CheckOptions, Choices } from '../../check/check.ts';
import type { EffectiveConfig } from '../../config/effective.ts';
import type { Office } from '../../config/office.ts';
import type { FontFiles } from '../../layout/font/font-files.ts';
import type { Bilingual, Locale } from '../../text/bilingual.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';

/** Why a tool does not do what it was asked for: told to the assistant, which can ask again. */
export class ToolError extends Error {
  constructor(readonly reason: Bilingual) {
    super(reason.en);
  }
}

/** What holds for a file, or for a text that has none. */
export interface ToolScope {
  readonly options: CheckOptions;
  readonly config: EffectiveConfig;
  readonly office?: Office | undefined;
}

/** A file that is written: whole, or not at all. */
export interface ToolFile {
  /** As the assistant named it. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Whether a file that is there may be written over; absent: none may. Throws a ToolError to refuse with a reason. */
  readonly mayReplace?: ((old: Uint8Array) => boolean) | undefined;
}

/**
 * Where tools work: the folder of a command line, or the workspace of an editor. Every path leads to a file of that
 * folder, links followed, or is refused with a ToolError.
 */
export interface ToolHost {
  readonly locale: Locale;
  readonly today: CalendarDate;
  /** The text of a Markdown file, without byte order mark. */
  read(path: string): Promise<string>;
  /** In: `path` as named, or undefined for a text without a file. Throws a ToolError for a broken configuration. */
  scope(path: string | undefined, choices: Choices): Promise<ToolScope>;
  /** Bytes of an image by its path from the draft's folder; undefined where there is none. */
  image(draft: string, local: string): Promise<Uint8Array | undefined>;
  /** For what embeds the font. */
  readonly fonts: FontFiles;
  /** Writes a file and gives its name as shown. Throws a ToolError where nothing may be written. */
  write(file: ToolFile): Promise<string>;
}

/** One thing that an assistant can ask for. */
export interface AgentTool {
  readonly name: string;
  readonly title: Bilingual;
  /** For the assistant: what it does, when to use it. */
  readonly description: string;
  /** Whether it may write files where that is allowed. */
  readonly writes: boolean;
  readonly input: z.ZodType;
  /** In: input that `input` accepts. Out: text. Throws a ToolError. */
  run(input: unknown, host: ToolHost): Promise<string>;
}

/** A tool whose input is checked before it runs. */
export function defineTool<S extends z.ZodType>(
  tool: Omit<AgentTool, 'input' | 'run'> & {
    readonly input: S;
    readonly run: (input: z.infer<S>, host: ToolHost) => Promise<string> | string;
  },
): AgentTool {
  return { ...tool, run: async (input, host) => tool.run(input as z.infer<S>, host) };
}

/** The schema of a tool's input as JSON Schema, without the name of its dialect. */
export function inputSchemaOf({ input }: AgentTool): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(input, { io: 'input' });
  return schema;
}

/** JSON for an assistant, members that are undefined left out. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 1);
}
