import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Setting {
  readonly type: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Setting>>;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const strings: Readonly<Record<string, string>> = read('package.nls.json');
const properties: Readonly<Record<string, Setting>> =
  read('package.json').contributes.configuration.properties;

/** As the settings editor shows it. */
function shown(text: string | undefined): string {
  return text?.replace(/^%(.+)%$/u, (_, key: string) => strings[key] ?? `${key} is missing`) ?? '';
}

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

test.each(Object.entries(properties))('%s has a Vietnamese title, description and values', (_, setting) => {
  // VS Code makes the label of the key; the title that people read begins the description.
  const text = shown(setting.markdownDescription);
  expect(text).toMatch(/^\*\*\p{Lu}[^*]+\.\*\* \p{Lu}/u);
  expect(text).toMatch(VIETNAMESE);
  if (!setting.enum) return;
  for (const list of [setting.enumItemLabels, setting.enumDescriptions]) {
    expect(list).toHaveLength(setting.enum.length);
    for (const value of list!) if (!/^English/u.test(value)) expect(shown(value)).toMatch(VIETNAMESE);
  }
  for (const label of setting.enumItemLabels!) expect(setting.enum).not.toContain(shown(label));
});

test.each(Object.entries(properties['soanKeHoach.office']!.properties!))(
  'the office’s %s is told in Vietnamese',
  (_, member) => {
    expect(shown(member.markdownDescription ?? member.description)).toMatch(VIETNAMESE);
  },
);
