import type { Bilingual } from '../text/bilingual.ts';

/** A section that readers expect in a document of a type. */
export interface WantedSection {
  readonly key: 'purpose' | 'assignments';
  readonly name: Bilingual;
  /** Over folded titles. */
  readonly pattern: RegExp;
  /** Whether it stands at the end of the outline, not at its beginning. */
  readonly last: boolean;
}

/** A type of document (loại văn bản) that the reader knows: how it is recognised and what is expected of it. */
export interface ReadableType {
  /** The value of `loai` in the front matter. */
  readonly id: 'ke-hoach' | 'bao-cao';
  /** As running text names it: `kế hoạch`, `plan`. */
  readonly name: Bilingual;
  /** The title line (tên loại), as it is written. */
  readonly title: string;
  /** Over a folded line: the title alone. */
  readonly titleAlone: RegExp;
  /** Over a folded line in capitals: the title with a slip, a full stop or a word before it that does not belong there. */
  readonly titleWithSlip: RegExp;
  /** Over a folded line: the title with the subject after it. */
  readonly titleRunOn: RegExp;
  readonly sections: readonly WantedSection[];
}

export const PLAN_TYPE: ReadableType = {
  id: 'ke-hoach',
  name: { vi: 'kế hoạch', en: 'plan' },
  title: 'KẾ HOẠCH',
  // A mark may be lost or wrong: `KẾ HOACH`.
  titleAlone: /^k[eêếềểễệ]\s+ho[aạăâáà]ch(?:\s+(?:liên\s+(?:tịch|ngành|cơ\s+quan)|phối\s+hợp))?\s*:?$/u,
  titleWithSlip:
    /^(?:(?:bản\s+)?(?:[([]?dự\s+thảo[)\]]?\s*)?)?k[eêếềểễệ]\s{0,4}(?:h?[oọòóỏõ][aạăâáàậặả](?:ch?|hc|h)|h[aạ]ch)(?:\s*[([]dự\s+thảo[)\]])?\s*[.:]?$/u,
  titleRunOn: /^kế\s+hoạch\s+\S/u,
  sections: [
    {
      key: 'purpose',
      name: { vi: 'MỤC ĐÍCH, YÊU CẦU', en: 'MỤC ĐÍCH, YÊU CẦU (purpose and requirements)' },
      pattern: /mục\s+đích|yêu\s+cầu|mục\s+tiêu|quan\s+điểm/u,
      last: false,
    },
    {
      key: 'assignments',
      name: { vi: 'TỔ CHỨC THỰC HIỆN', en: 'TỔ CHỨC THỰC HIỆN (implementation)' },
      // The blank after a vowel with a tone mark is lost in scans.
      pattern:
        /(?:tổ\s{0,4}chức|phân\s+công|trách\s+nhiệm|nhiệm\s+vụ)\s{1,4}(?:và\s+)?(?:triển\s+khai|thực\s+hiện|nhiệm\s+vụ|trách\s+nhiệm|của\s+các)|phân\s+công|tiến\s+độ\s+và\s+tổ\s+chức|trách\s+nhiệm/u,
      last: true,
    },
  ],
};

/** Read where the front matter says so; no rule judges it yet. */
export const REPORT_TYPE: ReadableType = {
  id: 'bao-cao',
  name: { vi: 'báo cáo', en: 'report' },
  title: 'BÁO CÁO',
  titleAlone: /^báo\s+cáo\s*:?$/u,
  titleWithSlip: /^báo\s{0,4}cáo\s*[.:]?$/u,
  titleRunOn: /^báo\s+cáo\s+\S/u,
  sections: [],
};

export const READABLE_TYPES: readonly ReadableType[] = [PLAN_TYPE, REPORT_TYPE];

/** The type that `loai` names; undefined for one that the reader does not know. */
export function readableType(id: string): ReadableType | undefined {
  return READABLE_TYPES.find((type) => type.id === id);
}
