import { check } from './check.ts';
import { explainRule } from './explain-rule.ts';
import { exportPlan } from './export.ts';
import { fix } from './fix.ts';
import { inputProblem } from './input-problem.ts';
import { newPlan } from './new-plan.ts';
import { outline } from './outline.ts';
import { type AgentTool, inputSchemaOf, ToolError, type ToolHost } from './tool.ts';

/** What an assistant can ask for, by MCP and as tools of the editor alike. */
export const AGENT_TOOLS: readonly AgentTool[] = [check, explainRule, outline, newPlan, exportPlan, fix];

/** What a tool answers; `isError`: it did not do what it was asked for, and says why. */
export interface ToolAnswer {
  readonly text: string;
  readonly isError: boolean;
}

/** Calls a tool with whatever an assistant sent. Never throws for what it sent. */
export async function callTool(name: string, input: unknown, host: ToolHost): Promise<ToolAnswer> {
  try {
    return { text: await runTool(name, input, host), isError: false };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { text: error.reason[host.locale], isError: true };
  }
}

function runTool(name: string, input: unknown, host: ToolHost): Promise<string> {
  const tool = AGENT_TOOLS.find((each) => each.name === name);
  if (!tool) {
    const names = AGENT_TOOLS.map((each) => each.name).join(', ');
    throw new ToolError({
      vi: `không có công cụ “${name}”; có ${names}`,
      en: `there is no tool “${name}”; there are ${names}`,
    });
  }
  const parsed = tool.input.safeParse(input ?? {});
  if (parsed.success) return tool.run(parsed.data, host);
  const keys = Object.keys(inputSchemaOf(tool).properties ?? {});
  const what = parsed.error.issues.map((issue) => inputProblem(issue, input, keys));
  throw new ToolError({
    vi: `tham số không đúng: ${what.map(({ vi }) => vi).join('; ')}`,
    en: `wrong input: ${what.map(({ en }) => en).join('; ')}`,
  });
}
