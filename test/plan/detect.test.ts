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
    [
      'a title in small letters below a letterhead',
      'SỞ NỘI VỤ\n\nSố: 63/KH-SNV\n\nKế hoạch tổ chức ngày hội năm 2026\n\nSở Nội vụ xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG',
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
    [
      'a title that runs on, with bases and a body that speaks',
      'KẾ HOẠCH CHUYÊN MÔN TỔ NGỮ VĂN\n\nNăm học 2026 - 2027\n\nPHẦN I: NHỮNG VẤN ĐỀ CHUNG\n\nCăn cứ Công văn số 1234/SGDĐT-GDTrH ngày 20/8/2026 của Sở Giáo dục và Đào tạo;\n\nCăn cứ kế hoạch năm học của nhà trường;\n\nTổ Ngữ văn trường THCS Mường Than xây dựng phương hướng hoạt động như sau:',
    ],
    [
      'a title in small letters with a capital for each word',
      'Kế Hoạch Tổ Chức “Bé Vui Hội Xuân” Năm 2024\n\nCăn cứ Công văn số 226/PGDĐT-MN ngày 18/9/2023 của Phòng Giáo dục và Đào tạo;\n\nTrường Mầm non An Lập xây dựng kế hoạch tổ chức hội xuân như sau:\n\nI. MỤC ĐÍCH YÊU CẦU',
    ],
    [
      'bases, a body that speaks and the first section, without a head',
      'Căn cứ Kế hoạch số 12/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh.\n\nSở Văn hóa và Thể thao xây dựng kế hoạch tổ chức diễn đàn, cụ thể như sau:\n\n**I. MỤC ĐÍCH, YÊU CẦU**\n\n- Tuyên truyền.',
    ],
    [
      'the heading of a page, a body that speaks on a basis, the first and the last section',
      '# Tăng cường giáo dục đạo đức cho sinh viên\n\nThực hiện Quyết định số 585/QĐ-BGDĐT ngày 28/02/2022 của Bộ Giáo dục và Đào tạo, Trường Đại học Bình Lư ban hành Kế hoạch tăng cường giáo dục đạo đức cho sinh viên, cụ thể như sau:\n\n**I. MỤC ĐÍCH, YÊU CẦU**\n\nXây dựng lối sống.\n\n**II. TỔ CHỨC THỰC HIỆN**\n\nCác phòng thực hiện.',
    ],
    ['a title in a lone table row', '| UBND XÃ | |\n\n| | KẾ HOẠCH |\n\nNội dung.'],
  ])('%s', (_, text) => {
    expect(isPlan(text)).toBe(true);
    expect(mayBePlan(text)).toBe(true);
  });

  it.each([
    ['a decision about a plan', 'QUYẾT ĐỊNH\n\nVề việc ban hành Kế hoạch\n\nKẾ HOẠCH kèm theo'],
    [
      'an article that tells of a plan',
      '# Tăng cường giáo dục đạo đức cho sinh viên\n\nThực hiện Quyết định số 585/QĐ-BGDĐT ngày 28/02/2022 của Bộ Giáo dục và Đào tạo, Trường Đại học Bình Lư đã ban hành Kế hoạch tăng cường giáo dục đạo đức cho sinh viên, cụ thể như sau:\n\n**I. MỤC ĐÍCH, YÊU CẦU**\n\nXây dựng lối sống.\n\n**II. TỔ CHỨC THỰC HIỆN**\n\nCác phòng thực hiện.',
    ],
    [
      'an article whose heading tells of a plan',
      '# Trường ban hành kế hoạch tăng cường giáo dục đạo đức cho sinh viên\n\nThực hiện Quyết định số 585/QĐ-BGDĐT ngày 28/02/2022 của Bộ Giáo dục và Đào tạo, Trường Đại học Bình Lư ban hành Kế hoạch tăng cường giáo dục đạo đức cho sinh viên, cụ thể như sau:\n\n**I. MỤC ĐÍCH, YÊU CẦU**\n\nXây dựng lối sống.\n\n**II. TỔ CHỨC THỰC HIỆN**\n\nCác phòng thực hiện.',
    ],
    [
      'an article that names the number of the plan',
      '# Tăng cường giáo dục đạo đức cho sinh viên\n\nThực hiện Quyết định số 585/QĐ-BGDĐT ngày 28/02/2022 của Bộ Giáo dục và Đào tạo, Trường Đại học Bình Lư ban hành Kế hoạch số 12/KH-ĐHBL tăng cường giáo dục đạo đức cho sinh viên, cụ thể như sau:\n\n**I. MỤC ĐÍCH, YÊU CẦU**\n\nXây dựng lối sống.\n\n**II. TỔ CHỨC THỰC HIỆN**\n\nCác phòng thực hiện.',
    ],
    [
      'a summary without the last section',
      '# Tăng cường giáo dục đạo đức cho sinh viên\n\nThực hiện Quyết định số 585/QĐ-BGDĐT ngày 28/02/2022 của Bộ Giáo dục và Đào tạo, Trường Đại học Bình Lư ban hành Kế hoạch tăng cường giáo dục đạo đức cho sinh viên, cụ thể như sau:\n\n**I. MỤC ĐÍCH, YÊU CẦU**\n\nXây dựng lối sống.',
    ],
    ['a README', '# Kho kế hoạch\n\nThư mục chứa các kế hoạch của xã.'],
    ['a note with the word as a heading', '# Kế hoạch\n\n- đi chợ\n- nấu cơm'],
    [
      'front matter that says otherwise, of a text without title and number of a plan',
      '---\nloai: bao-cao\n---\n\n# Kế hoạch\n\nNội dung.\n\nNơi nhận:\n- Lưu: VT.',
    ],
    [
      'an article about a plan in history',
      'KẾ HOẠCH MARSHALL\n\nCăn cứ Đạo luật Hợp tác kinh tế năm 1948, viện trợ được phân bổ.\n\nCăn cứ nhu cầu của từng nước, viện trợ được chia.\n\nCác nước nhận viện trợ như sau:\n\n1. Anh',
    ],
    [
      'a lesson that shows a plan',
      'Bài 6. Viết kế hoạch hoạt động\n\nEm hãy đọc bản kế hoạch sau:\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH\n\nTổ chức ngày hội đọc sách\n\nI. Mục đích\n\nKhuyến khích đọc sách.\n\nCâu 1. Bản kế hoạch có những phần nào?',
    ],
    [
      'an answer that shows a form',
      'Hỏi: mẫu kế hoạch công đoàn mới nhất?\n\nKẾ HOẠCH CÔNG ĐOÀN\n\nCăn cứ Điều lệ Công đoàn Việt Nam;\n\nCăn cứ tình hình thực tế của đơn vị,\n\nBan Chấp hành Công đoàn cơ sở xây dựng kế hoạch hoạt động như sau:',
    ],
    [
      'an article that tells of a plan and its sections',
      'Sở Văn hóa vừa ban hành kế hoạch tổ chức diễn đàn, cụ thể như sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n- Tuyên truyền.',
    ],
    [
      'an article with other text above',
      'Chiều qua diễn ra cuộc họp.\n\nSở Văn hóa xây dựng kế hoạch tổ chức diễn đàn, cụ thể như sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n- Tuyên truyền.',
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
