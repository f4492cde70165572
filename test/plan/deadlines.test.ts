import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Deadline, PlanDocument } from '../../server/src/plan/model.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { TEXT_FORMS } from '../support/forms.ts';

const TODAY = { year: 2026, month: 11, day: 22 };

function read(text: string): PlanDocument {
  return readPlan(text, { today: TODAY, forcePlan: true });
}

/** A plan of 5 May 2026 with the text as its content. */
function draft(content: string): string {
  return `Bình Lư, ngày 05 tháng 5 năm 2026\n\nKẾ HOẠCH\n\n**Tổ chức Ngày hội đọc sách năm 2026**\n\nI. NỘI DUNG\n\n${content}\n\nNơi nhận:\n\n- Lưu: VT.\n`;
}

function deadlinesOf(content: string): readonly Deadline[] {
  return read(draft(content)).deadlines;
}

function shown({ kind, text }: Deadline): string {
  return `${kind}: ${text}`;
}

describe('what makes a deadline', () => {
  it.each<readonly [string, ...string[]]>([
    ['Gửi báo cáo trước ngày 10/6/2026.', 'before: trước ngày 10/6/2026'],
    ['Gửi báo cáo trước 17h00 ngày 10/6/2026.', 'before: trước 17h00 ngày 10/6/2026'],
    ['Gửi báo cáo trước thứ Tư, ngày 10/6/2026.', 'before: trước thứ Tư, ngày 10/6/2026'],
    ['Gửi báo cáo Đảng uỷtrước\nngày 10/6/2026.', 'before: trước ngày 10/6/2026'],
    ['Rà soát, hoàn thành xong trước ngày 10/6/2026.', 'before: trước ngày 10/6/2026'],
    ['Gửi danh sách chậm nhất ngày 10/6/2026.', 'latest: chậm nhất ngày 10/6/2026'],
    ['Gửi danh sách chậm nhất là ngày 10 tháng 6 năm 2026.', 'latest: chậm nhất là ngày 10 tháng 6 năm 2026'],
    ['Gửi danh sách chậm nhất là 17h00 ngày 10/6/2026.', 'latest: chậm nhất là 17h00 ngày 10/6/2026'],
    [
      'Gửi danh sách chậm nhất trước 17 giờ 00 phút, ngày 10/6/2026.',
      'latest: chậm nhất trước 17 giờ 00 phút, ngày 10/6/2026',
    ],
    ['Gửi danh sách muộn nhất vào ngày 10/6/2026.', 'latest: muộn nhất vào ngày 10/6/2026'],
    ['Nộp bài dự thi không quá ngày 10/6/2026.', 'latest: không quá ngày 10/6/2026'],
    ['Hạn chót nộp bài: ngày 10/6/2026.', 'latest: Hạn chót nộp bài: ngày 10/6/2026'],
    ['Hạn cuối ngày 10/6/2026.', 'latest: Hạn cuối ngày 10/6/2026'],
    ['Nhận bài dự thi đến hết ngày 10/6/2026.', 'latest: đến hết ngày 10/6/2026'],
    ['Rà soát, hoàn thành trong tháng 6/2026.', 'within: trong tháng 6/2026'],
    ['Tổ chức tập huấn trong quý III/2026.', 'within: trong quý III/2026'],
    ['Tổ chức tập huấn trong quý III năm 2026.', 'within: trong quý III năm 2026'],
    ['Tổ chức tổng kết vào tháng 12/2026.', 'within: vào tháng 12/2026'],
    ['Tổ chức tổng kết cuối tháng 12/2026.', 'within: cuối tháng 12/2026'],
    ['Rà soát, hoàn thành trong năm 2026.', 'within: trong năm 2026'],
    ['Trưng bày sách từ ngày 10/6/2026 đến ngày 20/6/2026.', 'period: từ ngày 10/6/2026 đến ngày 20/6/2026'],
    [
      'Trưng bày sách từ ngày 10 đến ngày 20 tháng 6 năm 2026.',
      'period: từ ngày 10 đến ngày 20 tháng 6 năm 2026',
    ],
    ['- Thời gian: 10/6/2026 - 20/6/2026.', 'period: 10/6/2026 - 20/6/2026'],
    // The same days of the lunar calendar are no second period.
    [
      'Trưng bày sách từ ngày 10/6/2026 đến ngày 20/6/2026 (từ ngày 25/4 đến ngày 06/5 Âm lịch).',
      'period: từ ngày 10/6/2026 đến ngày 20/6/2026',
    ],
    [
      'Trưng bày sách từ 07h30 ngày 10/6/2026 đến hết ngày 20/6/2026.',
      'period: từ 07h30 ngày 10/6/2026 đến hết ngày 20/6/2026',
    ],
    ['- Thời gian hoàn thành: Quý III/2026.', 'within: Thời gian hoàn thành: Quý III/2026'],
    ['- Thời gian hoàn thành: ngày 10/6/2026.', 'latest: Thời gian hoàn thành: ngày 10/6/2026'],
    ['- Thời hạn gửi báo cáo: ngày 10/6/2026.', 'latest: Thời hạn gửi báo cáo: ngày 10/6/2026'],
    ['- Thời gian: Dự kiến ngày 10/6/2026.', 'on: Thời gian: Dự kiến ngày 10/6/2026'],
    [
      'Khai mạc lúc 07 giờ 30 phút, thứ Tư, ngày 10/6/2026.',
      'on: lúc 07 giờ 30 phút, thứ Tư, ngày 10/6/2026',
    ],
    ['- Ngày 10/6/2026: Họp Ban Tổ chức.', 'on: Ngày 10/6/2026'],
    [
      'Báo cáo tiến độ trước ngày 10/6/2026 và ngày 10/12/2026.',
      'before: trước ngày 10/6/2026',
      'before: ngày 10/12/2026',
    ],
    ['Định kỳ báo cáo trước ngày 15 hằng tháng.', 'recurring: trước ngày 15 hằng tháng'],
    ['Báo cáo kết quả hằng tháng về Văn phòng trước ngày 25.', 'recurring: trước ngày 25'],
    ['Báo cáo kết quả trước ngày 15/11 hằng năm.', 'recurring: trước ngày 15/11'],
    ['Báo cáo trong vòng 10 ngày kể từ ngày ký.', 'relative: trong vòng 10 ngày kể từ ngày ký'],
    [
      'Báo cáo chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị.',
      'relative: chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị',
    ],
    [
      'Hoàn thành sau 15 ngày kể từ ngày nhận được văn bản.',
      'relative: sau 15 ngày kể từ ngày nhận được văn bản',
    ],
    ['Báo cáo trước ngày …/6/2026.', 'before: trước ngày …/6/2026'],
  ])('%s', (content, ...expected) => {
    expect(deadlinesOf(content).map(shown)).toEqual(expected);
  });
});

describe('what is no deadline', () => {
  it.each([
    'Tri ân nhân dịp Ngày Thương binh - Liệt sĩ 27/7.',
    'Tổ chức Ngày Chuyển đổi số quốc gia 10-10 hằng năm.',
    'Kỷ niệm 80 năm Quốc khánh 02/9.',
    'Kỷ niệm 95 năm Ngày thành lập (26/3/1931 - 26/3/2026).',
    'Thực hiện Kế hoạch số 36-KH/TU, ngày 16/01/2026 của Ban Thường vụ Tỉnh ủy.',
    'Số liệu từ ngày 01/01/2025 đến ngày 30/4/2026.',
    '- Mốc thời gian lấy số liệu báo cáo: từ ngày 01/01/2026 đến ngày 30/6/2026.',
    'Số liệu chốt đến hết ngày 31/5/2026.',
    '- Mốc thời gian giám sát: Từ ngày 01/7/2025 đến ngày 30/6/2026.',
    'Giai đoạn từ năm 2026 đến năm 2030; đến năm 2030 đạt 100%.',
    'Trẻ em từ 6 - 10 tuổi; 60 giờ, 24/7.',
    'Người có công sinh trước ngày 01/01/1945.',
    'Luật có hiệu lực từ ngày 01/7/2026.',
    'Thời gian hỗ trợ không quá 03 tháng.',
    'Mỗi lớp tổ chức trong 05 ngày.',
    'Toàn dân đi bầu cử (được tiến hành vào Chủ nhật, ngày 14/6/2026) là dịp quan trọng.',
  ])('%s', (content) => {
    expect(deadlinesOf(content).map(shown)).toEqual([]);
  });

  it('keeps out head, title, bases, recipients and the source line of an annex', () => {
    const text = `Số: 12/KH-UBND\n\nBình Lư, ngày 05 tháng 5 năm 2026\n\nKẾ HOẠCH\n\n**Thực hiện Nghị quyết số 05/NQ-HĐND ngày 01/4/2026**\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\n\nI. MỤC ĐÍCH\n\nNâng cao nhận thức.\n\nNơi nhận:\n\n- Lưu: VT.\n\n**TM. ỦY BAN NHÂN DÂN**\n\n**CHỦ TỊCH**\n\n**Nguyễn Văn An**\n\nPHỤ LỤC\n\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/5/2026 của Ủy ban nhân dân xã)\n`;
    expect(read(text).deadlines).toEqual([]);
  });

  it('finds nothing in a text that is no plan', () => {
    expect(readPlan('Nộp bài trước ngày 10/6/2026.', { today: TODAY }).deadlines).toEqual([]);
  });
});

describe('who has to act, and what', () => {
  it.each([
    [
      '1. Phòng Kinh tế chủ trì rà soát, báo cáo trước ngày 10/6/2026.',
      'Phòng Kinh tế',
      'chủ trì rà soát, báo cáo',
    ],
    [
      '- Các chi bộ, đảng bộ trực thuộc, các ban, ngành căn cứ chức năng, nhiệm vụ được giao tổ chức sơ kết; gửi báo cáo trước ngày 10/6/2026.',
      'Các chi bộ, đảng bộ trực thuộc, các ban, ngành',
      'tổ chức sơ kết; gửi báo cáo',
    ],
    [
      'Giao Ban Xây dựng Đảng tham mưu báo cáo trước ngày 10/6/2026.',
      'Ban Xây dựng Đảng',
      'tham mưu báo cáo',
    ],
    [
      'Đề nghị Ủy ban MTTQ Việt Nam xã phối hợp tuyên truyền, hoàn thành trước ngày 10/6/2026.',
      'Ủy ban MTTQ Việt Nam xã',
      'phối hợp tuyên truyền',
    ],
    [
      'Chậm nhất ngày 10/6/2026, các đơn vị gửi báo cáo về Văn phòng.',
      'các đơn vị',
      'gửi báo cáo về Văn phòng',
    ],
    [
      'Trên cơ sở đó, Ban Tổ chức - Tổng hợp trình phê duyệt trước ngày 10/6/2026.',
      'Ban Tổ chức - Tổng hợp',
      'trình phê duyệt',
    ],
    [
      '1. Phòng Văn hóa - Xã hội\n\nTổng hợp, tham mưu Ủy ban nhân dân xã báo cáo trước ngày 10/6/2026.',
      'Phòng Văn hóa - Xã hội',
      'Tổng hợp, tham mưu Ủy ban nhân dân xã báo cáo',
    ],
    ['* Các trường học:\n\n- Bàn giao học sinh trước ngày 10/6/2026.', 'Các trường học', 'Bàn giao học sinh'],
    [
      '1. Rà soát hồ sơ\n\n- Thời gian hoàn thành: Quý III/2026.\n\n- Đơn vị chủ trì: Phòng Kinh tế.',
      'Phòng Kinh tế',
      'Rà soát hồ sơ',
    ],
    [
      'Xây dựng phần mềm (chủ trì: Văn phòng Đảng uỷ; hoàn thành trước ngày 10/6/2026).',
      'Văn phòng Đảng uỷ',
      'Xây dựng phần mềm',
    ],
    ['Giải ngân chậm nhất ngày 10/6/2026 (Phòng Kinh tế).', 'Phòng Kinh tế', 'Giải ngân'],
    ['Giải ngân chậm nhất ngày 10/6/2026 (Phòng Kinh tế mở lớp tập huấn).', undefined, 'Giải ngân'],
    [
      'Xong trước ngày 10/6/2026, các thôn gửi danh sách về Phòng Kinh tế.',
      'các thôn',
      'gửi danh sách về Phòng Kinh tế',
    ],
    [
      'Thời gian thực hiện: ngày 10/6/2026. Đơn vị thực hiện: Đoàn Thanh niên xã.',
      'Đoàn Thanh niên xã',
      'Tổ chức Ngày hội đọc sách năm 2026',
    ],
    ['1. Thời gian: Ngày 10/6/2026.', undefined, 'Tổ chức Ngày hội đọc sách năm 2026'],
    ['Tổ chức hội thảo trước ngày 10/6/2026.', undefined, 'Tổ chức hội thảo'],
    ['Lắp đặt biển báo, hoàn thành trước ngày 10/6/2026.', undefined, 'Lắp đặt biển báo'],
  ])('%s', (content, unit, task) => {
    const [deadline, ...others] = deadlinesOf(content);
    expect(others).toEqual([]);
    expect(deadline?.agency?.text).toBe(unit);
    expect(deadline?.task?.text).toBe(task);
  });

  it('reads the columns of a table', () => {
    const found = deadlinesOf(
      '| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |\n| --- | --- | --- | --- | --- |\n| 1 | Số hóa hồ sơ | Văn phòng | Các thôn | Trước ngày 30/6/2026 |\n| 2 | Tập huấn | Phòng Kinh tế | | Quý III/2026 |\n| 3 | Tổng kết | Phòng Nội vụ | | 15/12/2026 |\n| 4 | Tuyên truyền | Các thôn | | Thường xuyên |',
    );
    expect(found.map((d) => [d.kind, d.text, d.agency?.text, d.task?.text])).toEqual([
      ['before', 'Trước ngày 30/6/2026', 'Văn phòng', 'Số hóa hồ sơ'],
      ['within', 'Quý III/2026', 'Phòng Kinh tế', 'Tập huấn'],
      ['latest', '15/12/2026', 'Phòng Nội vụ', 'Tổng kết'],
    ]);
  });

  it.each(TEXT_FORMS)('points at the source in $name', ({ write }) => {
    const text = write(draft('1. **Phòng Kinh tế** chủ trì rà soát, báo cáo **trước ngày 10/6/2026**.'));
    const [deadline] = read(text).deadlines;
    const at = (range: { start: number; end: number } | undefined) =>
      range && text.slice(range.start, range.end).normalize('NFC').replaceAll('*', '');
    expect(at(deadline?.range)).toBe('trước ngày 10/6/2026');
    expect(at(deadline?.agency?.range)).toBe('Phòng Kinh tế');
    expect(at(deadline?.task?.range)?.trim()).toBe('chủ trì rà soát, báo cáo');
  });
});

describe('the deadlines of real plans', () => {
  it.each([
    [
      '01-dang-uy-xa-binh-lu-chi-thi-06.md',
      [
        ['10/4/2026', 'Các chi, đảng bộ trực thuộc Đảng ủy xã Bình Lư, các ban, ngành, đoàn thể xã'],
        ['28/4/2026', 'Ban Xây dựng Đảng Đảng ủy xã'],
        ['10/4/2026', 'Ủy ban nhân dân xã'],
      ],
    ],
    [
      '02-hoi-lhpn-lao-cai-chi-thi-21.md',
      [['23/6/2023', 'Hội LHPN các huyện, thị xã, thành phố và các đơn vị trực thuộc']],
    ],
    ['03-ubnd-xa-binh-lu-binh-dang-gioi.md', [['15/11/2026', 'cơ quan, đơn vị thuộc xã']]],
    ['04-dang-uy-xa-thu-lum-chinh-sach-xa-hoi.md', []],
    ['05-huyen-uy-chi-thi-21.md', []],
  ])('%s', (name, expected) => {
    const text = readFileSync(join('test/fixtures/samples', name), 'utf8');
    const found = readPlan(text, { today: TODAY }).deadlines;
    expect(found.map((d) => [d.text.replace(/^.*ngày /u, ''), d.agency?.text])).toEqual(expected);
  });
});

it('stays linear on long texts', () => {
  const line = `${'Phòng Kinh tế, các đơn vị gửi báo cáo trước ngày 10/6/2026 và, '.repeat(3000)}.`;
  const started = performance.now();
  expect(read(draft(line)).deadlines).toHaveLength(3000);
  expect(performance.now() - started).toBeLessThan(10_000);
});
