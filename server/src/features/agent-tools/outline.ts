import * as z from 'zod';
import { outlineObject } from '../outline-object.ts';
import { draftInput, readPlanDraft } from './draft.ts';
import { defineTool, jsonText } from './tool.ts';

export const outline = defineTool({
  name: 'outline',
  title: { vi: 'Dàn ý của kế hoạch', en: 'Outline of a plan' },
  description:
    'What a clerk reads in a plan: issuer, number, date, title, bases, numbered sections, recipients, signature, annexes, citations and deadlines, each with its place (lines and characters from 0).',
  writes: false,
  input: z.strictObject(draftInput),
  run: async (input, host) => {
    const { plan } = await readPlanDraft(input, host);
    return jsonText(outlineObject(input.path ?? '', plan, host.locale));
  },
});
