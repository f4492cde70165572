/** What a plan can be written as. `exporters.ts` says how. */
export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'svg'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** One of the files that a plan is written to. */
export interface ExportedFile {
  /** Between the plan's name and the extension: empty, or the page (`-1`) where each has a file. */
  readonly suffix: string;
  readonly bytes: Uint8Array;
}
