import { inputSchemaOf } from '../src/features/agent-tools/tool.ts';
import { AGENT_TOOLS } from '../src/features/agent-tools/tools.ts';

/** What package.json says of the tools for language models (`contributes.languageModelTools`). */
export function languageModelTools(): object[] {
  return AGENT_TOOLS.map((tool) => {
    const { name, title, description, writes } = tool;
    const camel = name.replace(/(?:^|_)([a-z])/gu, (_, letter: string) => letter.toUpperCase());
    return {
      name: `kehoach_${name}`,
      toolReferenceName: `kehoach${camel}`,
      displayName: title.vi,
      userDescription: `Soạn Kế hoạch: ${title.vi.toLowerCase()}`,
      modelDescription: writes ? `${description} In the editor nothing is written.` : description,
      canBeReferencedInPrompt: true,
      icon: '$(checklist)',
      tags: ['kehoach', 'markdown', 'vietnamese'],
      inputSchema: inputSchemaOf(tool),
    };
  });
}
