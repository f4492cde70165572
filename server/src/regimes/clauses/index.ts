// Written by `npm run generate` (server/scripts/write-regulations.ts) from the files of this folder.
import type { Regulation } from '../regulation.ts';
import { hd05 } from './hd05.ts';
import { hd29Youth } from './hd29-youth.ts';
import { hd36 } from './hd36.ts';
import { law722025 } from './law72-2025.ts';
import { nd30 } from './nd30.ts';
import { nq2022025 } from './nq202-2025.ts';
import { nq2032025 } from './nq203-2025.ts';
import { practice } from './practice.ts';
import { qd207Mttq } from './qd207-mttq.ts';
import { qd298 } from './qd298.ts';
import { qd399 } from './qd399.ts';
import { qd933Tld } from './qd933-tld.ts';
import { tt012011 } from './tt01-2011.ts';

export const REGULATIONS: readonly Regulation[] = [
  hd05,
  hd29Youth,
  hd36,
  law722025,
  nd30,
  nq2022025,
  nq2032025,
  practice,
  qd207Mttq,
  qd298,
  qd399,
  qd933Tld,
  tt012011,
];
