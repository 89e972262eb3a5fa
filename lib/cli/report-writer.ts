import type { DocumentResult } from '../check/check-document.js';
import type { Document } from '../parse/documents.js';
import type { Progress } from '../platform/terminal/progress.js';
import { lineReader, type Report } from '../report/report.js';

/** Number of characters of the report that are written at once. */
const MAX_PARTS_LENGTH = 1 << 16;

/** Writes the parts of a report together: a call for each would take longer than the check. */
export class ReportWriter {
  /** The parts that are not written yet, and their length. */
  private parts: string[] = [];
  private length = 0;

  constructor(
    private readonly report: Report,
    /** Writes a part of the report. */
    private readonly write: (part: string) => Promise<void>,
    private readonly progress: Progress,
  ) {}

  /** Adds the findings of a document. */
  async addDocument(file: string, document: Document, result: DocumentResult): Promise<void> {
    const part = this.report.addDocument({ file, result, lineAt: lineReader(document) });
    if (part === '') return;
    this.parts.push(part);
    this.length += part.length;
    if (this.length >= MAX_PARTS_LENGTH) await this.flush();
  }

  /** Writes the parts that are not written yet. */
  async flush(): Promise<void> {
    if (this.parts.length === 0) return;
    const text = this.parts.join('');
    this.parts = [];
    this.length = 0;
    // On a terminal, the report replaces the line that shows the progress.
    this.progress.clear();
    await this.write(text);
  }
}
