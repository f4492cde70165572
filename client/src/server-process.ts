/**
 * What Node is given to start the server with, beside the program. A young generation of 4 MB, not 16: the memory of a
 * server with a plan of 1 MB is a fifth less, and keys are answered as soon. One helping thread of V8, not four: where the
 * editor has the other cores busy, the server waits for helpers that get no turn, and a key takes a fifth longer. A heap of
 * 2 GB at most: V8 then collects before there is twice what lives, not four times, and the server with a plan of 1 MB takes
 * 166 MB, not 245. With 1 GB it takes 149 MB, but a key there 48 ms, not 37.
 */
export const NODE_ARGUMENTS: readonly string[] = [
  '--max-semi-space-size=4',
  '--v8-pool-size=1',
  '--max-old-space-size=2000',
];
