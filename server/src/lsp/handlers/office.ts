import type { CancellationToken } from 'vscode-languageserver';
import { learnOffices } from '../../features/learn-office.ts';
import { recordOf } from '../client.ts';
import type { Session } from '../context.ts';
import { isBelow, uriOfPath } from '../files.ts';

/**
 * Requests of our own about the office whose plans a folder holds:
 *
 * - `kehoach/office` `{ uri? }` → `{ office, from }`: what is known of it where a document lies; `from` is the URI of the
 *   configuration file that says so, `settings`, or null where nothing is known;
 * - `kehoach/learnOffices` `{ uri? }` → `[{ office, plans }]`: what the plans of the folder (else of all) tell, the office
 *   with most plans first.
 */
export function registerOffice(session: Session): void {
  const { connection, project } = session;

  connection.onRequest('kehoach/office', async (params: unknown) => {
    const { config, office } = await project.scope(uriOf(params));
    const file = config.effective.office?.file;
    const from = file === undefined ? (office ? 'settings' : null) : uriOfPath(file);
    return { office: office ?? null, from };
  });

  connection.onRequest('kehoach/learnOffices', async (params: unknown, token: CancellationToken) => {
    const uri = uriOf(params);
    const folder = session.folders().find((each) => uri !== undefined && isBelow(uri, [each]));
    const plans = await project.wholePlans(token);
    return learnOffices(
      [...plans].flatMap(([each, { office }]) =>
        office && (folder === undefined || isBelow(each, [folder])) ? [office] : [],
      ),
    );
  });
}

function uriOf(params: unknown): string | undefined {
  const { uri } = recordOf(params);
  return typeof uri === 'string' ? uri : undefined;
}
