import { readFileSync } from 'node:fs';
import { writePlan } from '../../../server/src/features/export/plan-writer.ts';
import { previewPages } from '../../../server/src/features/preview/pages.ts';
import type { PlanDocument } from '../../../server/src/plan/model.ts';
import { readPlan } from '../../../server/src/plan/read.ts';
import { type KeyFigures, keyFigures, planOfSize, shown, typingSession } from './keystrokes.ts';
import { median, type Row } from './stats.ts';

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

/** Milliseconds of a whole export of a plan that has been read, warm, and those of processor time: the medians. */
function exportTime(
  plan: PlanDocument,
  format: 'docx' | 'pdf',
  rounds: number,
): { time: number; cpu: number } {
  const runs = Array.from({ length: rounds + 2 }, () => {
    const start = process.hrtime.bigint();
    const before = process.cpuUsage();
    writePlan(plan, format, { fonts: font });
    const { user, system } = process.cpuUsage(before);
    return { time: Number(process.hrtime.bigint() - start) / 1e6, cpu: (user + system) / 1000 };
  }).slice(2);
  return { time: median(runs.map(({ time }) => time)), cpu: median(runs.map(({ cpu }) => cpu)) };
}

const KEYS = 120;

/** What a key costs the checks while no preview is open: in turns, since other work on the machine comes and goes. */
async function previewOff(text: string): Promise<Record<'never open' | 'closed', KeyFigures>> {
  const sessions = { 'never open': [] as KeyFigures[], closed: [] as KeyFigures[] };
  for (let turn = 0; turn < 3; turn += 1)
    for (const state of ['never open', 'closed'] as const)
      sessions[state].push(keyFigures(await typingSession(text, KEYS, 'findings', state === 'closed')));
  const middle = (all: readonly KeyFigures[]): KeyFigures => {
    const of = (key: keyof KeyFigures): number => median(all.map((one) => one[key]));
    return { p50: of('p50'), p95: of('p95'), cpu50: of('cpu50'), cpu95: of('cpu95') };
  };
  return { 'never open': middle(sessions['never open']), closed: middle(sessions.closed) };
}

/** From a key to the changed pages of the preview through a real server, and whole exports, of 10 and of 250 pages. */
export async function printedPages(sample: string): Promise<{ rows: Row[]; json: object }> {
  const rows: Row[] = [];
  const json: Record<string, object> = {};
  for (const limits of SIZES) {
    const { text, plan, pages } = planOfPages(sample, limits.pages);
    const key = keyFigures(await typingSession(text, KEYS, 'pages'));
    rows.push({
      what: `key to changed pages, ${pages} pages, 95th percentile (median)`,
      figure: shown(key),
      target: `≤ ${limits.key} ms`,
    });
    const off = await previewOff(text);
    for (const [state, figures] of Object.entries(off))
      rows.push({
        what: `key to findings, ${pages} pages, preview ${state}, 95th percentile (median)`,
        figure: shown(figures),
      });
    const exports: Record<string, object> = {};
    for (const format of ['docx', 'pdf'] as const) {
      const figures = exportTime(plan, format, pages > 100 ? 5 : 25);
      exports[format] = figures;
      rows.push({
        what: `whole export of ${pages} pages as ${format}, warm, median`,
        figure: `${figures.time.toFixed(1)} ms, CPU ${figures.cpu.toFixed(1)} ms`,
        ...('docx' in limits ? { target: `≤ ${limits[format]} ms` } : {}),
      });
    }
    json[`${limits.pages} pages`] = { pages, key, off, exports };
  }
  return { rows, json };
}
