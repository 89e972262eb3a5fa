import type { CheckedObject } from '../check/check-document.js';
import { type Diagnostic, labelOf, shouldFail } from '../check/diagnostic.js';
import { remediationOf } from '../check/remediation-of.js';
import { escapeLine } from '../formats/escape-text.js';
import {
  type CheckedDocument,
  type CheckSummary,
  diagnosticText,
  objectTitleOf,
  type Report,
  type ReportOptions,
} from './report.js';

/**
 * A JUnit test report: a test case for each object. It fails if the object has findings that
 * `--fail-on` includes.
 */
export class JunitReport implements Report {
  private readonly cases: string[] = [];
  private failures = 0;
  /** How often each file has a test case of a name. */
  private readonly counts = new Map<string, number>();

  constructor(private readonly options: Pick<ReportOptions, 'failOn' | 'shard'>) {}

  begin(): string {
    return '';
  }

  /** The report begins with the number of cases, so they are written at the end. */
  addDocument({ file, result: { objects, diagnostics } }: CheckedDocument): string {
    for (const { reference, diagnostics } of objects)
      this.addTestCase(file, objectTitleOf({ object: reference }) || 'no object', diagnostics);
    if (diagnostics.length > 0) this.addTestCase(file, 'document', diagnostics);
    return '';
  }

  end({ assumption }: CheckSummary): string {
    const { shard } = this.options;
    const name = `cdk8s-pods${shard === undefined ? '' : ` ${shard}`}`;
    const counts = `tests="${this.cases.length}" failures="${this.failures}"`;
    const note =
      assumption === undefined
        ? ''
        : `<system-out>${escapeXml(escapeLine(assumption))}</system-out>\n`;
    const suite = `<testsuite name="${name}" ${counts}>\n${this.cases.join('')}${note}</testsuite>`;
    return (
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      `<testsuites name="cdk8s-pods" ${counts}>\n${suite}\n</testsuites>\n`
    );
  }

  private addTestCase(file: string, name: string, diagnostics: CheckedObject['diagnostics']): void {
    const { failOn } = this.options;
    const failed = diagnostics.filter((each) => shouldFail(each, failOn));
    const rest = diagnostics.filter((each) => !shouldFail(each, failOn));
    if (failed.length > 0) this.failures++;
    const [first] = failed;
    const failure = first === undefined ? '' : failureElement(file, first, failed);
    const output =
      rest.length > 0 ? `<system-out>${diagnosticLines(file, rest)}</system-out>\n` : '';
    const inner = failure + output;
    const unique = escapeXml(this.uniqueName(file, name));
    const head = `<testcase classname="${escapeXml(escapeLine(file))}" name="${unique}"`;
    this.cases.push(inner === '' ? `${head}/>\n` : `${head}>\n${inner}</testcase>\n`);
  }

  /** Returns a name that no other case of the file has: CI systems keep only one of each name. */
  private uniqueName(file: string, name: string): string {
    const key = JSON.stringify([file, name]);
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count === 1 ? name : `${name} (${count})`;
  }
}

function failureElement(file: string, first: Diagnostic, all: readonly Diagnostic[]): string {
  const message = escapeXml(diagnosticText(first));
  const lines = diagnosticLines(file, all);
  return `<failure message="${message}" type="${escapeXml(first.rule)}">${lines}</failure>\n`;
}

const diagnosticLines = (file: string, diagnostics: readonly Diagnostic[]): string =>
  escapeXml(diagnostics.map((each) => diagnosticLine(file, each)).join('\n'));

function diagnosticLine(file: string, diagnostic: Diagnostic): string {
  const { range, rule } = diagnostic;
  const remediation = remediationOf(diagnostic);
  const text = `${labelOf(diagnostic)}: ${diagnosticText(diagnostic)} [${rule}]`;
  const more = remediation ? `\n  ${remediation}` : '';
  return `${escapeLine(file)}:${range.line}:${range.column}: ${text}${more}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/**
 * Escapes lines for XML. They contain no controls, surrogates or noncharacters, which XML does not
 * allow: `escapeLine` has replaced these.
 */
const escapeXml = (lines: string): string =>
  lines.replace(/[&<>"\n]/g, (each) => ENTITIES[each] ?? each);
