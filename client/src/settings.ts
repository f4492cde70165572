import { type ConfigurationScope, workspace } from 'vscode';
import type { Locale } from '../../server/src/text/bilingual.ts';

export const SECTION = 'soanKeHoach';

/** Whether plans are checked here. */
export function isEnabled(scope?: ConfigurationScope): boolean {
  return workspace.getConfiguration(SECTION, scope).get<boolean>('enable', true);
}

/** VS Code has no Vietnamese display language, so the language of what we say is our own setting. */
export function locale(): Locale {
  return workspace.getConfiguration(SECTION).get<string>('locale') === 'en' ? 'en' : 'vi';
}
