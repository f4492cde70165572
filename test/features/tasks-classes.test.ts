import { describe, expect, it } from 'vitest';
import { tasksOf } from '../../server/src/features/tasks.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { type CalendarDate, formatIsoDate } from '../../server/src/vietnamese/calendar.ts';

const TODAY = { year: 2026, month: 6, day: 1 };

/** Rows `kind | day | unit | task` of a plan of 5 May 2026 with the text as its content. */
function rows(content: string, subject = 'Tổ chức Ngày hội đọc sách năm 2026'): string[] {
  const text = `Số: 12/KH-UBND\n\nBình Lư, ngày 05 tháng 5 năm 2026\n\nKẾ HOẠCH\n\n**${subject}**\n\nI. NỘI DUNG\n\n${content}\n\nNơi nhận:\n\n- Lưu: VT.\n`;
  const day = (date: CalendarDate | undefined) => (date ? formatIsoDate(date) : '–');
  return tasksOf('ke-hoach.md', readPlan(text, { today: TODAY, forcePlan: true }), TODAY).map(
    ({ kind, due, unit, task }) => `${kind} | ${day(due)} | ${unit ?? '–'} | ${task ?? '–'}`,
  );
}

function times(content: string): string[] {
  return rows(content).map((row) => row.split(' | ').slice(0, 2).join(' '));
}

describe('times that come again', () => {
  it.each<readonly [string, number]>([
    ['Các thôn báo cáo định kỳ trước ngày 05/5 và 20/10 hằng năm.', 2],
    ['Các trường báo cáo trước ngày 15/6, 15/12 hàng năm về Phòng Văn hóa - Xã hội.', 2],
    ['Các trường báo cáo trước ngày 15/6; 15/12 mỗi năm.', 2],
    ['Các chi bộ báo cáo trước ngày 10/3, ngày 10/6, ngày 10/9 và ngày 10/12 hằng năm.', 4],
    ['Định kỳ hằng năm, các thôn báo cáo số hộ về Phòng Kinh tế xã trước ngày 10/01.', 1],
    ['Hằng năm, trước ngày 15/11, các đơn vị gửi báo cáo về Văn phòng.', 1],
    ['Mỗi năm, Phòng Kinh tế rà soát danh sách, gửi Ủy ban nhân dân xã trước ngày 20 tháng 11.', 1],
    ['Định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12), các đơn vị báo cáo kết quả.', 2],
    ['Định kỳ 6 tháng, năm báo cáo kết quả về Phòng Nội vụ (trước ngày 10/6 và ngày 10/12).', 2],
    ['Mỗi năm hai lần, vào tháng 4 và tháng 10, các tổ kiểm tra hồ sơ.', 2],
    ['Tổ chức hội thi vào tháng 3 hằng năm.', 1],
    ['Kiểm tra vào các tháng 6, 12 hằng năm.', 2],
    ['Hằng quý (trước ngày 25 của tháng cuối quý), các chi bộ báo cáo.', 1],
    ['Việc kiểm tra được tiến hành định kỳ vào quý II và quý IV.', 2],
    ['Thực hiện chế độ báo cáo định kỳ: báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12.', 2],
  ])('%s', (content, count) => {
    expect(times(content)).toEqual(new Array(count).fill('recurring –'));
  });

  it.each([
    ['Hằng năm trường đều tổ chức ngày hội; năm nay hoàn thành trước ngày 15/11/2026.', 'before 2026-11-15'],
    ['Phòng Kinh tế lập dự toán kinh phí hằng năm trước ngày 15/6.', 'before 2026-06-15'],
    ['Sơ kết 6 tháng trước ngày 15/6.', 'before 2026-06-15'],
    ['Kiểm tra định kỳ phương tiện. Báo cáo trước ngày 15/6.', 'before 2026-06-15'],
  ])('not %s', (content, expected) => {
    expect(times(content)).toEqual([expected]);
  });
});

describe('times that are named together', () => {
  it.each<readonly [string, string, ...string[]]>([
    ['Kiểm tra cây giống vào tháng 5 và tháng 9 năm 2027.', 'Kiểm tra cây giống', '2027-05-31', '2027-09-30'],
    ['Tổ chức tập huấn vào quý II và quý IV năm 2026.', 'Tổ chức tập huấn', '2026-06-30', '2026-12-31'],
    ['Tổ chức tập huấn trong quý II, IV/2026.', 'Tổ chức tập huấn', '2026-06-30', '2026-12-31'],
    ['Ra quân trong các tháng 5, 7 và 9 năm 2026.', 'Ra quân', '2026-05-31', '2026-07-31', '2026-09-30'],
    ['Phun thuốc trong tháng 6, tháng 8/2026.', 'Phun thuốc', '2026-06-30', '2026-08-31'],
    [
      'Phát thanh vào ngày 10/6/2026, ngày 20/6/2026 và ngày 30/6/2026.',
      'Phát thanh',
      '2026-06-10',
      '2026-06-20',
      '2026-06-30',
    ],
    ['Nộp số liệu trước ngày 15/11/2026 và ngày 15/02.', 'Nộp số liệu', '2026-11-15', '2027-02-15'],
    ['Gửi ảnh chậm nhất ngày 10/6 và ngày 20/6/2026.', 'Gửi ảnh', '2026-06-10', '2026-06-20'],
    [
      'Gửi ảnh trước ngày 10/6/2026 (đợt 1) và trước ngày 20/6/2026 (đợt 2).',
      'Gửi ảnh',
      '2026-06-10',
      '2026-06-20',
    ],
    [
      'Trước ngày 15/6/2026 và ngày 15/12/2026, gửi ảnh về Văn phòng.',
      'gửi ảnh về Văn phòng',
      '2026-06-15',
      '2026-12-15',
    ],
  ])('%s', (content, task, ...days) => {
    expect(rows(content).map((row) => row.split(' | '))).toEqual(
      days.map((day) => [expect.any(String), day, expect.any(String), task]),
    );
  });

  it('tells two tasks of one sentence apart', () => {
    expect(
      rows('Các thôn gửi báo cáo 6 tháng trước ngày 15/6/2026, báo cáo năm trước ngày 15/12/2026.'),
    ).toEqual([
      'before | 2026-06-15 | Các thôn | gửi báo cáo 6 tháng',
      'before | 2026-12-15 | Các thôn | báo cáo năm',
    ]);
  });
});

describe('the unit of a task with its details in lines', () => {
  const task = (lines: readonly string[]) => rows(['2. Làm hàng rào', ...lines].join('\n\n'));

  it.each<readonly [string, readonly string[]]>([
    [
      'letters',
      ['a) Nhiệm vụ: Rào 2 km.', 'b) Đơn vị chủ trì: Trạm Y tế xã.', 'c) Thời gian: Tháng 9/2026.'],
    ],
    ['letters, the time first', ['a) Thời gian: Tháng 9/2026.', 'b) Cơ quan thực hiện: Trạm Y tế xã.']],
    [
      'a label with lines below',
      [
        'a) Cơ quan thực hiện:',
        '- Đơn vị chủ trì: Trạm Y tế xã.',
        '- Đơn vị phối hợp: Các thôn.',
        'b) Thời gian: Tháng 9/2026.',
      ],
    ],
    [
      'a label with names below',
      ['- Cơ quan chủ trì, thực hiện:', '+ Trạm Y tế xã.', '+ Các thôn.', '- Thời gian: Tháng 9/2026.'],
    ],
    ['labels as headings', ['a) Đơn vị thực hiện', 'Trạm Y tế xã.', 'b) Thời gian', 'Tháng 9/2026.']],
    [
      'numbers',
      [
        '2.1. Nội dung: Rào 2 km.',
        '2.2. Cơ quan phối hợp: Các thôn.',
        '2.3. Cơ quan chủ trì: Trạm Y tế xã.',
        '2.4. Thời gian: Tháng 9/2026.',
      ],
    ],
    ['bullets', ['- Chủ trì: Trạm Y tế xã.', '- Phối hợp: Các thôn.', '- Thời gian: Tháng 9/2026.']],
    [
      'lines without a mark',
      ['Đơn vị chủ trì: Trạm Y tế xã.', 'Đơn vị phối hợp: Các thôn.', 'Thời gian: Tháng 9/2026.'],
    ],
    [
      'both in one line',
      ['- Phân công: Trạm Y tế xã; phối hợp: các thôn.', '- Thời gian hoàn thành: Tháng 9/2026.'],
    ],
    [
      'labels with two words for it',
      ['- Cơ quan, đơn vị chủ trì: Trạm Y tế xã.', '- Tiến độ: Tháng 9/2026.'],
    ],
    ['emphasis around the labels', ['- *Đơn vị chủ trì:* Trạm Y tế xã.', '- *Thời gian:* Tháng 9/2026.']],
  ])('%s', (_, lines) => {
    expect(task(lines)).toEqual(['within | 2026-09-30 | Trạm Y tế xã | Làm hàng rào']);
  });

  it('reads lines of one paragraph', () => {
    expect(
      rows(
        '1. Rà soát danh sách\nĐơn vị chủ trì: Phòng Kinh tế.\nĐơn vị phối hợp: Các thôn.\nThời gian: trước ngày 10/6/2026.\n2. Lập dự toán\nĐơn vị chủ trì: Văn phòng.\nThời gian: trước ngày 20/6/2026.',
      ),
    ).toEqual([
      'before | 2026-06-10 | Phòng Kinh tế | Rà soát danh sách',
      'before | 2026-06-20 | Văn phòng | Lập dự toán',
    ]);
  });

  it.each([
    ['who only helps', ['a) Cơ quan phối hợp: Các thôn.', 'b) Thời gian: Tháng 9/2026.']],
    ['a label without a name', ['a) Cơ quan thực hiện', 'b) Thời gian: Tháng 9/2026.']],
  ])('takes no unit from %s', (_, lines) => {
    expect(task(lines)).toEqual(['within | 2026-09-30 | – | Làm hàng rào']);
  });

  it.each<readonly [string, string, string]>([
    [
      '1. Phòng Kinh tế\n\n1.1. Tham mưu\n\na) Xây dựng đề án trước ngày 10/6/2026.',
      'Phòng Kinh tế',
      'Xây dựng đề án',
    ],
    [
      '1. Các phòng, ban\n\n1.1. Phòng Nội vụ\n\n- Lập danh sách trước ngày 10/6/2026.',
      'Phòng Nội vụ',
      'Lập danh sách',
    ],
    [
      '1. Công an xã\n\na) Rà soát số liệu\n\n- Hoàn thành trước ngày 10/6/2026.',
      'Công an xã',
      'Rà soát số liệu',
    ],
    ['1. Công an xã:\n- Lập danh sách, xong trước ngày 10/6/2026.', 'Công an xã', 'Lập danh sách'],
  ])('goes up the headings: %j', (content, unit, what) => {
    expect(rows(content)).toEqual([`before | 2026-06-10 | ${unit} | ${what}`]);
  });
});

describe('what stands after a label', () => {
  it.each<readonly [string, string, string]>([
    [
      '2. Thời gian đăng ký: Cha mẹ học sinh gửi đơn về trường trước ngày 15/9/2026.',
      'Cha mẹ học sinh',
      'gửi đơn về trường',
    ],
    [
      '- Thời gian nộp bài: Các trường gửi bài dự thi về Ban Tổ chức trước ngày 15/9/2026.',
      'Các trường',
      'gửi bài dự thi về Ban Tổ chức',
    ],
    [
      '- Hạn nộp hồ sơ: Các hộ gia đình nộp hồ sơ tại Bộ phận Một cửa trước ngày 15/9/2026.',
      'Các hộ gia đình',
      'nộp hồ sơ tại Bộ phận Một cửa',
    ],
    ['- Tiến độ: Nhà thầu bàn giao công trình trước ngày 15/9/2026.', 'Nhà thầu', 'bàn giao công trình'],
    [
      '- Thời điểm báo cáo: Giáo viên chủ nhiệm gửi danh sách trước ngày 15/9/2026.',
      'Giáo viên chủ nhiệm',
      'gửi danh sách',
    ],
    ['- Lịch họp: Ban Giám hiệu họp phân công trước ngày 15/9/2026.', 'Ban Giám hiệu', 'họp phân công'],
    [
      '- Thời hạn: Học sinh nộp sản phẩm cho giáo viên trước ngày 15/9/2026.',
      'Học sinh',
      'nộp sản phẩm cho giáo viên',
    ],
    ['2. Kinh phí: Phòng Kinh tế lập dự toán trước ngày 15/9/2026.', 'Phòng Kinh tế', 'lập dự toán'],
    [
      '3. Công tác tuyên truyền: Giao Đoàn Thanh niên treo băng rôn trước ngày 15/9/2026.',
      'Đoàn Thanh niên',
      'treo băng rôn',
    ],
    ['- Thời gian nộp bài: trước ngày 15/9/2026.', '–', 'nộp bài'],
    ['- Hạn gửi danh sách: trước ngày 15/9/2026.', '–', 'gửi danh sách'],
    ['1. Cuộc thi viết\n\n- Thời gian nộp bài: trước ngày 15/9/2026.', '–', 'Cuộc thi viết (nộp bài)'],
    ['1. Cuộc thi viết\n\n- Thời gian tổ chức: trước ngày 15/9/2026.', '–', 'Cuộc thi viết'],
  ])('%s', (content, unit, task) => {
    expect(rows(content)).toEqual([`before | 2026-09-15 | ${unit} | ${task}`]);
  });
});

describe('a table of assignments', () => {
  const HEAD = '| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |\n| --- | --- | --- | --- | --- |\n';

  it('gives its rows', () => {
    expect(
      rows(
        `${HEAD}| I | Tuyên truyền | | | |\n| 1 | Treo băng rôn | Văn phòng | Các thôn | Tháng 6/2026 |\n| 2 | Phát thanh | Trung tâm | | Hằng tháng |\n| 3 | Báo cáo | Văn phòng | | 15/6 và 15/12 hằng năm |\n| 4 | Tập huấn | Phòng Nội vụ | | Quý II, IV/2026 |\n| 5 | Kiểm tra | Phòng Kinh tế | | Tháng 7-9/2026 |\n| 6 | Rà soát | Công an xã | | Thường xuyên |`,
      ),
    ).toEqual([
      'within | 2026-06-30 | Văn phòng | Treo băng rôn',
      'recurring | – | Trung tâm | Phát thanh',
      'recurring | – | Văn phòng | Báo cáo',
      'recurring | – | Văn phòng | Báo cáo',
      'within | 2026-06-30 | Phòng Nội vụ | Tập huấn',
      'within | 2026-12-31 | Phòng Nội vụ | Tập huấn',
      'period | 2026-09-30 | Phòng Kinh tế | Kiểm tra',
    ]);
  });

  const ROW = ['on | 2026-06-30 | Phòng Nội vụ | Tập huấn'];

  it.each([
    [
      'heads over two rows',
      '| TT | Nội dung | Đơn vị thực hiện | | Thời gian |\n| --- | --- | --- | --- | --- |\n| | | Phối hợp | Chủ trì | |\n| 1 | Tập huấn | Các thôn | Phòng Nội vụ | 30/6/2026 |',
    ],
    [
      'numbers of the columns above the heads',
      '| (1) | (2) | (3) | (4) |\n| --- | --- | --- | --- |\n| TT | Nội dung | Cơ quan chủ trì | Thời gian |\n| 1 | Tập huấn | Phòng Nội vụ | 30/6/2026 |',
    ],
    [
      'numbers of the columns below the heads',
      '| TT | Nội dung | Cơ quan chủ trì | Thời gian |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |\n| 1 | Tập huấn | Phòng Nội vụ | 30/6/2026 |',
    ],
    [
      'columns in another order',
      '| Thời gian | Người phụ trách | Công việc |\n| --- | --- | --- |\n| 30/6/2026 | Phòng Nội vụ | Tập huấn |',
    ],
    [
      'cells over several columns in HTML',
      '<table><tr><th rowspan="2">TT</th><th rowspan="2">Nội dung</th><th colspan="2">Thực hiện</th><th rowspan="2">Thời gian</th></tr><tr><th>Chủ trì</th><th>Phối hợp</th></tr><tr><td>1</td><td>Tập huấn</td><td>Phòng Nội vụ</td><td></td><td>30/6/2026</td></tr></table>',
    ],
  ])('with %s', (_, table) => {
    expect(rows(table)).toEqual(ROW);
  });

  it('gives a cell over several rows to each of them', () => {
    expect(
      rows(
        '<table><tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th><th>Thời gian</th></tr><tr><td>1</td><td>Treo băng rôn</td><td rowspan="2">Phòng Nội vụ</td><td>01/6/2026</td></tr><tr><td>2</td><td>Tháo băng rôn</td><td>30/6/2026</td></tr></table>',
      ),
    ).toEqual([
      'on | 2026-06-01 | Phòng Nội vụ | Treo băng rôn',
      'on | 2026-06-30 | Phòng Nội vụ | Tháo băng rôn',
    ]);
  });

  it('is read in an annex', () => {
    const annex = `Nơi nhận:\n\n- Lưu: VT.\n\n**CHỦ TỊCH**\n\n**Lò Văn An**\n\n**PHỤ LỤC**\n\n**PHÂN CÔNG NHIỆM VỤ**\n\n${HEAD}| 1 | Tập huấn | Phòng Nội vụ | Các thôn | 30/6/2026 |`;
    expect(rows(`Nội dung có phụ lục kèm theo.\n\n${annex}`)).toEqual(ROW);
  });
});

describe('a period whose last day is not told', () => {
  it.each([
    ['- Từ ngày 04/6/2026: Văn phòng họp phân công.', 'period | – | Văn phòng | họp phân công'],
    [
      '3. Đợt 3: Từ ngày 15/6/2026 đến ngày bầu cử gồm các nội dung trọng tâm.',
      'period | – | – | Tổ chức Ngày hội đọc sách năm 2026 (Đợt 3)',
    ],
  ])('%s', (content, expected) => {
    expect(rows(content)).toEqual([expected]);
  });
});

describe('the year of a day without one', () => {
  it.each([
    ['năm 2026', '15/11', '2026-11-15'],
    ['năm 2027', '15/11', '2027-11-15'],
    ['giai đoạn 2026 - 2030', '15/11', '2026-11-15'],
    ['năm học 2026 - 2027', '15/11', '2026-11-15'],
    ['năm học 2026 - 2027', '15/3', '2027-03-15'],
  ])('is that of the plan: %s, %s', (year, day, expected) => {
    expect(rows(`Gửi ảnh trước ngày ${day}.`, `Tổ chức Ngày hội đọc sách ${year}`)).toEqual([
      `before | ${expected} | – | Gửi ảnh`,
    ]);
  });
});
