import { type CheckedDocument, type CheckSummary, diagnosticsOf, type Report } from './report.js';

/** One JSON object: `diagnostics`, each with its file, and `summary`. */
export class JsonReport implements Report {
  private isFirst = true;

  begin(): string {
    return '{"diagnostics":[';
  }

  addDocument({ file, result }: CheckedDocument): string {
    return diagnosticsOf(result)
      .map((diagnostic) => `${this.comma()}\n${JSON.stringify({ file, ...diagnostic })}`)
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
