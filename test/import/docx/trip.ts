import { writePlan } from '../../../server/src/features/export/plan-writer.ts';
import { importDocx } from '../../../server/src/import/docx/import.ts';
import type { PlanDocument } from '../../../server/src/plan/model.ts';
import { readPlan } from '../../../server/src/plan/read.ts';
import { TODAY } from '../../support/fixtures.ts';

export const read = (text: string): PlanDocument => readPlan(text, { today: TODAY });

/** The draft of a plan's Word file. */
export function roundTrip(text: string): string {
  return imported(exported(text));
}

export function exported(text: string): Uint8Array {
  return writePlan(read(text), 'docx')[0]!.bytes;
}

export function imported(bytes: Uint8Array): string {
  const draft = importDocx(bytes, 'hinh');
  if ('code' in draft) throw new Error(draft.code);
  return draft.markdown;
}
