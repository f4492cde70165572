import { posix } from 'node:path';
import { importsOf } from './layers.ts';

/**
 * The import circles among files: each group of files of which every one imports, by way of others, itself. In: sources by
 * path below server/src, with /. Out: for each group its shortest circle, as the files on it in order, and how many files
 * the group has.
 */
export function importCircles(
  sources: ReadonlyMap<string, string>,
): readonly { readonly circle: readonly string[]; readonly size: number }[] {
  const imports = new Map<string, readonly string[]>();
  for (const [name, source] of sources) {
    const targets = importsOf(source)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => posix.join(posix.dirname(name), specifier))
      .filter((target) => sources.has(target));
    imports.set(name, [...new Set(targets)]);
  }
  return groupsOf(imports).map((group) => ({ circle: shortestCircle(group, imports), size: group.size }));
}

/** Strongly connected components with more than one file, or a file that imports itself (Tarjan). */
function groupsOf(imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string>[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const path: string[] = [];
  const groups: ReadonlySet<string>[] = [];
  const visit = (name: string): void => {
    order.set(name, order.size);
    low.set(name, order.get(name)!);
    path.push(name);
    for (const target of imports.get(name) ?? []) {
      if (!order.has(target)) visit(target);
      if (path.includes(target)) low.set(name, Math.min(low.get(name)!, low.get(target)!));
    }
    if (low.get(name) !== order.get(name)) return;
    const group = path.splice(path.indexOf(name));
    if (group.length > 1 || imports.get(name)?.includes(name)) groups.push(new Set(group));
  };
  for (const name of imports.keys()) if (!order.has(name)) visit(name);
  return groups;
}

function shortestCircle(
  group: ReadonlySet<string>,
  imports: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const circles = [...group].sort().map((start) => circleFrom(start, group, imports));
  return circles.reduce((best, each) => (each.length < best.length ? each : best));
}

/** The shortest way from a file of a group back to itself, found breadth first. */
function circleFrom(
  start: string,
  group: ReadonlySet<string>,
  imports: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const target of imports.get(way.at(-1)!) ?? []) {
      if (target === start) return way;
      if (!group.has(target) || seen.has(target)) continue;
      seen.add(target);
      ways.push([...way, target]);
    }
  }
  return [start];
}
