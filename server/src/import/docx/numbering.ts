import { decodeLegacy } from '../../vietnamese/legacy.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { typedBullet } from '../bullets.ts';
import { encodingOfFont, isCapitalFont } from '../fonts.ts';
import { formatNumber } from '../number-format.ts';
import { type RunProperties, readRunProperties } from './properties.ts';
import { child, children, descendant, numberIn, readXml, switchOf, valOf, type XmlElement } from './xml.ts';
import type { ZipFile } from './zip.ts';

const MARK_LAST = /[.):+–-]$/u;
const WORD_FIRST = regexp.u`^[\p{L}\p{N}“"]`;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly pattern: string | undefined;
  readonly text: string;
  /** What follows the numeral: `tab`, `space`, `nothing`. */
  readonly suffix: string;
  /** Counts anew after a level above this one was used, from 1; 0: never. Undefined: after any level above. */
  readonly restart: number | undefined;
  /** Numbers of all levels in digits. */
  readonly isLegal: boolean;
  /** The paragraph style that is numbered with it. */
  readonly style: string | undefined;
  readonly run: RunProperties;
}

interface Abstract {
  readonly levels: Map<number, Level>;
  /** Name of a numbering style that holds the levels instead. */
  readonly link: string | undefined;
}

interface Numbering {
  readonly abstract: string | undefined;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

const MAX_LEVELS = 9;
/** Letters around the numbers of a level; Word takes no more. */
const MAX_LEVEL_TEXT = 100;

/** Automatic numbering: gives each paragraph the numeral that Word shows. Asked in the order of the document. */
export class Numberings {
  private readonly abstracts = new Map<string, Abstract>();
  private readonly numberings = new Map<number, Numbering>();
  /** Levels by the name of the numbering style that has them. */
  private readonly linked = new Map<string, Map<number, Level>>();
  /** Where each list stands, by abstract list. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  /** Overridden starts that have been used, as `list:level`. */
  private readonly started = new Set<string>();

  /** @param part path of `numbering.xml`; undefined where the file has none */
  constructor(zip: ZipFile, part: string | undefined) {
    if (part === undefined) return;
    readXml(zip, part, (element) => {
      if (element.name === 'abstractNum') this.addAbstract(element);
      else if (element.name === 'num') this.addNumbering(element);
      else return false;
      return true;
    });
  }

  /** The level of a list that a paragraph style is bound to. */
  levelOfStyle(list: number, style: string | undefined): number | undefined {
    if (style === undefined) return undefined;
    const levels = this.levelsOf(this.numberings.get(list));
    for (const [index, level] of levels ?? []) if (level.style === style) return index;
    return undefined;
  }

  /**
   * Counts a paragraph.
   * @returns its numeral with the blank after it; empty where the list or level does not exist or shows nothing
   */
  next(list: number, levelIndex: number): string {
    const numbering = this.numberings.get(list);
    const levels = this.levelsOf(numbering);
    if (!numbering?.abstract || !levels || levelIndex < 0 || levelIndex >= MAX_LEVELS) return '';
    const levelAt = (index: number): Level | undefined => numbering.levels.get(index) ?? levels.get(index);
    const level = levelAt(levelIndex);
    if (!level) return '';
    const counters = this.counters.get(numbering.abstract) ?? [];
    this.counters.set(numbering.abstract, counters);
    const startOf = (index: number): number => numbering.starts.get(index) ?? levelAt(index)?.start ?? 1;
    const key = `${list}:${levelIndex}`;
    if (numbering.starts.has(levelIndex) && !this.started.has(key)) counters[levelIndex] = undefined;
    this.started.add(key);
    counters[levelIndex] = (counters[levelIndex] ?? startOf(levelIndex) - 1) + 1;
    for (let below = levelIndex + 1; below < MAX_LEVELS; below += 1) {
      const restart = levelAt(below)?.restart;
      if (restart === undefined || levelIndex < restart) counters[below] = undefined;
    }
    for (let above = 0; above < levelIndex; above += 1) counters[above] ??= startOf(above);
    return shown(level, (index) => {
      const { format, pattern } = levelAt(index) ?? level;
      return formatNumber(counters[index] ?? startOf(index), level.isLegal ? 'decimal' : format, pattern);
    });
  }

  private levelsOf(numbering: Numbering | undefined): Map<number, Level> | undefined {
    const own = numbering?.abstract === undefined ? undefined : this.abstracts.get(numbering.abstract);
    return own?.link === undefined || own.levels.size > 0 ? own?.levels : this.linked.get(own.link);
  }

  private addAbstract(element: XmlElement): void {
    const id = element.attributes.abstractNumId;
    if (id === undefined) return;
    const levels = levelsIn(element);
    const name = valOf(element, 'styleLink');
    this.abstracts.set(id, { levels, link: valOf(element, 'numStyleLink') });
    if (name !== undefined && !this.linked.has(name)) this.linked.set(name, levels);
  }

  private addNumbering(element: XmlElement): void {
    const id = numberIn(element.attributes.numId);
    if (id === undefined) return;
    const levels = new Map<number, Level>();
    const starts = new Map<number, number>();
    for (const override of children(element, 'lvlOverride')) {
      const index = numberIn(override.attributes.ilvl);
      if (index === undefined) continue;
      const start = numberIn(valOf(override, 'startOverride'));
      if (start !== undefined) starts.set(index, start);
      for (const [at, level] of levelsIn(override)) levels.set(at, level);
    }
    this.numberings.set(id, { abstract: valOf(element, 'abstractNumId'), levels, starts });
  }
}

function levelsIn(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of children(element, 'lvl')) {
    const index = numberIn(level.attributes.ilvl);
    if (index !== undefined && index < MAX_LEVELS) levels.set(index, readLevel(level));
  }
  return levels;
}

function readLevel(element: XmlElement): Level {
  // A custom format stands in an alternative for Word 2010 and later.
  const format = child(element, 'numFmt') ?? descendant(element, 'numFmt');
  return {
    start: numberIn(valOf(element, 'start')) ?? 0,
    format: format?.attributes.val ?? 'decimal',
    pattern: format?.attributes.format,
    text: (valOf(element, 'lvlText') ?? '').slice(0, MAX_LEVEL_TEXT),
    suffix: valOf(element, 'suff') ?? 'tab',
    restart: numberIn(valOf(element, 'lvlRestart')),
    isLegal: switchOf(element, 'isLgl') === true,
    style: valOf(element, 'pStyle'),
    run: readRunProperties(child(element, 'rPr')),
  };
}

/** @param numberAt the number of a level, from 0, in its format */
function shown({ format, text, suffix, run }: Level, numberAt: (index: number) => string): string {
  if (run.hidden === true) return '';
  const isBullet = format === 'bullet';
  const letters = isBullet ? typedBullet(text, run.font) : decoded(text, run);
  const numeral = isBullet
    ? letters
    : letters.replace(/%([1-9])/gu, (_, index: string) => numberAt(Number(index) - 1));
  const cased = run.capitals === true || isCapitalFont(run.font) ? numeral.toUpperCase() : numeral;
  return cased.trim() === '' ? '' : cased.trim() + (suffix === 'nothing' ? '' : ' ');
}

/**
 * A numeral that Word sets nothing after, with the blank that was typed into the text instead; one without any gets it
 * where a mark ends it, for glued to the text it would number nothing.
 * @param text what the paragraph begins with
 */
export function numeralBefore(text: string, numeral: string): string {
  if (numeral === '' || /\s$/u.test(numeral)) return numeral;
  return /^\s/u.test(text) || (MARK_LAST.test(numeral) && WORD_FIRST.test(text)) ? `${numeral} ` : numeral;
}

function decoded(text: string, { font }: RunProperties): string {
  const encoding = encodingOfFont(font);
  return encoding === undefined || /[\u0100-\uffff]/u.test(text) ? text : decodeLegacy(text, encoding);
}
