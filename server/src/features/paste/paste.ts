// A bundle of its own: the parser of HTML, and the reader of Markdown, which the client needs for a paste alone.
export { cleanPastedText } from './clean/clean.ts';
export { pastedMarkdown } from './pasted-markdown.ts';
