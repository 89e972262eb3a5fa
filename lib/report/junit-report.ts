import type { CheckedObject } from '../check/check-document.js';
import { type Diagnostic, shouldFail } from '../check/diagnostic.js';
import {
  type CheckedDocument,
  type CheckSummary,
  diagnosticText,
  objectTitleOf,
  type Report,
  type ReportOptions,
  remediationOf,
} from './report.js';

/**
 * A test report as JUnit writes them: a test case for each object, which fails for what the check
 * fails for.
 */
export class JunitReport implements Report {
  private readonly cases: string[] = [];
  private failures = 0;

  constructor(private readonly options: Pick<ReportOptions, 'failOn' | 'shard'>) {}

  begin(): string {
    return '';
  }

  /** Its head says how many cases there are: they wait for the end. */
  addDocument({ file, result: { objects, diagnostics } }: CheckedDocument): string {
    for (const { reference, diagnostics } of objects)
      this.addTestCase(file, objectTitleOf({ object: reference }) || 'no object', diagnostics);
    if (diagnostics.length > 0) this.addTestCase(file, 'document', diagnostics);
    return '';
  }

  end(_: CheckSummary): string {
    const { shard } = this.options;
    const name = `cdk8s-pods${shard === undefined ? '' : ` ${shard}`}`;
    const counts = `tests="${this.cases.length}" failures="${this.failures}"`;
    const suite = `<testsuite name="${name}" ${counts}>\n${this.cases.join('')}</testsuite>`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cdk8s-pods" ${counts}>\n${suite}\n</testsuites>\n`;
  }

  private addTestCase(file: string, name: string, problems: CheckedObject['diagnostics']): void {
    const { failOn } = this.options;
    const failed = problems.filter(({ kind }) => shouldFail(kind, failOn));
    const rest = problems.filter(({ kind }) => !shouldFail(kind, failOn));
    if (failed.length > 0) this.failures++;
    const [first] = failed;
    const failure =
      first &&
      `<failure message="${escapeXml(diagnosticText(first))}" type="${escapeXml(first.rule)}">${failureLines(file, failed)}</failure>\n`;
    const output = rest.length > 0 ? `<system-out>${failureLines(file, rest)}</system-out>\n` : '';
    const inner = (failure ?? '') + output;
    const head = `<testcase classname="${escapeXml(file)}" name="${escapeXml(name)}"`;
    this.cases.push(inner === '' ? `${head}/>\n` : `${head}>\n${inner}</testcase>\n`);
  }
}

const failureLines = (file: string, problems: readonly Diagnostic[]): string =>
  escapeXml(
    problems
      .map(
        (each) =>
          `${file}:${each.range.line}:${each.range.column}: ${each.kind}: ${diagnosticText(each)} [${each.rule}]${remediationOf(each) ? `\n  ${remediationOf(each)}` : ''}`,
      )
      .join('\n'),
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A text in XML. What XML cannot hold is shown as one cannot be. */
const escapeXml = (text: string): string =>
  text
    .replace(/[&<>"\n\t]/g, (each) => ENTITIES[each] ?? each)
    .replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '\ufffd');
