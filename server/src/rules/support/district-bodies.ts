import { allMatches } from '../../text/all-matches.ts';
import { regexp } from '../../vietnamese/letters.ts';
import type { Former } from './reorganisation.ts';

const BODY =
  '(?:ubnd|uỷ\\s+ban\\s+nhân\\s+dân|hđnd|hội\\s+đồng\\s+nhân\\s+dân|ubmttq(?:vn)?|mttq(?:vn)?|mặt\\s+trận\\s+tổ\\s+quốc(?:\\s+việt\\s+nam)?|đảng\\s+bộ|ban\\s+thường\\s+vụ|công\\s+an|ban\\s+chỉ\\s+huy\\s+quân\\s+sự|bchqs|ban\\s+chqs|hội\\s+lhpn|hội\\s+liên\\s+hiệp\\s+phụ\\s+nữ|hội\\s+nông\\s+dân|hội\\s+cựu\\s+chiến\\s+binh|liên\\s+đoàn\\s+lao\\s+động|lđlđ|trung\\s+tâm\\s+y\\s+tế|thanh\\s+tra|toà\\s+án(?:\\s+nhân\\s+dân)?|viện\\s+kiểm\\s+sát(?:\\s+nhân\\s+dân)?|hạt\\s+kiểm\\s+lâm|chính\\s+quyền|lãnh\\s+đạo|bảo\\s+hiểm\\s+xã\\s+hội)';
/** `UBND huyện`, `UBND các huyện`, `Phòng Tư pháp huyện`, `Huyện uỷ`, `Ban Tổ chức Thị uỷ`. */
const DISTRICT_BODY = regexp.gu`(?<!\p{L})(?:${BODY}(?:,\s+(?:ubnd|hđnd|ubmttq|mttq))?\s+(?:các\s+)?(?:(?:huyện|quận)(?:\s+uỷ)?|thị\s+(?:xã|uỷ))|(?<!(?:hải|quốc|văn|dự|đề|biên|an|căn)\s)phòng\s+(?!qua\s|ở\s|tại\s|cho\s|các\s|của\s|cháy|chống|bệnh|dịch|ngừa|hộ\s|thủ\s|khám|họp|học)(?:[^\s,.;:()]+\s+){1,9}?(?:huyện|quận|thị\s+xã)|(?:huyện|quận|thị)\s+uỷ|huyện\s+đoàn)(?!\p{L})`;

/** Bodies of the district level, which ended on 01/7/2025, in a folded text. Indices of that text. */
export function districtBodiesIn(folded: string): Former[] {
  return allMatches(folded, DISTRICT_BODY).map(({ index, 0: found }) => ({
    from: index,
    start: index,
    end: index + found.length,
  }));
}
