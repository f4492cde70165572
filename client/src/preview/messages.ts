/** What the extension and the page of the preview say to each other. Offsets count UTF-16 units of the draft. */
export type ToPage =
  | {
      readonly type: 'pages';
      /** Offsets from which the places on each page are counted; as many as there are pages. */
      readonly bases: readonly number[];
      readonly changed: readonly PageChange[];
    }
  /** Addresses that hold the pictures, by target. */
  | { readonly type: 'pictures'; readonly addresses: Readonly<Record<string, string>> }
  | { readonly type: 'findings'; readonly findings: readonly PageFinding[] }
  /** The caret has moved in the editor. */
  | { readonly type: 'caret'; readonly offset: number }
  /** The editor was scrolled: what stands at its top. */
  | { readonly type: 'scroll'; readonly offset: number }
  /** There are no pages, and why. */
  | { readonly type: 'notice'; readonly text: string }
  /** The form that holds for the draft, and where the draft is. */
  | { readonly type: 'form'; readonly text: string; readonly uri: string };

export interface PageChange {
  readonly index: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

export interface PageFinding {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
}

export type FromPage =
  /** The page shows nothing yet: at its start, or when it comes back into sight. */
  | { readonly type: 'ready' }
  /** A place was clicked. */
  | { readonly type: 'reveal'; readonly offset: number }
  /** The pages were scrolled: what stands at the top. */
  | { readonly type: 'scrolled'; readonly offset: number };
