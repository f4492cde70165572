/**
 * What Node is given to start the server with, beside the program. A young generation of 4 MB, not 16: the memory of a
 * server with a plan of 1 MB is a fifth less, and keys are answered as soon. One helping thread of V8, not four: where the
 * editor has the other cores busy, the server waits for helpers that get no turn, and a key takes a fifth longer. A heap of
 * 1 GB at most, not 2 to 4: V8 then collects before there is twice what lives, not four times. 35 MB live with a plan of
 * 1 MB, 70 MB with a text of 20 MB.
 */
export const NODE_ARGUMENTS: readonly string[] = [
  '--max-semi-space-size=4',
  '--v8-pool-size=1',
  '--max-old-space-size=1000',
];
