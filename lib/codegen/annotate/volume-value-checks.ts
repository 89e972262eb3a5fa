import { FieldPath } from '../../api/field-path.js';
import { dnsSubdomain } from '../../formats/name-formats.js';
import type { PlainObject } from '../../spec/lowering/deep-copy.js';
import type { RejectValue } from './reject-value.js';

/** The fields that name an object which the Pod needs, by the type of the API. */
export const NAME_FIELDS: Readonly<Record<string, string>> = {
  ConfigMapProjection: 'name',
  ConfigMapVolumeSource: 'name',
  PersistentVolumeClaimVolumeSource: 'claimName',
  SecretProjection: 'name',
  SecretVolumeSource: 'secretName',
};

/** Rejects the name of an object that cannot exist, so that the Pod never starts. */
export function checkObjectName(source: PlainObject, field: string, reject: RejectValue): void {
  const name = source[field];
  if (typeof name !== 'string' || name === '' || source['optional'] === true) return;
  if (dnsSubdomain(name) !== undefined) reject([field], 'a name that no object can have');
}

/** Rejects volumes that claims replace: the API server does not check them. */
export function checkReplacedVolumes(statefulSet: PlainObject, reject: RejectValue): void {
  const path: FieldPath = ['template', 'spec', 'volumes'];
  const claims = new Set(
    listAt(statefulSet, ['volumeClaimTemplates']).map((claim) =>
      FieldPath.valueAt(claim, ['metadata', 'name']),
    ),
  );
  for (const [i, volume] of listAt(statefulSet, path).entries())
    if (
      claims.has(FieldPath.valueAt(volume, ['name'])) &&
      FieldPath.valueAt(volume, ['emptyDir']) === undefined
    )
      reject([...path, i], 'a volume that a claim replaces, unless it is valid');
}

/** Rejects the names of containers, in files of the downward API, that the Pod does not have. */
export function checkContainersOfFiles(
  spec: PlainObject,
  names: ReadonlySet<unknown>,
  reject: RejectValue,
): void {
  const checkItems = (path: FieldPath): void => {
    for (const i of listAt(spec, path).keys()) {
      const below = [...path, i, 'resourceFieldRef', 'containerName'];
      const name = FieldPath.valueAt(spec, below);
      if (typeof name === 'string' && name !== '' && !names.has(name))
        reject(below, 'the name of a container that the Pod does not have');
    }
  };
  for (const i of listAt(spec, ['volumes']).keys()) {
    checkItems(['volumes', i, 'downwardAPI', 'items']);
    const sources: FieldPath = ['volumes', i, 'projected', 'sources'];
    for (const j of listAt(spec, sources).keys())
      checkItems([...sources, j, 'downwardAPI', 'items']);
  }
}

function listAt(value: unknown, path: FieldPath): readonly unknown[] {
  const found = FieldPath.valueAt(value, path);
  return Array.isArray(found) ? found : [];
}
