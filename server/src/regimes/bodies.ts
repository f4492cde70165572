import { memoizeShort } from '../text/memoize.ts';
import { regexp } from '../vietnamese/letters.ts';
import { MASS_BODIES } from './bodies-mass.ts';
import { PARTY_BODIES } from './bodies-party.ts';
import { STATE_BODIES } from './bodies-state.ts';
import type { Body } from './body.ts';
import { nameKey } from './document-types.ts';

export type { Body } from './body.ts';

/** Codes of bodies and units. The list is open: a code that is not in it is no error. */
export const BODIES: readonly Body[] = [...PARTY_BODIES, ...STATE_BODIES, ...MASS_BODIES];

const BY_CODE = new Map(BODIES.map((body) => [body.code, body]));

/** The entry of one code, letter case exact: `UBND`, `QH15`, `MTTQ-BTT`. */
export function bodyByCode(code: string): Body | undefined {
  const exact = BY_CODE.get(code);
  if (exact) return exact;
  const stem = BY_CODE.get(code.replace(/[0-9]{1,3}$/u, ''));
  return stem?.termNumber ? stem : undefined;
}

/**
 * The entries after the body part of a symbol: the whole if it is known, else its parts between hyphens
 * (`BTCTU-BNCTU` → two). Unknown parts are left out.
 */
export function bodiesOfCode(code: string): readonly Body[] {
  const whole = bodyByCode(code);
  if (whole) return [whole];
  const parts = code.split(/[-/]/u).slice(0, 8);
  for (let length = parts.length - 1; length > 1; length -= 1) {
    const head = bodyByCode(parts.slice(0, length).join('-'));
    if (head) return [head];
  }
  return parts.flatMap((part) => bodyByCode(part) ?? []);
}

const MAX_NAME_LENGTH = 80;
const ISSUERS: readonly { readonly key: string; readonly body: Body }[] = BODIES.flatMap((body) =>
  body.issuers.map((name) => ({ key: issuerKey(name), body })),
);

/**
 * Whether the named issuer can have signed under the code: `Ban Bí thư` for TW. Undefined where the tables
 * cannot tell: an unknown code, an unknown name, a code of several bodies.
 */
export function issuerFits(code: string, issuer: string): boolean | undefined {
  const bodies = bodiesOfCode(code);
  if (bodies.length === 0) return undefined;
  const known = bodiesNamed(issuerKey(issuer));
  if (known.some((body) => bodies.includes(body))) return true;
  const certain = bodies.length === 1 && bodies[0]!.issuers.length > 0 && known.length > 0;
  return certain ? false : undefined;
}

/** The bodies with whose names a name begins. */
const bodiesNamed = memoizeShort(
  (key: string): readonly Body[] =>
    ISSUERS.filter((entry) => startsWithWords(key, entry.key)).map(({ body }) => body),
  MAX_NAME_LENGTH,
);

function startsWithWords(text: string, start: string): boolean {
  if (!text.startsWith(start)) return false;
  const next = text[start.length];
  return next === undefined || !regexp.u`[\p{L}\p{N}]`.test(next);
}

/** Commas and hyphens inside the name of an office are written or not: Sở Văn hóa(,) Thể thao và Du lịch. */
function issuerKey(name: string): string {
  return nameKey(name.replace(/[,–-]/gu, ' '));
}
