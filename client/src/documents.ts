import { type TextDocument, workspace } from 'vscode';

/**
 * Schemes of the places that hold drafts. Others (an old version in a diff, a preview, a chat answer) would repeat findings
 * about a text that nobody can fix there.
 */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-userdata', 'vscode-test-web'];

function schemes(): ReadonlySet<string> {
  return new Set([...SCHEMES, ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)]);
}

/** The documents that the server is told of; it sorts out plans from the rest itself. */
export function documentSelector(): { language: string; scheme: string }[] {
  return [...schemes()].map((scheme) => ({ language: 'markdown', scheme }));
}

/** Whether a document may hold a plan: Markdown, in a file system or not yet in any. */
export function isDraft(document: TextDocument): boolean {
  return document.languageId === 'markdown' && schemes().has(document.uri.scheme);
}
