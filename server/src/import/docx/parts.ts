import { ImportFault } from './fault.ts';
import { readXml } from './xml.ts';
import type { ZipFile } from './zip.ts';

/** What a part refers to by an id. */
export interface Relation {
  /** The last word of its type: `image`, `hyperlink`, `styles` … */
  readonly type: string;
  /** Path in the zip, or the address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Relations of a part at most: one for each paragraph that is read. */
const MAX_RELATIONS = 16_000;

/** The relations of a part by id. */
export function relationsOf(zip: ZipFile, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const relations = new Map<string, Relation>();
  readXml(zip, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, ({ name, attributes }, parent) => {
    const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (parent !== 'Relationships') return false;
    if (name !== 'Relationship' || id === undefined) return true;
    if (relations.size >= MAX_RELATIONS) throw new ImportFault('too-large');
    const isExternal = mode === 'External';
    relations.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolved(part.slice(0, slash), target),
      isExternal,
    });
    return true;
  });
  return relations;
}

/** The part with the document: what the package says, else where it always is. */
export function documentPart(zip: ZipFile): string | undefined {
  const stated = firstOfType(relationsOf(zip, ''), 'officeDocument');
  return [stated, 'word/document.xml'].find((part) => part !== undefined && zip.has(part));
}

/** The target of the first relation of that type within the file. */
export function firstOfType(relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  return [...relations.values()].find((each) => each.type === type && !each.isExternal)?.target;
}

function resolved(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter((name) => name !== '');
  for (const name of target.split('/')) {
    if (name === '..') path.pop();
    else if (name !== '' && name !== '.') path.push(name);
  }
  return path.join('/');
}
