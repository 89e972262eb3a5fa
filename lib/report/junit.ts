import type { CheckedObject } from '../check/document.js';
import { failsOn, type Problem } from '../check/problem.js';
import { adviceOf, type Found, type Report, type ReportOptions, type Summary, textOf, titleOf } from './report.js';

/** A test report as JUnit writes them: a test case for each object, which fails for what the check fails for. */
export class JunitReport implements Report {
  private readonly cases: string[] = [];
  private failures = 0;

  constructor(private readonly options: Pick<ReportOptions, 'failOn' | 'shard'>) {}

  begin(): string {
    return '';
  }

  /** Its head says how many cases there are: they wait for the end. */
  found({ file, checked: { objects, problems } }: Found): string {
    for (const { called, problems } of objects) this.add(file, titleOf({ object: called }) || 'no object', problems);
    if (problems.length > 0) this.add(file, 'document', problems);
    return '';
  }

  end(_: Summary): string {
    const { shard } = this.options;
    const name = `cdk8s-pods${shard === undefined ? '' : ` ${shard}`}`;
    const counts = `tests="${this.cases.length}" failures="${this.failures}"`;
    const suite = `<testsuite name="${name}" ${counts}>\n${this.cases.join('')}</testsuite>`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cdk8s-pods" ${counts}>\n${suite}\n</testsuites>\n`;
  }

  private add(file: string, name: string, problems: CheckedObject['problems']): void {
    const { failOn } = this.options;
    const failed = problems.filter(({ kind }) => failsOn(kind, failOn));
    const rest = problems.filter(({ kind }) => !failsOn(kind, failOn));
    if (failed.length > 0) this.failures++;
    const [first] = failed;
    const failure =
      first && `<failure message="${escaped(textOf(first))}" type="${escaped(first.rule)}">${linesOf(file, failed)}</failure>\n`;
    const output = rest.length > 0 ? `<system-out>${linesOf(file, rest)}</system-out>\n` : '';
    const inner = (failure ?? '') + output;
    const head = `<testcase classname="${escaped(file)}" name="${escaped(name)}"`;
    this.cases.push(inner === '' ? `${head}/>\n` : `${head}>\n${inner}</testcase>\n`);
  }
}

const linesOf = (file: string, problems: readonly Problem[]): string =>
  escaped(
    problems
      .map(
        (each) =>
          `${file}:${each.place.line}:${each.place.column}: ${each.kind}: ${textOf(each)} [${each.rule}]${adviceOf(each) ? `\n  ${adviceOf(each)}` : ''}`,
      )
      .join('\n'),
  );

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

/** A text in XML. What XML cannot hold is shown as one cannot be. */
const escaped = (text: string): string =>
  text.replace(/[&<>"\n\t]/g, (each) => ENTITIES[each] ?? each).replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '\ufffd');
