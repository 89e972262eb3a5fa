import type { Config } from '../check/config.js';
import { type Checked, check } from '../check/document.js';
import { exempted, isExcluded } from '../check/exempt.js';
import { FAIL_ON, failsOn, type Problem } from '../check/problem.js';
import { textOf } from '../disk/text.js';
import { isObject } from '../engine/scalar.js';
import { identityOf } from '../manifest/manifest.js';
import { documentsIn, readDocument } from '../source/documents.js';
import { plainOf } from '../source/read.js';
import { isYamlFault } from '../source/yaml.js';
import type { ValidationContext } from './context.js';
import { type Resource, resourceNames } from './resource-names.js';
import { type Settings, settingsOf } from './settings.js';
import { violationsOf } from './violations.js';

/** Judges the manifests of a synth, and says to the report what was found. */
export function validate(context: ValidationContext, properties: Config): void {
  const settings = settingsOf(properties);
  const { manifests, metadata, report } = context;
  const checked = manifests.flatMap((file) => checkedIn(file, settings).map((each) => ({ ...each, file })));
  const found = checked.flatMap(({ file, objects, problems }) =>
    [...objects.flatMap((object) => object.problems), ...problems].map((problem) => ({ problem, file })),
  );
  // The names are looked for where there is something to say of them.
  const all = found.length === 0 ? [] : manifests.flatMap((file) => resourcesIn(file, manifestsIn(file)));
  const nameOf = resourceNames(all, metadata);
  const named = found.map(({ problem, file }) => ({
    problem,
    file,
    resourceName: problem.object ? nameOf({ ...problem.object, file }) : '',
  }));
  for (const violation of violationsOf(named, settings.options)) report.addViolation(violation);
  const problems = found.map(({ problem }) => problem);
  const fails = problems.some(({ kind }) => failsOn(kind, settings.failOn));
  report.submit(fails ? 'failure' : 'success', { ...summaryOf(checked), ...countsOf(problems), ...saidOf(settings) });
}

function checkedIn(file: string, { options, exemptions, named }: Settings): readonly Checked[] {
  const path = named(file);
  if (isExcluded(exemptions, path)) return [];
  return [...documentsIn(textOf(file))].map((document) => exempted(check(document, options), exemptions, path));
}

const manifestsIn = (file: string): readonly unknown[] =>
  [...documentsIn(textOf(file))].flatMap((document) => {
    const read = readDocument(document);
    return isYamlFault(read) ? [] : [plainOf(read)];
  });

/** What manifests are called: one each, or the items of a List. */
const resourcesIn = (file: string, manifests: readonly unknown[]): readonly Resource[] =>
  manifests.filter(isObject).flatMap((manifest): readonly Resource[] => {
    const { kind, items } = manifest;
    if (kind === 'List' && Array.isArray(items)) return resourcesIn(file, items);
    const identity = identityOf(manifest);
    return [{ ...identity, file, name: identity.name ?? '' }];
  });

function summaryOf(checked: readonly Checked[]): Readonly<Record<string, string>> {
  const objects = checked.reduce((sum, each) => sum + each.objects.length, 0);
  const others = checked.reduce((sum, each) => sum + each.others, 0);
  return { Judged: `${objects} of ${objects + others} objects` };
}

function countsOf(problems: readonly Problem[]): Readonly<Record<string, string>> {
  const count = (is: (problem: Problem) => boolean): string => String(problems.filter(is).length);
  return {
    Refused: count(({ kind }) => failsOn(kind, 'refused')),
    Warnings: count(({ kind }) => kind === 'warned'),
    Hazards: count(({ kind }) => kind === 'hazard'),
  };
}

const saidOf = ({ options: { kubernetes, podSecurity }, failOn }: Settings): Readonly<Record<string, string>> => ({
  Kubernetes: kubernetes,
  'Pod Security': podSecurity ?? 'not asked for',
  'Fails on': FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1).join(', '),
});
