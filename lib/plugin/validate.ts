import { type Checked, check } from '../check/document.js';
import { FAIL_ON, failsOn, type Problem } from '../check/problem.js';
import { inputsAt } from '../disk/inputs.js';
import { isObject } from '../engine/scalar.js';
import { identityOf } from '../manifest/manifest.js';
import { documents } from '../source/documents.js';
import type { ValidationContext } from './context.js';
import { type Resource, resourceNames } from './resource-names.js';
import type { Settings } from './settings.js';
import { violationsOf } from './violations.js';

/** Judges the manifests of a synth, and says to the report what was found. */
export async function validate(context: ValidationContext, settings: Settings): Promise<void> {
  const { manifests, metadata, report } = context;
  const checked: (Checked & { readonly file: string })[] = [];
  for (const file of manifests) for await (const each of checkedIn(file, settings)) checked.push({ ...each, file });
  const found = checked.flatMap(({ file, objects, problems }) =>
    [...objects.flatMap((object) => object.problems), ...problems]
      .filter((problem) => !settings.silenced.has(problem.rule))
      .map((problem) => ({ problem, file })),
  );
  // The names are looked for where there is something to say of them.
  const all = found.length === 0 ? [] : manifests.flatMap((file) => resourcesIn(context.parseManifest(file), file));
  const nameOf = resourceNames(all, metadata);
  const named = found.map(({ problem, file }) => ({
    problem,
    file,
    resourceName: problem.object ? nameOf({ ...problem.object, file }) : '',
  }));
  for (const violation of violationsOf(named, settings)) report.addViolation(violation);
  const problems = found.map(({ problem }) => problem);
  const fails = problems.some(({ kind }) => failsOn(kind, settings.failOn));
  report.submit(fails ? 'failure' : 'success', { ...summaryOf(checked), ...countsOf(problems), ...saidOf(settings) });
}

async function* checkedIn(file: string, { kubernetes, podSecurity, hazards }: Settings): AsyncGenerator<Checked> {
  const options = { kubernetes, podSecurity, hazards, templates: new Map<string, readonly string[]>() };
  for (const input of inputsAt(file)) {
    if ('why' in input) throw new Error(`${file}: ${input.why}`);
    for await (const document of documents(input.bytes())) yield check(document, options);
  }
}

/** The objects of some documents: one each, none where it is empty, or those of a List. */
const resourcesIn = (found: readonly unknown[], file: string): readonly Resource[] =>
  found.filter(isObject).flatMap((manifest): readonly Resource[] => {
    const { kind, items } = manifest;
    if (kind === 'List' && Array.isArray(items)) return resourcesIn(items, file);
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

const saidOf = ({ kubernetes, podSecurity, failOn }: Settings): Readonly<Record<string, string>> => ({
  Kubernetes: kubernetes,
  'Pod Security': podSecurity ?? 'not asked for',
  'Fails on': FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1).join(', '),
});
