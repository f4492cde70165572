import type { Citation } from '../../plan/model.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { nameOf, nameRange } from '../support/cited.ts';
import { dateBefore, firstMentions, isProposedBy, laterInGroup } from '../support/first-mentions.ts';

export const citeDateMissing = defineRule({
  id: 'cite-date-missing',
  title: { vi: 'Viện dẫn lần đầu có ngày ban hành', en: 'The first mention gives the date' },
  description: {
    vi: 'Lần đầu viện dẫn một văn bản phải ghi ngày ban hành. Luật ghi theo tên, ô bảng và phụ lục không xét.',
    en: 'The first mention of a document gives its date. Laws, table cells and annexes are left alone.',
  },
  part: 'citations',
  severity: 'warning',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  needsWholeLine: true,
  examples: {
    valid: [
      'KẾ HOẠCH\n\nCăn cứ Thông tư số 01/2016/TT-BGD ĐT ngày 15/01/2016 của Bộ Giáo dục và Đào tạo;\n\nCăn cứ Kế hoạch số 07/KH- HĐND xã ngày 02/11/2023 của Thường trực Hội đồng nhân dân xã Nam Cao.',
      'KẾ HOẠCH\n\nXét đề nghị của các công ty: Công ty cổ phần Miền Tây tại Văn bản số 01-GCN-MT ngày 21/4/2026; Công ty cổ phần Đông Dương tại Văn bản số 02/GĐN-ĐD tháng 4 năm 2026.\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày 21/3/2026, Cục Báo chí đã có văn bản số 223/CBC-PLCS đề nghị Thanh tra Bộ.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày 15/01/2026, Ủy ban nhân dân tỉnh Hà Tĩnh đã ban hành Quyết định số 88/QĐ-UBND về tủ sách cộng đồng.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện các Công điện: số 12/CĐ-UBND và số 13/CĐ-UBND ngày 07 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày 27 tháng 8 năm 2026, Giám đốc Sở Y tế có Công văn số 512/SYT-NVY yêu cầu tiêm phòng.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện các Quyết định số 811/QĐ-UBND và số 812/QĐ-UBND ngày 27 tháng 8 năm 2026 của Ủy ban nhân dân tỉnh.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 11-NQ/TW, ngày 27/4/2007 của Bộ Chính trị.\n\nThực hiện Nghị quyết số 11-NQ/TW.',
      'KẾ HOẠCH\n\ntriển khai Chỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư\n\nI. NỘI DUNG\n\nQuán triệt Chỉ thị số 21-CT/TW.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Luật Trẻ em, Luật số 72/2025/QH15, Hiến pháp năm 2013.',
      'KẾ HOẠCH\n\nI. QUÁN TRIỆT NGHỊ QUYẾT SỐ 11-NQ/TW\n\nNghị quyết số 11-NQ/TW, ngày 27/4/2007 của Bộ Chính trị.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\n| STT | Văn bản |\n| --- | --- |\n| 1 | Kế hoạch số 15/KH-UBND |',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Chỉ thị số 06-CT/TW và Kế hoạch số 12-KH/TU, cùng ngày 24/6/2021 của Tỉnh ủy; Kế hoạch này.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 57-NQ/TW ngày 22/12/2024, 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCác Công điện: số 007/CĐ-UBND ngày 17/11/2025, số 008/CĐ-UBND và số 009/CĐ-UBND ngày 19/11/2025 của UBND tỉnh.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nKết luận số 01-KL/TW ngày 15/8/2021 của Bộ Chính trị về tiếp tục thực hiện Chỉ thị số 05-CT/TW về đẩy mạnh học tập.',
      'Số 152-KH/ĐU\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nCác chi bộ thực hiện Kế hoạch số 152-KH/ĐU.',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChăm sóc cây theo ⟦Quyết định số 615/QĐ-TTg⟧ của Thủ tướng Chính phủ.\n\nTrồng cây theo Quyết định số 615/QĐ-TTg ngày 11/3/2025 của Thủ tướng Chính phủ.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦Nghị quyết số 101/2025/UBTVQH15⟧ của Ủy ban Thường vụ Quốc hội.\n\nNghị quyết số 101/2025/UBTVQH15 quy định rõ.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ ⟦Kế hoạch số 36-KH/TU⟧ của Ban Thường vụ Tỉnh ủy.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦Công văn số 1123/PGDĐT-CTTT⟧ của Phòng Giáo dục và Đào tạo huyện.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { citation, mentions } of firstMentions(plan)) {
      if (citation.mention.date || dateBefore(citation) || isProposedBy(citation)) continue;
      const group = laterInGroup(plan, citation);
      // Of several under one type and one issuer the last gives the date of all.
      if (group.some(isOfSameDay) || (group.at(-1)?.mention.date && isUnderOneType(citation, group)))
        continue;
      const name = nameOf(citation);
      const dated = mentions.find(({ mention }) => mention.date);
      if (dated) {
        if (!isTellingLater(citation, dated)) continue;
        report({
          range: nameRange(citation),
          message: {
            vi: `Lần đầu viện dẫn “${name}” thiếu ngày ban hành, lần sau mới ghi. Chuyển ngày lên lần đầu.`,
            en: `The first mention of “${name}” lacks the date that a later one gives. Put it here.`,
          },
          related: [
            {
              range: nameRange(dated),
              message: { vi: 'Lần viện dẫn có ngày', en: 'The mention with the date' },
            },
          ],
        });
        continue;
      }
      report({
        range: nameRange(citation),
        message: {
          vi: `Lần đầu viện dẫn “${name}” thiếu ngày ban hành. Thêm ngày, tháng, năm sau ký hiệu.`,
          en: `The first mention of “${name}” lacks its date. Put it after the symbol.`,
        },
      });
    }
  },
});

/** `…, cùng ngày 24/6/2021`: the date of all before it. */
function isOfSameDay({ mention, paragraph }: Citation): boolean {
  if (!mention.date || !mention.symbol) return false;
  const between = paragraph.content.text.slice(mention.symbol.end, mention.date.start);
  return regexp.iu`(?<!\p{L})cùng(?!\p{L})`.test(between.slice(-20));
}

/** In one sentence a second mention may explain the first: as many UTF-16 units apart it does not. */
const FAR = 80;

/** Whether a later mention in running text gives the date; what a heading or an annex says is not counted. */
function isTellingLater(first: Citation, { place, paragraph, mention }: Citation): boolean {
  return (
    place === 'body' &&
    (paragraph !== first.paragraph || mention.start - first.mention.end > FAR) &&
    first.paragraph.role !== 'section' &&
    paragraph.role !== 'cell'
  );
}

/** `các Công điện: số 12/CĐ-UBND và số 13/CĐ-UBND ngày …`: one type name in the plural before them. */
function isUnderOneType({ mention, paragraph }: Citation, group: readonly Citation[]): boolean {
  if (mention.listed) return true;
  // `Quyết định số 811/QĐ-UBND, số 812/QĐ-UBND ngày …`: what follows has no type of its own.
  if (group.length > 0 && group.every((later) => later.mention.typeName === undefined)) return true;
  const before = paragraph.folded.slice(Math.max(0, mention.start - 140), mention.start);
  const clause = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
  return PLURAL.test(clause);
}

const PLURAL = regexp.u`(?<!\p{L})(?:các|những|hai|ba|bốn)\s\p{L}`;
