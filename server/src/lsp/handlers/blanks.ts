import { blankFrom, blanksOf } from '../../features/blanks.ts';
import { recordOf } from '../client.ts';
import { openPlan, type Session } from '../context.ts';

/**
 * A request of our own: `kehoach/blank` `{ uri, start, end, back? }` → `{ start, end }`, offsets of the blank that follows the
 * selection (with `back` the one before), number and day of issue last; null where the plan has none.
 */
export function registerBlanks(session: Session): void {
  session.connection.onRequest('kehoach/blank', async (params: unknown) => {
    const { uri, start, end, back } = recordOf(params);
    if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return null;
    const open = await openPlan(session, uri);
    return (open && blankFrom(blanksOf(open.plan), { start, end }, back === true)) ?? null;
  });
}
