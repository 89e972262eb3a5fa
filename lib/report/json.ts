import { type Found, problemsOf, type Report, type Summary } from './report.js';

/** One JSON object: `problems`, each with its file, and `summary`. */
export class JsonReport implements Report {
  private isFirst = true;

  begin(): string {
    return '{"problems":[';
  }

  found({ file, checked }: Found): string {
    return problemsOf(checked)
      .map((problem) => `${this.comma()}\n${JSON.stringify({ file, ...problem })}`)
      .join('');
  }

  end(summary: Summary): string {
    return `\n],"summary":${JSON.stringify(summary)}}\n`;
  }

  private comma(): string {
    const comma = this.isFirst ? '' : ',';
    this.isFirst = false;
    return comma;
  }
}
