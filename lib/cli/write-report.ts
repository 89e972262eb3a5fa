import type { CheckedDocument, CheckSummary } from '../report/report.js';
import { createReport, type ReportFormat } from '../report/report-formats.js';
import type { CheckSettings } from './check-settings.js';
import type { Io, OutputMarkup } from './command.js';
import { ownPackage } from './own-package.js';
import { SummaryCounter } from './summary-counter.js';

/** How a report is written. */
interface ReportOutput {
  readonly format: ReportFormat;
  readonly settings: CheckSettings;
  readonly io: Io;
}

/**
 * Writes a report about documents, and returns its summary.
 *
 * @param assumption - the assumption of the findings, as a sentence
 */
export async function writeReport(
  documents: Iterable<CheckedDocument> | AsyncIterable<CheckedDocument>,
  assumption: string,
  { format, settings, io }: ReportOutput,
): Promise<CheckSummary> {
  const { failOn, docsUrl } = settings;
  const hasColors = io.isTerminal && !io.env['NO_COLOR'];
  const report = createReport(format, {
    failOn,
    version: ownPackage().version,
    hasColors,
    width: io.width,
    docsUrl,
    shard: undefined,
  });
  const markup = markupOf(format, hasColors);
  const counter = new SummaryCounter(failOn);
  const files = new Set<string>();
  await io.out(report.begin(), markup);
  for await (const document of documents) {
    if (!files.has(document.file)) counter.addFile();
    files.add(document.file);
    counter.add(document.result);
    const part = report.addDocument(document);
    if (part !== '') await io.out(part, markup);
  }
  const summary = { ...counter.summary(), assumption };
  await io.out(report.end(summary), markup);
  return summary;
}

/** Returns the codes that a report format writes itself. */
export function markupOf(format: ReportFormat, hasColors: boolean): OutputMarkup {
  if (format === 'github') return 'workflow commands';
  return format === 'text' && hasColors ? 'colors' : undefined;
}
