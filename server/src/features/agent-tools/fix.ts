import * as z from 'zod';
import { checkPlan, lintOptions, readOptions } from '../../check/check.ts';
import { fixPlan } from '../../lint/fix.ts';
import { readPlan } from '../../plan/read.ts';
import { findingsObject } from './check.ts';
import { draftInput, readPlanDraft } from './draft.ts';
import { defineTool, jsonText, ToolError } from './tool.ts';

export const fix = defineTool({
  name: 'fix',
  title: { vi: 'Sửa những chỗ sửa được an toàn', en: 'Make the safe fixes' },
  description:
    'Makes the safe fixes of a plan (those that change no meaning) and tells what is left. Gives the fixed text; with `write` the file at `path` is changed instead (only where the server may write).',
  writes: true,
  input: z.strictObject({
    ...draftInput,
    write: z.boolean().optional().describe('Change the file at `path`. Default: false.'),
  }),
  run: async (input, host) => {
    const { write = false, path } = input;
    if (write && path === undefined) {
      throw new ToolError({
        vi: 'write chỉ dùng với path: văn bản ở text không có tệp để ghi',
        en: 'write goes with path: a draft given as text has no file',
      });
    }
    const { text, options } = await readPlanDraft(input, host);
    const fixed = fixPlan(text, {
      ...lintOptions(options),
      read: (current, previous) => readPlan(current, readOptions(options), previous),
    });
    const left = findingsObject(fixed.text, checkPlan(fixed.plan, options).diagnostics, host);
    const isChanged = fixed.text !== text;
    if (write && isChanged) await host.write({ path: path!, content: fixed.text, mayReplace: () => true });
    const shown = write ? { written: isChanged } : { text: fixed.text };
    return jsonText({ applied: isChanged ? fixed.applied : 0, ...shown, left });
  },
});
