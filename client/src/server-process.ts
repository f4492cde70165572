/**
 * What Node is given to start the server with, beside the program. A young generation of 4 MB, not 16: the memory of a
 * server with a plan of 1 MB is a fifth less, and keys are answered as soon. One helping thread of V8, not four: where the
 * editor has the other cores busy, the server waits for helpers that get no turn, and a key takes a fifth longer. The heap
 * has no limit of ours: 2 GB would save 90 MB there, but the slowest keys would take a sixth longer.
 */
export const NODE_ARGUMENTS: readonly string[] = ['--max-semi-space-size=4', '--v8-pool-size=1'];
