import { definePrefilter } from '../../vietnamese/prefilter.ts';

/** `số 15`: what a document that is cited has. */
export const NUMBERED = definePrefilter({ words: [['số', ({ kind }) => kind === 'number']] });
