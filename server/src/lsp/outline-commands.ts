/**
 * Commands over the outline of an open plan. Arguments: its URI; for a section also the position in it, for headings the
 * style (`heading` or `strong`). The answer is the number of edits, or, where the client takes no edits from the server,
 * the edit itself.
 */
export const OUTLINE_COMMANDS = [
  'kehoach.renumberOutline',
  'kehoach.moveSectionUp',
  'kehoach.moveSectionDown',
  'kehoach.convertHeadings',
] as const;
