import type { FieldPath } from '../../api/field-path.js';
import type { NamedObject } from '../named-object.js';

/** The kind whose name a field has, by the field and the one above it. */
const KIND_BY_PLACE: ReadonlyMap<string, string> = new Map([
  ['configMapKeyRef.name', 'ConfigMap'],
  ['configMapRef.name', 'ConfigMap'],
  ['configMap.name', 'ConfigMap'],
  ['secretKeyRef.name', 'Secret'],
  ['secretRef.name', 'Secret'],
  ['secret.name', 'Secret'],
  ['secret.secretName', 'Secret'],
  ['azureFile.secretName', 'Secret'],
  ['nodePublishSecretRef.name', 'Secret'],
  ['persistentVolumeClaim.claimName', 'PersistentVolumeClaim'],
  ['service.name', 'Service'],
]);
/** The kind whose name a field has, by the field. */
const KIND_BY_FIELD: ReadonlyMap<string, string> = new Map([
  ['serviceAccountName', 'ServiceAccount'],
  ['serviceName', 'Service'],
  ['imagePullSecrets', 'Secret'],
  ['secrets', 'Secret'],
  ['tls', 'Secret'],
]);

/** Why an object cannot stand at a place. */
export interface ReferenceProblem {
  readonly detail: string;
  readonly remediation: string;
}

/** Returns why an object cannot stand at a place of props; `undefined` if it can. */
export function explainReference(
  object: NamedObject,
  path: FieldPath,
  namespace: string | undefined,
): ReferenceProblem | undefined {
  const { kind, name } = object;
  const wanted = kindAt(path);
  if (wanted === undefined)
    return {
      detail: `${kind} '${name}' stands where no name of an object is expected`,
      remediation: isKeyed(kind)
        ? `Write a reference, such as .key('KEY'), or a field of the ${kind}.`
        : 'Write the value itself.',
    };
  if (wanted !== kind)
    return {
      detail: `expected a ${wanted}, but '${name}' is a ${kind}`,
      remediation: `Write a ${wanted}, or its name.`,
    };
  return explainNamespace(object, namespace);
}

/** Returns why an object of another namespace cannot be meant; `undefined` if it can. */
export function explainNamespace(
  object: NamedObject,
  namespace: string | undefined,
): ReferenceProblem | undefined {
  const { kind, name } = object;
  const other = namespaceOf(object);
  return other === undefined || namespace === undefined || other === namespace
    ? undefined
    : {
        detail:
          `${kind} '${name}' is in the namespace '${other}', but the field refers only to the ` +
          `namespace of its object, which is '${namespace}'`,
        remediation: 'Move one of the two objects.',
      };
}

const isKeyed = (kind: string): boolean => kind === 'ConfigMap' || kind === 'Secret';

function kindAt(path: FieldPath): string | undefined {
  const fields = path.filter((step) => typeof step === 'string');
  const [above, field] = fields.slice(-2);
  if (field === undefined) return KIND_BY_FIELD.get(above ?? '');
  return KIND_BY_PLACE.get(`${above}.${field}`) ?? KIND_BY_FIELD.get(placeOfList(above, field));
}

/** Returns the field of a list whose items are objects with a name, or names. */
const placeOfList = (above: string | undefined, field: string): string =>
  (field === 'name' || field === 'secretName') && above !== undefined ? above : field;

/** Returns the namespace of an object, if it is known. */
const namespaceOf = (object: NamedObject): string | undefined =>
  (object as { readonly metadata?: { readonly namespace?: string } }).metadata?.namespace;
