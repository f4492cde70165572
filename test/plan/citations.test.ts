import { describe, expect, it } from 'vitest';
import type { CitationMention } from '../../server/src/plan/citation.ts';
import { scanCitations } from '../../server/src/plan/citations.ts';

/** A mention on one line: `type|số|symbol or number|date|issuer|subject`, empty parts as `-`. */
function brief(text: string, mention: CitationMention): string {
  const { typeName, soWord, symbol, bareNumber, lawName, date, issuer, subject, self } = mention;
  const number = symbol?.canonical ?? (bareNumber ? `#${bareNumber.value}` : '-');
  const law = lawName ? `«${lawName.value}»` : '';
  return [
    (typeName?.value ?? '-') + law,
    soWord ? 'số' : '-',
    self ? 'self' : number,
    date ? (mention.commaBeforeDate ? ',' : '') + text.slice(date.start, date.end) : '-',
    issuer?.value ?? '-',
    subject?.value ?? '-',
  ].join('|');
}

const read = (text: string) => scanCitations(text).map((mention) => brief(text, mention));

describe('one citation in full', () => {
  it.each([
    [
      'Chỉ thị số 06-CT/TW, ngày 24/6/2021 của Ban Bí thư về tăng cường sự lãnh đạo của Đảng',
      'Chỉ thị|số|06-CT/TW|,ngày 24/6/2021|Ban Bí thư|tăng cường sự lãnh đạo của Đảng',
    ],
    [
      'Kế hoạch 36-KH/TU, ngày 16/01/2026 của Ban Thường vụ Tỉnh ủy về sơ kết 5 năm.',
      'Kế hoạch|-|36-KH/TU|,ngày 16/01/2026|Ban Thường vụ Tỉnh ủy|sơ kết 5 năm',
    ],
    [
      'Công văn số 184/PGD&ĐT ngày 06/9/2024 của Phòng Giáo dục và Đào tạo về việc hướng dẫn nhiệm vụ;',
      'Công văn|số|184/PGD&ĐT|ngày 06/9/2024|Phòng Giáo dục và Đào tạo|hướng dẫn nhiệm vụ',
    ],
    [
      'Công văn số 184/SNV ngày 06 tháng 9 năm của Sở Nội vụ về việc rà soát;',
      'Công văn|số|184/SNV|ngày 06 tháng 9|Sở Nội vụ|rà soát',
    ],
    [
      'Nghị quyết số 11-NQ/TW, ngày 27/4/2007 của Bộ Chính trị (khóa X)',
      'Nghị quyết|số|11-NQ/TW|,ngày 27/4/2007|Bộ Chính trị (khóa X)|-',
    ],
    [
      'Chỉ thị số 06-CT/TW của Ban Bí thư ngày 24/6/2021 về công tác gia đình',
      'Chỉ thị|số|06-CT/TW|ngày 24/6/2021|Ban Bí thư|công tác gia đình',
    ],
    [
      'Chỉ thị số 06-CT/TW của Ban Bí thư, ngày 24/6/2021',
      'Chỉ thị|số|06-CT/TW|,ngày 24/6/2021|Ban Bí thư|-',
    ],
    [
      'Công văn số 570-CV/TU, ngày 07/5/2018 của Ban Thường vụ Tỉnh ủy, về quán triệt Chỉ thị',
      'Công văn|số|570-CV/TU|,ngày 07/5/2018|Ban Thường vụ Tỉnh ủy|quán triệt Chỉ thị',
    ],
    [
      'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
      'Nghị định|số|30/2020/NĐ-CP|ngày 05 tháng 3 năm 2020|Chính phủ|công tác văn thư',
    ],
    [
      'Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025 của Thủ tướng Chính phủ ban hành Bộ tiêu chí',
      'Quyết định|số|51/2025/QĐ-TTg|ngày 29/12/2025|Thủ tướng Chính phủ|-',
    ],
    [
      'Công văn số 2585/BNV-CTTN&BDG ngày 20/3/2026 của Bộ Nội vụ về hướng dẫn thực hiện',
      'Công văn|số|2585/BNV-CTTN&BDG|ngày 20/3/2026|Bộ Nội vụ|hướng dẫn thực hiện',
    ],
    [
      'Kế hoạch số 1378/KH-SVHTTDL ngày 19/4/2026 của Sở Văn hóa, Thể thao và Du lịch thực hiện công tác',
      'Kế hoạch|số|1378/KH-SVHTTDL|ngày 19/4/2026|Sở Văn hóa, Thể thao và Du lịch|-',
    ],
    [
      'Thông tri số 04/TT-MTTW-BTT Ngày 04/11/2025 của Uỷ ban MTTQ Việt Nam về Hướng dẫn',
      'Thông tri|số|04/TT-MTTW-BTT|Ngày 04/11/2025|Uỷ ban MTTQ Việt Nam|Hướng dẫn',
    ],
    [
      'Nghị quyết số 42-NQ/TW, ngày 24/11/2023 của Ban Chấp hành Trung ương Đảng khóa XIII “Tiếp tục đổi mới”',
      'Nghị quyết|số|42-NQ/TW|,ngày 24/11/2023|Ban Chấp hành Trung ương Đảng khóa XIII|Tiếp tục đổi mới',
    ],
    [
      'Quyết định số 03/QĐ-UBBC ngày 05/12/2025 của Ủy ban bầu cử xã Phố Bảng Về việc thành lập Tiểu ban',
      'Quyết định|số|03/QĐ-UBBC|ngày 05/12/2025|Ủy ban bầu cử xã Phố Bảng|thành lập Tiểu ban',
    ],
    [
      'Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN ngày 26/9/2025 của Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam).',
      'Nghị quyết liên tịch|số|102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN|ngày 26/9/2025|Ủy ban Thường vụ Quốc hội, Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|-',
    ],
    [
      'Công văn số 1234/UBND-VX ngày 5/6/2026 của UBND tỉnh Lai Châu V/v tăng cường phòng, chống dịch;',
      'Công văn|số|1234/UBND-VX|ngày 5/6/2026|UBND tỉnh Lai Châu|tăng cường phòng, chống dịch',
    ],
    [
      'Kết luận số 127-KL/TW, ngày 28/02/2025 của Bộ Chính trị, Ban Bí thư về triển khai nghiên cứu',
      'Kết luận|số|127-KL/TW|,ngày 28/02/2025|Bộ Chính trị, Ban Bí thư|triển khai nghiên cứu',
    ],
    [
      'Tờ trình số 05/TTr-UBND ngày 01/02/2026 của Phòng Văn hóa - Xã hội',
      'Tờ trình|số|05/TTr-UBND|ngày 01/02/2026|Phòng Văn hóa - Xã hội|-',
    ],
    [
      'Quy định số 294-QĐ/TW, ngày 26/5/2025 của Ban Chấp hành Trung ương thi hành Điều lệ Đảng',
      'Quy định|số|294-QĐ/TW|,ngày 26/5/2025|Ban Chấp hành Trung ương|-',
    ],
    [
      'Kế hoạch số 55/KH-BCĐ, ngày 12/3/2026 của Ban chỉ đạo 138 tỉnh về phòng ngừa',
      'Kế hoạch|số|55/KH-BCĐ|,ngày 12/3/2026|Ban chỉ đạo 138 tỉnh|phòng ngừa',
    ],
    ['Căn cứQuy chếlàm việc số 01-QC/ĐU', 'Quy chế làm việc|số|01-QC/ĐU|-|-|-'],
    [
      'Hướng dẫn liên ngành số 15/HDLN-SNV-STC ngày 2/3/2026 của Sở Nội vụ - Sở Tài chính về chế độ',
      'Hướng dẫn liên ngành|số|15/HDLN-SNV-STC|ngày 2/3/2026|Sở Nội vụ - Sở Tài chính|chế độ',
    ],
    ['Thông báo kết luận số 33-TB/TU', 'Thông báo|số|33-TB/TU|-|-|-'],
    [
      'Kế hoạch số 12-KH/ĐU ngày 5/3/2026 do Ban Thường vụ Đảng uỷ ban hành về chuyển đổi số',
      'Kế hoạch|số|12-KH/ĐU|ngày 5/3/2026|Ban Thường vụ Đảng uỷ|chuyển đổi số',
    ],
    [
      'Kế hoạch số:12/KH-UBND,ngày 5/3/2026,của UBND xã,về việc tổ chức Tết trồng cây',
      'Kế hoạch|số|12/KH-UBND|,ngày 5/3/2026|UBND xã|tổ chức Tết trồng cây',
    ],
    [
      'Quyết định số 15 ký ngày 12/3/2026 của Giám đốc Sở Y tế tỉnh Lai Châu.',
      'Quyết định|số|#15|ngày 12/3/2026|Giám đốc Sở Y tế tỉnh Lai Châu|-',
    ],
    [
      'Chỉ thị số 01-CT/TU của Ban Thường vụTỉnh uỷ vềlãnh đạo cuộc bầu cử',
      'Chỉ thị|số|01-CT/TU|-|Ban Thường vụTỉnh uỷ|lãnh đạo cuộc bầu cử',
    ],
    [
      'THỰC HIỆN CHỈ THỊ SỐ 06-CT/TW, NGÀY 24/6/2021 CỦA BAN BÍ THƯ VỀ CÔNG TÁC GIA ĐÌNH',
      'CHỈ THỊ|số|06-CT/TW|,NGÀY 24/6/2021|BAN BÍ THƯ|CÔNG TÁC GIA ĐÌNH',
    ],
    [
      'Căn cứ Chỉ thị số 06-CT/TW,\nngày 24/6/2021\ncủa Ban\nBí thư về\ncông tác gia đình;',
      'Chỉ thị|số|06-CT/TW|,ngày 24/6/2021|Ban Bí thư|công tác gia đình',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('shapes of symbols', () => {
  it.each([
    ['Chỉ thị số 06-CT/TW', '06-CT/TW', 'party'],
    ['Quy chế số 05-QC/BTCTU-BNCTU', '05-QC/BTCTU-BNCTU', 'party'],
    ['Công văn số 3294-CV/VPTW/nb', '3294-CV/VPTW/nb', 'party'],
    ['Hướng dẫn số 29-HD/TWĐTN-VP', '29-HD/TWĐTN-VP', 'party'],
    ['Kế hoạch số 2723/KH-UBND', '2723/KH-UBND', 'state'],
    ['Quyết định số 13/QĐ-MTTQ-BTT', '13/QĐ-MTTQ-BTT', 'state'],
    ['Chương trình số 8848/CTr-CAT-PX03', '8848/CTr-CAT-PX03', 'state'],
    ['Kế hoạch số 01/KH-TBTTKT', '01/KH-TBTTKT', 'state'],
    ['Chỉ thị số 28/CT-TTg', '28/CT-TTg', 'state'],
    ['Công văn số 1117/ĐCT-TG', '1117/ĐCT-TG', 'state-letter'],
    ['Nghị quyết số 12/2025/NQ-HĐND', '12/2025/NQ-HĐND', 'normative'],
    ['Luật số 72/2025/QH15', '72/2025/QH15', 'normative'],
    ['Nghị quyết số 351/2017/UBTVQH14', '351/2017/UBTVQH14', 'normative'],
    ['Nghị quyết liên tịch số 102/2025/NQLT', '102/2025/NQLT', 'normative'],
    ['Quyết định số 12a/QĐ-UBND', '12a/QĐ-UBND', 'state'],
    ['Kế hoạch số 15/XYZ-UBND', '15/XYZ-UBND', 'state'],
    ['Kế hoạch số 2723-KH/UBND', '2723-KH/UBND', 'party'],
    ['Chỉ thị số 06/CT-TW', '06/CT-TW', 'state'],
    ['Hướng dẫn liên ngành số 15/HDLN-SNV-STC', '15/HDLN-SNV-STC', 'state'],
    ['Kế hoạch số 15-KH-UBND', '15-KH-UBND', 'unknown'],
    ['Chỉ thị số 06-CT/TWngày 24/6/2021', '06-CT/TW', 'party'],
  ])('%s', (text, canonical, shape) => {
    const [mention] = scanCitations(text);
    expect(mention?.symbol).toMatchObject({ canonical, shape, irregular: [] });
  });

  it.each([
    ['Chỉ thị số 21 – CT/TW', '21-CT/TW', [' – ']],
    ['Chỉ thị 21– CT/TW', '21-CT/TW', ['– ']],
    ['Chỉ thị số 23 -CT/HU', '23-CT/HU', [' -']],
    ['Chỉ thị số số 46 - CT/TW', '46-CT/TW', [' - ']],
    ['Kế hoạch số 15 / KH – UBND', '15/KH-UBND', [' / ', ' – ']],
    ['Nghị quyết liên tịch số 102/2025/NQLT/UBTVQH15-CP-ĐCT', '102/2025/NQLT-UBTVQH15-CP-ĐCT', ['/']],
    ['Kế hoạch số 15/KH/UBND', '15/KH-UBND', ['/']],
    ['Chỉ thị số 06/CT/TW', '06-CT/TW', ['/']],
    ['Quyết định số 51/2025-QĐ-TTg', '51/2025/QĐ-TTg', ['-']],
  ])('names what is not as it should be in %s', (text, canonical, irregular) => {
    const symbol = scanCitations(text)[0]?.symbol;
    expect(symbol?.canonical).toBe(canonical);
    expect(symbol?.irregular.map(({ start, end }) => text.slice(start, end))).toEqual(irregular);
  });

  it.each([
    ['Chỉ thịsố46-CT/TW', '46-CT/TW'],
    ['Căn cứQuy định số 294-QĐ/TW', '294-QĐ/TW'],
    ['quán triệt Chỉ thị46-CT/TW', '46-CT/TW'],
  ])('reads the glued %s', (text, canonical) => {
    expect(scanCitations(text)[0]?.symbol?.canonical).toBe(canonical);
  });
});

describe('blank numbers', () => {
  it.each([
    ['(Kèm theo Kế hoạch số -KH/ĐU, ngày /02/2026 của Ban Thường vụ Đảng ủy)', '-KH/ĐU'],
    ['(Kèm theo Kế hoạch số     /KH-UBND ngày    /4/2026 của UBND xã)', '/KH-UBND'],
    ['Kế hoạch số …/KH-UBND', '/KH-UBND'],
    ['Kế hoạch số: ...../KH-UBND', '/KH-UBND'],
    ['theo Thông báo số ……TB/MTTQ ngày…', '-TB/MTTQ'],
  ])('%s', (text, canonical) => {
    const [mention] = scanCitations(text);
    expect(mention?.symbol?.canonical).toBe(canonical);
    expect(mention?.symbol?.number).toBeUndefined();
  });

  it('takes date and issuer after a blank number', () => {
    const text = '(Kèm theo Kế hoạch số -KH/ĐU, ngày /02/2026 của Ban Thường vụ Đảng ủy)';
    expect(read(text)).toEqual(['Kế hoạch|số|-KH/ĐU|,ngày /02/2026|Ban Thường vụ Đảng ủy|-']);
  });
});

describe('documents without a symbol', () => {
  it.each([
    ['Chỉ thị 21 trong hệ thống Hội', ['Chỉ thị|-|#21|-|-|-']],
    ['(theo quy định tại Nghị quyết 101)', ['Nghị quyết|-|#101|-|-|-']],
    [
      'Nghị quyết liên tịch số 102 của Ủy ban Thường vụ Quốc hội',
      ['Nghị quyết liên tịch|số|#102|-|Ủy ban Thường vụ Quốc hội|-'],
    ],
    [
      'Thực hiện Công văn ngày 07/5/2018 của Ban Thường vụ Tỉnh ủy',
      ['Công văn|-|-|ngày 07/5/2018|Ban Thường vụ Tỉnh ủy|-'],
    ],
    ['Kế hoạch số , ngày 07/5/2018 của Tỉnh ủy', ['Kế hoạch|số|-|,ngày 07/5/2018|Tỉnh ủy|-']],
    ['Kế hoạch số …… ngày 07/5/2018', ['Kế hoạch|số|-|-|-|-']],
    ['tổ chức thực hiện Kế hoạch này.', ['Kế hoạch|-|self|-|-|-']],
    ['căn cứ kế hoạch này, các đơn vị', ['kế hoạch|-|self|-|-|-']],
    ['phổ biến Chỉ thị này', ['Chỉ thị|-|self|-|-|-']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('laws', () => {
  it.each([
    [
      'Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13, ngày 25/6/2015 và được',
      ['Luật«Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân»|số|85/2015/QH13|,ngày 25/6/2015|-|-'],
    ],
    ['Luật số 83/2025/QH15, ngày 24/6/2025;', ['Luật|số|83/2025/QH15|,ngày 24/6/2025|-|-']],
    [
      'theo Luật Mặt trận Tổ quốc Việt Nam, Luật Công đoàn và các văn bản',
      ['Luật«Mặt trận Tổ quốc Việt Nam»|-|-|-|-|-', 'Luật«Công đoàn»|-|-|-|-|-'],
    ],
    [
      'Luật Phòng, chống tham nhũng; Luật Thực hành tiết kiệm, chống lãng phí',
      ['Luật«Phòng, chống tham nhũng»|-|-|-|-|-', 'Luật«Thực hành tiết kiệm, chống lãng phí»|-|-|-|-|-'],
    ],
    ['của Luật Bầu cử năm 2015 (được sửa đổi', ['Luật«Bầu cử»|-|-|năm 2015|-|-']],
    ['Hiến pháp năm 2013', ['Hiến pháp|-|-|năm 2013|-|-']],
    ['Bộ luật Hình sự năm 2015', ['Bộ luật«Hình sự»|-|-|năm 2015|-|-']],
    [
      'Pháp lệnh Ưu đãi người có công với cách mạng ngày 09/12/2020',
      ['Pháp lệnh«Ưu đãi người có công với cách mạng»|-|-|ngày 09/12/2020|-|-'],
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Bầu cử đại biểu Quốc hội ngày 24 tháng 6 năm 2025',
      [
        'Luật«sửa đổi, bổ sung một số điều của Luật Bầu cử đại biểu Quốc hội»|-|-|ngày 24 tháng 6 năm 2025|-|-',
      ],
    ],
    ['Luật Ban hành văn bản quy phạm pháp luật', ['Luật«Ban hành văn bản quy phạm pháp luật»|-|-|-|-|-']],
    [
      'Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch số 35/2018/QH14 ngày 20/11/2018',
      [
        'Luật«sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch»|số|35/2018/QH14|ngày 20/11/2018|-|-',
      ],
    ],
    ['Nghị quyết về quy hoạch số 61/2022/QH15', ['-|số|61/2022/QH15|-|-|-']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('several in one paragraph', () => {
  it('gives the issuer to the last of a list only', () => {
    expect(
      read('thực hiện Chỉ thị số 06-CT/TW, Chương trình hành động số 14-CTr/TU của Ban Thường vụ Tỉnh ủy'),
    ).toEqual(['Chỉ thị|số|06-CT/TW|-|-|-', 'Chương trình hành động|số|14-CTr/TU|-|Ban Thường vụ Tỉnh ủy|-']);
  });

  it('lets the second of a list inherit the type', () => {
    const mentions = scanCitations('các Nghị quyết số 11-NQ/TW và 42-NQ/TW, số 57-NQ/TW của Bộ Chính trị');
    expect(mentions.map((mention) => [mention.symbol?.canonical, mention.listed])).toEqual([
      ['11-NQ/TW', false],
      ['42-NQ/TW', true],
      ['57-NQ/TW', true],
    ]);
    expect(mentions[2]?.soWord?.value).toBe('số');
  });

  it('begins a mention at the abbreviated type name', () => {
    const text = 'theo CV số 123/UBND-NC ngày 12/3/2026 của UBND tỉnh và QĐ số 15/QĐ-UBND';
    expect(read(text)).toEqual(['-|số|123/UBND-NC|ngày 12/3/2026|UBND tỉnh|-', '-|số|15/QĐ-UBND|-|-|-']);
    expect(scanCitations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'CV số 123/UBND-NC ngày 12/3/2026 của UBND tỉnh',
      'QĐ số 15/QĐ-UBND',
    ]);
  });

  it('reads a citation in the subject of another, and the short name', () => {
    const text =
      'Căn cứ Kế hoạch 36-KH/TU, ngày 16/01/2026 của Ban Thường vụ Tỉnh ủy về sơ kết 5 năm thực hiện Chỉ thị số 06-CT/TW, ngày 24/6/2021 của Ban Bí thư về công tác gia đình (gọi tắt là Chỉ thị số 06-CT/TW); Ban Thường vụ Đảng ủy xây dựng Kế hoạch như sau:';
    expect(read(text)).toEqual([
      'Kế hoạch|-|36-KH/TU|,ngày 16/01/2026|Ban Thường vụ Tỉnh ủy|sơ kết 5 năm',
      'Chỉ thị|số|06-CT/TW|,ngày 24/6/2021|Ban Bí thư|công tác gia đình',
    ]);
    expect(scanCitations(text)[1]?.shortName?.value).toBe('Chỉ thị số 06-CT/TW');
  });

  it.each([
    ['Hội đồng nhân dân tỉnh Lai Châu', 'về việc giám sát'],
    ['Hội đồng nhân dân xã', 'ban hành Quy chế'],
    ['Tổng liên đoàn Lao động Việt Nam', 'về công tác nữ'],
    ['Hội liên hiệp Phụ nữ xã', 'phát động thi đua'],
    ['Bộ chỉ huy Quân sự tỉnh', 'chỉ đạo diễn tập'],
    ['Trung tâm phục vụ hành chính công tỉnh', 'phục vụ người dân'],
    ['Ban tiếp công dân tỉnh', 'tiếp tục thực hiện'],
    ['Tỉnh ủy', 'đồng thời triển khai'],
    ['Hội', 'đồng thời triển khai'],
    ['Tổng cục Thuế', 'liên quan đến hoá đơn'],
    ['Bộ', 'chỉ đạo thực hiện'],
  ])('ends the issuer %s where its name ends', (issuer, after) => {
    const [mention] = scanCitations(`Nghị quyết số 12/NQ-HĐND ngày 01/02/2026 của ${issuer} ${after};`);
    expect(mention?.issuer?.value).toBe(issuer);
  });

  it('ends issuer and subject before the body that speaks', () => {
    expect(
      read(
        'Thực hiện Chỉ thị số 21-CT/TW, ngày 20/01/2018 của Ban Bí thư, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:',
      ),
    ).toEqual(['Chỉ thị|số|21-CT/TW|,ngày 20/01/2018|Ban Bí thư|-']);
    expect(
      read(
        'Thực hiện Chỉ thị số 21-CT/TW của Ban Bí thư về công tác phụ nữ, Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:',
      ),
    ).toEqual(['Chỉ thị|số|21-CT/TW|-|Ban Bí thư|công tác phụ nữ']);
  });
});

describe('what is no citation', () => {
  it.each([
    'các kế hoạch của xã',
    'Kế hoạch tổ chức thực hiện, Quyết định mức chi',
    'báo cáo số lượng, số liệu; quy định số lượng cấp phó',
    'Chương trình chuyển đổi số của xã',
    'nhiệm kỳ 2026 - 2031; ngày 27/7 và 20-10; 15/3/2026',
    'Kế hoạch 5 năm 2026-2030; Kế hoạch năm 2026',
    'Hướng dẫn của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
    'Đề án 06, Chương trình 135, Dự án số 4 thuộc Chương trình',
    'theo Mẫu số 01/BCĐBHĐND-MT và Mẫu số 05/BCĐBHĐND-MT; Mẫu số 01 và 02/HNMT',
    'Hội Luật gia, Đoàn Luật sư tỉnh; pháp luật của Nhà nước; Luật pháp',
    'Biên bản ngày 15/3/2026 của Hội nghị; báo cáo số 1 của tổ; Luật này quy định',
    'QCVN 01:2021/BXD; TCVN 12/2020/BYT-QĐ; QCVN 41/2019/BGTVT',
    'theo Điều 45 và khoản 2 Điều 54; tỷ lệ 1/3, 2/3 số đại biểu',
    'Tổ 1/TDP-2, lô A-12/B; mã MS6-CT/TW',
    'điện thoại 0213.123/456; 24/24 giờ; km 12 - QL/32',
    'Quyết định này có hiệu lực'.replace('này', 'mới'),
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

it('reads the first 5,000 mentions of a paragraph, and no more', () => {
  const text = Array.from({ length: 6000 }, (_, i) => `${i + 1}/KH-UBND`).join('; ');
  expect(scanCitations(text)).toHaveLength(5000);
});
