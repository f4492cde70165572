import type { LayoutDocument, LayoutParagraph, LayoutRole, TextStyle } from '../../layout/model.ts';
import { allParagraphs } from '../../layout/walk.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { paragraphProperties, runProperties } from './properties.ts';
import { DECLARATION, WORD } from './xml.ts';

/** The styles of Word's navigation pane; their names are Word's own, which it shows in the reader's language. */
const HEADING = 'Heading';

/** Style id and Vietnamese name of each role. */
const NAMES: Readonly<Record<LayoutRole, readonly [id: string, name: string]>> = {
  'national-title': ['QuocHieu', 'Quốc hiệu'],
  motto: ['TieuNgu', 'Tiêu ngữ'],
  'party-title': ['TieuDeDang', 'Tiêu đề văn bản Đảng'],
  superior: ['CoQuanChuQuan', 'Cơ quan chủ quản'],
  issuer: ['CoQuanBanHanh', 'Cơ quan ban hành'],
  star: ['DauSao', 'Dấu sao'],
  number: ['SoKyHieu', 'Số và ký hiệu'],
  dateline: ['DiaDanhNgayThang', 'Địa danh và ngày tháng'],
  secrecy: ['DoMat', 'Độ mật'],
  urgency: ['MucDoKhan', 'Mức độ khẩn'],
  'draft-mark': ['DuThao', 'Dự thảo'],
  'letter-subject': ['TrichYeuCongVan', 'Trích yếu công văn'],
  circulation: ['DauChiDan', 'Dấu chỉ dẫn'],
  title: ['TenLoai', 'Tên loại văn bản'],
  subject: ['TrichYeu', 'Trích yếu'],
  'typed-rule': ['GachNgang', 'Gạch ngang'],
  source: ['BanHanhKemTheo', 'Ban hành kèm theo'],
  addressee: ['KinhGui', 'Kính gửi'],
  basis: ['CanCu', 'Căn cứ'],
  opening: ['LoiDan', 'Lời dẫn'],
  division: ['PhanChuong', 'Phần chương mục'],
  section: ['MucLaMa', 'Mục La Mã'],
  article: ['Dieu', 'Điều'],
  clause: ['Khoan', 'Khoản'],
  point: ['Diem', 'Điểm'],
  body: ['NoiDung', 'Nội dung'],
  closing: ['LoiKet', 'Lời kết'],
  cell: ['ONoiDung', 'Ô bảng'],
  'cell-head': ['OTieuDe', 'Đầu cột bảng'],
  'recipients-label': ['NoiNhan', 'Nơi nhận'],
  recipient: ['DanhSachNoiNhan', 'Danh sách nơi nhận'],
  capacity: ['QuyenHan', 'Quyền hạn người ký'],
  'signer-title': ['ChucVu', 'Chức vụ người ký'],
  'signature-space': ['ChoKy', 'Chỗ ký'],
  'signer-name': ['HoTen', 'Họ và tên người ký'],
  'annex-title': ['PhuLuc', 'Phụ lục'],
  'annex-subject': ['TenPhuLuc', 'Tên phụ lục'],
  'annex-source': ['KemTheo', 'Kèm theo'],
  contact: ['LienHe', 'Địa chỉ liên hệ'],
  code: ['NguyenVan', 'Nguyên văn'],
  footnote: ['FootnoteText', 'footnote text'],
  space: ['KhoangTrong', 'Khoảng trống'],
};

/** What a style sets: what is alike in all paragraphs of it is not said again in each. */
type StyleSource = LayoutParagraph;

/** The styles of a document: each with the form of the first paragraph that has it. */
export class Styles {
  private readonly sources = new Map<string, StyleSource>();
  private readonly base: TextStyle;

  constructor(document: LayoutDocument) {
    for (const paragraph of allParagraphs(document)) {
      const id = styleId(paragraph);
      if (!this.sources.has(id)) this.sources.set(id, general(paragraph));
    }
    this.base = this.sources.get(NAMES.body[0])?.style ?? PLAIN;
  }

  of(paragraph: LayoutParagraph): { readonly id: string; readonly source: StyleSource } {
    const id = styleId(paragraph);
    return { id, source: this.sources.get(id)! };
  }

  /** `word/styles.xml` */
  xml(): string {
    const own = [...this.sources].map(([id, source]) => this.style(id, source)).join('');
    return (
      `${DECLARATION}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>` +
      '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>' +
      `<w:sz w:val="${this.base.size * 2}"/><w:szCs w:val="${this.base.size * 2}"/>` +
      '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
      '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
      '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
      '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
      `${own}</w:styles>`
    );
  }

  private style(id: string, source: StyleSource): string {
    const level = id.startsWith(HEADING) ? Number(id.slice(HEADING.length)) : undefined;
    const name = level ? `heading ${level}` : (ROLE_NAMES.get(id) ?? id);
    const next = source.keepWithNext && level ? '<w:next w:val="Normal"/>' : '';
    return (
      `<w:style w:type="paragraph"${level || id === 'FootnoteText' ? '' : ' w:customStyle="1"'} w:styleId="${id}">` +
      `<w:name w:val="${escapeXml(name)}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/>` +
      `<w:pPr>${paragraphProperties(source, undefined)}</w:pPr>` +
      `<w:rPr>${runProperties(source.style, this.base, source.colour)}</w:rPr></w:style>`
    );
  }
}

const PLAIN: TextStyle = {
  size: 14,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  position: 'normal',
};

const ROLE_NAMES: ReadonlyMap<string, string> = new Map(Object.values(NAMES));

function styleId({ role, outlineLevel }: LayoutParagraph): string {
  return outlineLevel === undefined ? NAMES[role][0] : `${HEADING}${outlineLevel}`;
}

/** Without what belongs to one place only. */
function general(paragraph: LayoutParagraph): StyleSource {
  const { frame: _, ...rest } = paragraph;
  return { ...rest, pageBreakBefore: false, inlines: [] };
}
