import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An entry of a folder: a file with its bytes in base64, the target of a link, or a folder. */
export type FolderEntry =
  | { readonly file: string; readonly base64: string }
  | { readonly link: string; readonly to: string }
  | { readonly folder: string };

/** A folder, and the paths in it from which data is read. */
export interface DataFolder {
  readonly entries: readonly FolderEntry[];
  readonly paths: readonly string[];
}

const file = (path: string, text: string): FolderEntry => ({
  file: path,
  base64: Buffer.from(text).toString('base64'),
});
const bytes = (path: string, ...values: readonly number[]): FolderEntry => ({
  file: path,
  base64: Buffer.from(values).toString('base64'),
});

/** Folders with each form of an entry. */
export const DATA_FOLDERS: readonly DataFolder[] = [
  { entries: [file('app.conf', 'mode = fast\n')], paths: ['app.conf'] },
  { entries: [bytes('logo.png', 0x89, 0x50, 0x4e, 0x47)], paths: ['logo.png'] },
  { entries: [file('empty', '')], paths: ['empty'] },
  {
    entries: [
      file('conf/text', 'é 가 \u{1f600}'),
      file('conf/mark', '\ufefftext'),
      file('conf/lines', 'a\r\nb\n'),
      file('conf/controls', 'a\0b\u0007\u001b\u007f'),
      file('conf/noncharacter', '\uffff'),
      bytes('conf/latin-1', 0x61, 0xe9),
      bytes('conf/overlong', 0xc0, 0x80),
      bytes('conf/surrogate', 0xed, 0xa0, 0x80),
      bytes('conf/too-large', 0xf4, 0x90, 0x80, 0x80),
      bytes('conf/cut', 0xe2, 0x82),
      bytes('conf/utf-16', 0xff, 0xfe, 0x61, 0x00),
    ],
    paths: ['conf'],
  },
  {
    entries: [
      file('conf/a', '1'),
      file('conf/.hidden', '2'),
      file('conf/below/b', '3'),
      { link: 'conf/link-to-file', to: 'a' },
      { link: 'conf/link-to-folder', to: 'below' },
      { link: 'conf/broken', to: 'nothing' },
    ],
    paths: ['conf'],
  },
  { entries: [file('a', '1'), { link: 'b', to: 'a' }], paths: ['b'] },
  { entries: [file('conf/a', '1'), { link: 'b', to: 'conf' }], paths: ['b'] },
  { entries: [{ link: 'a', to: 'nothing' }], paths: ['a'] },
  { entries: [{ folder: 'conf' }], paths: ['conf'] },
  { entries: [file('conf/below/a', '1')], paths: ['conf'] },
  { entries: [file('conf/a', '1')], paths: ['conf/'] },
  { entries: [file('a', '1')], paths: ['a/'] },
  { entries: [file('conf/10', '1'), file('conf/9', '2'), file('conf/B', '3')], paths: ['conf'] },
  { entries: [file('a', '1'), file('conf/b', '2')], paths: ['a', 'conf'] },
  { entries: [file('a', '1'), file('conf/a', '2')], paths: ['a', 'conf'] },
  { entries: [file('my conf', '1')], paths: ['my conf'] },
  { entries: [file('conf/my conf', '1')], paths: ['conf'] },
  { entries: [file('conf/..data', '1')], paths: ['conf'] },
  { entries: [file('conf/...', '1')], paths: ['conf'] },
  { entries: [file('conf/가', '1')], paths: ['conf'] },
  { entries: [file(`conf/${'k'.repeat(253)}`, '1')], paths: ['conf'] },
  { entries: [file(`conf/${'k'.repeat(254)}`, '1')], paths: ['conf'] },
  { entries: [], paths: ['nothing'] },
];

/** Creates the entries in a folder. Returns the paths in it from which data is read. */
export function createDataFolder(
  folder: string,
  { entries, paths }: DataFolder,
): readonly string[] {
  mkdirSync(folder, { recursive: true });
  for (const entry of entries) createEntry(folder, entry);
  return paths.map((path) => `${folder}/${path}`);
}

function createEntry(folder: string, entry: FolderEntry): void {
  const path = join(
    folder,
    'file' in entry ? entry.file : 'link' in entry ? entry.link : entry.folder,
  );
  mkdirSync(dirname(path), { recursive: true });
  if ('file' in entry) writeFileSync(path, Buffer.from(entry.base64, 'base64'));
  else if ('link' in entry) symlinkSync(entry.to, path);
  else mkdirSync(path);
}
