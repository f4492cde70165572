import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { type Api, activateExtension } from './extension.ts';

/** VS Code in the browser: the server is a worker. */
export function activate(context: ExtensionContext): Api {
  const url = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  return activateExtension(context, {
    hasFiles: false,
    createClient: (id: string, name: string, options: LanguageClientOptions) =>
      new LanguageClient(id, name, new Worker(url), options),
  });
}
