import { drop, insert, type Mutation, type Soil, zoneLines } from '../mutation.ts';

const recipients = (_: number, soil: Soil) => zoneLines(soil, 'recipients', 'body');

/** Parts that must agree with each other, and words of before the reform. */
export const LINKS: readonly Mutation[] = [
  drop(
    'unit with a task is no recipient',
    ['recip-task-unit'],
    /^- (?:Các chi hội|Các tổ công đoàn|Ban Công tác Mặt trận các thôn|Công an xã, Trạm Y tế xã|Các chi đoàn trực thuộc|Các khu phố|Trưởng các thôn);$/u,
    { in: ['recipients'], on: recipients },
  ),
  insert(
    'district body in a plan of today',
    ['reform-district-bodies', 'reform-unit-words'],
    /^Trên đây là/u,
    ['Các cơ quan báo cáo Ủy ban nhân dân huyện Mường Tè kết quả thực hiện trước ngày 30/11/2027.', ''],
    { in: ['closing'], only: 'party' },
  ),
  insert(
    'province that was merged',
    ['reform-province-names'],
    /^Trên đây là/u,
    ['Đề nghị Sở Y tế tỉnh Bắc Giang phối hợp thực hiện Kế hoạch này.', ''],
    { in: ['closing'] },
  ),
  insert(
    'Party office of before',
    ['reform-party-offices'],
    /^Trên đây là/u,
    ['Đề nghị Ban Dân vận Tỉnh ủy phối hợp theo dõi việc thực hiện Kế hoạch này.', ''],
    { in: ['closing'], only: 'party' },
  ),
  insert(
    'replaced document',
    ['cite-replaced-document'],
    /^Trên đây là/u,
    ['Thể thức văn bản thực hiện theo Thông tư số 01/2011/TT-BNV ngày 19/01/2011 của Bộ Nội vụ.', ''],
    { in: ['closing'], only: 'not-party' },
  ),
];
