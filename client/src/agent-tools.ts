import { Disposable, LanguageModelTextPart, LanguageModelToolResult, lm, version } from 'vscode';
import type { PlanServer } from './server.ts';
import { STRINGS, say } from './strings.ts';

/** Before each name in the editor, where the tools of all extensions stand side by side. */
const PREFIX = 'kehoach_';

interface ToolAnswer {
  readonly text: string;
  readonly isError: boolean;
}

/** The first VS Code whose tools any extension may offer. Some before it have the function, and it throws. */
const FIRST_WITH_TOOLS = [1, 95] as const;

/**
 * Offers the tools that package.json names to language models. Nothing happens where VS Code has no such tools. A tool that refuses throws, which the editor tells the model.
 */
export function registerAgentTools(server: PlanServer, names: readonly string[]): Disposable {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [firstMajor, firstMinor] = FIRST_WITH_TOOLS;
  const hasTools = major > firstMajor || (major === firstMajor && minor >= firstMinor);
  if (!hasTools) return new Disposable(() => undefined);
  const registered = names.map((name) =>
    lm.registerTool<object>(name, {
      async invoke({ input }, token) {
        const params = { name: name.slice(PREFIX.length), input };
        const answer = await server.request<ToolAnswer>('kehoach/callTool', params, token);
        if (!answer) throw new Error(say(STRINGS.toolNotRun));
        if (answer.isError) throw new Error(answer.text);
        return new LanguageModelToolResult([new LanguageModelTextPart(answer.text)]);
      },
    }),
  );
  return Disposable.from(...registered);
}
