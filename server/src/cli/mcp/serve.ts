import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

/*
 * The protocol, and nothing of what the tools do: a bundle of its own (esbuild.mjs), so that no other command loads the
 * library. The lower of its two servers is used, since the tools bring JSON Schemas and check their input themselves.
 */

/** What a server offers. */
export interface McpService {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly instructions: string;
  readonly tools: readonly {
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly inputSchema: Record<string, unknown>;
    readonly readOnly: boolean;
  }[];
  call(name: string, input: unknown): Promise<{ readonly text: string; readonly isError: boolean }>;
  /** What was no message of the protocol, or could not be answered. */
  failed(error: Error): void;
}

/** Serves on standard input and output until the client goes. */
export async function serve(service: McpService): Promise<void> {
  const { name, title, version, instructions, tools } = service;
  const server = new Server({ name, title, version }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ readOnly, inputSchema, ...tool }) => ({
      ...tool,
      inputSchema: { ...inputSchema, type: 'object' as const },
      annotations: { title: tool.title, readOnlyHint: readOnly, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const { text, isError } = await service.call(params.name, params.arguments);
    return { content: [{ type: 'text' as const, text }], isError };
  });
  server.onerror = (error) => service.failed(error);
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await ended;
}
