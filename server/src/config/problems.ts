import type { Bilingual, Locale } from '../text/bilingual.ts';
import type { ConfigProblem } from './model.ts';

/** Expected where a path leads to no file. */
export const EXISTING_FILE: Bilingual = {
  vi: 'một tệp có thật, đường dẫn tính từ thư mục của tệp cấu hình này',
  en: 'a file that exists, its path counted from the folder of this configuration file',
};

/** A problem in one sentence: file, place, what was expected, what was found, what was perhaps meant. */
export function describeProblem(problem: ConfigProblem, locale: Locale): string {
  const place = problem.line === undefined ? '' : `:${problem.line + 1}:${(problem.character ?? 0) + 1}`;
  const inside = problem.path ? ` ${problem.path}:` : '';
  const found = problem.found === undefined ? '' : problem.found;
  if (locale === 'en') {
    return `${problem.file}${place}:${inside} expected ${problem.expected.en}${found ? `, found ${found}` : ''}.${
      problem.suggestion ? ` Did you mean “${problem.suggestion}”?` : ''
    }`;
  }
  return `${problem.file}${place}:${inside} cần ${problem.expected.vi}${found ? `, gặp ${found}` : ''}.${
    problem.suggestion ? ` Có phải “${problem.suggestion}”?` : ''
  }`;
}
