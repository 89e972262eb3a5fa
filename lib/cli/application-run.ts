import { posix } from 'node:path';
import type { ApplicationOptions } from '../application/application.js';
import { ApplicationIndex } from '../application/application-index.js';
import { isApplicationRule } from '../application/application-rules.js';
import { findProblems } from '../application/check-application.js';
import {
  type ApplicationDocument,
  applicationDiagnostics,
} from '../check/application-diagnostics.js';
import type { DocumentResult } from '../check/check-document.js';
import { parseIgnoreComments } from '../check/ignore-directives.js';
import { SEVERITIES, type Severity } from '../engine/finding.js';
import { patchedFiles } from './patched-files.js';

/** Maximum number of characters of the documents that are compared with each other. */
const MAX_TEXT_LENGTH = 1 << 25;

/** A document of a file. */
export interface FileDocument extends ApplicationDocument {
  readonly file: string;
}

/** The documents of a path: of a stream, or of the files of a folder. */
interface DocumentGroup {
  readonly documents: FileDocument[];
  readonly isStream: boolean;
}

/**
 * The documents of a run of `check`, which are compared with each other at its end: those of a
 * stream or of a file, or those of each folder.
 */
export class ApplicationRun {
  private readonly groups = new Map<string, DocumentGroup>();
  private length = 0;

  constructor(
    private readonly options: ApplicationOptions,
    private readonly severity: Severity,
  ) {}

  /** Whether the documents are too long together to be compared. */
  get isTooLarge(): boolean {
    return this.length > MAX_TEXT_LENGTH;
  }

  /**
   * Adds a document.
   *
   * @param path - the path that the user named
   */
  add(path: string, added: FileDocument): void {
    if (added.objects.length === 0 || this.isTooLarge) return;
    this.length += added.document.text.length;
    if (this.isTooLarge) return this.groups.clear();
    const group = this.groups.get(path) ?? { documents: [], isStream: path === added.file };
    group.documents.push(added);
    this.groups.set(path, group);
  }

  /** Compares the documents, and yields those with diagnostics. */
  *diagnose(): Generator<readonly [document: FileDocument, result: DocumentResult]> {
    for (const { documents, isStream } of this.groups.values()) {
      if (isStream) yield* this.diagnoseTogether(documents, this.options);
      else yield* this.diagnoseFolders(documents);
    }
  }

  /** Compares the documents of each folder. Objects of all folders below the path exist. */
  private *diagnoseFolders(
    documents: readonly FileDocument[],
  ): Generator<readonly [FileDocument, DocumentResult]> {
    const patches = patchedFiles(documents);
    const folders = new Map<string, FileDocument[]>();
    for (const each of documents) {
      if (patches.has(posix.normalize(each.file))) continue;
      const folder = posix.dirname(each.file);
      const list = folders.get(folder) ?? [];
      list.push(each);
      folders.set(folder, list);
    }
    const around = folders.size > 1 ? new ApplicationIndex(manifestsOf(documents)) : undefined;
    const options = { ...this.options, alternatives: true };
    for (const each of folders.values()) yield* this.diagnoseTogether(each, options, around);
  }

  private *diagnoseTogether(
    documents: readonly FileDocument[],
    options: ApplicationOptions,
    around?: ApplicationIndex,
  ): Generator<readonly [FileDocument, DocumentResult]> {
    const lowest = SEVERITIES.indexOf(this.severity);
    const findings = findProblems(manifestsOf(documents), options, around).map((list) =>
      list.filter(({ severity }) => SEVERITIES.indexOf(severity) <= lowest),
    );
    let next = 0;
    for (const each of documents) {
      const own = findings.slice(next, next + each.objects.length);
      next += each.objects.length;
      if (own.some(({ length }) => length > 0) || mayIgnore(each))
        yield [each, applicationDiagnostics(each, own)];
    }
  }
}

const manifestsOf = (documents: readonly FileDocument[]) =>
  documents.flatMap(({ objects }) => objects.map(({ manifest }) => manifest));

/** Whether a document has a directive that ignores such a rule, and may be unnecessary. */
const mayIgnore = ({ document: { text } }: FileDocument): boolean =>
  text.includes('cdk8s-pods/ignore') ||
  parseIgnoreComments(text).some(({ rule }) => isApplicationRule(rule));
