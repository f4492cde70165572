/** What comes over a wire or out of a file, of a shape that the test states by what it reads of it. */
// biome-ignore lint/suspicious/noExplicitAny: a test that reads what is not there fails
export type AnyJson = any;
