import { GithubReport } from './github.js';
import { JsonReport } from './json.js';
import { JunitReport } from './junit.js';
import type { Report, ReportOptions } from './report.js';
import { SarifReport } from './sarif.js';
import { TextReport } from './text.js';

/** The forms in which a check is told. */
export const FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

const REPORTS: Readonly<Record<Format, new (options: ReportOptions) => Report>> = {
  text: TextReport,
  json: JsonReport,
  sarif: SarifReport,
  github: GithubReport,
  junit: JunitReport,
};

export const reportIn = (format: Format, options: ReportOptions): Report => new REPORTS[format](options);
