import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { fieldOf, fieldsOf, kindOf, namespaceOf, textOf } from '../../references/fields.js';
import type { NameReference } from '../../references/reference.js';
import type { Application, ApplicationCheck } from '../application.js';
import { consequenceOfMissingKey } from '../consequences.js';
import { isNearName } from '../near-names.js';

/** Finds references to keys that their ConfigMap or Secret does not have. */
export const checkKeys: ApplicationCheck = (application, report) => {
  for (const { from, reference } of application.objects.references) {
    if (reference.by !== 'name' || reference.key === undefined || reference.optional) continue;
    const { kind, name, key, path } = reference;
    const keys = knownKeysOf(application, reference);
    if (keys === undefined || keys.has(key)) continue;
    const isBinary =
      reference.use === 'variable' &&
      application.objects
        .find(reference, reference.namespace)
        .some((each) => Object.hasOwn(fieldsOf(each, 'binaryData'), key));
    report({
      rule: 'reference/key',
      from,
      path,
      detail: `the ${kind} '${name}' has no key '${key}': ${consequenceOfMissingKey(reference)}`,
      remediation: isBinary
        ? 'A variable reads data, and not binaryData: write the key in data.'
        : remediationFor(key, keys),
    });
  }
};

/** Maximum number of keys that a message names. */
const MAX_KEYS = 8;

function remediationFor(key: string, keys: ReadonlySet<string>): string {
  const near = [...keys].find((each) => isNearName(each, key));
  if (near !== undefined) return `Did you mean '${near}'?`;
  const shown = [...keys].slice(0, MAX_KEYS);
  const more = keys.size - shown.length;
  return `It has the keys ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** Returns the keys of all objects of a name; `undefined` if others may add keys. */
function knownKeysOf(
  { objects, around }: Application,
  reference: NameReference,
): ReadonlySet<string> | undefined {
  const { namespace } = reference;
  if (!objects.has(reference, namespace)) return undefined;
  // A base and its overlays are versions of one object.
  const indexes = around === undefined ? [objects] : [objects, around];
  const found = indexes.flatMap((each) => each.find(reference, namespace));
  const made = indexes.flatMap((each) => each.findMade(reference, namespace));
  if (found.some(isOpen) || made.some(({ keys }) => keys === undefined)) return undefined;
  const dataOnly = reference.use === 'variable';
  return new Set([
    ...found.flatMap((each) => keysOf(each, dataOnly)),
    ...made.flatMap(({ keys }) => keys ?? []),
  ]);
}

/** @param dataOnly - without the keys that variables do not read */
const keysOf = (manifest: KubernetesObject, dataOnly: boolean): readonly string[] =>
  [
    'data',
    ...(kindOf(manifest) === 'Secret' ? ['stringData'] : dataOnly ? [] : ['binaryData']),
  ].flatMap((field) => Object.keys(fieldsOf(manifest, field)));

/** The annotations for which other programs add keys to an object. */
const OPEN_ANNOTATIONS =
  /inject-cabundle|inject-ca|avp\.kubernetes\.io|vault|reloader\.stakater|replicat|sealedsecrets|ksops|merge/;

/** Whether another program adds keys to an object: it has none yet, or says so. */
function isOpen(manifest: KubernetesObject): boolean {
  if (keysOf(manifest, false).length === 0) return true;
  if (fieldOf(manifest, 'type') === 'kubernetes.io/service-account-token') return true;
  if (
    textOf(manifest, 'metadata', 'labels', 'config.openshift.io/inject-trusted-cabundle') === 'true'
  )
    return true;
  const annotations = Object.keys(fieldsOf(manifest, 'metadata', 'annotations'));
  return (
    annotations.some((key) => OPEN_ANNOTATIONS.test(key)) ||
    textOf(manifest, 'metadata', 'annotations', 'kustomize.toolkit.fluxcd.io/ssa') === 'Merge' ||
    fieldOf(manifest, '$patch') !== undefined ||
    namespaceOf(manifest) === ''
  );
}
