import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFUSIONS } from '../../../server/src/vietnamese/spelling/confusions.ts';
import { suspects } from '../../../server/src/vietnamese/spelling/suspects.ts';
import { WordTable } from '../../../server/src/vietnamese/spelling/word-table.ts';
import { WORDS } from '../../support/words.ts';

function show(text: string): string[] {
  return suspects(text.normalize('NFC'), WORDS).map(({ start, end, written, meant }) => {
    expect(text.normalize('NFC').slice(start, end)).toBe(written);
    return `${written}→${meant}`;
  });
}

/** As frequent as what is meant, but only as the end of one word and the beginning of the next. */
const PARTS_OF_OTHERS: ReadonlyMap<string, string> = new Map([
  ['sơ xuất', 'nộp hồ sơ xuất cảnh, hồ sơ xuất khẩu'],
]);

describe('CONFUSIONS', () => {
  it.each([...PARTS_OF_OTHERS])('%s is left alone in “%s”', (written, text) => {
    expect(CONFUSIONS.has(written)).toBe(true);
    expect(show(text)).toEqual([]);
  });

  it.each([...CONFUSIONS].map(([written, meant]) => [written, meant.join(' ')]))(
    '%s is far rarer than %s',
    (written, meant) => {
      const weight = (phrase: string): number => {
        const [first, second] = phrase.split(' ').map((word) => WORDS.idOf(word)) as [number, number];
        return WORDS.weight(first, second) ?? 0;
      };
      if (PARTS_OF_OTHERS.has(written)) expect(weight(meant)).toBeGreaterThanOrEqual(weight(written));
      else expect(weight(meant)).toBeGreaterThan(weight(written) + 2);
      const pairs = written.split(' ').filter((word, i) => word !== meant.split(' ')[i]);
      expect(pairs).toHaveLength(1);
    },
  );
});

describe('suspects', () => {
  it('judges a text alike whatever was judged before', () => {
    const words = 'tổ chức hội nghị sổ kết công tác năm, việc tri trả chế độ cho cưt tri đơn vi'.split(' ');
    const beginnings = words.map((_, i) => words.slice(0, i + 1).join(' '));
    const bytes = readFileSync(new URL('../../../server/data/words.bin', import.meta.url));
    const fresh = WordTable.decode(new Uint8Array(bytes));
    const expected = beginnings.map((text) => suspects(text, fresh));
    expect(beginnings.toReversed().map((text) => suspects(text, WORDS))).toEqual(expected.toReversed());
  });

  it.each([
    ['không để sơ xuất trong quản lý', 'xuất→suất'],
    ['tổ chức hội nghị sổ kết công tác năm', 'sổ→sơ'],
    ['cần tập chung chỉ đạo quyết liệt', 'chung→trung'],
    ['các xã tổ chức thăm quan mô hình', 'thăm→tham'],
    // Of the class of sounds that regions confuse; none stands in a list.
    ['xảy ra sung đột trên địa bàn', 'sung→xung'],
    ['việc tri trả chế độ kịp thời', 'tri→chi'],
    ['số hóa giữ liệu dân cư', 'giữ→dữ'],
    ['kinh tế xuy thoái kéo dài', 'xuy→suy'],
    ['chung tay dữ vững trật tự', 'dữ→giữ'],
    ['đơn vị ở chung tâm xã', 'chung→trung'],
    ['mất đoàn kết toàn đân tộc', 'đân→dân'],
    ['đẩy mạnh chuyên đổi số trong quản lý', 'chuyên→chuyển'],
    ['nêu cao tình thần trách nhiệm', 'tình→tinh'],
    ['Các đồng chí Phó chỉ tịch', 'chỉ→chủ'],
    ['đại biểu Hội đồng nhân đân xã', 'đân→dân'],
    ['tổ chức hội nghị cưt tri', 'cưt→cử'],
    ['theo chưong trình đã duyệt', 'chưong→chương'],
    ['tặng sách cho truờng học', 'truờng→trường'],
    ['Tổ chức thực hieenj Kế hoạch', 'hieenj→hiện'],
    ['thực hie65n công tác tuyên truyền', 'hie65n→hiện'],
    ['chỉnh sữa văn bản', 'sữa→sửa'],
    ['sử lý vi phạm', 'sử→xử'],
    ['chia sẽ thông tin', 'sẽ→sẻ'],
    ['nội dung xúc tích', 'xúc→súc'],
    ['CHƯƠNG TRÌNH HÀNH ĐÔNG CỦA BAN CHẤP HÀNH', 'ĐÔNG→ĐỘNG'],
  ])('finds the slip in %j', (text, expected) => {
    expect(show(text)).toContain(expected);
  });

  it.each([
    'Việc thực hiện Kế hoạch phải bảo đảm thiết thực, hiệu quả, phù hợp với điều kiện thực tế của địa phương.',
    'Giao Văn phòng Đảng uỷ chủ trì, phối hợp với các cơ quan, đơn vị theo dõi, đôn đốc việc thực hiện Kế hoạch.',
    'trưởng bản, già làng, người có uy tín; xoá bỏ các hủ tục',
    'đồng chí Nguyễn Tiên Bộ, Lò Văn Chỉ, Tao Thị Tịch',
    'The plan is in the same way as the body code of the Party',
    'bệnh lây từ gia súc sang người; bố trí nhà chờ xe buýt; khám bệnh ngoài da',
    'phần mềm mượn sách dễ sử dụng; chốt danh sách đội thi; sơ đồ hóa luồng công việc; bố trí khu vực chờ người dân',
    'tổ chức học tập chung cho các chi bộ; bài tập chung; nói chung tâm lý ổn định; vào sổ kết quả',
    'gói bánh chưng xanh, hát then, múa xòe; trồng mắc ca, sa nhân tím',
    'mưa lớn và dông lốc, sét; đồ gốm, dọi xe sợi; quý khách, quí vị',
    '',
  ])('leaves %j alone', (text) => {
    expect(show(text)).toEqual([]);
  });

  it.each([
    'cập nhật quy định t**hẩm quyền cấp giấy phép xây dựng',
    '**Đ****ảm bảo tính khả thi trong trường hợp',
    'đầu tư thuộc thẩm quyền c hấp thuận chủ trương đầu tư',
  ])('leaves a piece of a word alone: %s', (text) => {
    expect(show(text)).toEqual([]);
  });

  it('finds a slip right after asterisks that end no word', () => {
    expect(show('mọi **đân tộc thiểu số trên địa bàn')).toEqual(['đân→dân']);
  });

  it('keeps its findings in order and apart on any text', () => {
    const word = fc.constantFrom(
      ...'tiên bộ Phó chỉ tịch UBND , . \n nhân đân 12 is Kế hoạch hieenj hie65n'.split(' '),
      ' ',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        for (const { start, end } of suspects(any, WORDS)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  it('finds nothing with bytes that are no table', () => {
    const none = WordTable.decode(new Uint8Array(40));
    expect(none.size).toBe(0);
    expect(suspects('đẩy mạnh chuyên đổi số trong quản lý', none)).toEqual([]);
  });
});

describe('words of two syllables that few texts have', () => {
  it.each(['áy náy', 'ngặt nghẽo', 'cá vược', 'hạt dổi', 'ê chề', 'rả rích', 'cỏn con', 'mươi nhăm'])(
    '%s is no slip',
    (word) => expect(show(`còn ${word}; có ${word}`)).toEqual([]),
  );

  it('keep no slip of other words from being found', () => {
    expect(show('trở thành danh giới giữa hai xã')).toEqual(['danh→ranh']);
    expect(show('nói sé (“tôi biết”)')).toEqual([]);
  });
});
