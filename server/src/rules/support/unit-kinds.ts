import { regexp } from '../../vietnamese/letters.ts';
/**
 * Kinds of units that can be distinguished however their names are shortened. `unit` and `recipient` match names folded
 * by `foldForMatch`; `grouped`: collective recipients (`Các phòng, ban, ngành`) reach it.
 */
export interface AgencyKind {
  readonly agency: RegExp;
  readonly recipient: RegExp;
  readonly grouped: boolean;
}

const FRONT = 'mặt\\s+trận|mttq|mtqg';

const AGENCY_KINDS: readonly AgencyKind[] = [
  {
    agency: regexp.u`^(?:uỷ\s+ban\s+nhân\s+dân|ubnd)(?!\p{L})`,
    recipient: /uỷ\s+ban\s+nhân\s+dân|ubnd|chính\s+quyền/u,
    grouped: false,
  },
  {
    agency: regexp.u`^(?:thường\s+trực\s+)?(?:hội\s+đồng\s+nhân\s+dân|hđnd)(?!\p{L})`,
    recipient: /hội\s+đồng\s+nhân\s+dân|hđnd/u,
    grouped: false,
  },
  {
    agency: regexp.u`^(?:ban\s+thường\s+trực\s+|btt\s+)?(?:uỷ\s+ban\s+|ub\s?)?(?:${FRONT})`,
    recipient: regexp.u`${FRONT}|đoàn\s+thể`,
    grouped: false,
  },
  { agency: regexp.u`^công\s+an(?!\p{L})`, recipient: /công\s+an|lực\s+lượng/u, grouped: true },
  {
    agency: /^(?:ban\s+chỉ\s+huy\s+quân\s+sự|bch\s*qs|quân\s+sự)/u,
    recipient: /quân\s+sự|bch\s*qs/u,
    grouped: true,
  },
  { agency: /^trạm\s+y\s+tế/u, recipient: /y\s+tế|tyt/u, grouped: true },
  { agency: /^ban\s+xây\s+dựng\s+đảng/u, recipient: /xây\s+dựng\s+đảng|xdđ/u, grouped: true },
  {
    agency: /^(?:cơ\s+quan\s+)?(?:uỷ\s+ban\s+kiểm\s+tra|ubkt)/u,
    recipient: /uỷ\s+ban\s+kiểm\s+tra|ubkt/u,
    grouped: true,
  },
  {
    agency: regexp.u`^(?:các\s+)?(?:chi\s+bộ|chi,\s+đảng\s+bộ|đảng\s+bộ|tổ\s+chức\s+(?:cơ\s+sở\s+)?đảng|chi\s+uỷ)(?!\p{L})`,
    recipient:
      /chi\s+bộ|đảng\s+bộ|chi,\s+đảng|chi\s+uỷ|cấp\s+uỷ|tổ\s+chức\s+(?:cơ\s+sở\s+)?đảng|cơ\s+sở\s+đảng|đảng\s+uỷ\s+viên|trực\s+thuộc/u,
    grouped: false,
  },
  {
    agency: regexp.u`^(?:các\s+|trưởng\s+(?:các\s+)?|ban\s+công\s+tác\s+mặt\s+trận\s+(?:các\s+)?)(?:thôn|bản|khu\s+phố|tổ\s+dân\s+phố|ấp|xóm|khu\s+dân\s+cư)(?!\p{L})`,
    recipient: regexp.u`thôn|(?<!\p{L})bản(?!\p{L}|\s+(?:tin|đồ))|khu\s+phố|dân\s+phố|tdp|(?<!\p{L})ấp(?!\p{L})|xóm|khu\s+dân\s+cư|chi\s+bộ|ctmt|công\s+tác\s+mặt\s+trận|địa\s+bàn`,
    grouped: false,
  },
  {
    agency: regexp.u`^(?:các\s+)?chi\s+hội(?!\p{L})`,
    recipient: /chi\s+hội|hội\s+cơ\s+sở|cơ\s+sở\s+hội|trực\s+thuộc/u,
    grouped: false,
  },
  {
    agency: regexp.u`^(?:các\s+)?chi\s+đoàn(?!\p{L})`,
    recipient: /chi\s+đoàn|đoàn\s+cơ\s+sở|cơ\s+sở\s+đoàn|trực\s+thuộc/u,
    grouped: false,
  },
  {
    agency: regexp.u`^(?:các\s+)?(?:tổ\s+công\s+đoàn|công\s+đoàn\s+bộ\s+phận)(?!\p{L})`,
    recipient: /tổ\s+công\s+đoàn|công\s+đoàn\s+bộ\s+phận|đoàn\s+viên|trực\s+thuộc/u,
    grouped: false,
  },
  {
    agency: regexp.u`^(?:các\s+)?(?:nhà\s+)?trường(?!\p{L})`,
    recipient: /trường(?!\s+trực)/u,
    grouped: false,
  },
];

/** Recipients that stand for many: whoever works at the place is among them. */
const GROUP =
  /các\s+(?:cơ\s+quan|đơn\s+vị|phòng|ban|ngành|sở|tổ\s+chức(?!\s+(?:chính\s+trị|ct\s?-?\s?xh))|thành\s+viên|bộ\s+phận|đoàn\s+thể|địa\s+phương)|ban,?\s*ngành|tham\s+mưu|lãnh\s+đạo|thành\s+viên/u;
/** Recipients that stand for everybody named in the plan. */
const EVERYBODY =
  /như\s+(?:trên|kính|mục|phần|thành)|(?:các\s+)?(?:cơ\s+quan,\s+đơn\s+vị|đơn\s+vị)\s+(?:liên\s+quan|có\s+(?:tên|liên)|được\s+giao)|các\s+cơ\s+quan,\s+đơn\s+vị|tổ\s+chức\s+thực\s+hiện|mục\s+[ivx]+/u;

const LEVEL = regexp.gu`(?<!\p{L})(?:xã|phường|đặc\s+khu|tỉnh|thành\s+phố|huyện)(?!\p{L}|\s+hội)`;

/** The kind of unit that a folded name tells. */
export function kindOf(name: string): AgencyKind | undefined {
  return AGENCY_KINDS.find(({ agency }) => agency.test(name));
}

/** The levels of government that a folded name tells; null where none. */
export function levelsIn(name: string): readonly string[] | null {
  return name.match(LEVEL);
}

/** Whom a line of recipients reaches. */
export interface Reached {
  readonly everybody: boolean;
  readonly grouped: boolean;
  readonly kinds: readonly AgencyKind[];
  readonly levels: readonly string[] | null;
}

/** @param line folded */
export function reachedBy(line: string): Reached {
  return {
    everybody: EVERYBODY.test(line),
    grouped: GROUP.test(line),
    kinds: AGENCY_KINDS.filter(({ recipient }) => recipient.test(line)),
    levels: levelsIn(line),
  };
}
