import type { CalendarDate } from '../vietnamese/calendar.ts';

/** What a stop of a snippet stands for: its default, or the text of the stop it follows. */
interface Scan {
  readonly text: string;
  position: number;
  readonly stops: Map<string, string>;
  readonly date: CalendarDate;
}

/**
 * The text that a VS Code (or LSP) snippet gives when no tab stop is changed: placeholders with their defaults, choices
 * with the first, variables of the date with `date` (others empty), repeated stops and transforms with the stop's text.
 * `body`: lines or one string. Never throws; what is no snippet syntax stays as it is.
 */
export function expandSnippet(body: string | readonly string[], date: CalendarDate): string {
  const text = typeof body === 'string' ? body : body.join('\n');
  const stops = new Map<string, string>();
  read({ text, position: 0, stops, date }, 0, '');
  return read({ text, position: 0, stops, date }, 0, '');
}

/** Deepest placeholder within placeholder that is still read. */
const MAX_DEPTH = 20;

function read(scan: Scan, depth: number, end: string): string {
  let result = '';
  while (scan.position < scan.text.length) {
    const character = scan.text[scan.position]!;
    if (character === end) return result;
    if (character === '\\' && /[\\$}]/u.test(scan.text[scan.position + 1] ?? '')) {
      result += scan.text[scan.position + 1];
      scan.position += 2;
    } else if (character === '$' && depth < MAX_DEPTH) {
      result += readStop(scan, depth);
    } else {
      result += character;
      scan.position += 1;
    }
  }
  return result;
}

const SIMPLE = /\$(?:(\d{1,9})|([A-Za-z_][A-Za-z0-9_]{0,60}))/uy;
const OPEN = /\$\{(?:(\d{1,9})|([A-Za-z_][A-Za-z0-9_]{0,60}))([:}|/])/uy;

function readStop(scan: Scan, depth: number): string {
  SIMPLE.lastIndex = scan.position;
  const simple = SIMPLE.exec(scan.text);
  if (simple) {
    scan.position = SIMPLE.lastIndex;
    return simple[1] === undefined ? variable(simple[2]!, scan.date) : (scan.stops.get(simple[1]) ?? '');
  }
  OPEN.lastIndex = scan.position;
  const open = OPEN.exec(scan.text);
  if (!open) {
    scan.position += 1;
    return '$';
  }
  scan.position = OPEN.lastIndex;
  const [, stop, name, kind] = open;
  const known = stop === undefined ? variable(name!, scan.date) : (scan.stops.get(stop) ?? '');
  if (kind === '}') return known;
  if (kind === '|') return settle(scan, stop, readChoices(scan));
  if (kind === '/') return transform(scan, known);
  const given = read(scan, depth + 1, '}');
  scan.position += 1;
  return stop === undefined ? known || given : settle(scan, stop, given);
}

function settle(scan: Scan, stop: string | undefined, value: string): string {
  if (stop !== undefined && !scan.stops.has(stop)) scan.stops.set(stop, value);
  return value;
}

/** After `${1|`: the first choice; the position moves after `|}`. */
function readChoices(scan: Scan): string {
  const close = scan.text.indexOf('|}', scan.position);
  const all = scan.text.slice(scan.position, close === -1 ? undefined : close);
  scan.position = close === -1 ? scan.text.length : close + 2;
  const first = /^(?:\\[\s\S]|[^\\,])*/u.exec(all)?.[0] ?? '';
  return first.replace(/\\([\\,|$}])/gu, '$1');
}

/** After `${1/`: only the whole-text forms `(.*)/${1:/upcase}/`; any other gives the text unchanged. */
const TRANSFORM = /\(\.\*\)\/\$\{1:\/(upcase|downcase|capitalize)\}\/[a-z]{0,6}\}/uy;

function transform(scan: Scan, value: string): string {
  TRANSFORM.lastIndex = scan.position;
  const match = TRANSFORM.exec(scan.text);
  if (!match) {
    const close = scan.text.indexOf('/}', scan.position);
    scan.position = close === -1 ? scan.text.length : close + 2;
    return value;
  }
  scan.position = TRANSFORM.lastIndex;
  if (match[1] === 'upcase') return value.toLocaleUpperCase('vi');
  if (match[1] === 'downcase') return value.toLocaleLowerCase('vi');
  return value.charAt(0).toLocaleUpperCase('vi') + value.slice(1);
}

function variable(name: string, { year, month, day }: CalendarDate): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  switch (name) {
    case 'CURRENT_YEAR':
      return String(year);
    case 'CURRENT_MONTH':
      return two(month);
    case 'CURRENT_DATE':
      return two(day);
    default:
      return '';
  }
}
