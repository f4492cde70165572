import { expect, it } from 'vitest';
import { writePlan } from '../../../server/src/features/export/plan-writer.ts';
import { importDocx } from '../../../server/src/import/docx/import.ts';
import { readPlan } from '../../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../../support/fixtures.ts';

/** Milliseconds of the processor that one import may take once it is warm. */
const MAX_CPU = 150;

it('a Word file of 60 KB is read in 150 ms', () => {
  const texts = fixtures('clean', 'samples', 'corpus').map(({ text }) => text);
  let bytes = new Uint8Array();
  for (let count = 1; bytes.length < 60_000 && count <= texts.length; count += 1) {
    const plan = readPlan(texts.slice(0, count).join('\n\n'), { today: TODAY, forcePlan: true });
    bytes = new Uint8Array(writePlan(plan, 'docx')[0]!.bytes);
  }
  expect(bytes.length).toBeGreaterThan(55_000);
  const times = Array.from({ length: 12 }, () => {
    const start = process.cpuUsage();
    importDocx(bytes, 'hinh');
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  const [best] = times.slice(4).sort((a, b) => a - b);
  expect(best).toBeLessThan(MAX_CPU);
}, 60_000);
