import { isMarkdown } from '../../check/walk.ts';
import { insidePath, joinPath, parentOf } from '../../config/paths.ts';
import { configuredOffice } from '../../config/register-office.ts';
import { ToolError, type ToolFile, type ToolHost } from '../../features/agent-tools/tool.ts';
import { readShippedFont } from '../../node/shipped-fonts.ts';
import { type Bilingual, LOCALES, type Locale } from '../../text/bilingual.ts';
import type { CalendarDate } from '../../vietnamese/calendar.ts';
import { optionsOf } from '../check/check-text.ts';
import { type ConfigurationOptions, Configurations } from '../check/configuration.ts';
import { decodeFile, encode } from '../files/decode.ts';
import { faultOf } from '../files/find.ts';
import { absolute, shownPath, slashed } from '../files/paths.ts';
import { realTarget } from '../files/target.ts';
import { createAtomically, writeAtomically, writeFaultOf } from '../files/write.ts';
import type { CliIo } from '../io.ts';

/** Bytes of an image, or of a file that is to be written over, at most. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Files that tools write. */
const WRITTEN = /\.(?:md|markdown|mdown|mkd|docx|pdf|html)$/iu;

export interface FolderHostOptions extends ConfigurationOptions {
  /** Absolute, as named. */
  readonly root: string;
  readonly locale: Locale;
  readonly today: CalendarDate;
  readonly mayWrite: boolean;
}

/** Tools that work in a folder of this machine: no path leads out of it, links followed. */
export function folderHost(io: Pick<CliIo, 'fs'>, options: FolderHostOptions): ToolHost {
  const { root, locale, today, mayWrite } = options;

  /** Where a path leads. Throws a ToolError where that is no place below the root. */
  const inside = async (path: string): Promise<string> => {
    const folder = slashed(await io.fs.realpath(root));
    const named = absolute(root, path);
    const real = path.includes('\0') ? undefined : await realTarget(io, named);
    if (real !== undefined && insidePath(folder, real) !== undefined) return real;
    throw refused(path, {
      vi: `nằm ngoài thư mục làm việc ${root} (qua “..”, liên kết hoặc đường dẫn tuyệt đối); chỉ đọc, ghi trong thư mục ấy`,
      en: `lies outside the root ${root} (through “..”, a link or an absolute path); files are read and written below it only`,
    });
  };

  const decoded = async (path: string) => {
    const real = await inside(path);
    if (!isMarkdown(path) || !isMarkdown(real)) {
      throw refused(path, {
        vi: 'không phải tệp Markdown (.md). Tệp Word thì nhập trước: kehoach import TỆP.docx',
        en: 'is no Markdown file (.md). Import a Word file first: kehoach import FILE.docx',
      });
    }
    try {
      const read = decodeFile(await io.fs.readFile(real), path);
      if ('reason' in read) throw refused(path, read.reason);
      return read;
    } catch (error) {
      throw error instanceof ToolError ? error : refused(path, faultOf(error));
    }
  };

  return {
    locale,
    today,
    fonts: readShippedFont,
    read: async (path) => (await decoded(path)).text,

    async scope(path, choices) {
      // The configuration may have changed since the last call.
      const configurations = new Configurations({ fs: io.fs, cwd: root }, options);
      const file = path === undefined ? absolute(root, 'x.md') : await inside(path);
      const config = await configurations.forFile(file);
      if (!config) {
        const [vi, en] = LOCALES.map((each) => configurations.problems(each).join('\n'));
        throw new ToolError({ vi: vi!, en: en! });
      }
      const shown = path ?? 'text';
      const { stage, regime } = choices;
      return {
        config,
        options: optionsOf(config, shown, { stage, regime, rules: {}, today }),
        office: configuredOffice(config),
      };
    },

    async image(draft, local) {
      try {
        const real = await inside(joinPath(parentOf(absolute(root, draft)), local));
        return await io.fs.readFile(real, MAX_BYTES);
      } catch {
        return undefined;
      }
    },

    async write(file) {
      if (!mayWrite) {
        throw refused(file.path, {
          vi: 'không ghi: máy chủ chỉ đọc. Người dùng cho ghi bằng kehoach mcp --allow-write',
          en: 'not written: the server is read-only. Its user allows writing by kehoach mcp --allow-write',
        });
      }
      const target = await inside(file.path);
      if (!WRITTEN.test(target) || !WRITTEN.test(file.path)) {
        throw refused(file.path, {
          vi: 'không ghi: chỉ ghi tệp .md, .docx, .pdf, .html',
          en: 'not written: only files .md, .docx, .pdf, .html are',
        });
      }
      await writeTo(target, file);
      return shownPath(slashed(await io.fs.realpath(root)), target);
    },
  };

  async function writeTo(target: string, file: ToolFile): Promise<void> {
    const { path, content, mayReplace } = file;
    const isThere = await io.fs.stat(target).then(
      () => true,
      () => false,
    );
    if (isThere && !mayReplace) {
      throw refused(path, {
        vi: 'đã có, không ghi đè. Chọn tên khác',
        en: 'is there already and is not written over. Choose another name',
      });
    }
    if (isThere && mayReplace && !(await isReplaceable(target, mayReplace))) {
      throw refused(path, {
        vi: 'đã có và không do kehoach xuất, hoặc đã được sửa sau khi xuất; không ghi đè. Chọn tên khác',
        en: 'is there already and was not exported by kehoach, or was edited since; it is not written over. Choose another name',
      });
    }
    try {
      if (isThere) {
        // A draft keeps its encoding.
        const bytes = typeof content === 'string' ? encode(content, await decoded(path)) : content;
        await writeAtomically(io.fs, target, bytes);
        return;
      }
      await io.fs.mkdir(parentOf(target));
      if (typeof content === 'string') await createAtomically(io.fs, target, content);
      else await writeAtomically(io.fs, target, content);
    } catch (error) {
      throw error instanceof ToolError ? error : refused(path, writeFaultOf(error));
    }
  }

  async function isReplaceable(target: string, mayReplace: (old: Uint8Array) => boolean): Promise<boolean> {
    try {
      return mayReplace(await io.fs.readFile(target, MAX_BYTES));
    } catch {
      return false;
    }
  }
}

function refused(path: string, { vi, en }: Bilingual): ToolError {
  return new ToolError({ vi: `${path}: ${vi}`, en: `${path}: ${en}` });
}
