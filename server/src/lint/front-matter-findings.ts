import { PLAN_KIND, plainWord, REGIME_KEYS, STAGE_KEYS } from '../plan/front-matter.ts';
import type { FrontMatterEntry, PlanDocument } from '../plan/model.ts';
import type { Fix } from '../rules/rule.ts';
import { editDistance, nearest } from '../text/nearest.ts';
import type { TextRange } from '../text/range.ts';
import type { RawFinding } from './engine-findings.ts';
import { FRONT_MATTER } from './engine-rules.ts';

/** Our keys, and the values that each takes; any value where there is none. */
const KEYS: Readonly<Record<string, readonly string[] | undefined>> = {
  loai: [PLAN_KIND],
  'che-do': Object.keys(REGIME_KEYS),
  'giai-doan': Object.keys(STAGE_KEYS),
  'co-quan': undefined,
  'cap-tren': undefined,
  'phien-ban': undefined,
};

/** Words of the configuration that people write here: key, then value. */
const ENGLISH_KEYS: Readonly<Record<string, string>> = { stage: 'giai-doan', regime: 'che-do' };
const ENGLISH_VALUES: Readonly<Record<string, string>> = {
  draft: 'du-thao',
  final: 'ban-hanh',
  state: 'nha-nuoc',
  party: 'dang',
  'mass-organisation': 'doan-the',
  plan: PLAN_KIND,
};

/**
 * Slips in the front matter of a plan: keys near ours, values that a key of ours does not take. Keys of other tools (title,
 * tags, layout …) are left alone.
 */
export function frontMatterFindings(plan: PlanDocument): RawFinding[] {
  const findings: RawFinding[] = [];
  for (const entry of plan.frontMatter?.entries ?? []) {
    if (entry.isNested) continue;
    if (Object.hasOwn(KEYS, entry.key)) {
      const fault = valueFault(entry);
      if (fault) findings.push(fault);
      continue;
    }
    const meant = keyMeant(entry);
    if (meant) findings.push(keyFault(entry, meant));
  }
  return findings;
}

function keyMeant({ key, value }: FrontMatterEntry): string | undefined {
  const plain = plainWord(key);
  if (Object.hasOwn(ENGLISH_KEYS, plain)) {
    return Object.hasOwn(ENGLISH_VALUES, plainWord(value)) ? ENGLISH_KEYS[plain] : undefined;
  }
  // A short key has too many neighbours (load, logo).
  return Object.keys(KEYS).find((ours) => editDistance(plain, ours) <= Math.floor((ours.length - 1) / 4));
}

function keyFault({ key, keyRange }: FrontMatterEntry, meant: string): RawFinding {
  return {
    rule: FRONT_MATTER,
    finding: {
      range: keyRange,
      message: {
        vi: `Khoá “${key}” ở đầu tệp không có tác dụng. Viết “${meant}”.`,
        en: `The key “${key}” of the front matter has no effect. Write “${meant}”.`,
      },
      fix: writing(keyRange, meant),
    },
  };
}

function valueFault({ key, value, valueRange }: FrontMatterEntry): RawFinding | undefined {
  const allowed = KEYS[key];
  if (!allowed || value === '' || allowed.includes(value)) return undefined;
  const plain = plainWord(value);
  const meant = allowed.find((word) => word === ENGLISH_VALUES[plain]) ?? nearest(plain, allowed);
  if (key === 'loai' && meant === undefined) return kindFault(value, valueRange);
  const words = allowed.map((word) => `“${word}”`).join(', ');
  return {
    rule: FRONT_MATTER,
    finding: {
      range: valueRange,
      message: {
        vi: `Khoá “${key}” không có giá trị “${value}”${key === 'loai' ? '' : ' nên không có tác dụng'}. ${meant ? `Viết “${meant}”.` : `Dùng một trong ${words}.`}`,
        en: `“${value}” is no value of “${key}”${key === 'loai' ? '' : ' and has no effect'}. ${meant ? `Write “${meant}”.` : `Use one of ${words}.`}`,
      },
      ...(meant ? { fix: writing(valueRange, meant) } : {}),
    },
  };
}

/** The plan says of itself that it is something else. */
function kindFault(value: string, range: TextRange): RawFinding {
  return {
    rule: FRONT_MATTER,
    finding: {
      range,
      message: {
        vi: `Đầu tệp ghi loại “${value}” nhưng văn bản mang tên loại hoặc ký hiệu của kế hoạch nên vẫn được soát. Viết “loai: ${PLAN_KIND}”, hoặc sửa tên loại.`,
        en: `The front matter says “${value}”, but the text has the title or symbol of a plan and is checked as one. Write “loai: ${PLAN_KIND}”, or mend the title.`,
      },
      fix: writing(range, PLAN_KIND),
    },
  };
}

function writing(range: TextRange, newText: string): Fix {
  return {
    safe: false,
    title: { vi: `Viết “${newText}”`, en: `Write “${newText}”` },
    edits: [{ range, newText }],
  };
}
