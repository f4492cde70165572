import type { DocumentSymbol } from '../../plan/citation.ts';
import { bodyByCode } from '../../regimes/bodies.ts';
import { regexp } from '../../vietnamese/letters.ts';

const PARTY_CODE = /^(?:TW|TU|ĐU|HU|QU|ThU|CB)$/u;
/** Offices of a committee. TB, HĐ, BCĐ (also BCĐTW) are met in State symbols too, so a code must be known. */
const PARTY_OFFICE = /(?:TW|TU|ĐU|HU)$/u;
const STATE_CODE = /^(?:UBND|HĐND|TTg|CP|VPCP|UBTVQH|QH)$/u;

/** The regime whose separators the symbol should have, where it has the other's. */
export function rightRegime({ shape, body }: DocumentSymbol): 'state' | 'party' | undefined {
  if (!body) return undefined;
  const parts = body.value.split('-').slice(0, 8);
  if (shape === 'state' && parts.every(isPartyCode)) return 'party';
  if (shape === 'party' && parts.length === 1 && isStateCode(parts[0]!)) return 'state';
  return undefined;
}

function isPartyCode(code: string): boolean {
  if (PARTY_CODE.test(code)) return true;
  return PARTY_OFFICE.test(code) && bodyByCode(code)?.regimes.every((id) => id === 'party') === true;
}

function isStateCode(code: string): boolean {
  if (STATE_CODE.test(code)) return true;
  // Also Ban Tổ chức and, in loose use, Bộ Chính trị.
  if (code === 'BTC' || code === 'BCT') return false;
  const body = bodyByCode(code);
  const office =
    body !== undefined && /^(?:central|province)$/u.test(body.level) && regexp.u`^[BS]\p{Lu}`.test(code);
  return office && body.regimes.length === 1 && body.regimes[0] === 'state';
}
