import type { Citation, PlanDocument } from '../../plan/model.ts';
import { bodyByCode } from '../../regimes/bodies.ts';
import { partitionPoint } from '../../text/partition-point.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { ALL_REGIMES, defineRule } from '../rule.ts';
import { citationsByParagraph, nameOf, nameRange } from '../support/cited.ts';
import { firstMentions, issuerAfter, issuerBefore, laterInGroup } from '../support/first-mentions.ts';

export const citeIssuerMissing = defineRule({
  id: 'cite-issuer-missing',
  title: { vi: 'Viện dẫn lần đầu có tên cơ quan ban hành', en: 'The first mention names the issuer' },
  description: {
    vi: 'Lần đầu viện dẫn một văn bản phải ghi tên cơ quan ban hành. Luật ghi theo tên, ô bảng và phụ lục không xét.',
    en: 'The first mention of a document names its issuer. Laws, table cells and annexes are left alone.',
  },
  part: 'citations',
  severity: 'info',
  certainty: 'heuristic',
  regimes: ALL_REGIMES,
  requirement: 'citing',
  needsWholeLine: true,
  examples: {
    valid: [
      'KẾ HOẠCH\n\nCăn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2026 về phòng, chống dịch bệnh của Ủy ban nhân dân tỉnh;\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nXét đề nghị của Sở Công Thương (Tờ trình số 80/TTr-SCT ngày 05/10/2026) về kinh phí.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTheo đề nghị của Sở Nông nghiệp và Môi trường (tại Tờ trình số 341/TTr-SNNMT ngày 16/12/2025).',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCông văn số 5512/BGDĐT-GDTrH ngày 18/12/2020 về xây dựng kế hoạch giáo dục; Công văn số 3175/BGDĐT-GDTrH ngày 21/7/2022 về đổi mới phương pháp dạy học môn Ngữ văn của Bộ Giáo dục và Đào tạo;',
      'TRƯỜNG THCS TÂN PHONG\n\nSố: 45/KH-THCSTP\n\nKẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Kế hoạch giáo dục nhà trường số 34/KH-THCSTP ngày 05/9/2026.',
      'KẾ HOẠCH\n\nXét đề nghị của 02 đơn vị gồm: Công ty TNHH MTV Duy Cương tại Văn bản số 26/CV-DC ngày 15/4/2026; Công ty cổ phần Phú Hà tại Văn bản số 05/CV-PH ngày 02/4/2026.\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBám sát chỉ tiêu đã được Thủ tướng Chính phủ phê duyệt tại Quyết định số 615/QĐ-TTg ngày 11 tháng 3 năm 2025.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nTại Công văn số 512/SYT-NVY ngày 27/8/2026, Sở Y tế yêu cầu tiêm phòng.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nBám sát cấu trúc đề thi đã được Bộ Giáo dục và Đào tạo công bố tại Quyết định số 764/QĐ-BGDĐT ngày 08/3/2024.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày 10/8/2026, Công an tỉnh Lạng Sơn đã ban hành Kế hoạch số 415/KH-CAT về bảo đảm an ninh, trật tự.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNgày 15/01/2026, Ủy ban nhân dân tỉnh Hà Tĩnh đã ban hành Quyết định số 88/QĐ-UBND về tủ sách cộng đồng.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nNghị quyết số 11-NQ/TW, ngày 27/4/2007 của Bộ Chính trị.\n\nThực hiện Nghị quyết số 11-NQ/TW.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nChỉ thị số 06-CT/TW, ngày 24/6/2021 và Nghị quyết số 11-NQ/TW, ngày 27/4/2007 của Ban Bí thư.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nXem xét Tờ trình số 17/TTr-LQĐ ngày 27/02/2026 của trường Lê Quý Đôn về kinh phí.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện Luật Trẻ em, Luật số 72/2025/QH15 ngày 16/6/2025.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\n| STT | Văn bản |\n| --- | --- |\n| 1 | Kế hoạch số 15/KH-UBND ngày 20/4/2026 |',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nHướng dẫn số 01/HD-MTTQ ngày 28/11/2025 do Ban Thường trực ban hành.',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện các Kế hoạch của UBND thành phố Hà Nội: số 330/KH-UBND ngày 07/12/2025 về giao thông; số 332/KH-UBND ngày 10/12/2025 về trật tự đô thị.',
      'KẾ HOẠCH\n\nTheo đề nghị của Sở Nội vụ tại Tờ trình số 188/TTr-SNV ngày 12 tháng 10 năm 2026.\n\nI. NỘI DUNG',
      'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCăn cứ Công văn số 411/CV-HĐĐTP ngày 07/01/2026 về việc hướng dẫn kiện toàn Ban chỉ huy Liên đội của Hội đồng Đội thành phố Hà Nội;',
    ],
    invalid: [
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nCác Sở thực hiện chỉ đạo tại ⟦Công văn số 411/CV-VPCP⟧ ngày 07/01/2026 về phòng dịch.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦Công văn số 5512/BGDĐT-GDTrH⟧ ngày 18/12/2020 về xây dựng kế hoạch giáo dục. Công văn số 3175/BGDĐT-GDTrH ngày 21/7/2022 của Bộ Giáo dục và Đào tạo về đổi mới phương pháp.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦Công văn số 411/CV-SNV⟧ ngày 07/01/2026 về việc rà soát hồ sơ của cán bộ, công chức.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦Nghị quyết số 57-NQ/TW⟧, ngày 22/12/2024 về đột phá phát triển khoa học; Chương trình số 41-CTr/TU, ngày 14/4/2026 của Ban Thường vụ Tỉnh uỷ.',
      },
      {
        text: 'KẾ HOẠCH\n\nI. NỘI DUNG\n\nThực hiện ⟦Kế hoạch số 36-KH/TU⟧, ngày 16/01/2026 về sơ kết 5 năm.',
      },
    ],
  },
  check(plan, { report }) {
    for (const { citation, mentions } of firstMentions(plan)) {
      if (mentions.some(({ mention }) => mention.issuer)) continue;
      if (laterInGroup(plan, citation).some(({ mention }) => mention.issuer)) continue;
      if (issuerBefore(citation) || issuerAfter(citation) || isNamedForAll(citation) || isNamedLast(citation))
        continue;
      if (isOfIssuer(plan, citation) || isNamedFurtherOn(plan, citation)) continue;
      const name = nameOf(citation);
      report({
        range: nameRange(citation),
        message: {
          vi: `Lần đầu viện dẫn “${name}” thiếu tên cơ quan ban hành. Thêm “của …” sau ngày ban hành.`,
          en: `The first mention of “${name}” lacks its issuer. Put “của …” after the date.`,
        },
      });
    }
  },
});

/** `BGDĐT` of `3175/BGDĐT-GDTrH`. */
function firstBody(symbol: Citation['mention']['symbol']): string | undefined {
  return symbol?.body?.value.split('-', 1)[0];
}

/** `Kế hoạch giáo dục nhà trường số 34/KH-THCSTP` in a plan of the same code: the issuer's own, if no other has that code. */
function isOfIssuer({ head }: PlanDocument, { mention: { symbol } }: Citation): boolean {
  const own = head.number?.symbol.body?.value;
  return own !== undefined && own === symbol?.body?.value && own.length > 3 && bodyByCode(own) === undefined;
}

/** `Công văn số 1/BGDĐT-A …; Công văn số 2/BGDĐT-B … của Bộ Giáo dục và Đào tạo;`: of one body, which the last names. */
function isNamedFurtherOn(plan: PlanDocument, citation: Citation): boolean {
  const { paragraph, mention } = citation;
  const code = firstBody(mention.symbol);
  if (!mention.symbol || !code) return false;
  const { end } = mention.symbol;
  const { text } = paragraph.content;
  const neighbours = citationsByParagraph(plan).get(paragraph) ?? [];
  let from = end;
  for (
    let index = partitionPoint(neighbours, (other) => other.mention.start <= mention.start);
    index < neighbours.length;
    index += 1
  ) {
    const other = neighbours[index]!;
    const { start, symbol, issuer } = other.mention;
    if (start - end > MAX_FURTHER || regexp.u`\.\s{1,3}(?:\p{Lu}|$)`.test(text.slice(from, start)))
      return false;
    if (firstBody(symbol) === code && (issuer !== undefined || isNamedLast(other))) return true;
    from = start;
  }
  return false;
}

/** UTF-16 units in which the last of an enumeration is looked for. */
const MAX_FURTHER = 2000;

/** `Công văn số 411/CV-HĐĐTP … về việc hướng dẫn … của Hội đồng Đội thành phố Hà Nội;`: the body of the code, last. */
function isNamedLast({ paragraph, mention: { symbol } }: Citation): boolean {
  const code = firstBody(symbol)?.replace(regexp.gu`[^\p{L}]`, '').toUpperCase();
  if (!symbol || !code) return false;
  const { text } = paragraph.content;
  const rest = text
    .slice(symbol.end, symbol.end + 400)
    .split(regexp.u`[;\n]|\.\s+(?=\p{Lu})|[.,:]\s*$`, 1)[0]!;
  const words = rest
    .slice(rest.lastIndexOf(' của ') + 4)
    .trim()
    .split(/[\s-]+/u);
  if (!rest.includes(' của ') || words.some((word) => !regexp.u`^\p{L}`.test(word))) return false;
  return (
    words[0] === firstBody(symbol) ||
    words
      .filter((word) => word !== 'và')
      .map((word) => initialOf(word))
      .join('')
      .startsWith(code)
  );
}

/** `U` of `Ủy`, `Đ` of `Đào`: as codes have it. */
function initialOf(word: string): string {
  return word.normalize('NFD')[0]!.toUpperCase();
}

const MAX_LIST_LENGTH = 5000;

/** `các Kế hoạch của UBND thành phố Hà Nội: số 330/KH-UBND …; số 332/KH-UBND …`. */
function isNamedForAll({ paragraph, mention: { start } }: Citation): boolean {
  const { text } = paragraph.content;
  const from = Math.max(0, start - MAX_LIST_LENGTH);
  const colon = from + text.slice(from, start).lastIndexOf(':');
  if (colon < from || !/^số\s/iu.test(text.slice(start, start + 4))) return false;
  if (regexp.u`\.\s\p{Lu}`.test(text.slice(colon, start))) return false;
  const lead = text.slice(Math.max(0, colon - 140), colon);
  return regexp.u`(?<!\p{L})(?:các|những)\s`.test(lead) && regexp.u`\scủa\s\p{Lu}`.test(lead);
}
