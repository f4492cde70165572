import type { Bilingual } from '../../text/bilingual.ts';
import type { OwnRule } from './model.ts';

/** What the message of an own rule may name. */
interface Named {
  /** What stands in the text. */
  readonly found?: string | undefined;
  /** What is to be written in its place. */
  readonly write?: string | undefined;
  /** The section or recipient. */
  readonly name?: string | undefined;
}

/** The message of a finding; where the organisation has written none in English, the Vietnamese one stands there too. */
export function messageOf({ message, messageEn = message }: OwnRule, named: Named): Bilingual {
  return { vi: filled(message, named), en: filled(messageEn, named) };
}

function filled(message: string, named: Named): string {
  const text = message.replace(/\{(found|write|name)\}/gu, (_, key: keyof Named) => named[key] ?? '');
  return /[.?!”)]$/u.test(text) ? text : `${text}.`;
}
