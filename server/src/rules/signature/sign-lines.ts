import type { CapacityLine, Component, Paragraph, PlanDocument, Role } from '../../plan/model.ts';
import { isPersonName } from '../../plan/names.ts';
import { SIGNER_TITLE } from '../../plan/patterns.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch, isUpper } from '../../vietnamese/words.ts';
import { ALL_REGIMES, defineRule, type RuleContext } from '../rule.ts';
import { COLLECTIVES } from '../support/collectives.ts';

/** A collective alone on a line, or with the unit that it is of. */
const COLLECTIVE = regexp.u`^(?:${COLLECTIVES})(?:\s+(?:xã|phường|đặc\s+khu|tỉnh|thành\s+phố|huyện|quận|hội|đoàn|công\s+đoàn|đảng)[^.;:,]{0,40})?$`;
/** `TN. ỦY BAN NHÂN DÂN`, `MT. …`: one letter of `TM.` is wrong, or both are swapped. */
const PREFIX_WITH_SLIP = /^(?:T[A-KN-Z]|[A-SU-Z]M|MT)[.,/]?\s+/u;
const SHORT_COLLECTIVE = regexp.u`^(?:UBND|HĐND|BTV|BCH|BTT|BGH|UBKT|UBMTTQ|MTTQ)(?!\p{L})`;
const ON_ONE_LINE = regexp.u`^\p{Lu}.{3,60}\s[-–]\s(?:PHÓ\s)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG BAN)$`;
const SHORT_TITLE = /^(?:P\.\s{0,2}(?=\S{2})|P\s(?=(?:CHỦ|GIÁM|HIỆU|TRƯỞNG)\s))/u;

export const signLines = defineRule({
  id: 'sign-lines',
  title: {
    vi: 'Quyền hạn, chức vụ người ký: đủ dòng, đúng thứ tự, in hoa',
    en: 'Lines of the signature: complete, in order, in capitals',
  },
  description: {
    vi: 'Trên họ tên người ký là dòng thay mặt (TM. tên tập thể), dòng ký thay (KT. chức vụ người đứng đầu), rồi chức vụ của người ký, viết in hoa, không viết tắt.',
    en: 'Above the name stand the collective line (TM.), the line of who is signed for (KT.), then the title of the signer, in capitals and in full.',
  },
  part: 'signature',
  severity: 'warning',
  certainty: 'certain',
  regimes: ALL_REGIMES,
  requirement: 'component-signature',
  examples: {
    valid: [
      'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nLê Văn An',
      'Nội dung.\n\nT/M BAN THƯỜNG VỤ\n\nPHÓ BÍ THƯ\n\nLê Văn An',
      'Nội dung.\n\nHIỆU TRƯỞNG\n\nLê Văn An',
      '| GIÁM ĐỐC<br>Lê Văn An | TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>Lò Thị Bình |\n|---|---|',
      '| SỞ NỘI VỤ<br>GIÁM ĐỐC<br><br>Lê Văn An | CÔNG AN TỈNH<br>KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC<br><br>Lò Văn Bình |\n|---|---|',
      'Nội dung.\n\nNơi nhận:\n- Lưu: VT.\n\n**TM.\nỦY BAN NHÂN DÂN**\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nLê Văn An',
      'Nội dung.\n\nNơi nhận:\n- Lưu: VT.\n\nTL.\n\nCỤC TRƯỞNG\n\nKT. TRƯỞNG BAN\n\nPHÓ TRƯỞNG BAN\n\nLê Văn An',
      'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn An\n\nTRƯỞNG CÔNG AN XÃ\n\nLò Văn Bình',
      'Nội dung.\n\nĐẢNG ỦY VIÊN\n\nTRƯỞNG BAN XÂY DỰNG ĐẢNG\n\nPhạm Văn Chung',
      'Nội dung.\n\nCHÁNH VĂN PHÒNG\n\nPhạm Văn Chung',
    ],
    invalid: [
      {
        text: 'Nội dung.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\n⟦TM. ỦY BAN NHÂN DÂN⟧\n\nLê Văn An',
      },
      { text: 'Nội dung.\n\n⟦ỦY BAN NHÂN DÂN⟧\n\nCHỦ TỊCH\n\nLê Văn An' },
      { text: 'Nội dung.\n\n⟦ĐẢNG ỦY XÃ BÌNH LƯ⟧\n\nBÍ THƯ\n\nLê Văn An' },
      { text: 'Nội dung.\n\n**⟦TN. ỦY BAN NHÂN DÂN⟧**\n\n**CHỦ TỊCH**\n\n**Lê Văn An**' },
      { text: 'Nội dung.\n\n⟦T/M CHI BỘ - BÍ THƯ⟧\n\nLê Văn An' },
      { text: 'Nội dung.\n\nTM. ⟦UBND XÃ⟧\n\nCHỦ TỊCH\n\nLê Văn An' },
      {
        text: 'Nội dung.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn An\n\n⟦TRƯỞNG BAN CHỈ ĐẠO⟧',
      },
      { text: 'Nội dung.\n\nKT. HIỆU TRƯỞNG\n\n⟦P. HIỆU TRƯỞNG⟧\n\nLê Văn An' },
      { text: 'Nội dung.\n\nTM. ỦY BAN NHÂN DÂN\n\n⟦Chủ tịch⟧\n\nLê Văn An' },
    ],
  },
  check(plan, { report }) {
    const { capacities = [], titles = [] } = plan.signature ?? {};
    for (const line of capacities) {
      if (titles.some((title) => standsBelow(line, title) && !followsPrefix(plan, title.paragraph)))
        reportOrder(line, report);
      if (SHORT_COLLECTIVE.test(line.of)) reportShortCollective(line, report);
      if (ON_ONE_LINE.test(line.of)) reportOneLine(line, report);
    }
    reportWithoutPrefix(plan, report);
    for (const title of titles) reportTitle(title, report);
    reportSecondTitle(plan, report);
  },
});

/** Whether the line above is a prefix that a website has cut off: `TM.` / `ỦY BAN NHÂN DÂN`. */
function followsPrefix({ paragraphs }: PlanDocument, { index }: Paragraph): boolean {
  const above = paragraphs[index - 1]?.content.text.trim() ?? '';
  return /^(?:T\/?M|K\/?T|T\/?L|TUQ)\.?$/u.test(above);
}

/** Whether a capacity line stands right below a title, in the same column. */
function standsBelow({ paragraph }: CapacityLine, title: Component): boolean {
  const above = title.paragraph;
  if (above.index !== paragraph.index - 1) return false;
  return above.cell === undefined && paragraph.cell === undefined;
}

function reportOrder(line: CapacityLine, report: RuleContext['report']): void {
  report({
    range: line.range,
    message: {
      vi: `Dòng “${line.text}” đứng dưới chức vụ. Chuyển lên trên chức vụ của người ký.`,
      en: `“${line.text}” stands below the title. Move it above the title of the signer.`,
    },
  });
}

/** `T/M CHI BỘ - BÍ THƯ` */
function reportOneLine(line: CapacityLine, report: RuleContext['report']): void {
  report({
    range: line.range,
    message: {
      vi: `Quyền hạn và chức vụ ghi liền một dòng: “${line.text}”. Ghi chức vụ ở dòng dưới.`,
      en: `Capacity and title stand on one line: “${line.text}”. Put the title on the line below.`,
    },
  });
}

function reportShortCollective(line: CapacityLine, report: RuleContext['report']): void {
  report({
    range: { start: line.ofStart, end: line.range.end },
    severity: 'info',
    message: {
      vi: `Tên tập thể “${line.of}” viết tắt. Ghi đầy đủ sau “${line.prefix}”.`,
      en: `“${line.of}” is a short form. Write the name of the collective in full.`,
    },
  });
}

/** `ỦY BAN NHÂN DÂN` above `CHỦ TỊCH`: the prefix is missing. */
function reportWithoutPrefix(plan: PlanDocument, report: RuleContext['report']): void {
  const { paragraphs, signature, regime } = plan;
  const first = [...(signature?.capacities ?? []), ...(signature?.titles ?? [])].sort(
    (a, b) => a.range.start - b.range.start,
  )[0];
  if (!first || !signature || signature.capacities.some(({ capacity }) => capacity === 'TM')) return;
  const above: Paragraph | undefined = paragraphs[first.paragraph.index - 1];
  if (!above || (above.role !== 'text' && above.role !== 'stamp') || above.numbering || above.bullet) return;
  if (followsPrefix(plan, above) || !above.segment.isUpper) return;
  const prefix = regime.id === 'party' ? 'T/M' : 'TM.';
  const text = above.content.text.trim();
  const slip = PREFIX_WITH_SLIP.exec(text)?.[0] ?? '';
  const body = text.slice(slip.length);
  if (!COLLECTIVE.test(foldForMatch(body))) return;
  if (slip !== '') {
    report({
      range: above.range,
      message: {
        vi: `“${slip.trim()}” không phải quyền hạn ký. Viết “${prefix} ${body}”.`,
        en: `“${slip.trim()}” is no capacity. Write “${prefix} ${body}”.`,
      },
    });
    return;
  }
  report({
    range: above.range,
    message: {
      vi: `Thiếu “${prefix}” trước “${text}”. Viết “${prefix} ${text}”.`,
      en: `“${prefix}” is missing before “${text}”.`,
    },
  });
}

const BELOW_NAME: ReadonlySet<Role> = new Set(['text', 'stamp', 'signer-title']);

/** `CHỦ TỊCH` / `Lê Văn An` / `TRƯỞNG BAN CHỈ ĐẠO`: a title after the name, and nobody who has it. */
function reportSecondTitle({ paragraphs, signature }: PlanDocument, report: RuleContext['report']): void {
  if (!signature?.name || signature.titles.length === 0) return;
  const { index } = signature.name.paragraph;
  const below = paragraphs
    .slice(index + 1, index + 4)
    .filter(({ key, role }) => key !== '' && role !== 'rule');
  const [line, next] = below;
  if (!line || !BELOW_NAME.has(line.role) || line.cell || line.numbering) return;
  if (!line.segment.isUpper || line.content.length > 80 || !SIGNER_TITLE.test(line.key)) return;
  if (next && (isPersonName(next.content.text) || next.segment.isCapacity)) return;
  report({
    range: line.range,
    severity: 'info',
    message: {
      vi: `Chức vụ “${line.content.text.trim()}” đứng dưới họ tên người ký. Bỏ dòng này hoặc chuyển lên trên họ tên.`,
      en: `The title “${line.content.text.trim()}” stands below the name of the signer. Remove it, or put it above the name.`,
    },
  });
}

function reportTitle(title: Component, report: RuleContext['report']): void {
  const isShort = SHORT_TITLE.test(title.text);
  if (!isShort && isUpper(title.text)) return;
  report({
    range: title.range,
    severity: 'info',
    message: isShort
      ? {
          vi: `Chức vụ “${title.text}” viết tắt. Ghi đầy đủ: “PHÓ ${title.text.replace(SHORT_TITLE, '')}”.`,
          en: `The title “${title.text}” is a short form. Write “PHÓ ${title.text.replace(SHORT_TITLE, '')}”.`,
        }
      : {
          vi: `Chức vụ “${title.text}” viết chữ thường. Viết in hoa: “${title.text.toUpperCase()}”.`,
          en: `The title “${title.text}” is in small letters. Write “${title.text.toUpperCase()}”.`,
        },
  });
}
