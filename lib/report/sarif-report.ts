import type { Diagnostic } from '../check/diagnostic.js';
import { remediationOf } from '../check/remediation-of.js';
import { rulePage } from '../check/rule-page.js';
import { escapeLine } from '../formats/escape-text.js';
import { ruleCatalogue } from '../rules/catalogue.js';
import {
  type CheckedDocument,
  type CheckSummary,
  diagnosticsOf,
  diagnosticText,
  objectTitleOf,
  type Report,
  type ReportOptions,
} from './report.js';

/** The schema of the log. */
export const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const INFORMATION_URI = 'https://www.npmjs.com/package/cdk8s-pods';

/**
 * A log in the Static Analysis Results Interchange Format, 2.1.0, for code scanning: one run, with
 * the rules that have results.
 */
export class SarifReport implements Report {
  private readonly rules = new Set<string>();
  private isFirst = true;

  constructor(private readonly options: Pick<ReportOptions, 'version' | 'shard' | 'docsUrl'>) {}

  begin(): string {
    return (
      `{"version":"2.1.0","$schema":"${SARIF_SCHEMA}",` +
      '"runs":[{"columnKind":"utf16CodeUnits","results":['
    );
  }

  addDocument({ file, result }: CheckedDocument): string {
    return diagnosticsOf(result)
      .map((diagnostic) => this.render(file, diagnostic))
      .join('');
  }

  end({ assumption }: Pick<CheckSummary, 'assumption'>): string {
    const { version, shard, docsUrl } = this.options;
    const rules = [...this.rules].map((rule) => ruleDescriptor(rule, docsUrl));
    const tool = {
      driver: { name: 'cdk8s-pods', version, informationUri: INFORMATION_URI, rules },
    };
    const details = {
      ...(shard === undefined ? {} : { id: `cdk8s-pods/${shard}` }),
      ...(assumption === undefined ? {} : { description: { text: escapeLine(assumption) } }),
    };
    const automation =
      Object.keys(details).length === 0 ? '' : `"automationDetails":${JSON.stringify(details)},`;
    return `\n],${automation}"tool":${JSON.stringify(tool)}}]}\n`;
  }

  private render(file: string, diagnostic: Diagnostic): string {
    this.rules.add(diagnostic.rule);
    const comma = this.isFirst ? '' : ',';
    this.isFirst = false;
    return `${comma}\n${JSON.stringify(sarifResult(file, diagnostic))}`;
  }
}

function ruleDescriptor(id: string, docsUrl: string | undefined): object {
  const entry = ruleCatalogue().find((each) => each.id === id);
  if (entry === undefined) return { id };
  const helpUri = rulePage(docsUrl, id);
  const { description, remediation } = entry;
  return {
    id,
    shortDescription: { text: description },
    ...(helpUri === undefined ? {} : { helpUri }),
    ...(remediation === undefined ? {} : { help: { text: remediation } }),
  };
}

function sarifResult(file: string, diagnostic: Diagnostic): object {
  const { kind, severity, rule, range, fix } = diagnostic;
  const remediation = remediationOf(diagnostic);
  const { line: startLine, column: startColumn, endLine, endColumn } = range;
  const title = objectTitleOf(diagnostic);
  const prefix = title && `${title}: `;
  const artifactLocation = { uri: toUri(file) };
  const region = { startLine, startColumn, endLine, endColumn };
  const location = { physicalLocation: { artifactLocation, region } };
  return {
    ruleId: rule,
    level: severity,
    message: {
      text: `${prefix}${diagnosticText(diagnostic)}${remediation ? `. ${remediation}` : ''}`,
    },
    locations: [
      title === ''
        ? location
        : { ...location, logicalLocations: [{ fullyQualifiedName: title, kind: 'object' }] },
    ],
    ...(fix === undefined
      ? {}
      : {
          fixes: [
            {
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: [{ deletedRegion: region, insertedContent: { text: fix } }],
                },
              ],
            },
          ],
        }),
    properties: { kind },
  };
}

/** Returns a path as a relative URI. A lone surrogate, which no URI can contain, is replaced. */
const toUri = (file: string): string =>
  file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
