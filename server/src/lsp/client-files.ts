import type { Connection } from 'vscode-languageserver';
import { canonicalUri, type ServerFiles } from './files.ts';

/** Files that the client reads for us: in a browser, or where the workspace is not on this machine. */
export function clientFiles(connection: Connection): ServerFiles {
  const read = async (uri: string): Promise<string | undefined> => {
    const answer: { readonly text?: unknown } | null = await connection.sendRequest('kehoach/readFile', {
      uri,
    });
    return typeof answer?.text === 'string' ? answer.text : undefined;
  };
  return {
    read,
    exists: async (uri) => {
      const answer: boolean | null = await connection.sendRequest('kehoach/fileExists', { uri });
      return answer === true;
    },
    async *list(folder) {
      const uris: unknown = await connection.sendRequest('kehoach/listFiles', { uri: folder });
      if (!Array.isArray(uris)) return;
      for (const uri of uris) if (typeof uri === 'string') yield canonicalUri(uri);
    },
  };
}
