import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read.ts';

const read = (text: string) => readPlan(text, { today: { year: 2026, month: 11, day: 1 } });

function endingOf(text: string) {
  const { recipients, signature } = read(text);
  return {
    recipients: recipients?.items.map((item) => item.name),
    capacities: signature?.capacities.map((c) => c.text),
    titles: signature?.titles.map((t) => t.text),
    name: signature?.name?.text,
  };
}

const BODY = 'KẾ HOẠCH\nTuyên truyền\n\nI. MỤC ĐÍCH\n\nNội dung.\n\n';

describe('two columns of a letterhead', () => {
  it('may be lines with a lone | before it', () => {
    const { head } = read(
      '| ĐẢNG BỘ TỈNH GIA LAI\n| ĐẢNG UỶ XÃ IA GRAI\n| *\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 24-KH/ĐU\n\nKẾ HOẠCH\n\nkiểm tra',
    );
    expect(head.superior?.text).toBe('ĐẢNG BỘ TỈNH GIA LAI');
    expect(head.issuer?.text).toBe('ĐẢNG UỶ XÃ IA GRAI');
    expect(head.star?.text).toBe('*');
  });

  it('with | after too, or after alone', () => {
    const { head } = read(
      '| UBND XÃ MƯỜNG KIM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND | Mường Kim, ngày 05 tháng 6 năm 2026 |\n\nKẾ HOẠCH\n\nTuyên truyền',
    );
    expect(head.issuer?.text).toBe('UBND XÃ MƯỜNG KIM');
    expect(head.nationalTitle?.text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(head.number?.text).toBe('Số: 12/KH-UBND');
    expect(head.dateline?.place?.text).toBe('Mường Kim');
  });

  it('may be held apart by blanks that do not break', () => {
    const { head } = read(
      'Số: 66/KH-UBND &nbsp;&nbsp; *Bảo Yên, ngày 11 tháng 5 năm 2026*\n\nKẾ HOẠCH\n\nTuyển quân',
    );
    expect(head.number?.text).toBe('Số: 66/KH-UBND');
    expect(head.dateline?.place?.text).toBe('Bảo Yên');
  });

  it('leave a place of two words whole after a wide gap', () => {
    const { head } = read(
      'Số:     /KH-BTV               Hưng Yên, ngày     tháng 3 năm 2026\n\nKẾ HOẠCH\n\nTuyên truyền',
    );
    expect(head.number?.isPlaceholder).toBe(true);
    expect(head.dateline?.place?.text).toBe('Hưng Yên');
  });
});

describe('a letterhead that a website has set on fewer lines', () => {
  it('has its number after the issuer and its date after the national title', () => {
    const { head } = read(
      'CĐ PHÒNG GD&ĐT……….. Số: /KH-CĐ |\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM ……….. , ngày …. tháng ….. năm …….. |\nKẾ HOẠCH\nTổ chức hội thi',
    );
    expect(head.number?.text).toBe('Số: /KH-CĐ');
    expect(head.nationalTitle?.text).toBe('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(head.dateline?.isPlaceholder).toBe(true);
  });

  it.each([
    ['Số: /KH-THDH .............., ngày …..tháng ….năm 2024', undefined],
    ['Số: 01/KH-TTPVHCC, ngày 12 tháng 8 năm 2026', undefined],
    ['Số: 01/KH-UBND Mường Kim, ngày 12 tháng 8 năm 2026', 'Mường Kim'],
  ])('has number and date on one line: %s', (line, place) => {
    const { head } = read(`${line}\n\nKẾ HOẠCH\n\nTổ chức hội thi`);
    expect(head.number?.text).toMatch(/^Số: (?:01)?\/KH-[A-Z]+,?$/u);
    expect(head.dateline).toBeDefined();
    expect(head.dateline?.place?.text).toBe(place);
  });

  it('has its date after the motto', () => {
    const motto = `${' '.repeat(35)}Độc lập – Tự do – Hạnh phúc${' '.repeat(54)}Nam Dong, ngày 17 tháng 10  năm 2026`;
    const { head } = read(
      `  PHÒNG GD&ĐT CƯ JÚT\n\n  TRƯỜNG MẪU GIÁO HỌA MI \n\nSố:     /KH-MGHM\n\n           CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n${motto}\n\nKẾ HOẠCH\nPhòng cháy và chữa cháy`,
    );
    expect(head.motto?.text).toBe('Độc lập – Tự do – Hạnh phúc');
    expect(head.dateline?.place?.text).toBe('Nam Dong');
  });

  it('is no part of running text', () => {
    const text =
      'Thực hiện Kế hoạch của UBND XÃ A Số: 12/KH-UBND, ngày 12 tháng 8 năm 2026 và Công văn số 5.';
    expect(read(`KẾ HOẠCH\n\nThi\n\n${text}`).paragraphs.at(-1)?.content.text).toBe(text);
  });
});

describe('recipients on the line of their label', () => {
  it('are no end of the content', () => {
    const plan = read(
      `${BODY}Nơi nhận: UBKT Đảng uỷ, các đảng viên, Lưu CB\nT/M CHI BỘ\nBÍ THƯ\nNguyễn Văn An`,
    );
    expect(plan.recipients?.label?.text).toBe('Nơi nhận:');
    expect(plan.closing.paragraph?.content.text).toBe('Nội dung.');
  });

  it('are not what a sentence says of a place', () => {
    const plan = read(
      `${BODY}Nơi nhận: hồ sơ nộp trực tiếp, qua bưu chính hoặc lưu trữ tại bộ phận một cửa của xã.`,
    );
    expect(plan.recipients).toBeUndefined();
  });
});

describe('two columns of an ending', () => {
  const expected = {
    recipients: ['UBND tỉnh', 'Các trường', 'Lưu: VT, QLCL'],
    capacities: ['KT. GIÁM ĐỐC'],
    titles: ['PHÓ GIÁM ĐỐC'],
    name: 'Trần Thị Minh',
  };

  it.each([
    [
      'wide gaps',
      'Nơi nhận:            KT. GIÁM ĐỐC\n- UBND tỉnh (b/c);       PHÓ GIÁM ĐỐC\n- Các trường;\n- Lưu: VT, QLCL.         Trần Thị Minh',
    ],
    [
      'one blank',
      'Nơi nhận: KT. GIÁM ĐỐC\n- UBND tỉnh (b/c); PHÓ GIÁM ĐỐC\n- Các trường;\n- Lưu: VT, QLCL. Trần Thị Minh',
    ],
    [
      'tabs',
      'Nơi nhận:\tKT. GIÁM ĐỐC\n- UBND tỉnh (b/c);\tPHÓ GIÁM ĐỐC\n- Các trường;\n- Lưu: VT, QLCL.\tTrần Thị Minh',
    ],
  ])('are distinguished by %s', (_, ending) => {
    expect(endingOf(BODY + ending)).toEqual(expected);
  });

  it('leave recipients whole that only look like a title or a name', () => {
    const { recipients, titles, name } = endingOf(
      `${BODY}Nơi nhận:\n- Đảng uỷ, HĐND, UBND xã;\n- Ông Nguyễn Văn An, Chủ tịch; Bà Lê Thị Bình, Phó Chủ tịch;\n- TT. HĐND; TT. UBMTTQ;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nĐỗ Văn Cường`,
    );
    expect(recipients).toEqual([
      'Đảng uỷ, HĐND, UBND xã',
      'Ông Nguyễn Văn An, Chủ tịch; Bà Lê Thị Bình, Phó Chủ tịch',
      'TT. HĐND; TT. UBMTTQ',
      'Lưu: VT',
    ]);
    expect(titles).toEqual(['CHỦ TỊCH']);
    expect(name).toBe('Đỗ Văn Cường');
  });

  it('finds the name below “(đã ký)” in one paragraph', () => {
    expect(endingOf(`${BODY}Nơi nhận:\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n(đã ký)\nTS. Đỗ Thị Lan Hương`).name).toBe(
      'TS. Đỗ Thị Lan Hương',
    );
  });
});

describe('what stands in the place of a signature', () => {
  const expected = {
    recipients: ['Sở Y tế', 'Các khoa, phòng', 'Lưu: VT, KHTH'],
    capacities: [],
    titles: ['GIÁM ĐỐC'],
    name: 'BSCKII. Trần Bá Lộc',
  };

  it.each([
    '(Đã ký)',
    '[CHỜ KÝ]',
    '(Chữ ký, dấu)',
    '[ĐÃ DUYỆT]',
    '<ký tên>',
    'Chữ ký',
    'Ký bởi: Bệnh viện đa khoa',
    '(............)',
  ])('beside a recipient: %s', (mark) => {
    const ending = `Nơi nhận:                GIÁM ĐỐC\n- Sở Y tế (b/c);\n- Các khoa, phòng;       ${mark}\n- Lưu: VT, KHTH          BSCKII. Trần Bá Lộc`;
    expect(endingOf(BODY + ending)).toEqual(expected);
  });

  it('is no name that is to be filled in', () => {
    const { paragraphs } = read(
      `${BODY}Nơi nhận:\n- Lưu: VT.\n\n[CẦN BỔ SUNG: CHỨC VỤ NGƯỜI KÝ]\n\n[CẦN BỔ SUNG: họ tên người ký]`,
    );
    expect(paragraphs.slice(-2).map(({ role }) => role)).not.toContain('stamp');
  });

  it('stands twice where two sign', () => {
    const { titles, name, recipients } = endingOf(
      `${BODY}Nơi nhận:           CHỦ TỊCH CÔNG ĐOÀN       HIỆU TRƯỞNG\n- Các tổ;            (đã ký)                  (đã ký)\n- Lưu: VT.           Lê Thị Hoa               Trần Văn Bảy`,
    );
    expect(recipients).toEqual(['Các tổ', 'Lưu: VT']);
    expect(titles).toEqual(['CHỦ TỊCH CÔNG ĐOÀN', 'HIỆU TRƯỞNG']);
    expect(name).toBe('Lê Thị Hoa');
  });

  it('stands below a title in small letters beside the label', () => {
    const { titles, name } = endingOf(
      `${BODY}Nơi nhận:                Giám đốc\n- UBND tỉnh (b/c);\n- Lưu: VT.               (Đã ký)\n\n                         Phan Thị Mai`,
    );
    expect(titles).toEqual(['Giám đốc']);
    expect(name).toBe('Phan Thị Mai');
  });
});

describe('title and name on one line', () => {
  const signature = (line: string) => {
    const { titles, name } = endingOf(`${BODY}Nơi nhận:\n- Lưu: VT.\n\nTM. HỘI ĐỒNG\n\n${line}`);
    return [titles?.join(), name];
  };

  it.each([
    ['Chủ tịch Nguyễn Văn Bình', 'Chủ tịch', 'Nguyễn Văn Bình'],
    ['Trưởng ban TS. Lê Đình Hạc', 'Trưởng ban', 'TS. Lê Đình Hạc'],
    ['Phó Hiệu trưởng: Nguyễn Thị Nga', 'Phó Hiệu trưởng', 'Nguyễn Thị Nga'],
    ['Chủ tịch Hội đồng trường - PGS.TS Võ Quang', 'Chủ tịch Hội đồng trường', 'PGS.TS Võ Quang'],
    ['Giám đốc Kế hoạch - Tài chính BSCKI. Phạm Long', 'Giám đốc Kế hoạch - Tài chính', 'BSCKI. Phạm Long'],
    ['CHỦ TỊCH Lý A Sử', 'CHỦ TỊCH', 'Lý A Sử'],
  ])('%s', (line, title, name) => {
    expect(signature(line)).toEqual([title, name]);
  });

  it.each([
    'Chủ tịch Hội đồng Quản trị',
    'Giám đốc Sở Y Tế',
    'Hiệu trưởng Trường Tiểu học Lê Văn Tám',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN',
    'Trưởng phòng Tổ chức Hành chính',
  ])('not %s', (line) => {
    expect(signature(line)[1]).toBeUndefined();
  });
});

describe('rows of a table that came as lines', () => {
  const titlesOf = (rows: string) =>
    read(`${BODY}II. NỘI DUNG\n\n1. Thiết bị\n\n${rows}\n\n2. Nguồn vốn\n\nNgân sách xã.`)
      .outline.nodes.at(-1)
      ?.children.map(({ title }) => title);

  it.each([
    'TT\tTên\tSố lượng\n\n1.\tMáy in\t3\tchiếc\n\n2.\tTủ hồ sơ\t2\tchiếc',
    '1.\tĐón khách\t7h30\n\n2.\tKhai mạc\t8h00',
    '1. Lò Văn An\tTổ trưởng\t0912345678\n\n2. Lò Thị Ban\tTổ viên\t0912345679',
    '1.     Bàn học sinh          40     900.000\n\n2.     Ghế xoay          4     1.200.000',
  ])('are no items: %j', (rows) => {
    expect(titlesOf(rows)).toEqual(['Thiết bị', 'Nguồn vốn']);
  });

  it('are not items whose number or label a tab follows', () => {
    expect(titlesOf('2.\tThời gian:\tngày 05/6\tbuổi sáng\n\n3.\tĐịa điểm')).toHaveLength(4);
  });
});

describe('lines that run on in CommonMark', () => {
  it('the opening below the last basis', () => {
    const { opening } = read(
      'KẾ HOẠCH\nkiểm tra\n-----\n\n- Căn cứ Điều lệ Đảng;\n- Căn cứ Quy chế làm việc số 01-QC/ĐU, ngày 10/7/2025 của Đảng bộ xã,\nBan Thường vụ Đảng uỷ xã xây dựng Kế hoạch như sau:\n\nI- MỤC ĐÍCH',
    );
    expect(opening.bases).toHaveLength(2);
    expect(opening.sentence?.content.text).toBe('Ban Thường vụ Đảng uỷ xã xây dựng Kế hoạch như sau:');
  });

  it('one sentence that names its basis and speaks is one', () => {
    const { opening } = read(
      'KẾ HOẠCH\nkiểm tra\n-----\n\nThực hiện Kế hoạch số 05-KH/TU, ngày 10/01/2026 của Tỉnh uỷ về công tác năm,\nBan Thường vụ Đảng uỷ xã xây dựng Kế hoạch như sau:\n\nI- MỤC ĐÍCH',
    );
    expect(opening.bases).toHaveLength(0);
    expect(opening.sentence?.content.text).toMatch(/^Thực hiện/u);
  });

  it('a proposal among the bases', () => {
    const { opening } = read(
      'KẾ HOẠCH\nTuyên truyền\n\nCăn cứ Kế hoạch số 150/KH-UBND ngày 01/7/2026 của UBND tỉnh về công tác tuyên truyền;\nTheo đề nghị của Giám đốc Trung tâm Kiểm soát bệnh tật tỉnh.\n\nSở Y tế ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH',
    );
    expect(opening.bases.map((basis) => basis.paragraph.content.text.slice(0, 7))).toEqual([
      'Căn cứ ',
      'Theo đề',
    ]);
  });

  it('a short text below its numbered heading', () => {
    const titles = (text: string) =>
      read(`KẾ HOẠCH\nKiểm tra\n\nI. NỘI DUNG\n${text}`).outline.nodes[0]?.children.map((node) => node.title);
    expect(
      titles(
        '1. Mục đích\nGiúp đảng viên nhận rõ ưu điểm, khuyết điểm.\n2. Yêu cầu\nThực hiện đúng quy định.',
      ),
    ).toEqual(['Mục đích', 'Yêu cầu']);
    expect(titles('1. Việc lãnh đạo, chỉ đạo của\nBan Thường vụ Đảng uỷ xã;\n2. Việc thực hiện.')).toEqual([
      'Việc lãnh đạo, chỉ đạo của Ban Thường vụ Đảng uỷ xã;',
      'Việc thực hiện.',
    ]);
  });

  it('the closing sentence below the last item', () => {
    const { closing, outline } = read(
      'KẾ HOẠCH\nTuyên truyền\n\nI. NỘI DUNG\n\n1. Một việc phải làm trong năm.\n2. Báo cáo trước ngày 15/12/2026.\nTrên đây là Kế hoạch tuyên truyền./.\n\nNơi nhận:\n- Lưu: VT.',
    );
    expect(closing.formula).toBe(true);
    expect(outline.nodes[0]?.children.at(-1)?.title).toBe('Báo cáo trước ngày 15/12/2026.');
  });
});

describe('lines centred with blanks', () => {
  const indented = '                KẾ HOẠCH\n        Triển khai Đề án năm 2026';

  it('are text, though code to CommonMark', () => {
    const text = `UBND XÃ MƯỜNG KIM\n\nSố: 12/KH-UBND\n\n${indented}\n\nI. MỤC ĐÍCH\n\nNội dung.`;
    const { head } = read(text);
    expect(head.title?.range).toEqual({ start: text.indexOf('KẾ'), end: text.indexOf('HOẠCH') + 5 });
    expect(head.subject.map((s) => s.text)).toEqual(['Triển khai Đề án năm 2026']);
  });

  it('make no plan of a text that shows one as an example', () => {
    expect(read(`# Cách dùng\n\nMẫu:\n\n    Số: 12/KH-UBND\n\n${indented}\n\nNơi nhận: …`).isPlan).toBe(
      false,
    );
    expect(read('```\nSố: 12/KH-UBND\n\nKẾ HOẠCH\n```').isPlan).toBe(false);
  });
});
