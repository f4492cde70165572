import type { Connection } from 'vscode-languageserver';
import { checkOptions } from '../check/check.ts';
import { readOffice } from '../config/office.ts';
import { officeByRegister } from '../config/register-office.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';
import { type Client, recordOf } from './client.ts';
import type { Configuration } from './configuration.ts';
import { readSettings, type Settings } from './settings.ts';
import type { Scope } from './store.ts';

const SECTION = 'soanKeHoach';
/** A client that does not answer is not waited for. */
const ANSWER_MS = 3000;

/** Settings of a document: asked of the client, else as given at the start or with the last change. */
export class SettingsSource {
  private given: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {
    const { settings, ...rest } = client.options;
    this.given = settings ?? rest;
  }

  /** The client has pushed settings. */
  accept(pushed: unknown): void {
    const settings = recordOf(pushed);
    if (SECTION in settings) this.given = settings[SECTION];
    else if (Object.keys(settings).length > 0) this.given = settings;
  }

  async forDocument(uri: string): Promise<Settings> {
    if (!this.client.configuration) return readSettings(this.given);
    const answer = await within(
      ANSWER_MS,
      this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }),
    );
    const date = recordOf(this.given).date;
    return readSettings(answer ? { date, ...recordOf(answer) } : this.given);
  }
}

async function within(milliseconds: number, answer: PromiseLike<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([answer, timeout]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Configuration files rule over settings, so that editor and command line agree. */
export async function scopeOf(
  uri: string,
  source: Pick<SettingsSource, 'forDocument'>,
  configuration: Configuration,
): Promise<Scope> {
  const [settings, config] = await Promise.all([source.forDocument(uri), configuration.forDocument(uri)]);
  const { effective, path, known } = config;
  return {
    config,
    settings: { ...settings, locale: settings.locale ?? effective.locale?.value },
    office: officeByRegister(
      readOffice(effective.office?.value) ?? settings.office,
      effective.register?.value,
    ),
    options: checkOptions(effective, {
      under: settings,
      today: settings.date ?? localToday(),
      file: path,
      ...(known ? { known } : {}),
    }),
  };
}

function localToday(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
