import type { DocumentResult } from '../check/check-document.js';
import { type DiagnosticKind, type FailOn, shouldFail } from '../check/diagnostic.js';
import type { CheckSummary } from '../report/report.js';

/** Counts files, objects and findings for the summary of a check. */
export class SummaryCounter {
  private files = 0;
  private objects = 0;
  private others = 0;
  private readonly diagnostics: Record<DiagnosticKind, number> = {
    unread: 0,
    refused: 0,
    'pod-security': 0,
    warned: 0,
    hazard: 0,
  };

  constructor(private readonly failOn: FailOn) {}

  addFile(): void {
    this.files++;
  }

  add({ objects, others, diagnostics }: DocumentResult): void {
    this.objects += objects.length;
    this.others += others;
    for (const each of [...objects.flatMap((object) => object.diagnostics), ...diagnostics])
      this.diagnostics[each.kind]++;
  }

  summary(): CheckSummary {
    const { files, objects, others, diagnostics } = this;
    const failed = Object.entries(diagnostics).some(
      ([kind, count]) => count > 0 && shouldFail(kind as DiagnosticKind, this.failOn),
    );
    return { files, objects, others, diagnostics, failed };
  }
}
