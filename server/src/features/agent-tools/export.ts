import * as z from 'zod';
import { blockersOf, localImages, planWriter } from '../export/export-plan.ts';
import { pageChoices } from '../export/page-choices.ts';
import { findingsObject } from './check.ts';
import { draftInput, pathInput, readPlanDraft } from './draft.ts';
import { defineTool, jsonText, ToolError } from './tool.ts';

export const exportPlan = defineTool({
  name: 'export',
  title: { vi: 'Xuất trang in', en: 'Export the printed page' },
  description:
    'The printed page of a plan as its regulation asks: `html` without `output` gives the page as text; `docx`, `pdf` and `html` with `output` are written to a file (only where the server may write). A plan at stage `final` that has errors is not exported: its errors are reported.',
  writes: true,
  input: z.strictObject({
    ...draftInput,
    to: z.enum(['docx', 'pdf', 'html']),
    output: pathInput
      .optional()
      .describe('File to write, with the extension of the format, relative to the workspace root.'),
  }),
  run: async (input, host) => {
    const { to, output, path } = input;
    if (output === undefined ? to !== 'html' : !output.toLowerCase().endsWith(`.${to}`)) {
      throw new ToolError({
        vi: `${to} phải ghi ra tệp: output là tên tệp có đuôi .${to}`,
        en: `${to} goes into a file: output is its name, ending in .${to}`,
      });
    }
    const { plan, text, options, config, office } = await readPlanDraft(input, host);
    const blockers = blockersOf(plan, options);
    if (blockers.length > 0) {
      const reported = jsonText(findingsObject(text, blockers, host));
      throw new ToolError({
        vi: `chưa xuất, vì bản ban hành còn lỗi:\n${reported}`,
        en: `not exported, since the final text has errors:\n${reported}`,
      });
    }
    const images = new Map<string, Uint8Array>();
    for (const { target, path: local } of path === undefined ? [] : localImages(plan)) {
      const bytes = await host.image(path!, local);
      if (bytes) images.set(target, bytes);
    }
    const writer = await planWriter();
    const choices = pageChoices(plan, config.layout?.value, office);
    const [file] = writer.writePlan(plan, to, { choices, images, fonts: host.fonts });
    if (output === undefined) return new TextDecoder().decode(file!.bytes);
    return host.write({
      path: output,
      content: file!.bytes,
      mayReplace: (old) => old.length === 0 || writer.isOwnFile(to, old),
    });
  },
});
