import type { Stage } from '../../plan/model.ts';
import type { RegimeId } from '../../regimes/regime.ts';
import type { Severity } from '../rule.ts';

/** How the id of every own rule begins; no rule of the product does. */
export const OWN_PREFIX = 'own-';

/** Which plans an own rule is for; absent: every one. */
export interface OwnRulePlans {
  /** Of the subject (trích yếu). */
  readonly subject?: string | undefined;
  /** Of the issuer's name. */
  readonly issuer?: string | undefined;
  readonly regimes?: readonly RegimeId[] | undefined;
  readonly stage?: Stage | undefined;
}

/** Where a phrase is looked for. */
export const OWN_PLACES = ['head', 'subject', 'bases', 'body', 'recipients', 'signature', 'tables'] as const;
export type OwnPlace = (typeof OWN_PLACES)[number];

/** Words that are not to be written. */
export interface OwnPhrase {
  readonly pattern: string;
  /** What is to be written; `$1` for the first group. */
  readonly replacement?: string | undefined;
  /** Absent: letter case does not count. */
  readonly ignoreCase?: boolean | undefined;
  /** Absent: what is found begins and ends between words. */
  readonly wholeWords?: boolean | undefined;
  /** Absent: everywhere. */
  readonly in?: readonly OwnPlace[] | undefined;
  /** Nothing is said where this stands in the same paragraph. */
  readonly unless?: string | undefined;
}

/** A section or a recipient by its name; `pattern` where the name may be another one. */
export interface OwnNamed {
  readonly name: string;
  readonly pattern?: string | undefined;
}

export interface OwnWrongExample {
  /** Markdown with `⟦` and `⟧` around what is reported. */
  readonly text: string;
  /** The text after the fix, where there is one. */
  readonly fixed?: string | undefined;
}

/** What an own rule asks: one of these. */
export const OWN_KINDS = ['phrase', 'requireSection', 'forbidSection', 'requireRecipient'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** A rule of an organisation, written as data. */
export interface OwnRule {
  /** `own-…`. */
  readonly id: string;
  readonly title?: string | undefined;
  /** In it `{found}` is what stands in the text, `{write}` what is to be written, `{name}` what is missing. */
  readonly message: string;
  readonly messageEn?: string | undefined;
  readonly severity?: Severity | undefined;
  /** Where the organisation says so. */
  readonly clause?: string | undefined;
  readonly plans?: OwnRulePlans | undefined;
  readonly phrase?: OwnPhrase | undefined;
  readonly requireSection?: OwnNamed | undefined;
  readonly forbidSection?: OwnNamed | undefined;
  readonly requireRecipient?: OwnNamed | undefined;
  readonly examples?:
    | {
        readonly wrong?: readonly OwnWrongExample[] | undefined;
        readonly right?: readonly string[] | undefined;
      }
    | undefined;
}
