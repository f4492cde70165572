import { isMarkdown } from '../check/walk.ts';
import { describeProblem } from '../config/problems.ts';
import { ToolError, type ToolHost } from '../features/agent-tools/tool.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { fileFault } from '../text/file-fault.ts';
import type { Session } from './context.ts';
import { canonicalUri, isBelow, pathOfUri, uriOfPath } from './files.ts';

const URI = /^[a-z][a-z\d+.-]+:/iu;
const NOTHING_WRITTEN: Bilingual = {
  vi: 'trong trình soạn thảo các công cụ không ghi tệp: lấy văn bản trả về rồi sửa bằng công cụ của trình soạn thảo; Word, PDF thì người dùng chạy lệnh “Xuất ra Word…”, “Xuất ra PDF…”',
  en: 'in an editor the tools write no files: take the text that is given back and edit by the tools of the editor; for Word and PDF its user runs “Xuất ra Word…”, “Xuất ra PDF…”',
};

/**
 * Tools that work in the workspace of the client: open documents as they stand, saved or not, and files below its folders,
 * links followed where the server has the files itself.
 */
export async function workspaceHost(session: Session): Promise<ToolHost> {
  const { store, files, project } = session;
  const { settings, options } = await project.scope();

  const named = (path: string): string => {
    const uri = uriOf(path, session.folders());
    if (uri === undefined) throw refused(path, OUTSIDE);
    return uri;
  };

  const existing = async (path: string): Promise<string> => {
    const uri = named(path);
    if (openUri(uri, session) !== undefined) return uri;
    const { real } = files;
    if (!real) return uri;
    const [target, ...folders] = await Promise.all([uri, ...session.folders()].map((each) => real(each)));
    if (target === undefined) throw refused(path, fileFault({ code: 'ENOENT' }).what);
    const own = folders.filter((each) => each !== undefined);
    if (!isBelow(target, own) || !isMarkdown(pathOfUri(target))) throw refused(path, OUTSIDE);
    return uri;
  };

  return {
    locale: settings.locale ?? 'vi',
    today: options.today,
    fonts: () => undefined,
    // The pages that a user exports have them.
    image: async () => undefined,

    async read(path) {
      const uri = await existing(path);
      const open = openUri(uri, session);
      if (open !== undefined) return store.snapshot(open)!.lines.text;
      let text: string | undefined;
      try {
        text = await files.read(uri);
      } catch (error) {
        throw refused(path, fileFault(error).what);
      }
      if (text === undefined) throw refused(path, fileFault({ code: 'ENOENT' }).what);
      return text.startsWith('\uFEFF') ? text.slice(1) : text;
    },

    async scope(path, { stage, regime }) {
      const scope = await project.scope(path === undefined ? undefined : named(path));
      const { effective, problems } = scope.config;
      if (problems.length > 0) {
        const reported = (locale: 'vi' | 'en') =>
          problems.map((each) => describeProblem(each, locale)).join('\n');
        throw new ToolError({ vi: reported('vi'), en: reported('en') });
      }
      return {
        config: effective,
        office: scope.office,
        options: {
          ...scope.options,
          ...(stage === undefined ? {} : { askedStage: stage }),
          ...(regime === undefined ? {} : { regime }),
        },
      };
    },

    write: async ({ path }) => {
      throw refused(path, NOTHING_WRITTEN);
    },
  };
}

const OUTSIDE: Bilingual = {
  vi: 'không phải tệp Markdown trong thư mục làm việc (kể cả khi lần theo liên kết); chỉ đọc các tệp ấy và văn bản đang mở',
  en: 'is no Markdown file of the workspace (links followed); only those and open documents are read',
};

/** The document at a URI as the client spells it, where it is open. */
function openUri(uri: string, { store }: Session): string | undefined {
  return store.uris.find((each) => canonicalUri(each) === uri);
}

/** The URI of a path from a folder, an absolute path, or a URI; undefined where it names no Markdown file below the folders. */
function uriOf(path: string, folders: readonly string[]): string | undefined {
  if (/^untitled:/iu.test(path)) return canonicalUri(path);
  const named = path.replaceAll('\\', '/');
  const whole =
    URI.test(named) && !/^[a-z]:/iu.test(named)
      ? pathOfUri(named)
      : /^(?:\/|[a-z]:\/)/iu.test(named)
        ? named
        : joined(named, folders);
  if (whole === undefined || whole.includes('\0')) return undefined;
  if (whole.split('/').some((part) => part === '..' || part === '.')) return undefined;
  const uri = uriOfPath(whole);
  return isMarkdown(whole) && isBelow(uri, folders) ? uri : undefined;
}

/** From the only folder; where there are several, from that whose name it begins with, else from the first. */
function joined(path: string, folders: readonly string[]): string | undefined {
  const paths = folders.map((each) => pathOfUri(each).replace(/\/+$/u, ''));
  const [first = '', ...rest] = path.split('/');
  const named = paths.length > 1 ? paths.find((each) => each.endsWith(`/${first}`)) : undefined;
  if (named !== undefined) return [named, ...rest].join('/');
  return paths[0] === undefined ? undefined : `${paths[0]}/${path.replace(/^(?:\.\/)+/u, '')}`;
}

function refused(path: string, { vi, en }: Bilingual): ToolError {
  return new ToolError({ vi: `${path}: ${vi}`, en: `${path}: ${en}` });
}
