/** An agency that is given work in a plan. */
export interface DraftAgency {
  readonly name: string;
  /** What it does, up to the deadline; a full sentence without its full stop. */
  readonly task: string;
}

/** The people's own units in a commune: thôn, in a phường tổ dân phố. */
export const VILLAGES = 'các thôn|các tổ dân phố|các thôn, tổ dân phố';

export const PARTY_AGENCIES: readonly DraftAgency[] = [
  {
    name: 'Ban Xây dựng Đảng',
    task: 'chủ trì tham mưu tổ chức quán triệt, tuyên truyền; theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo Ban Thường vụ Đảng ủy',
  },
  { name: 'Cơ quan Ủy ban Kiểm tra Đảng ủy', task: 'tham mưu kiểm tra, giám sát việc thực hiện Kế hoạch' },
  {
    name: 'Ủy ban nhân dân {unit=xã|phường|đặc khu}',
    task: 'cụ thể hóa nhiệm vụ, bố trí kinh phí và tổ chức thực hiện; báo cáo kết quả với Ban Thường vụ Đảng ủy',
  },
  {
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam {unit=xã|phường|đặc khu}',
    task: 'chủ trì, phối hợp với các tổ chức chính trị - xã hội tuyên truyền, vận động đoàn viên, hội viên và Nhân dân thực hiện; báo cáo kết quả với Ban Thường vụ Đảng ủy',
  },
  {
    name: 'Các chi bộ, đảng bộ cơ sở trực thuộc',
    task: 'xây dựng kế hoạch, tổ chức thực hiện; báo cáo kết quả về Văn phòng Đảng ủy',
  },
  {
    name: 'Văn phòng Đảng ủy',
    task: 'chuẩn bị các điều kiện phục vụ; theo dõi tiến độ, tham mưu báo cáo Tỉnh ủy',
  },
];

export const COMMUNE_AGENCIES: readonly DraftAgency[] = [
  {
    name: 'Phòng Văn hóa - Xã hội',
    task: 'Chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp kết quả, báo cáo Ủy ban nhân dân {unit=xã|phường|đặc khu}',
  },
  {
    name: '{economy=Phòng Kinh tế}',
    task: 'Chủ trì thẩm định dự toán, tham mưu bố trí kinh phí thực hiện Kế hoạch',
  },
  {
    name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {unit=xã|phường|đặc khu}',
    task: 'Đăng tải, phổ biến Kế hoạch; chuẩn bị các điều kiện phục vụ',
  },
  {
    name: `{villages!=${VILLAGES}}`,
    task: 'Tuyên truyền, vận động Nhân dân thực hiện Kế hoạch; báo cáo kết quả về Phòng Văn hóa - Xã hội',
  },
];

/** In: the standing body and the branches of a mass organisation, as templates. */
export function massAgencies(standing: string, branches: string): readonly DraftAgency[] {
  return [
    {
      name: standing,
      task: 'chỉ đạo, hướng dẫn, kiểm tra việc thực hiện Kế hoạch; tổng hợp kết quả, báo cáo cấp trên',
    },
    { name: branches, task: `xây dựng kế hoạch, tổ chức thực hiện; báo cáo kết quả về ${standing}` },
  ];
}
