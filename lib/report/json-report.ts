import { rulePage } from '../check/rule-page.js';
import {
  type CheckedDocument,
  type CheckSummary,
  diagnosticsOf,
  type Report,
  type ReportOptions,
} from './report.js';

/** One JSON object: `diagnostics`, each with its file, and `summary`. */
export class JsonReport implements Report {
  private isFirst = true;

  constructor(private readonly options: Pick<ReportOptions, 'docsUrl'>) {}

  begin(): string {
    return '{"diagnostics":[';
  }

  addDocument({ file, result }: CheckedDocument): string {
    return diagnosticsOf(result)
      .map((diagnostic) => {
        const page = rulePage(this.options.docsUrl, diagnostic.rule);
        const link = page === undefined ? {} : { page };
        return `${this.comma()}\n${JSON.stringify({ file, ...diagnostic, ...link })}`;
      })
      .join('');
  }

  end(summary: CheckSummary): string {
    return `\n],"summary":${JSON.stringify(summary)}}\n`;
  }

  private comma(): string {
    const comma = this.isFirst ? '' : ',';
    this.isFirst = false;
    return comma;
  }
}
