import { memoizedScan } from '../../plan/segment.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { definePrefilter } from '../../vietnamese/prefilter.ts';
import { foldTones } from '../../vietnamese/tones.ts';
import { foldForMatch, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { reportOnce } from '../support/repeated.ts';
import {
  placedFinding,
  reportTextFindings,
  type TextFinding,
  withoutOverlaps,
  writeTitle,
} from '../support/text-findings.ts';
import { brokenNames } from './body-name-scan.ts';

/** Names of bodies of four syllables and more. */
const BODIES = [
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Ủy ban bầu cử',
  'Mặt trận Tổ quốc',
  'Hội Liên hiệp Phụ nữ',
  'Hội Cựu chiến binh',
  'Hội Chữ thập đỏ',
  'Liên đoàn Lao động',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Ban chỉ huy quân sự',
];
/** What follows such a name, so that nothing else can be meant. */
const UNIT =
  '(?=\\s?[.,;:)]|\\s(?:tỉnh|thành phố|xã|phường|đặc khu|thị trấn|huyện|các cấp|cấp|việt nam)(?![\\p{L}\\p{M}]))';
/** A general word, so that the rest of the name is one of its own: `Hội nhân dân`. */
const RIGHT = new Set(BODIES.map((name) => foldForMatch(name)));

/** Each name with one syllable after the first left out, folded, with the whole name. */
const BROKEN = new Map(
  BODIES.flatMap((name) => {
    const syllables = name.split(' ');
    return syllables.slice(1).flatMap((_, i) => {
      const rest = syllables.filter((__, at) => at !== i + 1);
      const key = foldForMatch(rest.join(' '));
      return rest.length > 2 && !RIGHT.has(key) ? [[key, name] as const] : [];
    });
  }),
);
const LOST = regexp.gu`(?<![\p{L}\p{M}])(?:${[...BROKEN.keys()].map((key) => key.replaceAll(' ', '\\s')).join('|')})${UNIT}`;

/** Fields of a ministry that are joined by `và`. */
const PAIRS = [
  ['Giáo dục', 'Đào tạo'],
  ['Khoa học', 'Công nghệ'],
  ['Tài nguyên', 'Môi trường'],
  ['Nông nghiệp', 'Môi trường'],
  ['Nông nghiệp', 'Phát triển nông thôn'],
  ['Thông tin', 'Truyền thông'],
  ['Kế hoạch', 'Đầu tư'],
  ['Dân tộc', 'Tôn giáo'],
] as const;
const FIRSTS = [...new Set(PAIRS.map(([first]) => first))];
const SECONDS = [...new Set(PAIRS.map(([, second]) => second))];
/** `Bộ Giáo dục Đào tạo`: the joining word is lost. */
const UNJOINED = regexp.giu`(?<![\p{L}\p{M}])((?:Bộ|Sở|Phòng)\s(${FIRSTS.join('|')}))\s(${SECONDS.join('|')})(?![\p{L}\p{M}])`;

/** Titles of office, and what stands beside them. Only the second word may be the wrong one, or after `Phó` the first. */
const TITLES = ['thủ tướng', 'chủ tịch', 'bí thư', 'bộ trưởng', 'giám đốc'];
/** A title of its own that differs by a letter. */
const OTHER_TITLE = 'thủ trưởng';
const BESIDE = '(?:chính phủ|uỷ ban|ubnd|hội đồng|hđnd|đảng uỷ|tỉnh uỷ|xã|phường|tỉnh|bộ|sở)';
const MISSPELT = regexp.gu`(?<![\p{L}\p{M}])(?:${TITLES.map((title) => {
  const [first, second] = title.split(' ') as [string, string];
  return `${first}\\s(?!${second}(?![\\p{L}\\p{M}]))(${second[0]}\\p{L}{1,5})(?=\\s${BESIDE}(?![\\p{L}\\p{M}]))|(?<=phó\\s)(?!${first}(?![\\p{L}\\p{M}]))(${first.slice(0, 2)}\\p{L}{1,3})\\s${second}(?![\\p{L}\\p{M}])`;
}).join('|')})`;

/** The same three without a look at what stands beside them: far cheaper, and hardly any text has one. */
const MAY_BE_LOST = new RegExp([...BROKEN.keys()].map((key) => key.replaceAll(' ', '\\s')).join('|'), 'u');
const MAY_BE_UNJOINED = new RegExp(
  `(?:Bộ|Sở|Phòng)\\s(?:${FIRSTS.join('|')})\\s(?:${SECONDS.join('|')})`,
  'iu',
);
const MAY_BE_MISSPELT = new RegExp(
  TITLES.map((title) => {
    const [first, second] = title.split(' ') as [string, string];
    return `${first}\\s(?!${second}\\s)${second[0]}|phó\\s(?!${first}\\s)${first.slice(0, 2)}`;
  }).join('|'),
  'u',
);

const PREFILTER = definePrefilter({
  words: [
    ...new Set([
      ...[...BROKEN.keys()].map((key) => key.split(' ').slice(0, 2).join(' ')),
      ...TITLES.flatMap((title) => title.split(' ')),
      ...PAIRS.map(([first]) => foldForMatch(first)),
    ]),
  ],
});

const scan = memoizedScan((text: string, { folded }): readonly TextFinding[] => {
  const findings: TextFinding[] = [];
  for (const { index, 0: found } of MAY_BE_LOST.test(folded) ? folded.matchAll(LOST) : []) {
    if (!regexp.u`^\p{Lu}`.test(text.charAt(index))) continue;
    findings.push(wrong(text, index, index + found.length, BROKEN.get(found.replace(/\s/gu, ' '))!));
  }
  for (const { index, 0: found, 1: kind, 2: first, 3: second } of MAY_BE_UNJOINED.test(text)
    ? text.matchAll(UNJOINED)
    : []) {
    if (!regexp.u`^\p{Lu}`.test(found) || isUpper(found)) continue;
    const isPair = PAIRS.some(
      ([one, two]) =>
        one.toLowerCase() === first!.toLowerCase() && two.toLowerCase() === second!.toLowerCase(),
    );
    if (isPair) findings.push(wrong(text, index, index + found.length, `${kind!} và ${second!}`));
  }
  for (const { index, 0: found } of MAY_BE_MISSPELT.test(folded) ? folded.matchAll(MISSPELT) : []) {
    const right = TITLES.find((title) => isNear(title, found.replace(/\s/gu, ' ')));
    if (!right || found.replace(/\s/gu, ' ') === OTHER_TITLE) continue;
    const written = text.slice(index, index + found.length);
    const capital = regexp.u`^\p{Lu}`.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
    findings.push(wrong(text, index, index + found.length, capital));
  }
  return withoutOverlaps(findings);
});

const scanNames = memoizedScan((text: string): readonly TextFinding[] =>
  brokenNames(text).map(({ start, end, right }) => wrong(text, start, end, right)),
);

function wrong(text: string, start: number, end: number, right: string): TextFinding {
  const written = text.slice(start, end);
  return {
    start,
    end,
    message: {
      vi: `Gặp “${written}”. Có phải “${right}” không?`,
      en: `Found “${written}”. Is “${right}” meant?`,
    },
    fix: { safe: false, title: writeTitle(right), replacements: [{ start, end, newText: right }] },
  };
}

/** Whether two titles differ in one syllable, by its tone or by one letter. */
function isNear(title: string, written: string): boolean {
  const [a, b] = [title.split(' '), written.split(' ')];
  const other = a.flatMap((syllable, i) =>
    syllable === b[i] ? [] : [[bare(syllable), bare(b[i] ?? '')] as const],
  );
  if (other.length !== 1) return false;
  const [x, y] = other[0]!;
  if (x === y) return true;
  if (x.length === y.length) return [...x].filter((letter, i) => letter !== y[i]).length === 1;
  return Math.abs(x.length - y.length) === 1 && isShorter(x, y);
}

/** Whether one is the other without one letter. */
function isShorter(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

/** Letters without their marks. */
function bare(syllable: string): string {
  return foldTones(syllable).normalize('NFD').replace(regexp.gu`\p{M}`, '');
}

export const textBodyName = defineRule({
  id: 'text-body-name',
  title: { vi: 'Tên cơ quan, chức vụ viết đủ chữ', en: 'Names of bodies and offices in full' },
  description: {
    vi: 'Tên cơ quan rơi mất hay gõ sai một tiếng (“Ủy nhân dân tỉnh”, “Bộ Giáo dục Đào tạo”, “Sơ Xây dựng”) hay chức vụ sai một chữ (“Thủ tưởng Chính phủ”, “Phó chỉ tịch”) là lỗi gõ.',
    en: 'A name of a body that lost a syllable or has a slip in one, or an office with a wrong letter, is a slip of the key.',
  },
  part: 'typography',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'drafting-practice',
  fixable: 'unsafe',
  supersedes: ['text-real-word', 'text-syllable', 'text-known-line', 'caps-body-names'],
  examples: {
    valid: [
      'Ủy ban nhân dân tỉnh, Hội đồng nhân dân xã, Ủy ban Mặt trận Tổ quốc Việt Nam xã, Hội Phụ nữ xã.',
      'Hội đồng nhân sự; hội đồng dân cư; Ủy ban Dân tộc tỉnh; chỉ huy quân sự xã; ban chỉ huy quân sự xã.',
      'Bộ Giáo dục và Đào tạo; cán bộ giáo dục đào tạo; Sở Giáo dục - Đào tạo; SỞ GIÁO DỤC ĐÀO TẠO.',
      'Thủ tướng Chính phủ, Phó Chủ tịch UBND xã, thường trực Hội đồng nhân dân, Thường vụ Đảng ủy.',
      'Bộ trưởng Bộ Nội vụ; bí thư Đảng ủy xã; giám đốc sở; thủ tục xã; chủ trì xã; chủ tọa; phó giám đốc.',
      'Bộ Chỉ huy Quân khu 2; Sở Giáo dục và Đào tạo; Trung tâm Phục vụ\n\nHội Phụ nữ; Ủy ban Kiểm toán; UBND, HĐND; Bộ, Sở Y tế.',
      'Sổ y tế của trạm y tế xa trung tâm; phong trào; Đại hội Nông dân; Sở Văn hóa và Thể thao; Hội Luật gia.',
      'Ban Thường vụ Tỉnh ủy giao thường trực Ủy ban nhân dân; chủ thể xã hội; thủ trưởng UBND các cấp.',
    ],
    invalid: [
      {
        text: 'Báo cáo ⟦Ủy nhân dân⟧ tỉnh; trình ⟦Hội đồng nhân⟧ xã xem xét.',
        fixed: 'Báo cáo Ủy ban nhân dân tỉnh; trình Hội đồng nhân dân xã xem xét.',
      },
      {
        text: 'Thông tư của ⟦Bộ Giáo dục Đào tạo⟧; hướng dẫn của ⟦Sở Khoa học Công nghệ⟧ thành phố.',
        fixed: 'Thông tư của Bộ Giáo dục và Đào tạo; hướng dẫn của Sở Khoa học và Công nghệ thành phố.',
      },
      {
        text: 'Giao ⟦Sơ Nông nghiệp và Môi trường⟧ phối hợp ⟦Hôị Nông dân⟧, ⟦Đoan Thanh niên⟧ và ⟦Phong Kinh tế⟧ thực hiện.',
        fixed:
          'Giao Sở Nông nghiệp và Môi trường phối hợp Hội Nông dân, Đoàn Thanh niên và Phòng Kinh tế thực hiện.',
      },
      {
        text: '⟦SỞ NÔNG NGHIỆP VÀ MÔI TRƯƠNG⟧\n\nMời ⟦Hội Liên Phụ nữ⟧ tỉnh, ⟦Ủy ban dân nhân⟧ phường, ⟦Bộ Giáo dục và Đào⟧; trình ⟦Thủ Chính phủ⟧.',
        fixed:
          'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n\nMời Hội Liên hiệp Phụ nữ tỉnh, Ủy ban nhân dân phường, Bộ Giáo dục và Đào tạo; trình Thủ tướng Chính phủ.',
      },
      {
        text: 'Lãnh đạo ⟦Hội đồng nhân⟧, ⟦Ủy ban nhân⟧; mời ⟦Mặt trận Tổ⟧.',
        fixed: 'Lãnh đạo Hội đồng nhân dân, Ủy ban nhân dân; mời Mặt trận Tổ quốc.',
      },
      {
        text: 'Quyết định của ⟦Thủ tưởng⟧ Chính phủ; Phó ⟦chỉ tịch⟧ Ủy ban nhân dân xã.',
        fixed: 'Quyết định của Thủ tướng Chính phủ; Phó chủ tịch Ủy ban nhân dân xã.',
      },
    ],
  },
  check(plan, context) {
    reportOnce(plan, { report: context.report }, (report) => {
      reportTextFindings(plan, { ...context, report }, PREFILTER, scan, ({ role }) => role !== 'code');
      for (const paragraph of plan.paragraphs) {
        if (paragraph.role === 'code') continue;
        const names = scanNames(paragraph);
        if (names.length === 0) continue;
        const others = scan(paragraph);
        for (const finding of names) {
          if (others.some(({ start, end }) => start < finding.end && finding.start < end)) continue;
          report(placedFinding(plan, paragraph, finding));
        }
      }
    });
  },
});
