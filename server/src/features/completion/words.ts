import { ENGINE_RULES } from '../../lint/engine-rules.ts';
import { REGIME_KEYS, STAGE_KEYS } from '../../plan/front-matter.ts';
import { BODIES } from '../../regimes/bodies.ts';
import { DOCUMENT_TYPES } from '../../regimes/document-types.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import { RULES } from '../../rules/index.ts';
import type { RegisterBody } from '../../rules/register/model.ts';
import { existsOn } from '../../rules/register/register-index.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { typeAtEnd } from './cited.ts';
import { backFrom, type CompletionContext, type CompletionEntry } from './entry.ts';

const FRONT_KEYS: readonly {
  readonly key: string;
  readonly detail: string;
  readonly values?: readonly string[];
}[] = [
  { key: 'loai', detail: 'Loại văn bản', values: ['ke-hoach'] },
  { key: 'che-do', detail: 'Thể thức', values: Object.keys(REGIME_KEYS) },
  { key: 'co-quan', detail: 'Cơ quan ban hành' },
  { key: 'cap-tren', detail: 'Cơ quan cấp trên' },
  { key: 'giai-doan', detail: 'Giai đoạn', values: Object.keys(STAGE_KEYS) },
  { key: 'phien-ban', detail: 'Phiên bản của kế hoạch đã ban hành' },
];

/** Keys and values of the front matter. */
export function frontMatterEntries(place: CompletionContext): CompletionEntry[] | undefined {
  const { plan, offset, line } = place;
  const { frontMatter } = plan;
  if (!frontMatter || offset <= frontMatter.range.start || offset >= frontMatter.range.end) return undefined;
  const value = /^([a-z-]+):\s*(\S*)$/u.exec(line);
  if (value) {
    const range = backFrom(place, value[2]!.length);
    const known = FRONT_KEYS.find(({ key }) => key === value[1])?.values ?? [];
    const gap = /:$/u.test(line) ? ' ' : '';
    return known.map((text) => ({ label: text, kind: 'key', text: gap + text, range }));
  }
  if (!/^[a-z-]*$/u.test(line)) return [];
  const there = plan.text.slice(frontMatter.range.start, frontMatter.range.end);
  return FRONT_KEYS.filter(({ key }) => !regexp.u`(?:^|[\n\r])${key}\s*:`.test(there)).map(
    ({ key, detail }) => ({
      label: key,
      kind: 'key',
      detail,
      text: `${key}: `,
      range: backFrom(place, line.length),
    }),
  );
}

const MAX_COMMENT_LENGTH = 2000;
const DIRECTIVES = [
  'kehoach-disable-next-line',
  'kehoach-disable',
  'kehoach-enable',
  'kehoach-disable-file',
  'kehoach-landscape',
];

/** What stands in a comment that speaks to us: the word that begins it, then rule ids. */
export function commentEntries(place: CompletionContext): CompletionEntry[] | undefined {
  const start = place.line.lastIndexOf('<!--');
  if (start < 0) return undefined;
  const inside = place.line.slice(start + '<!--'.length).trimStart();
  if (inside.length > MAX_COMMENT_LENGTH || inside.includes('-->') || inside.includes('<')) return undefined;
  if (/^[a-z-]*$/u.test(inside)) {
    // Any comment may begin here.
    if (place.trigger !== undefined && !inside.startsWith('kehoach-')) return [];
    return DIRECTIVES.map((text) => ({
      label: text,
      kind: 'key',
      text: `${text} `,
      range: backFrom(place, inside.length),
    }));
  }
  const ids = /^kehoach-(?:disable|enable)\S*\s+(?:[a-z0-9-]+[\s,]+)*([a-z0-9-]*)$/u.exec(inside.slice(-400));
  if (!ids || /\s(?:--|—|–)\s/u.test(inside)) return [];
  const range = backFrom(place, ids[1]!.length);
  return [...RULES, ...ENGINE_RULES].map(({ id, title }) => ({
    label: id,
    kind: 'rule',
    detail: title[place.locale],
    text: id,
    range,
    about: { rule: id },
  }));
}

/** Abbreviations of types and codes of bodies inside a symbol that is being written. */
export function symbolEntries(
  place: CompletionContext,
  listed: readonly RegisterBody[] = [],
): CompletionEntry[] | undefined {
  const { plan, line } = place;
  const { id } = plan.regime;
  if (place.trigger !== undefined && !isNumberBegun(line)) return undefined;
  const body =
    regexp.iu`(?:\d|…|số:?)\s{0,4}(?:-\p{Lu}\p{L}{0,5}/|/(?:(?:19|20)\d\d/)?\p{Lu}\p{L}{0,5}-)([\p{L}\d-]{0,12})$`.exec(
      line,
    );
  if (body) {
    const range = backFrom(place, body[1]!.length);
    const own = listed
      .filter((each) => existsOn(each, plan.asOf))
      .flatMap(({ code, name }): CompletionEntry[] =>
        code === undefined ? [] : [{ label: code, kind: 'body', detail: name, text: code, range }],
      );
    const fits = regimesOfSymbol(place);
    const ownCodes = new Set(own.map(({ text }) => text));
    const known = BODIES.filter(({ status, code }) => status === 'current' && !ownCodes.has(code))
      .filter(({ regimes }) => regimes.some(fits))
      .sort((a, b) => Number(b.regimes.includes(id)) - Number(a.regimes.includes(id)))
      .map(
        ({ code, name }): CompletionEntry => ({
          label: code,
          kind: 'body',
          detail: name,
          text: code,
          range,
          about: { body: code },
        }),
      );
    return [...own, ...known];
  }
  const type = regexp.iu`(?:\d|…|số:?)\s{0,4}[-/](?:(?:19|20)\d\d/)?(\p{L}{0,5})$`.exec(line);
  if (!type || /\d[-/.]\d{1,2}[-/]$/u.test(line)) return undefined;
  const range = backFrom(place, type[1]!.length);
  const seen = new Set<string>();
  const fits = regimesOfSymbol(place);
  return DOCUMENT_TYPES.filter(({ code, status }) => code && status === 'current')
    .filter(({ regimes }) => regimes.some(fits))
    .sort((a, b) => Number(b.regimes.includes(id)) - Number(a.regimes.includes(id)))
    .flatMap(({ code, name }): CompletionEntry[] => {
      if (seen.has(code!)) return [];
      seen.add(code!);
      return [{ label: code!, kind: 'type', detail: name, text: code!, range, about: { type: name } }];
    });
}

/**
 * The regimes that a symbol may belong to as far as it is typed: the plan's own number to the plan's regime; elsewhere
 * `12-NQ/` not to the State, `12/NQ-` not to the Party.
 */
function regimesOfSymbol({ plan, line }: CompletionContext): (regime: RegimeId) => boolean {
  if (regexp.iu`^[*_]{0,3}số[ :]`.test(line)) return (regime) => regime === plan.regime.id;
  const isParty = regexp.u`(?:\d|…)\s{0,4}-[\p{L}/]{0,7}[\p{L}\d-]{0,12}$`.test(line);
  return (regime) => regime !== (isParty ? 'state' : 'party');
}

/** Whether a line ends in a number after a document type and `số`, or is the number line: no date, no span of years. */
function isNumberBegun(line: string): boolean {
  const begun = regexp.iu`(?<!\p{L})số:? {0,3}[^\s,;]{1,20}$`.exec(line.slice(-120));
  if (!begun) return false;
  const before = line.slice(0, line.length - begun[0].length);
  return /^[*_]{0,3}$/u.test(before) || typeAtEnd(before) !== undefined;
}

/** Names of document types for a word that is being written. */
export function typeNameEntries(place: CompletionContext): CompletionEntry[] {
  const word = regexp.u`(?:^|[\s(“"])((?:\p{L}+ ){0,2}\p{L}+)$`.exec(place.line);
  if (!word) return [];
  const last = regexp.u`(?<!\p{L})\p{L}+$`.exec(word[1]!)![0];
  const begins = (name: string, typed: string): boolean => name.toLowerCase().startsWith(typed.toLowerCase());
  return DOCUMENT_TYPES.filter(({ status, kind }) => status === 'current' && kind !== 'copy').flatMap(
    ({ name, code }): CompletionEntry[] => {
      const words = word[1]!.split(' ');
      for (let from = 0; from < words.length; from += 1) {
        const typed = words.slice(from).join(' ');
        if (typed.length < 2 && typed !== last) continue;
        if (!begins(name, typed) || name === typed) continue;
        const range = backFrom(place, typed.length);
        return [
          {
            label: name,
            kind: 'type',
            ...(code ? { detail: code } : {}),
            text: name,
            range,
            about: { type: name },
          },
        ];
      }
      return [];
    },
  );
}
