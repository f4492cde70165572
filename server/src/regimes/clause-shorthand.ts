import type { Clause, Confidence, SourceId } from './regime.ts';

function of(source: SourceId): (place?: string, confidence?: Confidence) => Clause {
  return (place = '', confidence = 'text') => ({ source, place, confidence });
}

/** Short ways to write a clause: `nd30('Phụ lục III, Mục I')`; read in the text unless said otherwise. */
export const nd30 = of('nd30');
export const hd05 = of('hd05');
export const qd399 = of('qd399');

/** No rule was found; seen in documents. */
export function practice(confidence: Confidence = 'practice'): Clause {
  return { source: 'practice', place: '', confidence };
}
