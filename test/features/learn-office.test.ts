import { describe, expect, it } from 'vitest';
import { readOffice } from '../../server/src/config/office.ts';
import { learnOffices, officeFacts } from '../../server/src/features/learn-office.ts';
import { newPlan } from '../../server/src/features/new-plan.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures } from '../support/fixtures.ts';

const date = { year: 2026, month: 6, day: 8 };
const facts = (text: string) => {
  const found = officeFacts(readPlan(text, { today: date }));
  return found ? [found] : [];
};

const plan = (more: object): string =>
  newPlan({ regime: 'state', level: 'commune', kind: 'annual', date, issuer: 'UBND xã Bình Lư', ...more });

describe('learnOffices', () => {
  it('takes the most frequent values of the plans of one issuer', () => {
    const plans = [
      plan({ signer: 'Nguyễn Văn An' }),
      plan({ signer: 'Nguyễn Văn An', subject: 'tuyên truyền' }),
      plan({ signer: 'Trần Thị Bình' }).replace('**CHỦ TỊCH**', '**KT. CHỦ TỊCH**\n\n**PHÓ CHỦ TỊCH**'),
      newPlan({ regime: 'party', level: 'commune', kind: 'annual', date, issuer: 'Đảng ủy xã Bình Lư' }),
    ];
    const learnt = learnOffices(plans.flatMap(facts));
    expect(learnt.map(({ office, plans: count }) => [office.regime, office.issuer, count])).toEqual([
      ['state', 'Ủy ban nhân dân xã Bình Lư', 3],
      ['party', 'Đảng ủy xã Bình Lư', 1],
    ]);
    expect(learnt[0]!.office).toMatchObject({
      place: 'Bình Lư',
      symbol: '/KH-UBND',
      signers: [
        { name: 'Nguyễn Văn An', title: 'CHỦ TỊCH', capacities: ['TM. ỦY BAN NHÂN DÂN'] },
        {
          name: 'Trần Thị Bình',
          title: 'PHÓ CHỦ TỊCH',
          capacities: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
        },
      ],
      units: [
        'Phòng Văn hóa - Xã hội',
        'Phòng Kinh tế',
        'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã',
        'Các thôn',
      ],
    });
    expect(learnt[0]!.office.recipients?.at(0)).toBe('Ủy ban nhân dân tỉnh (b/c)');
    expect(learnt[0]!.office.recipients?.at(-1)).toBe('Lưu: VT, VHXH');
  });

  it('learns nothing of blanks', () => {
    expect(facts(newPlan({ regime: 'state', level: 'commune', kind: 'annual', date }))).toEqual([]);
    const [office] = learnOffices(facts(plan({})));
    expect(office!.office.signers).toBeUndefined();
  });

  it('does not depend on the order of the plans', () => {
    const all = fixtures('clean').flatMap(({ text }) => facts(text));
    expect(all.length).toBeGreaterThan(3);
    expect(learnOffices(all.toReversed())).toEqual(learnOffices(all));
  });

  it('learns from clean plans what a configuration takes', () => {
    for (const { text } of fixtures('clean')) {
      for (const { office } of learnOffices(facts(text))) expect(readOffice(office)).toEqual(office);
    }
  });

  it('what it learnt makes a plan of the same office', () => {
    const [learnt] = learnOffices(facts(plan({ signer: 'Nguyễn Văn An' })));
    const again = newPlan({ regime: 'state', kind: 'annual', date, office: learnt!.office });
    expect(again).toBe(plan({ signer: 'Nguyễn Văn An' }));
  });
});

describe('readOffice', () => {
  it('keeps what is right and leaves out the rest', () => {
    expect(
      readOffice({
        regime: 'army',
        issuer: '  UBND  xã {x} ',
        symbol: 'KH UBND',
        signers: [{ name: '' }, { name: 'A', title: 3 }, 4],
        recipients: 'none',
        units: ['bản A', '', null],
      }),
    ).toEqual({ issuer: 'UBND xã x', signers: [{ name: 'A' }], units: ['bản A'] });
    for (const nothing of [undefined, null, 3, 'x', [], {}, { regime: 'x' }]) {
      expect(readOffice(nothing)).toBeUndefined();
    }
  });
});
