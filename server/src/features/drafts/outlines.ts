import type { Form } from '../../regimes/regime.ts';
import { toRoman } from '../../vietnamese/numerals.ts';
import type { Authority } from './authorities.ts';
import { deadline } from './authorities.ts';
import {
  assignments,
  closing,
  letterhead,
  opening,
  paragraphs,
  recipients,
  reportOutline,
  signature,
  title,
} from './parts.ts';
import type { Template } from './template.ts';

/** What a plan is for. */
export type PlanKind = 'implementation' | 'review' | 'annual' | 'propaganda' | 'inspection' | 'conference';

export const PLAN_KINDS: Readonly<Record<PlanKind, { readonly label: string; readonly slug: string }>> = {
  implementation: { label: 'triển khai thực hiện chỉ thị, nghị quyết', slug: 'chi-thi' },
  review: { label: 'sơ kết, tổng kết', slug: 'so-ket' },
  annual: { label: 'công tác năm', slug: 'cong-tac-nam' },
  propaganda: { label: 'tuyên truyền', slug: 'tuyen-truyen' },
  inspection: { label: 'kiểm tra, giám sát', slug: 'kiem-tra' },
  conference: { label: 'tổ chức hội nghị', slug: 'hoi-nghi' },
};

export type SectionKey =
  | 'purpose'
  | 'targets'
  | 'tasks'
  | 'review'
  | 'propaganda'
  | 'inspection'
  | 'conference'
  | 'schedule'
  | 'budget'
  | 'assignments';

export interface Section {
  readonly key: SectionKey;
  readonly title: string;
  readonly body: (authority: Authority) => Template;
}

const TWO_PURPOSES = paragraphs([
  '### 1. Mục đích',
  '- {purpose-1=Quán triệt, nâng cao nhận thức, trách nhiệm của các cơ quan, đơn vị trong thực hiện nhiệm vụ.}',
  '- {purpose-2=Cụ thể hóa mục tiêu, nhiệm vụ, giải pháp phù hợp với tình hình thực tế.}',
  '### 2. Yêu cầu',
  '- {demand-1=Phân công rõ người, rõ việc, rõ thời gian, rõ kết quả.}',
  '- {demand-2=Việc tổ chức thực hiện bảo đảm thiết thực, hiệu quả, tiết kiệm.}',
]);

export const SECTIONS: Readonly<Record<SectionKey, Section>> = {
  purpose: { key: 'purpose', title: 'MỤC ĐÍCH, YÊU CẦU', body: () => TWO_PURPOSES },
  targets: {
    key: 'targets',
    title: 'MỤC TIÊU, CHỈ TIÊU',
    body: () =>
      paragraphs([
        '1. {target-1=Hoàn thành 100% nhiệm vụ được giao trong năm.}',
        '2. {target-2=Tỷ lệ công việc giải quyết đúng hạn đạt từ 95% trở lên.}',
      ]),
  },
  tasks: {
    key: 'tasks',
    title: 'NHIỆM VỤ, GIẢI PHÁP',
    body: () =>
      paragraphs([
        '### 1. Công tác quán triệt, tuyên truyền',
        `Tổ chức quán triệt, tuyên truyền đến {people=cán bộ, đảng viên và Nhân dân}, hoàn thành ${deadline('due-1')}.`,
        '### 2. {task-2=Nhiệm vụ trọng tâm}',
        `{content-2=Triển khai các nhiệm vụ trọng tâm}, hoàn thành ${deadline('due-2')}.`,
        '### 3. Kiểm tra, giám sát, sơ kết, tổng kết',
        `Tổ chức kiểm tra, giám sát, đánh giá kết quả thực hiện, hoàn thành ${deadline('due-3')}.`,
      ]),
  },
  review: {
    key: 'review',
    title: 'NỘI DUNG, HÌNH THỨC, TIẾN ĐỘ',
    body: () =>
      paragraphs([
        '### 1. Nội dung',
        '- Đánh giá công tác lãnh đạo, chỉ đạo, tổ chức thực hiện và kết quả đạt được.',
        '- Làm rõ hạn chế, khó khăn, nguyên nhân, bài học kinh nghiệm; đề xuất nhiệm vụ, giải pháp.',
        '(Có Đề cương báo cáo kèm theo Kế hoạch này).',
        '### 2. Hình thức',
        '{form=Sơ kết bằng báo cáo; tổ chức hội nghị trực tiếp.}',
        '### 3. Tiến độ',
        `- Các đơn vị gửi báo cáo ${deadline('due-1')}.`,
        `- Tổ chức hội nghị ${deadline('due-2')}.`,
      ]),
  },
  propaganda: {
    key: 'propaganda',
    title: 'NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN',
    body: () =>
      paragraphs([
        '### 1. Nội dung',
        '- {content-1=Chủ trương của Đảng, chính sách, pháp luật của Nhà nước.}',
        '- {content-2=Kết quả thực hiện, gương người tốt, việc tốt, điển hình tiên tiến.}',
        '### 2. Hình thức',
        '- Tuyên truyền qua {channels=hội nghị, sinh hoạt định kỳ, hệ thống truyền thanh, trang thông tin điện tử}.',
        `- Tuyên truyền trực quan tại {places=trụ sở cơ quan, khu dân cư}, hoàn thành ${deadline('due-1')}.`,
      ]),
  },
  inspection: {
    key: 'inspection',
    title: 'NỘI DUNG, ĐỐI TƯỢNG, PHƯƠNG PHÁP',
    body: () =>
      paragraphs([
        '### 1. Nội dung',
        '{content=Việc lãnh đạo, chỉ đạo, tổ chức thực hiện nhiệm vụ được giao.}',
        '### 2. Đối tượng',
        '{target=Các đơn vị trực thuộc được phân công thực hiện nhiệm vụ.}',
        '### 3. Phương pháp',
        'Nghiên cứu báo cáo, hồ sơ, tài liệu; làm việc trực tiếp với đơn vị; thông báo kết luận bằng văn bản.',
        '### 4. Thời gian',
        `Gửi báo cáo tự kiểm tra ${deadline('due-1')}; kết thúc kiểm tra, giám sát ${deadline('due-2')}.`,
      ]),
  },
  conference: {
    key: 'conference',
    title: 'THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN, NỘI DUNG',
    body: () =>
      paragraphs([
        '### 1. Thời gian',
        '{duration=Một buổi}, từ {hour=07 giờ 30 phút}, ngày {conference-date=…/…/@PLAN_YEAR}.',
        '### 2. Địa điểm',
        '{hall=Hội trường cơ quan.}',
        '### 3. Thành phần',
        '- {guests=Đại biểu mời.}',
        '- {members=Đại biểu các cơ quan, đơn vị trực thuộc.}',
        '### 4. Nội dung',
        '- {content-1=Trình bày báo cáo trung tâm.}',
        '- {content-2=Thảo luận, kết luận hội nghị.}',
      ]),
  },
  schedule: {
    key: 'schedule',
    title: 'TIẾN ĐỘ THỰC HIỆN',
    body: () =>
      paragraphs([
        `1. Xây dựng, ban hành kế hoạch của đơn vị ${deadline('due-plan')}.`,
        '2. Tổ chức thực hiện từ ngày {from=…/…/@PLAN_YEAR} đến ngày {to=…/…/@PLAN_YEAR}.',
        `3. Báo cáo kết quả thực hiện ${deadline('due-report')}.`,
      ]),
  },
  budget: {
    key: 'budget',
    title: 'KINH PHÍ THỰC HIỆN',
    body: () =>
      'Kinh phí thực hiện Kế hoạch được bố trí từ {fund=ngân sách được giao hằng năm} và các nguồn hợp pháp khác theo quy định.',
  },
  assignments: { key: 'assignments', title: 'TỔ CHỨC THỰC HIỆN', body: assignments },
};

const SECTIONS_OF: Readonly<Record<PlanKind, readonly SectionKey[]>> = {
  implementation: ['purpose', 'tasks', 'budget', 'assignments'],
  review: ['purpose', 'review', 'assignments'],
  annual: ['purpose', 'targets', 'tasks', 'budget', 'assignments'],
  propaganda: ['purpose', 'propaganda', 'budget', 'assignments'],
  inspection: ['purpose', 'inspection', 'assignments'],
  conference: ['purpose', 'conference', 'budget', 'assignments'],
};

/** What the subject field says before it is filled in, in running text. */
export const SUBJECTS: Readonly<Record<PlanKind, string>> = {
  implementation: 'triển khai thực hiện Chỉ thị của cấp trên về …',
  review: 'sơ kết thực hiện Chỉ thị của cấp trên về …',
  annual: 'công tác năm @YEAR',
  propaganda: 'tuyên truyền về …',
  inspection: 'kiểm tra, giám sát năm @YEAR',
  conference: 'tổ chức hội nghị …',
};

/** A section with its numeral as heading. */
export function section(key: SectionKey, numeral: string, authority: Authority): Template {
  const { title: heading, body } = SECTIONS[key];
  return `## ${numeral}. ${heading}\n\n${body(authority)}`;
}

/** The parts of a whole plan in order. Any of them may be put in the place of the usual one. */
export interface PlanParts {
  readonly letterhead: Template;
  readonly title: Template;
  readonly opening: Template;
  readonly sections: readonly Template[];
  readonly closing: Template;
  readonly recipients: Template;
  readonly signature: Template;
  readonly attachments: readonly Template[];
}

/** The parts of a plan of one kind, as templates. */
export function planParts(authority: Authority, form: Form, kind: PlanKind): PlanParts {
  return {
    letterhead: letterhead(authority, form),
    title: title(form, `{subject=${SUBJECTS[kind]}}`),
    opening: opening(authority),
    sections: SECTIONS_OF[kind].map((key, index) => section(key, toRoman(index + 1), authority)),
    closing: closing(authority, form),
    recipients: recipients(authority, form),
    signature: signature(authority.signature),
    attachments: kind === 'review' ? [reportOutline(authority, form)] : [],
  };
}

/** The whole plan, with blank lines between its parts. */
export function joinParts(parts: PlanParts): Template {
  return paragraphs([
    parts.letterhead,
    parts.title,
    parts.opening,
    ...parts.sections,
    parts.closing,
    parts.recipients,
    parts.signature,
    ...parts.attachments,
  ]);
}
