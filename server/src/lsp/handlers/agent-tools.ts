import { recordOf } from '../client.ts';
import type { Session } from '../context.ts';

/**
 * The tools for assistants, by a request of our own: `kehoach/callTool` `{ name, input }` → `{ text, isError }`. The same tools as
 * those of `kehoach mcp`, on the documents and files of the workspace; they write nothing. Loaded at the first call.
 */
export function registerAgentTools(session: Session): void {
  session.connection.onRequest('kehoach/callTool', async (params: unknown) => {
    const { name, input } = recordOf(params);
    const [{ callTool }, { workspaceHost }] = await Promise.all([
      import('../../features/agent-tools/tools.ts'),
      import('../agent-host.ts'),
    ]);
    return callTool(String(name), input, await workspaceHost(session));
  });
}
