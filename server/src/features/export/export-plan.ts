import { type CheckOptions, checkPlan } from '../../check/check.ts';
import type { Diagnostic } from '../../lint/diagnostic.ts';
import type { PlanDocument } from '../../plan/model.ts';

/** Writes pages; loaded when it is first asked for. */
export function planWriter(): Promise<typeof import('./plan-writer.ts')> {
  return import('./plan-writer.ts');
}

/** What keeps a plan that is to be issued from being exported: its errors, blanks among them. Nothing keeps a draft. */
export function blockersOf(plan: PlanDocument, options: CheckOptions): readonly Diagnostic[] {
  const { stage, diagnostics } = checkPlan(plan, options);
  return stage === 'final' ? diagnostics.filter(({ severity }) => severity === 'error') : [];
}

const LONE_IMAGE = /^\s*!\[\]\(\s*<?([^\s()<>]{1,1000})/u;

/** Addresses of the images that a plan shows, as written, each once. */
function imageTargets({ markdown, text }: PlanDocument): string[] {
  const targets = new Set<string>();
  if (!text.includes('![')) return [];
  for (const { type, marks = [], rows = [], range } of markdown.blocks) {
    const inCells = rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
    for (const mark of [...marks, ...inCells.flatMap((own) => own.marks ?? [])])
      if (mark.type === 'image' && mark.target !== undefined) targets.add(mark.target);
    const lone = type === 'paragraph' ? LONE_IMAGE.exec(text.slice(range.start, range.end))?.[1] : undefined;
    if (lone !== undefined) targets.add(lone);
  }
  return [...targets];
}

/**
 * The path of an image beside its draft, with `/`; undefined for an address in the net, an absolute one, or one that leads
 * up: only files of the draft's own folder and below are read.
 */
export function localImagePath(target: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(target.split(/[?#]/u, 1)[0]!);
  } catch {
    return undefined;
  }
  if (path === '' || /^[a-z][a-z\d+.-]*:|^[/\\]|\\|\0/iu.test(path)) return undefined;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') || parts.length === 0 ? undefined : parts.join('/');
}

/** An image that a plan shows, with its address as written and its path from the draft's folder. */
export interface LocalImage {
  readonly target: string;
  readonly path: string;
}

/** The images of a plan whose files may be read. */
export function localImages(plan: PlanDocument): LocalImage[] {
  return imageTargets(plan).flatMap((target) => {
    const path = localImagePath(target);
    return path === undefined ? [] : { target, path };
  });
}
