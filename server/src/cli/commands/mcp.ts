import { inputSchemaOf } from '../../features/agent-tools/tool.ts';
import { AGENT_TOOLS, callTool } from '../../features/agent-tools/tools.ts';
import type { Locale } from '../../text/bilingual.ts';
import { faultOf } from '../files/find.ts';
import { absolute } from '../files/paths.ts';
import { type CliIo, EXIT, notify, say, UsageError } from '../io.ts';
import { folderHost } from '../mcp/host.ts';
import { dateOption, readOptions } from '../options.ts';
import { VERSION } from '../version.ts';

const INSTRUCTIONS = `Tools for Vietnamese administrative plans (kế hoạch) in Markdown. Write a plan with new_plan, check it with check, read the rule of a finding with explain_rule, mend it (fix makes the safe fixes), and check again until no errors are left. Never invent numbers, dates, names or documents: leave a blank (…) where they are not known. Paths are relative to the root folder.`;

/** `kehoach mcp`: the tools for assistants on standard input and output, until the client goes. */
export async function run(io: CliIo, args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    {
      root: { type: 'string' },
      'allow-write': { type: 'boolean' },
      date: { type: 'string' },
      config: { type: 'string', short: 'c' },
      'no-config': { type: 'boolean' },
    },
    locale,
  );
  if (positionals.length > 0) {
    throw new UsageError(
      say(
        locale,
        `không nhận “${positionals[0]}”. Thư mục làm việc ghi sau --root.`,
        `does not take “${positionals[0]}”. The folder to work in goes after --root.`,
      ),
    );
  }
  const root = await rootFolder(io, values.root ?? '.', locale);
  const mayWrite = values['allow-write'] === true;
  // Of a server that runs for days today is another day.
  const host = () =>
    folderHost(io, {
      root,
      locale,
      mayWrite,
      today: dateOption(values.date, io, locale),
      config: values.config,
      'no-config': values['no-config'],
    });
  host();
  if (!io.serveMcp) throw new UsageError(say(locale, 'không có stdin, stdout.', 'no stdin, stdout.'));
  await io.serveMcp({
    name: 'kehoach',
    title: 'Soạn Kế hoạch',
    version: VERSION,
    instructions: INSTRUCTIONS,
    tools: AGENT_TOOLS.map((tool) => ({
      name: tool.name,
      title: tool.title[locale],
      description: tool.description,
      inputSchema: inputSchemaOf(tool),
      readOnly: !tool.writes || !mayWrite,
    })),
    call: (name, input) => callTool(name, input, host()),
    failed: (error) => notify(io, error.message),
  });
  return EXIT.ok;
}

async function rootFolder(io: CliIo, named: string, locale: Locale): Promise<string> {
  const root = absolute(io.cwd, named);
  let why = say(locale, 'không phải thư mục', 'is no folder');
  try {
    if ((await io.fs.stat(root)).isDirectory()) return root;
  } catch (error) {
    why = faultOf(error)[locale];
  }
  throw new UsageError(`--root: ${named}: ${why}.`);
}
