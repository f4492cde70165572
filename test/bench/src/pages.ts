import { readFileSync } from 'node:fs';
import { writePlan } from '../../../server/src/features/export/plan-writer.ts';
import { previewPages } from '../../../server/src/features/preview/pages.ts';
import type { PlanDocument } from '../../../server/src/plan/model.ts';
import { readPlan } from '../../../server/src/plan/read.ts';
import { planOfSize, typingSession } from './keystrokes.ts';
import { median, percentile, type Row } from './stats.ts';

const TODAY = { year: 2026, month: 11, day: 22 } as const;
/** Characters on a printed page, about. */
const PAGE = 1800;
/** Milliseconds that design asks for; exports of long plans have no limit. */
const SIZES = [
  { pages: 10, key: 20, docx: 20, pdf: 60 },
  { pages: 250, key: 60 },
] as const;

interface PlanOfPages {
  readonly text: string;
  readonly plan: PlanDocument;
  readonly pages: number;
}

/** The sample with its middle repeated until it fills so many printed pages. */
function planOfPages(sample: string, wanted: number): PlanOfPages {
  for (let size = wanted * PAGE; ; ) {
    const text = planOfSize(sample, size);
    const plan = readPlan(text, { today: TODAY, forcePlan: true });
    const { length: pages } = previewPages(plan, {}, new Map()).pages;
    if (pages >= wanted) return { text, plan, pages };
    size = Math.ceil((text.length * (wanted + 1)) / pages);
  }
}

const fonts = new Map<string, Uint8Array>();
function font(face: string): Uint8Array {
  const known = fonts.get(face) ?? new Uint8Array(readFileSync(`server/data/fonts/Tinos-${face}.ttf`));
  fonts.set(face, known);
  return known;
}

/** Milliseconds of a whole export of a plan that has been read, warm: the median. */
function exportTime(plan: PlanDocument, format: 'docx' | 'pdf', rounds: number): number {
  const times = Array.from({ length: rounds + 2 }, () => {
    const start = process.hrtime.bigint();
    writePlan(plan, format, { fonts: font });
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return median(times.slice(2));
}

/** From a key to the changed pages of the preview through a real server, and whole exports, of 10 and of 250 pages. */
export async function printedPages(sample: string): Promise<{ rows: Row[]; json: object }> {
  const rows: Row[] = [];
  const json: Record<string, object> = {};
  for (const limits of SIZES) {
    const { text, plan, pages } = planOfPages(sample, limits.pages);
    const { times } = await typingSession(text, 120, 'pages');
    const key = { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
    rows.push({
      what: `key to changed pages, ${pages} pages, 95th percentile (median)`,
      figure: `${key.p95.toFixed(1)} ms (${key.p50.toFixed(1)} ms)`,
      target: `≤ ${limits.key} ms`,
    });
    const exports: Record<string, number> = {};
    for (const format of ['docx', 'pdf'] as const) {
      const time = exportTime(plan, format, pages > 100 ? 5 : 25);
      exports[format] = time;
      rows.push({
        what: `whole export of ${pages} pages as ${format}, warm, median`,
        figure: `${time.toFixed(1)} ms`,
        ...('docx' in limits ? { target: `≤ ${limits[format]} ms` } : {}),
      });
    }
    json[`${limits.pages} pages`] = { pages, key, exports };
  }
  return { rows, json };
}
