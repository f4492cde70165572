import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { type Api, activateExtension } from './extension.ts';
import { NODE_ARGUMENTS } from './server-process.ts';

/** VS Code on the desktop or a remote: the server is a process of its own. */
export function activate(context: ExtensionContext): Api {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server = { module, transport: TransportKind.ipc, options: { execArgv: [...NODE_ARGUMENTS] } };
  return activateExtension(context, {
    hasFiles: true,
    createClient: (id: string, name: string, options: LanguageClientOptions) =>
      new LanguageClient(id, name, { run: server, debug: server }, options),
  });
}
