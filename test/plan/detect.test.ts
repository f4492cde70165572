import { describe, expect, it } from 'vitest';
import { mayBePlan } from '../../server/src/plan/detect.ts';
import { readPlan } from '../../server/src/plan/read.ts';
import { fixtures, TODAY } from '../support/fixtures.ts';

const isPlan = (text: string): boolean => readPlan(text, { today: TODAY }).isPlan;

describe('what is a plan', () => {
  it.each([
    ['the title in capitals', '## KẾ HOẠCH\n\nvề công tác năm 2026'],
    ['the title in bold', '**KẾ HOẠCH**\n\nvề công tác năm 2026'],
    ['a number of type KH in the head', 'Số: 15/KH-UBND\n\nThực hiện Chỉ thị.\n\nI. NỘI DUNG'],
    ['front matter that says otherwise', '---\nloai: bao-cao\n---\n\n## KẾ HOẠCH\n\nNội dung.'],
    ['front matter with a slip', '---\nloai: Kế hoach\n---\n\nNội dung.'],
    [
      'letters of TCVN3',
      'UBND x· B×nh L­\n\nSè: 15/KH-UBND\n\nKÕ HO¹CH\n\nTriÓn khai thùc hiÖn c«ng t¸c d©n vËn',
    ],
    [
      'letters of VNI',
      'UYÛ BAN NHAÂN DAÂN\n\nSoá: 15/KH-UBND\n\nKEÁ HOAÏCH\n\nTrieån khai thöïc hieän coâng taùc daân vaän',
    ],
    ['the front matter', '---\nloai: ke-hoach\n---\n\nNội dung.'],
    ['the title decomposed', '## KẾ HOẠCH\n\nvề công tác'.normalize('NFD')],
    [
      'a title that runs on, with recipients',
      '# KẾ HOẠCH TUYÊN TRUYỀN NĂM 2026\n\nNội dung.\n\nNơi nhận:\n- Lưu: VT.',
    ],
    [
      'a title that runs on, with the first section',
      'KẾ HOẠCH Tổ chức Ngày hội đọc sách\n\nThực hiện Kế hoạch của Phòng, nhà trường xây dựng kế hoạch như sau:\n\n 1. MỤC ĐÍCH – YÊU CẦU\n 2. Mục đích',
    ],
    ['a title in a lone table row', '| UBND XÃ | |\n\n| | KẾ HOẠCH |\n\nNội dung.'],
  ])('%s', (_, text) => {
    expect(isPlan(text)).toBe(true);
    expect(mayBePlan(text)).toBe(true);
  });

  it.each([
    ['a decision about a plan', 'QUYẾT ĐỊNH\n\nVề việc ban hành Kế hoạch\n\nKẾ HOẠCH kèm theo'],
    ['a README', '# Kho kế hoạch\n\nThư mục chứa các kế hoạch của xã.'],
    ['a note with the word as a heading', '# Kế hoạch\n\n- đi chợ\n- nấu cơm'],
    [
      'front matter that says otherwise, of a text without title and number of a plan',
      '---\nloai: bao-cao\n---\n\n# Kế hoạch\n\nNội dung.\n\nNơi nhận:\n- Lưu: VT.',
    ],
    ['a number further down', 'Báo cáo việc thực hiện Kế hoạch số 15/KH-UBND ngày 05/5/2026 của UBND xã.'],
  ])('not %s', (_, text) => {
    expect(isPlan(text)).toBe(false);
  });

  it.each(fixtures('samples', 'corpus', 'clean'))('the cheap look does not miss $name', ({ text }) => {
    expect(isPlan(text)).toBe(true);
    expect(mayBePlan(text)).toBe(true);
    expect(mayBePlan(text.normalize('NFD'))).toBe(true);
  });
});
