import { commands, Location, Position, Range, Uri } from 'vscode';

interface LspPosition {
  readonly line: number;
  readonly character: number;
}
interface LspLocation {
  readonly uri: string;
  readonly range: { readonly start: LspPosition; readonly end: LspPosition };
}

/** Shows places that a lens of the server counts. In: as LSP has them; VS Code's own command wants its own objects. */
export async function showReferences(uri: unknown, position: unknown, locations: unknown): Promise<void> {
  if (typeof uri !== 'string' || !Array.isArray(locations)) return;
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    at(position as LspPosition),
    (locations as readonly LspLocation[]).map(
      ({ uri: place, range }) => new Location(Uri.parse(place), new Range(at(range.start), at(range.end))),
    ),
  );
}

function at({ line, character }: LspPosition): Position {
  return new Position(line, character);
}
