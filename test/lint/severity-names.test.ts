import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { counts } from '../../server/src/cli/reporters/summary-text.ts';
import { SEVERITY_NAMES } from '../../server/src/lint/severity-names.ts';

const [error, warning, info, hint] = (['error', 'warning', 'info', 'hint'] as const).map(
  (severity) => SEVERITY_NAMES[severity].vi,
) as [string, string, string, string];

it('the status bar, the report, the settings and README call severities by one name', () => {
  const strings = readFileSync(new URL('../../client/src/strings.ts', import.meta.url), 'utf8');
  for (const [key, name] of [
    ['errors', error],
    ['warnings', warning],
    ['infos', info],
  ]) {
    expect(strings).toContain(`  ${key}: { vi: '{0} ${name}',`);
  }
  expect(counts({ errors: 1, warnings: 1, infos: 1, hints: 1 }, 'vi')).toBe(
    `1 ${error}, 1 ${warning}, 1 ${info}, 1 ${hint}`,
  );
  const texts = JSON.parse(readFileSync(new URL('../../package.nls.json', import.meta.url), 'utf8'));
  const setting = (severity: string) => texts[`setting.rules.${severity}`].toLowerCase();
  expect(setting('error')).toBe(error);
  expect(setting('warning')).toBe(warning);
  expect(setting('info')).toBe(info);
  expect(setting('hint')).toMatch(new RegExp(`^${hint}`, 'u'));
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`*${error}*, *${warning}*, *${info}* hay *${hint}*`);
});
