import type { DocumentResult } from '../check/check-document.js';
import {
  type Diagnostic,
  type DiagnosticKind,
  type FailOn,
  shouldFail,
} from '../check/diagnostic.js';
import type { SkippedObject } from '../check/pod-objects.js';
import type { TypeMeta } from '../parse/decode/type-meta.js';
import type { CheckSummary, SkippedKind } from '../report/report.js';

/** Counts files, objects and findings for the summary of a check. */
export class SummaryCounter {
  private files = 0;
  private objects = 0;
  private otherFiles = 0;
  private readonly skipped = new Map<string, SkippedKind>();
  private readonly diagnostics: Record<DiagnosticKind, number> = {
    unread: 0,
    refused: 0,
    'pod-security': 0,
    warned: 0,
    hazard: 0,
    change: 0,
  };
  private errorHazards = 0;
  private failed = false;

  constructor(private readonly failOn: FailOn) {}

  addFile(): void {
    this.files++;
  }

  /** Adds a file of another tool, which was not read. */
  addOtherFile(): void {
    this.otherFiles++;
  }

  /** Moves a file that contains no manifest to the other files. */
  skipFile(): void {
    this.files--;
    this.otherFiles++;
  }

  add({ objects, skipped, diagnostics }: DocumentResult): void {
    this.objects += objects.length;
    for (const each of skipped) this.addSkipped(each);
    this.addDiagnostics({ objects, diagnostics });
  }

  /** Adds the diagnostics of a document whose objects are counted already. */
  addDiagnostics({ objects, diagnostics }: Pick<DocumentResult, 'objects' | 'diagnostics'>): void {
    for (const object of objects) for (const each of object.diagnostics) this.addDiagnostic(each);
    for (const each of diagnostics) this.addDiagnostic(each);
  }

  private addDiagnostic(diagnostic: Diagnostic): void {
    const { kind, severity } = diagnostic;
    this.diagnostics[kind]++;
    if (kind === 'hazard' && severity === 'error') this.errorHazards++;
    if (shouldFail(diagnostic, this.failOn)) this.failed = true;
  }

  private addSkipped({ apiVersion, kind, podTemplate }: SkippedObject): void {
    const key = `${apiVersion} ${kind}`;
    const known = this.skipped.get(key) ?? { apiVersion, kind, count: 0 };
    this.skipped.set(key, {
      ...known,
      ...(podTemplate === undefined ? {} : { podTemplate }),
      count: known.count + 1,
    });
  }

  /** Adds an object that was counted as skipped, and was validated later. */
  addValidated({ apiVersion, kind }: TypeMeta): void {
    const key = `${apiVersion} ${kind}`;
    const known = this.skipped.get(key);
    if (known === undefined) return;
    this.objects++;
    if (known.count > 1) this.skipped.set(key, { ...known, count: known.count - 1 });
    else this.skipped.delete(key);
  }

  summary(): CheckSummary {
    const { files, otherFiles, objects, diagnostics, errorHazards, failed } = this;
    const skipped = [...this.skipped.values()].sort((a, b) => b.count - a.count);
    return { files, otherFiles, objects, skipped, diagnostics, errorHazards, failed };
  }
}
