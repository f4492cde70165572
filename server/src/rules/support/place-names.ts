import type { PlanDocument } from '../../plan/model.ts';
import { collapseWhitespace } from '../../text/whitespace.ts';
import { regexp } from '../../vietnamese/letters.ts';
import { foldForMatch } from '../../vietnamese/words.ts';

/** A name with the unit word before it, if there is one. */
export interface PlaceName {
  /** `xã`, `phường`, `thành phố` …, folded. */
  readonly unit?: string;
  /** Length of the unit word with the blanks after it, in the text as written. */
  readonly adminUnitLength: number;
  /** The name without the unit word, folded. */
  readonly name: string;
}

const UNIT = regexp.u`^(xã|phường|đặc\s+khu|thị\s+trấn|huyện|quận|thị\s+xã|tỉnh|thành\s+phố|tp\.?|đk\.?)\s*(?=[\p{L}\d])`;
/** Abbreviations need a mark or a blank after them: `TP. Huế`, not `Tpxyz`. */
const SHORT = /^(?:tp|đk)(?!\.|\s)/u;

/** `Phường Phú Thọ` → phường, phú thọ. */
export function readPlaceName(text: string): PlaceName {
  const folded = foldForMatch(text);
  const match = SHORT.test(folded) ? null : UNIT.exec(folded);
  if (!match) return { adminUnitLength: 0, name: squeeze(folded) };
  return {
    unit: collapseWhitespace(match[1]!),
    adminUnitLength: match[0].length,
    name: squeeze(folded.slice(match[0].length)),
  };
}

/** The commune, ward or special zone whose body issues the plan, from the issuer's name; its name folded. None while the name is left blank. */
export function communeOf(plan: PlanDocument): { readonly unit: string; readonly name: string } | undefined {
  const issuer = squeeze(foldForMatch(plan.head.issuer?.text ?? plan.frontMatter?.issuer ?? '')).replace(
    /(?<![\s\-–—_*=])[\s\-–—_*=]+$/u,
    '',
  );
  const match =
    regexp.u`^(?:(?:ban thường vụ )?đảng uỷ|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd) (xã|phường|đặc khu) ([\p{L}\d].{0,39})$`.exec(
      issuer,
    );
  return match ? { unit: match[1]!, name: withoutSecondBody(match[2]!) } : undefined;
}

/** The name of a unit, folded, without the body of a joint plan that stands after it: `tân an uỷ ban mttq việt nam xã tân an`. */
export function withoutSecondBody(name: string): string {
  return name.split(SECOND_BODY, 1)[0]!;
}

const SECOND_BODY = regexp.u`(?:^|\s)(?:(?:và|cùng(?: với)?|phối hợp (?:với|cùng)|[\-–])\s)?(?:uỷ ban|ubnd|đảng uỷ|ban (?:thường vụ|chấp hành)|mttq|mặt trận tổ quốc|hội (?:liên hiệp|lhpn|nông dân|cựu chiến binh|đồng nhân dân|chữ thập đỏ)|đoàn (?:tncs|thanh niên)|công an|trạm y tế)(?!\p{L})`;

/**
 * Whether a unit carries the name of a person, a number or an event, as far as the name shows it: it begins with a
 * family name or a number, or is one of the well-known ones. Then the unit word stays.
 */
export function keepsUnitWord(name: string): boolean {
  return (
    /^\d/u.test(name) ||
    regexp.u`^(?:nguyễn|trần|lê|phạm|huỳnh|hoàng|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|tô|mạc|lương|đoàn|trịnh|cao|tôn|hai|bà|chu|triệu|nông|kim|an dương|quang|điện biên|cách mạng|thủ|bế|la|hà huy|trưng|mai|phùng|tạ|lò|đào|hùng|tống|thoại|châu văn|bình trưng|ba|chi lăng|bạch đằng|đống đa|đông khởi|xô|tháng)(?!\p{L})`.test(
      name,
    )
  );
}

/** Names that stand for a person or an event and always need the unit word. */
export function needsUnitWord(name: string): boolean {
  return /^(?:điện biên phủ|hồ chí minh|cách mạng tháng tám|\d.*)$/u.test(name);
}

function squeeze(text: string): string {
  return collapseWhitespace(text).trim();
}
