import type { Problem } from '../check/problem.js';
import { catalogue } from '../rules/catalogue.js';
import { adviceOf, type Found, problemsOf, type Report, type ReportOptions, textOf, titleOf } from './report.js';

/** What the log is held against. */
export const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const HOME = 'https://www.npmjs.com/package/cdk8s-pods';

/** A log in the Static Analysis Results Interchange Format, 2.1.0, as code scanning reads it: one run, with the rules that found something. */
export class SarifReport implements Report {
  private readonly rules = new Set<string>();
  private isFirst = true;

  constructor(private readonly options: Pick<ReportOptions, 'version' | 'shard'>) {}

  begin(): string {
    return `{"version":"2.1.0","$schema":"${SCHEMA}","runs":[{"columnKind":"utf16CodeUnits","results":[`;
  }

  found({ file, checked }: Found): string {
    return problemsOf(checked)
      .map((problem) => this.told(file, problem))
      .join('');
  }

  end(): string {
    const { version, shard } = this.options;
    const rules = [...this.rules].map(described);
    const tool = { driver: { name: 'cdk8s-pods', version, informationUri: HOME, rules } };
    const details = shard === undefined ? '' : `"automationDetails":${JSON.stringify({ id: `cdk8s-pods/${shard}` })},`;
    return `\n],${details}"tool":${JSON.stringify(tool)}}]}\n`;
  }

  private told(file: string, problem: Problem): string {
    this.rules.add(problem.rule);
    const comma = this.isFirst ? '' : ',';
    this.isFirst = false;
    return `${comma}\n${JSON.stringify(resultOf(file, problem))}`;
  }
}

/** What is known of a rule. */
function described(id: string): object {
  const entry = catalogue().find((each) => each.id === id);
  if (entry === undefined) return { id };
  const { says, advice } = entry;
  return { id, shortDescription: { text: says }, ...(advice === undefined ? {} : { help: { text: advice } }) };
}

function resultOf(file: string, problem: Problem): object {
  const { kind, severity, rule, place, fix } = problem;
  const advice = adviceOf(problem);
  const { line: startLine, column: startColumn, endLine, endColumn } = place;
  const title = titleOf(problem);
  const artifactLocation = { uri: uriOf(file) };
  const region = { startLine, startColumn, endLine, endColumn };
  const location = { physicalLocation: { artifactLocation, region } };
  return {
    ruleId: rule,
    level: severity,
    message: { text: `${title && `${title}: `}${textOf(problem)}${advice ? `. ${advice}` : ''}` },
    locations: [title === '' ? location : { ...location, logicalLocations: [{ fullyQualifiedName: title, kind: 'object' }] }],
    ...(fix === undefined
      ? {}
      : {
          fixes: [{ artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: fix } }] }] }],
        }),
    properties: { kind },
  };
}

/** A path as a reference: of what stands below the folder that is looked at, relative to it. */
const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/');
