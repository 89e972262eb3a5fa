import { checkDocument, type DocumentResult } from '../check/check-document.js';
import { compareDocuments, haveAlternatives } from '../check/compare-documents.js';
import type { Config } from '../check/config.js';
import { type Diagnostic, FAIL_ON, shouldFail } from '../check/diagnostic.js';
import { isExcluded, withoutIgnored } from '../check/exclusions.js';
import type { Settings } from '../check/settings.js';
import type { AppCluster } from '../cluster/cluster.js';
import { isObject } from '../engine/go-value.js';
import { identityOf } from '../manifest/manifest.js';
import { toPlain } from '../parse/decode/parsed-document.js';
import { type Document, parseDocument, splitDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import { readTextFile } from '../platform/node-helpers.js';
import { pluginSettingsFrom } from './plugin-settings.js';
import { resourceNamer, type SynthesizedResource } from './resource-names.js';
import type { ValidationContext } from './validation-context.js';
import { type ReportedDiagnostic, toValidationViolations } from './violations.js';

/** Validates the manifests of a synth, and completes the report. */
export async function validateManifests(
  context: ValidationContext,
  properties: Config,
): Promise<void> {
  const settings = pluginSettingsFrom(properties);
  const cluster = await clusterOf(settings);
  const { manifests, metadata, report } = context;
  const checked = manifests.flatMap((file) => checkFile(file, settings));
  const results = checked.map(({ file, result }) => ({ ...result, file }));
  const found = [...results, ...compareFiles(checked, settings, cluster)].flatMap(
    ({ file, objects, diagnostics }) =>
      [...objects.flatMap((object) => object.diagnostics), ...diagnostics].map((diagnostic) => ({
        diagnostic,
        file,
      })),
  );
  // All names are needed only if there is a finding.
  const resources = found.length === 0 ? [] : manifests.flatMap(resourcesInFile);
  const nameOf = resourceNamer(resources, metadata);
  const reported = found.map(
    ({ diagnostic, file }): ReportedDiagnostic => ({
      diagnostic,
      file,
      resourceName: diagnostic.object ? nameOf({ ...diagnostic.object, file }) : '',
    }),
  );
  for (const violation of toValidationViolations(reported, settings.options))
    report.addViolation(violation);
  const diagnostics = found.map(({ diagnostic }) => diagnostic);
  const fails = diagnostics.some((each) => shouldFail(each, settings.failOn));
  report.submit(fails ? 'failure' : 'success', {
    ...objectCounts(results),
    ...diagnosticCounts(diagnostics),
    ...settingsMetadata(settings),
  });
}

/** A document of a file, and its result. */
interface CheckedDocument {
  readonly file: string;
  readonly document: Document;
  readonly result: DocumentResult;
}

function checkFile(
  file: string,
  { options, exclusions, repositoryPath }: Settings,
): readonly CheckedDocument[] {
  const path = repositoryPath(file);
  if (isExcluded(exclusions, path)) return [];
  const comparesObjects = options.hazards !== 'none';
  return [...splitDocuments(readTextFile(file))].map((document) => {
    const result = checkDocument(document, { ...options, comparesObjects });
    return { file, document, result: withoutIgnored(result, exclusions, path) };
  });
}

/** @throws Error if the cluster cannot be read */
async function clusterOf({ cluster, options }: Settings): Promise<AppCluster | undefined> {
  if (cluster === undefined || options.hazards === 'none') return undefined;
  // Only here, so that a synth without a cluster does not load the scheduler.
  const { clusterFrom } = await import('./cluster-from.js');
  return clusterFrom(cluster);
}

/** Compares the objects of all files with each other. */
function compareFiles(
  checked: readonly CheckedDocument[],
  { options: { hazards, kubernetes }, application, exclusions, repositoryPath }: Settings,
  cluster: AppCluster | undefined,
): readonly (DocumentResult & { readonly file: string })[] {
  if (hazards === 'none') return [];
  const documents = checked.map(({ file, document, result }) => ({
    file,
    document,
    objects: result.applicationObjects ?? [],
  }));
  const alternatives = haveAlternatives(documents);
  const options = { ...application, alternatives, hazards, kubernetes, cluster };
  return [...compareDocuments(documents, options)].map(([{ file }, result]) => ({
    ...withoutIgnored(result, exclusions, repositoryPath(file)),
    file,
  }));
}

function resourcesInFile(file: string): readonly SynthesizedResource[] {
  const manifests = [...splitDocuments(readTextFile(file))].flatMap((document) => {
    const parsed = parseDocument(document);
    return isYamlError(parsed) ? [] : [toPlain(parsed)];
  });
  return resourcesIn(file, manifests);
}

/** Returns the objects of some manifests, and those in a List. */
const resourcesIn = (file: string, manifests: readonly unknown[]): readonly SynthesizedResource[] =>
  manifests.filter(isObject).flatMap((manifest): readonly SynthesizedResource[] => {
    const { kind, items } = manifest;
    if (kind === 'List' && Array.isArray(items)) return resourcesIn(file, items);
    const identity = identityOf(manifest);
    return [{ ...identity, file, name: identity.name ?? '' }];
  });

function objectCounts(results: readonly DocumentResult[]): Readonly<Record<string, string>> {
  const validated = results.reduce((sum, { objects }) => sum + objects.length, 0);
  const others = results.reduce((sum, { skipped }) => sum + skipped.length, 0);
  return { Validated: `${validated} of ${validated + others} objects` };
}

function diagnosticCounts(diagnostics: readonly Diagnostic[]): Readonly<Record<string, string>> {
  const count = (predicate: (diagnostic: Diagnostic) => boolean): string =>
    String(diagnostics.filter(predicate).length);
  return {
    Refused: count(({ kind }) => kind !== 'warned' && kind !== 'hazard'),
    Warnings: count(({ kind }) => kind === 'warned'),
    Hazards: count(({ kind }) => kind === 'hazard'),
    'Hazards of level error': count(
      ({ kind, severity }) => kind === 'hazard' && severity === 'error',
    ),
  };
}

const settingsMetadata = ({
  options: { kubernetes, podSecurity },
  failOn,
}: Settings): Readonly<Record<string, string>> => ({
  Kubernetes: kubernetes,
  'Pod Security': podSecurity ?? 'not checked',
  'Fails on': ['errors', 'warnings', 'hazards'].slice(0, FAIL_ON.indexOf(failOn) + 1).join(', '),
});
