/** Only argument of a program that runs as a thread of ours. */
export const THREAD_ARGUMENT = '--check-thread';
