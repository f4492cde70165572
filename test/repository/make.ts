import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the repository holds, by path from its root with `/`. */
export interface MadeRepository {
  /** Copies of plans with findings, of plans without, and of Markdown that is no plan. */
  readonly samples: readonly string[];
  readonly clean: readonly string[];
  readonly others: readonly string[];
  /** Markdown that no one can read as text or at all; each has to be named. */
  readonly unreadable: readonly string[];
  /** Links to files, checked like files. */
  readonly links: readonly string[];
}

const markdownIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name)));

/** Folders of a document repository: blanks, brackets, marks composed (NFC) and decomposed (NFD), deep ones. */
const FOLDERS = [
  'kế hoạch',
  'Đảng uỷ xã Bình Lư/năm 2026',
  'Hội phụ nữ/tháng 3'.normalize('NFD'),
  'UBND (xã)',
  'du-thao/lan-2/gop-y/tong-hop/a/b/c',
  "it's & <plans>",
  '100% xong',
];

/** Writes a repository of `count` Markdown files that can be checked, and beside them what repositories collect. */
export function makeRepository(root: string, count: number): MadeRepository {
  const kinds = {
    samples: markdownIn('test/fixtures/samples'),
    clean: markdownIn('test/fixtures/clean'),
    // Half of it nowhere near a plan, so that a cheap look tells.
    others: markdownIn('test/fixtures/not-plans').flatMap((text) => [
      text,
      Buffer.from('# Ghi chép\n\nHọp tuần, phân công trực.\n'),
    ]),
  };
  const made = { samples: [] as string[], clean: [] as string[], others: [] as string[] };
  const write = (path: string, content: Uint8Array | string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  mkdirSync(join(root, '.git'), { recursive: true });
  write('.gitignore', 'luu-tru/\n*.tam.md\n');
  const links = ['liên kết.md', 'UBND (xã)/tới bản gốc.md'];
  const plain = count - links.length;
  for (let i = 0; i < plain; i += 1) {
    const folder = FOLDERS[i % FOLDERS.length]!;
    // One in twenty a plan with findings, one in twenty without: the rest of a repository is other Markdown.
    const kind = i % 20 === 0 ? 'samples' : i % 20 === 5 ? 'clean' : 'others';
    const path = `${folder}/tài liệu ${i}.md`;
    write(path, kinds[kind][Math.floor(i / 20) % kinds[kind].length]!);
    made[kind].push(path);
  }
  symlinkSync(join(root, made.clean[0]!), join(root, links[0]!));
  symlinkSync(join(root, made.samples[0]!), join(root, links[1]!));

  // A loop: each folder holds a link to the one above it.
  mkdirSync(join(root, 'vòng/trong'), { recursive: true });
  symlinkSync(join(root, 'vòng'), join(root, 'vòng/trong/ra ngoài'));
  symlinkSync(join(root, 'vòng/tự trỏ.md'), join(root, 'vòng/tự trỏ.md'));
  symlinkSync('/không/có/ở/đâu.md', join(root, 'vòng/cụt.md'));
  // A folder with a file's name is a folder, and walked.
  write('thư mục.md/trong đó.md', kinds.others[0]!);
  made.others.push('thư mục.md/trong đó.md');

  write('nhị phân.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  // TCVN3 of `Kế hoạch`: bytes that are no UTF-8.
  write('tcvn3.md', new Uint8Array([0x4b, 0xd5, 0x20, 0x68, 0x6f, 0xb9, 0x63, 0x68, 0x0a]));
  write('utf-16 không dấu.md', Buffer.from('# KẾ HOẠCH\n', 'utf16le'));
  const utf16 = Buffer.from(`\uFEFF${kinds.clean[0]!.toString('utf8')}`, 'utf16le');
  write('utf-16.md', utf16);
  made.clean.push('utf-16.md');

  write('luu-tru/bỏ qua.md', kinds.samples[0]!);
  write('bỏ qua.tam.md', kinds.samples[0]!);
  write('node_modules/gói/README.md', kinds.samples[0]!);
  write('bảng.xlsx', new Uint8Array([1, 2, 3]));
  return {
    ...made,
    links,
    unreadable: ['nhị phân.md', 'tcvn3.md', 'utf-16 không dấu.md', 'vòng/cụt.md', 'vòng/tự trỏ.md'],
  };
}
