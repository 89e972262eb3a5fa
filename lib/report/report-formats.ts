import { GithubReport } from './github-report.js';
import { JsonReport } from './json-report.js';
import { JunitReport } from './junit-report.js';
import { MarkdownReport } from './markdown-report.js';
import type { Report, ReportOptions } from './report.js';
import { SarifReport } from './sarif-report.js';
import { TextReport } from './text-report.js';

/** The names of the report formats. */
export const REPORT_FORMATS = ['text', 'markdown', 'json', 'sarif', 'github', 'junit'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const REPORT_CLASSES: Readonly<Record<ReportFormat, new (options: ReportOptions) => Report>> = {
  text: TextReport,
  markdown: MarkdownReport,
  json: JsonReport,
  sarif: SarifReport,
  github: GithubReport,
  junit: JunitReport,
};

export const createReport = (format: ReportFormat, options: ReportOptions): Report =>
  new REPORT_CLASSES[format](options);
