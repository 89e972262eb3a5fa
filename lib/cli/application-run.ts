import { posix } from 'node:path';
import { ApplicationIndex } from '../application/application-index.js';
import type { DocumentResult } from '../check/check-document.js';
import {
  type ComparisonOptions,
  compareDocuments,
  type FileDocument,
  haveAlternatives,
  manifestsOf,
} from '../check/compare-documents.js';
import { MAX_TEXT_LENGTH, withoutPatches } from './compared-files.js';

/** Maximum number of documents that a note names. */
const MAX_NAMED = 3;

/** The documents that are compared with each other, and with nothing else. */
interface DocumentGroup {
  readonly documents: FileDocument[];
  /** Whether the documents are those of a folder, of which some can be alternatives. */
  readonly isFolder: boolean;
}

/** The group of standard input and of all files that are named. */
const NAMED_FILES = '';

/**
 * The documents of a run of `check`, which are compared with each other at its end: those of
 * standard input and of all files that are named, those of each application, and those of each
 * folder.
 */
export class ApplicationRun {
  private readonly groups = new Map<string, DocumentGroup>();
  private readonly leftOut: string[] = [];
  private length = 0;

  /** @param applications - the folders each of which is one application */
  constructor(
    private readonly options: ComparisonOptions,
    private readonly applications: ReadonlySet<string>,
  ) {}

  /**
   * Adds a document.
   *
   * @param path - the path that the user named
   */
  add(path: string, added: FileDocument): void {
    if (added.objects.length === 0 || this.isTooLarge) return;
    this.length += added.document.text.length;
    if (this.isTooLarge) return this.groups.clear();
    const isApplication = this.applications.has(path);
    const isFile = path === '-' || (path === added.file && !isApplication);
    const key = isFile ? NAMED_FILES : path;
    const group = this.groups.get(key) ?? { documents: [], isFolder: !isFile && !isApplication };
    group.documents.push(added);
    this.groups.set(key, group);
  }

  /** Adds a document that is too large to be compared. */
  leaveOut({ file, document }: Pick<FileDocument, 'file' | 'document'>): void {
    this.leftOut.push(`${file}:${document.line}`);
  }

  /** Returns notes about the documents that are not compared. */
  notes(): readonly string[] {
    if (this.isTooLarge)
      return [
        `the objects are not compared with each other: they have more than ${MAX_TEXT_LENGTH >> 20} ` +
          'Mi characters together',
      ];
    const { length } = this.leftOut;
    if (length === 0) return [];
    const names = this.leftOut.slice(0, MAX_NAMED).join(', ') + (length > MAX_NAMED ? ', ...' : '');
    const documents = length === 1 ? '1 document is' : `${length} documents are`;
    return [
      `${documents} not compared with other objects, because of more than 1 Mi characters: ${names}`,
    ];
  }

  /** Compares the documents, and yields those with diagnostics. */
  *diagnose(): Generator<readonly [document: FileDocument, result: DocumentResult]> {
    for (const { documents, isFolder } of this.groups.values()) {
      if (isFolder) yield* this.compareFolders(documents);
      else {
        const applied = withoutPatches(documents);
        const alternatives = haveAlternatives(applied);
        yield* compareDocuments(applied, { ...this.options, alternatives });
      }
    }
  }

  private get isTooLarge(): boolean {
    return this.length > MAX_TEXT_LENGTH;
  }

  /** Compares the documents of each folder. Objects of all folders below the path exist. */
  private *compareFolders(
    documents: readonly FileDocument[],
  ): Generator<readonly [FileDocument, DocumentResult]> {
    const folders = new Map<string, FileDocument[]>();
    for (const each of withoutPatches(documents)) {
      const folder = posix.dirname(each.file);
      const list = folders.get(folder) ?? [];
      list.push(each);
      folders.set(folder, list);
    }
    const around = folders.size > 1 ? new ApplicationIndex(manifestsOf(documents)) : undefined;
    const options = { ...this.options, alternatives: true };
    for (const each of folders.values()) yield* compareDocuments(each, options, around);
  }
}
