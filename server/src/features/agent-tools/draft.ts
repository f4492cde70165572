import * as z from 'zod';
import { readDocument } from '../../check/check.ts';
import type { PlanDocument, Stage } from '../../plan/model.ts';
import { STAGES } from '../../plan/stage.ts';
import { REGIME_CHOICES, type RegimeId } from '../../regimes/regime.ts';
import { ToolError, type ToolHost, type ToolScope } from './tool.ts';

/** Units of a text that is handed over; the largest plans have a tenth of it. */
const MAX_TEXT = 4_000_000;

export const pathInput = z.string().min(1).max(4096);

/** Which draft a tool is about, and how it is read. */
export const draftInput = {
  path: pathInput.optional().describe('Markdown file of the plan, relative to the workspace root.'),
  text: z
    .string()
    .max(MAX_TEXT)
    .optional()
    .describe('The draft itself in Markdown, instead of `path` (an unsaved text).'),
  regime: z
    .enum(REGIME_CHOICES)
    .optional()
    .describe('Whose rules of form hold. Default: recognised from the text.'),
  stage: z
    .enum(STAGES)
    .optional()
    .describe('`final`: the text that is to be issued, in which blanks are errors.'),
};

interface DraftInput {
  readonly path?: string | undefined;
  readonly text?: string | undefined;
  readonly regime?: RegimeId | 'auto' | undefined;
  readonly stage?: Stage | undefined;
}

/** A draft that a tool was asked about. `plan` is absent where the text is no plan. */
export interface Draft extends ToolScope {
  readonly text: string;
  readonly plan: PlanDocument | undefined;
}

/** Reads the draft that the input names. Throws a ToolError where it names none, or two. */
export async function readDraft(input: DraftInput, host: ToolHost): Promise<Draft> {
  const { path, text, regime, stage } = input;
  if ((path === undefined) === (text === undefined)) {
    throw new ToolError({
      vi: 'cần đúng một trong hai: path (tệp) hoặc text (văn bản)',
      en: 'exactly one of path (a file) and text (the draft itself) is needed',
    });
  }
  const whole = text ?? (await host.read(path!));
  const scope = await host.scope(path, { regime, stage });
  // A text that is handed over is meant to be read; of files the usual rule says which are plans.
  const options = path === undefined ? { ...scope.options, forcePlan: true } : scope.options;
  return { ...scope, options, text: whole, plan: readDocument(whole, options) };
}

/** The same for tools that have nothing to do where the draft is no plan. */
export async function readPlanDraft(
  input: DraftInput,
  host: ToolHost,
): Promise<Draft & { readonly plan: PlanDocument }> {
  const draft = await readDraft(input, host);
  if (draft.plan) return { ...draft, plan: draft.plan };
  throw new ToolError({
    vi: `${input.path}: không phải kế hoạch, hoặc cấu hình bỏ qua tệp này`,
    en: `${input.path}: no plan, or left out by the configuration`,
  });
}
