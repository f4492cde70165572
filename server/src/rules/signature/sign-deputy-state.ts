import type { CapacityLine, Component, PlanDocument } from '../../plan/model.ts';
import { foldForMatch } from '../../vietnamese/words.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { mayLackLineAbove } from '../support/capacity.ts';

/** Heads of bodies that no collective leads. */
const OFFICE =
  /^(?:(?:tổng\s+)?giám\s+đốc|hiệu\s+trưởng|trưởng\s+(?:phòng|ban|trạm|khoa)|chánh\s+văn\s+phòng|viện\s+trưởng|(?:chi\s+)?cục\s+trưởng|chủ\s+tịch)$/u;
const DEPUTY =
  /^phó\s+((?:tổng\s+)?giám\s+đốc|hiệu\s+trưởng|trưởng\s+(?:phòng|ban|trạm)|chánh\s+văn\s+phòng|viện\s+trưởng|(?:chi\s+)?cục\s+trưởng)$/u;

export const signDeputyState = defineRule({
  id: 'sign-deputy-state',
  title: { vi: 'Cấp phó ký thay có dòng KT.', en: 'A deputy signs with a KT. line' },
  description: {
    vi: 'Cấp phó ký: dòng thay mặt tập thể (TM.), dòng ký thay ghi chức vụ người đứng đầu (KT. CHỦ TỊCH), rồi chức vụ của người ký (PHÓ CHỦ TỊCH).',
    en: 'A deputy signs below the collective line and a KT. line with the title of the head.',
  },
  part: 'signature',
  severity: 'error',
  certainty: 'certain',
  regimes: ['state'],
  requirement: 'deputy-state',
  fixable: 'unsafe',
  examples: {
    valid: [
      {
        regime: 'state',
        text: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nLê Văn An',
      },
      { regime: 'state', text: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn An' },
      { regime: 'state', text: 'Nội dung.\n\nPHÓ HIỆU TRƯỞNG PHỤ TRÁCH\n\nLê Văn An' },
      { regime: 'state', text: 'Nội dung.\n\nKT. GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC\n\nLê Văn An' },
      { regime: 'mass-organisation', text: 'Nội dung.\n\nTM. BAN THƯỜNG TRỰC\n\nPHÓ CHỦ TỊCH\n\nLê Văn An' },
      { regime: 'state', text: 'Nội dung.\n\nTL. CHỦ TỊCH\n\nPHÓ CHÁNH VĂN PHÒNG\n\nLê Văn An' },
    ],
    invalid: [
      { regime: 'state', text: 'Nội dung.\n\n⟦TM. HIỆU TRƯỞNG⟧\n\nPHÓ HIỆU TRƯỞNG\n\nLê Văn An' },
      {
        regime: 'state',
        text: 'Nội dung.\n\nNơi nhận:\n- Lưu: VT.\n\n⟦PHÓ HIỆU TRƯỞNG⟧\n\nLê Văn An',
      },
      {
        regime: 'state',
        text: 'Số: 12/KH-UBND\n\nKẾ HOẠCH\n\nTrồng cây\n\nNội dung./.\n\nNơi nhận:\n- Lưu: VT.\n\n⟦KT. CHỦ TỊCH⟧\n\nPHÓ CHỦ TỊCH\n\nLê Văn An',
      },
      {
        regime: 'state',
        text: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\n⟦PHÓ CHỦ TỊCH⟧\n\nLê Văn An',
        fixed: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nLê Văn An',
      },
      {
        regime: 'state',
        text: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\n⟦KT. PHÓ CHỦ TỊCH⟧\n\nPHÓ CHỦ TỊCH\n\nLê Văn An',
      },
    ],
  },
  check(plan, { report }) {
    const { capacities = [], titles = [] } = plan.signature ?? {};
    const deputyFor = capacities.find((line) => line.capacity === 'KT');
    if (deputyFor && /^phó\s/u.test(foldForMatch(deputyFor.of))) {
      report({
        range: deputyFor.range,
        message: {
          vi: `Gặp “${deputyFor.text}”: sau KT. là chức vụ của người đứng đầu. Ghi “KT. ${deputyFor.of.replace(/^\S+\s+/u, '')}”.`,
          en: `Found “${deputyFor.text}”: KT. is followed by the title of the head.`,
        },
      });
    }
    if (deputyFor && isOfCommittee(plan)) reportWithoutCollective(deputyFor, capacities, report);
    const office = capacities.find(({ capacity, of }) => capacity === 'TM' && OFFICE.test(foldForMatch(of)));
    if (office) {
      reportOffice(office, report);
      return;
    }
    const title = titles[0];
    if (title && titles.length === 1 && capacities.length === 0) reportAlone(plan, title, report);
    const collective = capacities.some((line) => line.capacity === 'TM');
    if (deputyFor || !title || !collective || !/^phó\s/u.test(foldForMatch(title.text))) return;
    const head = title.text.replace(/^\S+\s+/u, '');
    const lineBreak = plan.text.slice(0, title.range.start).endsWith('\r\n') ? '\r\n\r\n' : '\n\n';
    // Of other collectives some let a deputy sign in their name.
    const isCommittee = capacities.some(({ of }) =>
      /^(?:uỷ\s+ban\s+nhân\s+dân|ubnd)/u.test(foldForMatch(of)),
    );
    report({
      range: title.range,
      ...(isCommittee ? {} : { severity: 'warning' as const }),
      message: {
        vi: `Cấp phó “${title.text}” ký mà thiếu dòng “KT. ${head}”. Thêm dòng này phía trên.`,
        en: `The deputy “${title.text}” signs without a line “KT. ${head}”. Add it above.`,
      },
      ...(title.paragraph.strong
        ? {}
        : {
            fix: {
              safe: false,
              title: { vi: `Thêm dòng “KT. ${head}”`, en: `Add the line “KT. ${head}”` },
              edits: [
                {
                  range: { start: title.range.start, end: title.range.start },
                  newText: `KT. ${head}${lineBreak}`,
                },
              ],
            },
          }),
    });
  },
});

/** `TM. GIÁM ĐỐC`: an office is held by one person, in whose name nobody signs so. */
function reportOffice({ range, text, of }: CapacityLine, report: RuleContext['report']): void {
  report({
    range,
    severity: 'warning',
    message: {
      vi: `“${text}”: sau TM. là tên tập thể. Cấp phó ký thì ghi “KT. ${of}”; người đứng đầu ký thì chỉ ghi chức vụ.`,
      en: `“${text}”: TM. goes before a collective. A deputy signs below “KT. ${of}”, the head with the title alone.`,
    },
  });
}

/** `PHÓ HIỆU TRƯỞNG` with nothing above it. */
function reportAlone(plan: PlanDocument, title: Component, report: RuleContext['report']): void {
  const head = DEPUTY.exec(foldForMatch(title.text).trim());
  if (!head || !plan.signature?.name || mayLackLineAbove(plan, title)) return;
  const of = title.text.trim().replace(/^\S+\s+/u, '');
  report({
    range: title.range,
    severity: 'warning',
    message: {
      vi: `Cấp phó “${title.text.trim()}” ký mà thiếu dòng “KT. ${of}”. Thêm dòng này phía trên.`,
      en: `The deputy “${title.text.trim()}” signs without a line “KT. ${of}”. Add it above.`,
    },
  });
}

/** Whether a people's committee issues the plan: by its symbol or the name in the letterhead. */
function isOfCommittee({ head }: PlanDocument): boolean {
  const issuer = foldForMatch(head.issuer?.text ?? '');
  return (
    head.number?.symbol.body?.value === 'UBND' &&
    (issuer === '' || /^(?:uỷ\s+ban\s+nhân\s+dân|ubnd)/u.test(issuer))
  );
}

/** A plan of the committee is signed on its behalf: a deputy's KT. line stands below a TM. line. */
function reportWithoutCollective(
  deputyFor: CapacityLine,
  capacities: readonly CapacityLine[],
  report: RuleContext['report'],
): void {
  if (!/^chủ\s+tịch/u.test(foldForMatch(deputyFor.of))) return;
  if (capacities.some(({ capacity }) => capacity === 'TM' || capacity === 'TL')) return;
  report({
    range: deputyFor.range,
    severity: 'warning',
    message: {
      vi: 'Kế hoạch của Ủy ban nhân dân thiếu dòng thay mặt. Thêm “TM. ỦY BAN NHÂN DÂN” phía trên.',
      en: 'A plan of the people’s committee lacks the collective line. Add “TM. ỦY BAN NHÂN DÂN” above.',
    },
  });
}
