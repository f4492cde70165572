/**
 * What Node is given to start the server with, beside the program. A young generation of 6 MB, not 16: the memory of a
 * server with a plan of 1 MB is a sixth less, and keys are answered as soon.
 */
export const NODE_ARGUMENTS: readonly string[] = ['--max-semi-space-size=6'];
