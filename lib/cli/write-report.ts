import type { CheckedDocument } from '../report/report.js';
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
 * Writes a report about documents that were read before, and returns whether it has findings that
 * `--fail-on` includes.
 *
 * @param assumption - the assumption of the findings, as a sentence
 */
export async function writeReport(
  documents: readonly CheckedDocument[],
  assumption: string,
  { format, settings, io }: ReportOutput,
): Promise<boolean> {
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
  const counter = new SummaryCounter(failOn);
  for (const _ of new Set(documents.map(({ file }) => file))) counter.addFile();
  for (const { result } of documents) counter.add(result);
  const summary = { ...counter.summary(), assumption };
  await io.out(
    [
      report.begin(),
      ...documents.map((document) => report.addDocument(document)),
      report.end(summary),
    ].join(''),
    markupOf(format, hasColors),
  );
  return summary.failed;
}

/** Returns the codes that a report format writes itself. */
export function markupOf(format: ReportFormat, hasColors: boolean): OutputMarkup {
  if (format === 'github') return 'workflow commands';
  return format === 'text' && hasColors ? 'colors' : undefined;
}
