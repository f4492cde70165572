/** How well a clause is known: read in the text, read in a digest, remembered, inferred, or mere habit. */
export type Confidence = 'text' | 'secondary' | 'recalled' | 'derived' | 'practice';
