import type { Config } from './model.ts';

/** Configurations that come with the product, to be named in `extends`. */
const PRESETS = {
  /** A gate for plans that are issued: what is certain about form is an error, silencing needs a reason. */
  nghiem: {
    stage: 'final',
    requireReason: true,
    rules: {
      'annex-numbering-party': 'error',
      'annex-numbering-state': 'error',
      'basis-one-a-line': 'error',
      'basis-party-dash-punct': 'error',
      'basis-state-punct': 'error',
      'caps-body-names': 'error',
      'caps-nhan-dan-nha-nuoc': 'error',
      'cite-issuer-matches-code': 'error',
      'cite-law-form-party': 'error',
      'cite-law-form-state': 'error',
      'cite-replaced-document': 'error',
      'cite-unit-capitals': 'error',
      'cite-year-of-symbol': 'error',
      'date-dateline-form': 'error',
      'date-zero-pad': 'error',
      'disable-whole-file': 'error',
      'hdr-party-star': 'error',
      'hdr-tieu-ngu-literal': 'error',
      'issuer-missing': 'error',
      'letterhead-missing': 'error',
      'mark-urgency-literal': 'error',
      'num-leading-zero': 'error',
      'num-quy-dinh-code': 'error',
      'num-symbol-hyphen-char': 'error',
      'num-type-abbr-known': 'error',
      'recip-item-punct': 'error',
      'recip-label': 'error',
      'recip-luu-party': 'error',
      'recip-luu-state': 'error',
      'recip-section': 'error',
      'sign-name-plain': 'error',
      'struct-part-numerals': 'error',
      'struct-roman-separator': 'error',
      'title-no-about-mark': 'error',
      'title-party-five-hyphens': 'error',
      'typo-placeholder-left': 'error',
      'unused-disable': 'error',
    },
  },
  /** For the clerk who registers and issues: form first, what the text says is the author's. */
  'van-thu': {
    stage: 'final',
    parts: { links: 'off', structure: 'info', citations: 'info' },
    rules: {
      'struct-arabic-sequence': 'warning',
      'struct-points-alphabet': 'warning',
      'struct-roman-sequence': 'warning',
      'struct-heading-levels': 'off',
      'struct-heading-unmarked': 'off',
      'cite-replaced-document': 'warning',
      'text-assistant-leftover': 'error',
      'issuer-missing': 'warning',
      'letterhead-missing': 'warning',
    },
  },
  /** For those who write: what is filled in at issue is not asked for. */
  'du-thao': {
    stage: 'draft',
    rules: {
      'num-missing': 'off',
      'num-blank-in-draft': 'off',
      'date-missing': 'off',
      'date-blank-in-draft': 'off',
      'issuer-missing': 'off',
      'letterhead-missing': 'off',
      'sign-missing': 'hint',
      'sign-name-missing': 'off',
      'recip-missing': 'hint',
      'typo-placeholder-left': 'hint',
      'struct-heading-levels': 'hint',
    },
  },
} as const satisfies Readonly<Record<string, Config>>;

export type PresetName = keyof typeof PRESETS;

export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];

/** The preset that a configuration extends by name; undefined for a path or an unknown name. */
export function presetNamed(name: string): Config | undefined {
  return Object.hasOwn(PRESETS, name) ? PRESETS[name as PresetName] : undefined;
}
