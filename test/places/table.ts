import type { PlaceRegime } from './plans.ts';

export interface Answer {
  readonly place: string;
  readonly regime: PlaceRegime;
  readonly isRight: boolean;
  /** The first item as it is shown. */
  readonly got: string;
}

const NAMES: Readonly<Record<PlaceRegime, string>> = { state: 'Nhà nước', party: 'Đảng', front: 'Mặt trận' };

/** A page in Markdown of what was answered. In: which test answers, and what it takes for the answer. */
export function tableOf(answers: readonly Answer[], source: string): string {
  const right = answers.filter(({ isRight }) => isRight).length;
  const rows = answers.map(
    ({ place, regime, isRight, got }) =>
      `| ${place} | ${NAMES[regime]} | ${cell(got)} | ${isRight ? 'đúng' : '**sai**'} |`,
  );
  return [
    '# Ctrl+Space ở 16 chỗ, ba thể thức',
    '',
    source,
    '',
    `Đúng ${right}/${answers.length}.`,
    '',
    '| Chỗ | Thể thức | Mục đầu tiên | |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('|', '\\|').replaceAll('*', '\\*');
}
