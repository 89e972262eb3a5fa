import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { namespaceOf } from '../../references/fields.js';
import type { NameReference } from '../../references/reference.js';
import type { Application, ApplicationCheck, Problem } from '../application.js';
import type { ReferenceFrom } from '../application-index.js';
import { isInEveryCluster } from '../cluster-objects.js';
import { consequenceOfMissing } from '../consequences.js';
import { isNearName, isSlip } from '../near-names.js';

/** A name that an object can have. A text to be replaced, such as `$NAME`, is none. */
const NAME = /^[a-z0-9][-.:a-z0-9]*$/;

/** Finds references to objects that do not exist. */
export const checkNames: ApplicationCheck = (application, report) => {
  for (const { from, reference } of application.objects.references)
    if (reference.by === 'name' && isOfObject(reference)) {
      const problem = findMissing(application, { from, reference });
      if (problem !== undefined) report({ from, path: reference.path, ...problem });
    }
};

/** Whether a reference is to an object, and not to a part of it that has its own reference. */
const isOfObject = ({ key, port }: NameReference): boolean =>
  key === undefined && port === undefined;

function findMissing(
  application: Application,
  { from, reference }: ReferenceFrom<NameReference>,
): Omit<Problem, 'from' | 'path'> | undefined {
  const { objects, options } = application;
  const { kind, name, namespace, optional } = reference;
  if (isAvailable(application, from, reference) || objects.mentions.has(name, from))
    return undefined;
  const consequence = consequenceOfMissing(reference);
  const detail = `no manifest has the ${kind} '${name}': without it, ${consequence}`;
  const [near, ...others] = objects
    .nearNamesOf(reference, namespace)
    .filter((each) => isMeant(name, each, objects.isUsed({ ...reference, name: each })));
  if (near !== undefined && others.length === 0)
    return {
      rule: 'reference/similar-name',
      detail,
      remediation: `Did you mean '${near}'?`,
      ...(optional ? { severity: 'warning' } : {}),
    };
  if (optional) return undefined;
  const places = namespacesOf(application, reference);
  if (places.length > 0)
    return {
      rule: 'reference/namespace',
      detail:
        `the ${kind} '${name}' is in the namespace ${places.join(', ')}, and not in ` +
        `${namespace}: ${consequence}`,
      remediation: 'References do not reach other namespaces: move one of the two objects.',
      severity: options.alternatives ? 'note' : 'warning',
    };
  return {
    rule: 'reference/exists',
    detail,
    remediation: `Add the object, or declare '${kind}/${name}' in externals.`,
    severity: application.settingsOf(from).complete ? 'error' : 'note',
  };
}

/** Whether an object exists, as far as is known, or its name is not known yet. */
function isAvailable(
  { objects, settingsOf, around }: Application,
  from: KubernetesObject,
  reference: NameReference,
): boolean {
  const { kind, name, namespace } = reference;
  if (
    !NAME.test(name) ||
    objects.has(reference, namespace) ||
    around?.has(reference, namespace) === true ||
    isInEveryCluster(kind, name, namespace)
  )
    return true;
  const { externals = [] } = settingsOf(from);
  return externals.includes(`${kind}/${name}`) || externals.includes(`${kind}/*`);
}

/** A name with two wrong letters is meant to be another one only if nothing else uses that one. */
const isMeant = (name: string, other: string, isUsed: boolean): boolean =>
  isSlip(name, other) || (!isUsed && isNearName(name, other));

/**
 * Returns the other namespaces that have the object. The ServiceAccount of a binding is in the
 * namespace that it names.
 */
function namespacesOf({ objects }: Application, reference: NameReference): readonly string[] {
  const { use, namespace } = reference;
  if (use === 'subject' || use === 'role') return [];
  if (namespace === undefined || !objects.hasNamespace(namespace)) return [];
  return [...new Set(objects.findAnywhere(reference).map((each) => namespaceOf(each) ?? ''))];
}
