import { FieldPath } from '../api/field-path.js';
import type { KubernetesObject } from '../api/kubernetes-object.js';
import { getIn } from '../api/pod-kinds.js';
import type { Finding } from '../engine/finding.js';
import { PathMap } from '../engine/path-map.js';

/** The findings about a manifest. */
interface Findings {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly hazards: readonly Finding[];
}

/**
 * Returns findings without those that are corrected together with another one:
 *
 * - a missing field, beside a field with a similar name that does not exist
 * - a mount of a volume that is declared, but has errors
 * - an error that a server reports in addition to others of the same value
 * - warnings and hazards at or below a value that has an error
 * - warnings about a value that cannot work
 */
export function withoutConsequences<T extends Findings>(verdict: T, manifest: KubernetesObject): T {
  const { errors, warnings, hazards } = verdict;
  if (errors.length === 0 && (warnings.length === 0 || hazards.length === 0)) return verdict;
  const misspelt = new MisspeltFields(errors);
  const wrong = new PathMap<Finding>();
  for (const each of errors) if (each.type !== 'Strict') wrong.set(each.path, each);
  const followsFromError = ({ path }: Finding): boolean =>
    wrong.findNearest(path) !== undefined || misspelt.explain(path);
  const independentHazards = hazards.filter((each) => !followsFromError(each));
  const cannotWork = new Set(
    independentHazards
      .filter(({ severity }) => severity === 'error')
      .map(({ path }) => FieldPath.toJsonPointer(path)),
  );
  const wrongVolumes = namesOfWrongVolumes(errors, manifest);
  const sameFaults = placesOfSameFaults(errors);
  return {
    ...verdict,
    errors: errors.filter(
      (each) =>
        !(each.type === 'FieldValueRequired' && misspelt.explainMissing(each.path)) &&
        !(VOLUME_REFERENCES.has(each.rule) && wrongVolumes.has(each.value)) &&
        !REPEATED_ERRORS.has(each.rule),
    ),
    warnings: warnings.filter(
      (each) =>
        !followsFromError(each) &&
        !cannotWork.has(FieldPath.toJsonPointer(writtenPath(each.path, manifest))) &&
        !sameFaults.has(`${SAME_FAULTS.get(each.rule)} ${FieldPath.toJsonPointer(each.path)}`),
    ),
    hazards: independentHazards,
  };
}

/** Returns the path of the limit from which a request has its default, or the path itself. */
const writtenPath = (path: FieldPath, manifest: KubernetesObject): FieldPath =>
  path.at(-2) === 'requests' && getIn(manifest, path.map(String)) === undefined
    ? [...path.slice(0, -2), 'limits', path.at(-1) ?? '']
    : path;

/** The errors that report the same fault as a warning, by the rule of the warning. */
const SAME_FAULTS: ReadonlyMap<string, string> = new Map([
  ['ContainerPort/name-once', 'Container/port-names'],
  ['ContainerPort/number-once', 'PodSpec/host-ports'],
]);

/** Returns the rules of errors, each with the paths of the error and of the values above it. */
function placesOfSameFaults(errors: readonly Finding[]): ReadonlySet<string> {
  const rules = new Set(SAME_FAULTS.values());
  return new Set(
    errors
      .filter(({ rule }) => rules.has(rule))
      .flatMap(({ rule, path }) =>
        [...path, ''].map((_, i) => `${rule} ${FieldPath.toJsonPointer(path.slice(0, i))}`),
      ),
  );
}

/** The rules that report a value only because it has other errors. */
const REPEATED_ERRORS: ReadonlySet<string> = new Set(['LabelSelector/cluster-roles']);

/** The rules that report that a container uses a volume with errors. */
const VOLUME_REFERENCES: ReadonlySet<string> = new Set([
  'VolumeMount/volume',
  'VolumeDevice/volume',
]);

/** Returns the names of the volumes that have errors. */
function namesOfWrongVolumes(
  errors: readonly Finding[],
  manifest: KubernetesObject,
): ReadonlySet<unknown> {
  const names = errors.flatMap(({ path, type }) => {
    const at = path.indexOf('volumes');
    if (at === -1 || typeof path[at + 1] !== 'number' || type === 'Strict') return [];
    // A duplicate has the name of another volume.
    if (type === 'FieldValueDuplicate') return [];
    const volume = getIn(manifest, path.slice(0, at + 2).map(String));
    return [(volume as { readonly name?: unknown } | undefined)?.name];
  });
  return new Set(names.filter((name) => typeof name === 'string' && name !== ''));
}

/** The fields that do not exist, and those that they most likely mean. */
class MisspeltFields {
  private readonly parents = new Set<string>();
  private readonly meant = new PathMap<Finding>();

  constructor(errors: readonly Finding[]) {
    for (const each of errors) {
      const { type, detail, path, remediation } = each;
      if (type !== 'Strict' || detail !== 'unknown') continue;
      const parent = path.slice(0, -1);
      this.parents.add(FieldPath.toJsonPointer(parent));
      const [, name] = /^Did you mean '(\w+)'\?$/.exec(remediation ?? '') ?? [];
      if (name !== undefined) this.meant.set([...parent, name], each);
    }
  }

  /** Whether a field is missing because its name is misspelt. */
  explainMissing(path: FieldPath): boolean {
    return this.meant.findNearest(path)?.length === path.length;
  }

  /**
   * Whether a finding is about an object that has such a field, or about a field that such a field
   * means, or below that.
   */
  explain(path: FieldPath): boolean {
    return (
      this.meant.findNearest(path) !== undefined || this.parents.has(FieldPath.toJsonPointer(path))
    );
  }
}
