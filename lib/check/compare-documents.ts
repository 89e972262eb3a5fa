import type { KubernetesVersion } from '../api/kubernetes-version.js';
import type { ApplicationOptions } from '../application/application.js';
import type { ApplicationIndex } from '../application/application-index.js';
import { isApplicationRule } from '../application/application-rules.js';
import { findProblems } from '../application/check-application.js';
import type { AppCluster } from '../cluster/cluster.js';
import { type Finding, SEVERITIES, type Severity } from '../engine/finding.js';
import { identityOf, type Manifest } from '../manifest/manifest.js';
import { type ApplicationDocument, applicationDiagnostics } from './application-diagnostics.js';
import type { DocumentResult } from './check-document.js';
import { parseIgnoreComments } from './ignore-directives.js';

/** A document of a file. */
export interface FileDocument extends ApplicationDocument {
  readonly file: string;
}

/** How documents are compared. */
export interface ComparisonOptions extends ApplicationOptions {
  /** The lowest level of findings. */
  readonly hazards: Severity;
  /** The cluster with which the objects are compared, too. */
  readonly cluster?: AppCluster | undefined;
  /** The version of Kubernetes, for the comparison with the cluster. */
  readonly kubernetes?: KubernetesVersion | undefined;
}

/** A document, its diagnostics, and the findings of each of its objects, also ignored ones. */
export type ComparedDocument<D extends ApplicationDocument> = readonly [
  document: D,
  result: DocumentResult,
  findings: readonly (readonly Finding[])[],
];

/**
 * Compares the objects of some documents with each other, and yields the documents with
 * diagnostics.
 *
 * @param around - other objects that exist
 */
export function* compareDocuments<D extends ApplicationDocument>(
  documents: readonly D[],
  options: ComparisonOptions,
  around?: ApplicationIndex,
): Generator<readonly [document: D, result: DocumentResult]> {
  for (const [document, result] of compareWithFindings(documents, options, around))
    yield [document, result];
}

/** Does the same, and yields the findings, too. */
export function* compareWithFindings<D extends ApplicationDocument>(
  documents: readonly D[],
  { hazards, cluster, kubernetes, ...options }: ComparisonOptions,
  around?: ApplicationIndex,
): Generator<ComparedDocument<D>> {
  const lowest = SEVERITIES.indexOf(hazards);
  const manifests = manifestsOf(documents);
  const { alternatives } = options;
  const inCluster = cluster?.findProblems(manifests, { kubernetes, alternatives });
  const findings = findProblems(manifests, options, around).map((list, i) =>
    [...list, ...(inCluster?.[i] ?? [])].filter(
      ({ severity }) => SEVERITIES.indexOf(severity) <= lowest,
    ),
  );
  let next = 0;
  for (const each of documents) {
    const own = findings.slice(next, next + each.objects.length);
    next += each.objects.length;
    if (own.some(({ length }) => length > 0) || mayIgnore(each))
      yield [each, applicationDiagnostics(each, own), own];
  }
}

export const manifestsOf = (documents: readonly ApplicationDocument[]) =>
  documents.flatMap(({ objects }) => objects.map(({ manifest }) => manifest));

/** Whether two files have the same object: they are for several environments, then. */
export function haveAlternatives(documents: readonly FileDocument[]): boolean {
  const files = new Map<string, string>();
  for (const { file, objects } of documents)
    for (const { manifest } of objects) {
      const { group, kind, namespace, name } = identityOf(manifest as Manifest);
      if (typeof name !== 'string') continue;
      const key = JSON.stringify([group, kind, namespace, name]);
      const first = files.get(key) ?? file;
      if (first !== file) return true;
      files.set(key, file);
    }
  return false;
}

/** Whether a document has a directive that ignores such a rule, and may be unnecessary. */
const mayIgnore = ({ document: { text } }: ApplicationDocument): boolean =>
  text.includes('cdk8s-pods/ignore') ||
  parseIgnoreComments(text).some(({ rule }) => isApplicationRule(rule));
