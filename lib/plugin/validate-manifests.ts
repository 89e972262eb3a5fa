import { checkDocument, type DocumentResult } from '../check/check-document.js';
import type { Config } from '../check/config.js';
import { type Diagnostic, FAIL_ON, shouldFail } from '../check/diagnostic.js';
import { isExcluded, withoutIgnored } from '../check/exclusions.js';
import { isObject } from '../engine/go-value.js';
import { identityOf } from '../manifest/manifest.js';
import { toPlain } from '../parse/decode/parsed-document.js';
import { parseDocument, splitDocuments } from '../parse/documents.js';
import { isYamlError } from '../parse/read-yaml.js';
import { readTextFile } from '../platform/read-text-file.js';
import { type PluginSettings, pluginSettingsFrom } from './plugin-settings.js';
import { resourceNamer, type SynthesizedResource } from './resource-names.js';
import type { ValidationContext } from './validation-context.js';
import { toValidationViolations } from './violations.js';

/** Judges the manifests of a synth, and says to the report what was found. */
export function validateManifests(context: ValidationContext, properties: Config): void {
  const settings = pluginSettingsFrom(properties);
  const { manifests, metadata, report } = context;
  const checked = manifests.flatMap((file) =>
    checkFile(file, settings).map((each) => ({ ...each, file })),
  );
  const found = checked.flatMap(({ file, objects, diagnostics }) =>
    [...objects.flatMap((object) => object.diagnostics), ...diagnostics].map((problem) => ({
      problem,
      file,
    })),
  );
  // The names are looked for where there is something to say of them.
  const all =
    found.length === 0
      ? []
      : manifests.flatMap((file) => resourcesIn(file, plainManifestsIn(file)));
  const nameOf = resourceNamer(all, metadata);
  const named = found.map(({ problem, file }) => ({
    diagnostic: problem,
    file,
    resourceName: problem.object ? nameOf({ ...problem.object, file }) : '',
  }));
  for (const violation of toValidationViolations(named, settings.options))
    report.addViolation(violation);
  const problems = found.map(({ problem }) => problem);
  const fails = problems.some(({ kind }) => shouldFail(kind, settings.failOn));
  report.submit(fails ? 'failure' : 'success', {
    ...objectCounts(checked),
    ...diagnosticCounts(problems),
    ...settingsMetadata(settings),
  });
}

function checkFile(
  file: string,
  { options, exclusions, repositoryPath }: PluginSettings,
): readonly DocumentResult[] {
  const path = repositoryPath(file);
  if (isExcluded(exclusions, path)) return [];
  return [...splitDocuments(readTextFile(file))].map((document) =>
    withoutIgnored(checkDocument(document, options), exclusions, path),
  );
}

const plainManifestsIn = (file: string): readonly unknown[] =>
  [...splitDocuments(readTextFile(file))].flatMap((document) => {
    const read = parseDocument(document);
    return isYamlError(read) ? [] : [toPlain(read)];
  });

/** What manifests are called: one each, or the items of a List. */
const resourcesIn = (file: string, manifests: readonly unknown[]): readonly SynthesizedResource[] =>
  manifests.filter(isObject).flatMap((manifest): readonly SynthesizedResource[] => {
    const { kind, items } = manifest;
    if (kind === 'List' && Array.isArray(items)) return resourcesIn(file, items);
    const identity = identityOf(manifest);
    return [{ ...identity, file, name: identity.name ?? '' }];
  });

function objectCounts(checked: readonly DocumentResult[]): Readonly<Record<string, string>> {
  const objects = checked.reduce((sum, each) => sum + each.objects.length, 0);
  const others = checked.reduce((sum, each) => sum + each.others, 0);
  return { Judged: `${objects} of ${objects + others} objects` };
}

function diagnosticCounts(problems: readonly Diagnostic[]): Readonly<Record<string, string>> {
  const count = (is: (problem: Diagnostic) => boolean): string =>
    String(problems.filter(is).length);
  return {
    Refused: count(({ kind }) => shouldFail(kind, 'refused')),
    Warnings: count(({ kind }) => kind === 'warned'),
    Hazards: count(({ kind }) => kind === 'hazard'),
  };
}

const settingsMetadata = ({
  options: { kubernetes, podSecurity },
  failOn,
}: PluginSettings): Readonly<Record<string, string>> => ({
  Kubernetes: kubernetes,
  'Pod Security': podSecurity ?? 'not asked for',
  'Fails on': FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1).join(', '),
});
