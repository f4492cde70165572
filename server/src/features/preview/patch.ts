import type { PreviewPages } from './pages.ts';

/** What a client that shows one version must change to show another. */
export interface PreviewPatch {
  /** Names the state that the client has afterwards. */
  readonly state: number;
  /** The version of the document that is shown. */
  readonly version: number;
  /** Offsets from which the places of each page are counted; as many as there are pages. */
  readonly bases: readonly number[];
  readonly changed: readonly {
    readonly index: number;
    /** In points. */
    readonly width: number;
    readonly height: number;
    readonly svg: string;
  }[];
}

/**
 * The difference between two versions: pages whose SVG is another one. Places in the draft are counted from the page's own
 * beginning, so that text typed on one page leaves those after it as they were.
 * @param shown what the client shows; undefined where it shows nothing, or what we do not know of
 */
export function previewPatch(
  { pages }: PreviewPages,
  shown: PreviewPages | undefined,
  state: number,
  version: number,
): PreviewPatch {
  return {
    state,
    version,
    bases: pages.map(({ base }) => base),
    changed: pages.flatMap(({ width, height, svg }, index) =>
      shown?.pages[index]?.svg === svg ? [] : [{ index, width, height, svg }],
    ),
  };
}
