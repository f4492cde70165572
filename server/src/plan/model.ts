import type { Block, HtmlComment, MarkdownDocument, MarkedText } from '../markdown/block.ts';
import type { SigningCapacity } from '../regimes/capacities.ts';
import type { ReadableType } from '../regimes/readable-types.ts';
import type { Form, MassOrganisation, RegimeId } from '../regimes/regime.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { MappedText } from '../text/mapped-text.ts';
import type { TextRange } from '../text/range.ts';
import type { CalendarDate } from '../vietnamese/calendar.ts';
import type { DateMention } from '../vietnamese/date.ts';
import type { LegacyEncoding } from '../vietnamese/legacy.ts';
import type { CitationMention } from './citation.ts';
import type { Numbering, Role } from './role.ts';
import type { Segment } from './segment.ts';
import type { Stage } from './stage.ts';

export type { CalendarDate } from '../vietnamese/calendar.ts';
export type { Numbering, Role } from './role.ts';
export type { Stage } from './stage.ts';

/** A stretch of text that a reader takes as one: a heading, an item, a line of the head, a table cell. */
export interface Paragraph {
  readonly index: number;
  readonly block: Block;
  /** The marked text of the block or cell that it is cut from: `segment` says from where to where. */
  readonly written: MarkedText;
  readonly role: Role;
  /** Visible text, NFC, with `\n` where the source breaks the line; bullet and numeral included. */
  readonly content: MappedText;
  /** What its text alone tells. */
  readonly segment: Segment;
  /** `content.text` folded for matching (`foldForMatch`): lower case, tone marks in one style, same length. */
  readonly folded: string;
  /** Folded text after bullet and numeral, trimmed. */
  readonly key: string;
  readonly range: TextRange;
  readonly numbering?: Numbering | undefined;
  /** `-`, `+`, `*`, `•`, `–` … where an item begins with one. */
  readonly bullet?: string | undefined;
  /** Index in `content.text` after bullet and numeral. */
  readonly bodyStart: number;
  /** All of it (but the numeral, perhaps) is bold. */
  readonly strong: boolean;
  /** Of a cell: its row and column. */
  readonly cell?: { readonly row: number; readonly column: number } | undefined;
}

/** A numbered heading or numbered paragraph with what stands under it. */
export interface OutlineNode {
  readonly numbering: Numbering;
  /** Heading paragraphs; more than one where the title goes on over lines or blocks (PHẦN THỨ NHẤT / title). */
  readonly paragraphs: readonly Paragraph[];
  /** The title without the numeral, lines joined by blanks. */
  readonly title: string;
  /** Of the heading paragraphs. */
  readonly range: TextRange;
  /** From the heading to the end of the last thing under it. */
  readonly extent: TextRange;
  /** A title, or a numbered paragraph of running text. */
  readonly kind: 'heading' | 'item';
  /** 1 for the outermost numbered level of its outline. */
  readonly level: number;
  /** `#` depth as written; 0 for a bold paragraph or a plain line. */
  readonly depth: number;
  readonly written: 'heading' | 'strong' | 'plain';
  /** Paragraphs directly under it, those of children excluded. */
  readonly body: readonly Paragraph[];
  readonly children: readonly OutlineNode[];
}

export interface Outline {
  readonly nodes: readonly OutlineNode[];
}

/** A part of the head or the end of a plan with the paragraph it stands in. */
export interface Component {
  readonly paragraph: Paragraph;
  /** Indices in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly range: TextRange;
}

/** The plan's own number and symbol (số, ký hiệu). */
export interface NumberLine extends Component {
  /** The word `Số` with what follows it up to the number. */
  readonly label?: { readonly text: string; readonly colon: boolean; readonly range: TextRange };
  readonly symbol: NonNullable<CitationMention['symbol']>;
  /** The number is left to be filled in. */
  readonly isPlaceholder: boolean;
}

/** Place and date (địa danh, ngày tháng năm). */
export interface Dateline extends Component {
  readonly place?: { readonly text: string; readonly range: TextRange };
  readonly date: DateMention;
  /** A part is left to be filled in. */
  readonly isPlaceholder: boolean;
}

export interface Head {
  /** CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM (Quốc hiệu). */
  readonly nationalTitle?: Component;
  /** Độc lập - Tự do - Hạnh phúc (Tiêu ngữ). */
  readonly motto?: Component;
  /** ĐẢNG CỘNG SẢN VIỆT NAM, or ĐOÀN TNCS HỒ CHÍ MINH. */
  readonly partyTitle?: Component;
  /** The governing body, above the issuer (cơ quan chủ quản). */
  readonly superior?: Component;
  /** The issuing body (cơ quan ban hành); several lines where it is broken. */
  readonly issuer?: Component;
  readonly issuerLines: readonly Component[];
  readonly star?: Component;
  readonly number?: NumberLine;
  readonly dateline?: Dateline;
  /** MẬT, TỐI MẬT, TUYỆT MẬT. */
  readonly secrecy?: Component;
  /** HOẢ TỐC, THƯỢNG KHẨN, KHẨN. */
  readonly urgency?: Component;
  /** Dự thảo lần 2. */
  readonly draftMark?: Component;
  /** `V/v …` below the number, as a letter (công văn) has it; one component a line. */
  readonly letterSubject?: readonly Component[];
  /** LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI. */
  readonly circulation?: Component;
  /** KẾ HOẠCH (tên loại). */
  readonly title?: Component;
  /** Trích yếu; one component a line or block. */
  readonly subject: readonly Component[];
  /** `-----` under the subject. */
  readonly rule?: Component;
  /**
   * `(Kèm theo Quyết định số … ngày …)` below the title: the plan is issued with a decision, which has number, date and
   * recipients.
   */
  readonly source?: Component;
}

/** One line of `Căn cứ …` / `Thực hiện …`. */
export interface Basis {
  readonly paragraph: Paragraph;
  readonly range: TextRange;
}

export interface Opening {
  /** Basis lines, each a paragraph of its own. */
  readonly bases: readonly Basis[];
  /** The sentence that ends `như sau:`, where there is one. */
  readonly sentence?: Paragraph;
  /** Who speaks in it: `Ban Thường vụ Đảng uỷ` of `…, Ban Thường vụ Đảng uỷ xây dựng Kế hoạch … như sau:`. */
  readonly speaker?: Component;
}

export interface Closing {
  /** The last paragraph of the content, before Nơi nhận or the signature. */
  readonly paragraph?: Paragraph;
  /** `Trên đây là Kế hoạch …`. */
  readonly formula: boolean;
  /** The mark at the very end: `./.`, `.`, `./`, or empty. */
  readonly mark: { readonly text: string; readonly range: TextRange };
}

export interface Recipient {
  readonly paragraph: Paragraph;
  /** Name without dash, note and end mark. */
  readonly name: string;
  /** `(b/c)`, `(để b/c)`, `(báo cáo)`: what stands in brackets. */
  readonly note?: string;
  /** `;`, `,`, `.`, or empty. */
  readonly endMark: string;
  /** The filing line (`Lưu: VT`, `Lưu Văn phòng Đảng uỷ`). */
  readonly filing: boolean;
  readonly range: TextRange;
}

export interface Recipients {
  readonly label?: Component;
  readonly items: readonly Recipient[];
  readonly range: TextRange;
}

/** One line of the signature block. */
export interface CapacityLine extends Component {
  /** As written: `TM.`, `T/M`, `KT.`, `K/T`, `TL.`, `T/L`, `TUQ.`, `Q.`, `T.M`, `TM`. */
  readonly prefix: string;
  readonly prefixRange: TextRange;
  readonly capacity: SigningCapacity['capacity'];
  readonly mark: 'dot' | 'slash' | 'none' | 'other';
  /** What follows the prefix: `ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
  readonly of: string;
  /** Source offset at which it begins. */
  readonly ofStart: number;
}

export interface Signature {
  readonly capacities: readonly CapacityLine[];
  /** The signer's own title (chức vụ); more than one where two sign, or a second is printed after the name. */
  readonly titles: readonly Component[];
  readonly name?: Component;
  readonly range: TextRange;
}

/** Phụ lục, Đề cương, Biểu mẫu after the signature. */
export interface Attachment {
  readonly kind: 'annex' | 'outline' | 'form' | 'other';
  /** `PHỤ LỤC II`, `ĐỀ CƯƠNG BÁO CÁO`. */
  readonly title: Component;
  /** The numeral of `Phụ lục II`. */
  readonly numeral?: {
    readonly text: string;
    readonly value: number;
    readonly form: 'roman' | 'arabic' | 'letter';
    readonly range: TextRange;
  };
  readonly subject: readonly Component[];
  /** `(Kèm theo Kế hoạch số …)`. */
  readonly source?: Component;
  readonly outline: Outline;
  readonly paragraphs: readonly Paragraph[];
  readonly range: TextRange;
}

/** A mention of a document with its place in the plan. */
export interface Citation {
  readonly paragraph: Paragraph;
  readonly mention: CitationMention;
  readonly range: TextRange;
  /** The first mention of the same document in the text proper; itself if it is the first. */
  readonly first: Citation;
  /** `subject`: in the title of the plan, which is no first mention; `source`: in an annex's source line. */
  readonly place: 'head' | 'subject' | 'body' | 'source' | 'attachment';
}

export interface DateInText {
  readonly paragraph: Paragraph;
  readonly mention: DateMention;
  readonly range: TextRange;
}

/** A time by which something must be done (thời hạn). */
export interface Deadline {
  readonly paragraph: Paragraph;
  readonly range: TextRange;
  /** As written, with the words that make it a deadline: `trước ngày 10/4/2026`. */
  readonly text: string;
  /** `trước`, `chậm nhất`, `hoàn thành trong`, `từ … đến …`, … */
  readonly kind: 'before' | 'latest' | 'within' | 'period' | 'on' | 'recurring' | 'relative';
  readonly from?: DateInText;
  readonly date?: DateInText;
  /** Of a date without one, by the dates that are named together with it. */
  readonly year?: number;
  /** The agency that has to act, where the text gives it. */
  readonly agency?: { readonly text: string; readonly range: TextRange };
  /** What has to be done. */
  readonly task?: { readonly text: string; readonly range: TextRange };
}

export interface RegimeDetection {
  readonly id: RegimeId;
  readonly organisation?: MassOrganisation;
  /** The facts of form in force at the plan's date. */
  readonly form: Form;
  /** In order of weight. */
  readonly reasons: readonly Bilingual[];
}

/** Keys of the front matter that we know, in our words. Anything else in it is left alone. */
export interface FrontMatter {
  readonly range: TextRange;
  /** All keys that stand at the beginning of a line, ours and others. */
  readonly entries: readonly FrontMatterEntry[];
  readonly isPlan?: boolean;
  /** The type that `loai` names, where the reader knows it. */
  readonly type?: ReadableType;
  readonly regime?: RegimeId;
  readonly stage?: Stage;
  readonly issuer?: string;
  readonly superior?: string;
}

/** `key: value` in the front matter. */
export interface FrontMatterEntry {
  readonly key: string;
  /** Without quotes and comment. */
  readonly value: string;
  readonly keyRange: TextRange;
  readonly valueRange: TextRange;
  /** Stands deeper than the keys of the file itself. */
  readonly isNested: boolean;
}

/** What a reading needs to know beside the text. */
export interface ReadOptions {
  /** Configuration says that the file is a plan. */
  readonly forcePlan?: boolean;
  readonly regime?: RegimeId;
  /** Stands in for the parts of the plan's date that are not there. */
  readonly today: CalendarDate;
}

/** A plan (kế hoạch) as a clerk reads it. Everything that judges, shows or finds something reads this. */
export interface PlanDocument {
  readonly text: string;
  readonly markdown: MarkdownDocument;
  readonly frontMatter?: FrontMatter;
  readonly isPlan: boolean;
  /** What it was read as: what the front matter says, else a plan. Only plans are judged. */
  readonly type: ReadableType;
  /** Set where it is a plan only when read in a coding from before Unicode; nothing else of it can be judged. */
  readonly legacy?: LegacyEncoding;
  readonly regime: RegimeDetection;
  /** Everything in order, the tables' cells included. */
  readonly paragraphs: readonly Paragraph[];
  readonly head: Head;
  /** Index of the first paragraph below the head. */
  readonly headEnd: number;
  readonly opening: Opening;
  /** Of the plan itself; attachments have their own. */
  readonly outline: Outline;
  readonly closing: Closing;
  readonly recipients?: Recipients;
  readonly signature?: Signature;
  readonly attachments: readonly Attachment[];
  readonly citations: readonly Citation[];
  readonly dates: readonly DateInText[];
  readonly deadlines: readonly Deadline[];
  readonly comments: readonly HtmlComment[];
  /** The day as of which the plan is judged: its own, as far as it is there, else `today`. */
  readonly asOf: CalendarDate;
}
