import type { MassOrganisation, RegimeId } from '../regimes/regime.ts';
import type { DraftSnippet, SnippetSlot } from './drafts/catalogue.ts';
import { DRAFT_SNIPPETS } from './drafts/catalogue.ts';
import type { PlanKind, SectionKey } from './drafts/outlines.ts';
import { toSnippetBody } from './drafts/template.ts';

export { expandSnippet } from './expand-snippet.ts';

/** A snippet as VS Code's contribution and the server's completion offer it. */
export interface Snippet {
  readonly id: string;
  /** Vietnamese, unique. */
  readonly name: string;
  /** ASCII, one only: VS Code lists a snippet once a prefix. */
  readonly prefix: string;
  readonly description: string;
  /** Snippet syntax of VS Code and LSP, one string a line. */
  readonly body: readonly string[];
  readonly slot: SnippetSlot;
  /** Absent: fits plans of every regime. */
  readonly regime?: RegimeId;
  readonly organisation?: MassOrganisation;
  readonly kind?: PlanKind;
  readonly section?: SectionKey;
}

export const SNIPPETS: readonly Snippet[] = DRAFT_SNIPPETS.map(toSnippet);

function toSnippet(draft: DraftSnippet): Snippet {
  const { id, name, description, slot, regime, organisation, kind, section } = draft;
  return {
    id,
    name,
    prefix: id,
    description,
    body: toSnippetBody(draft.template),
    slot,
    ...(regime ? { regime } : {}),
    ...(organisation ? { organisation } : {}),
    ...(kind ? { kind } : {}),
    ...(section ? { section } : {}),
  };
}

/**
 * What stands in `snippets/ke-hoach.json`: VS Code's format; it passes over the key `kehoach`. Without prefixes VS Code
 * has them in “Insert Snippet” alone: its lists would show all of every regime, those of the server what fits.
 */
export function snippetContribution(): Record<string, unknown> {
  return Object.fromEntries(
    SNIPPETS.map(({ name, prefix: _, body, description, ...kehoach }) => [
      name,
      { body, description, kehoach },
    ]),
  );
}
