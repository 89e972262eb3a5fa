import type { FieldPath } from '../api/field-path.js';
import { fieldOf, fieldsOf, itemsOf, type ListItem, listOf, textOf } from './fields.js';
import { containersOf, type PodTemplate } from './pod-template.js';
import type { NameReference, NameUse } from './reference.js';

type ConfigurationKind = 'ConfigMap' | 'Secret';

const VARIABLE_SOURCES = [
  ['configMapKeyRef', 'ConfigMap'],
  ['secretKeyRef', 'Secret'],
] as const;
const ENV_FROM_SOURCES = [
  ['configMapRef', 'ConfigMap'],
  ['secretRef', 'Secret'],
] as const;
const VOLUME_SOURCES = [
  ['configMap', 'ConfigMap', 'name'],
  ['secret', 'Secret', 'secretName'],
] as const;
const PROJECTED_SOURCES = [
  ['configMap', 'ConfigMap', 'name'],
  ['secret', 'Secret', 'name'],
] as const;
/** The fields of a volume that name a Secret with the credentials of its driver. */
const CREDENTIALS = [
  ['azureFile', 'secretName'],
  ['cephfs', 'secretRef', 'name'],
  ['cinder', 'secretRef', 'name'],
  ['csi', 'nodePublishSecretRef', 'name'],
  ['flexVolume', 'secretRef', 'name'],
  ['iscsi', 'secretRef', 'name'],
  ['rbd', 'secretRef', 'name'],
  ['scaleIO', 'secretRef', 'name'],
  ['storageos', 'secretRef', 'name'],
] as const;

/**
 * Returns the references of a Pod to ConfigMaps and Secrets, and to their keys.
 *
 * Source: k8s.io/kubernetes pkg/api/v1/pod VisitPodConfigmapNames, VisitPodSecretNames.
 */
export function configurationReferences(
  template: PodTemplate,
  namespace: string | undefined,
): readonly NameReference[] {
  const found: Unplaced[] = [];
  for (const container of containersOf(template)) addVariables(container, found);
  for (const volume of itemsOf(template.spec, template.path, 'volumes'))
    found.push(...volumeReferences(volume, template));
  for (const item of itemsOf(template.spec, template.path, 'imagePullSecrets'))
    found.push(...sourceReferences(item, ['name'], 'Secret', 'image-pull'));
  return found.length === 0 ? NONE : found.map((reference) => ({ ...reference, namespace }));
}

const NONE: readonly never[] = [];

type Unplaced = Omit<NameReference, 'namespace'>;

function addVariables(container: ListItem, found: Unplaced[]): void {
  if (fieldOf(container.value, 'env') !== undefined) found.push(...variableReferences(container));
  if (fieldOf(container.value, 'envFrom') !== undefined)
    found.push(...envFromReferences(container));
}

function variableReferences({ path, value }: ListItem): readonly Unplaced[] {
  const found: Unplaced[] = [];
  for (const [i, variable] of listOf(value, 'env').entries()) {
    if (fieldOf(variable, 'valueFrom') === undefined) continue;
    for (const [field, kind] of VARIABLE_SOURCES) {
      const source = childOf({ path: [...path, 'env', i], value: variable }, 'valueFrom', field);
      found.push(
        ...sourceReferences(source, ['name'], kind, 'variable'),
        ...keyReferences(source, ['name'], kind, 'variable', [source]),
      );
    }
  }
  return found;
}

const envFromReferences = ({ path, value }: ListItem): readonly Unplaced[] =>
  itemsOf(value, path, 'envFrom').flatMap((item) =>
    ENV_FROM_SOURCES.flatMap(([field, kind]) =>
      sourceReferences(childOf(item, field), ['name'], kind, 'variable'),
    ),
  );

/** The fields of a volume that refer to other objects. */
const VOLUME_FIELDS: ReadonlySet<string> = new Set([
  ...VOLUME_SOURCES.map(([field]) => field),
  'projected',
  'persistentVolumeClaim',
  ...CREDENTIALS.map(([field]) => field),
]);

/** Whether a volume has a field that refers to other objects. */
export const isReferringVolume = (volume: unknown): boolean =>
  Object.keys(fieldsOf(volume)).some((field) => VOLUME_FIELDS.has(field));

function volumeReferences(volume: ListItem, template: PodTemplate): readonly Unplaced[] {
  if (!isReferringVolume(volume.value)) return [];
  const sources = VOLUME_SOURCES.flatMap(([field, kind, name]) => {
    const source = childOf(volume, field);
    return [
      ...fileReferences(source, [name], kind),
      ...(fieldOf(source.value, 'items') === undefined
        ? subPathReferences(source, [name], kind, mountsOf(volume, template))
        : []),
    ];
  });
  const projected = itemsOf(volume.value, volume.path, 'projected', 'sources').flatMap((item) =>
    PROJECTED_SOURCES.flatMap(([field, kind, name]) =>
      fileReferences(childOf(item, field), [name], kind),
    ),
  );
  const credentials = CREDENTIALS.flatMap((names) =>
    sourceReferences(volume, names, 'Secret', 'credentials'),
  );
  return [...sources, ...projected, ...credentials];
}

/** Returns the references of a source of files: to the object, and to the keys of its items. */
const fileReferences = (
  source: ListItem,
  names: readonly string[],
  kind: ConfigurationKind,
): readonly Unplaced[] => [
  ...sourceReferences(source, names, kind, 'volume'),
  ...keyReferences(source, names, kind, 'volume', itemsOf(source.value, source.path, 'items')),
];

/** Returns the mounts of a volume. */
const mountsOf = (volume: ListItem, template: PodTemplate): readonly ListItem[] =>
  containersOf(template)
    .flatMap(({ value, path }) => itemsOf(value, path, 'volumeMounts'))
    .filter(({ value }) => fieldOf(value, 'name') === textOf(volume.value, 'name'));

/** A mount of one file of the volume. A path of several steps is no key. */
const subPathReferences = (
  source: ListItem,
  names: readonly string[],
  kind: ConfigurationKind,
  mounts: readonly ListItem[],
): readonly Unplaced[] =>
  keyReferences(
    source,
    names,
    kind,
    'file',
    mounts.filter(({ value }) => !textOf(value, 'subPath')?.includes('/')),
    'subPath',
  );

function sourceReferences(
  source: ListItem,
  names: readonly string[],
  kind: ConfigurationKind,
  use: NameUse,
): readonly Unplaced[] {
  const name = textOf(source.value, ...names);
  return name === undefined
    ? []
    : [
        {
          by: 'name',
          path: [...source.path, ...names],
          use,
          group: '',
          kind,
          name,
          optional: fieldOf(source.value, 'optional') === true,
        },
      ];
}

const keyReferences = (
  source: ListItem,
  names: readonly string[],
  kind: ConfigurationKind,
  use: NameUse,
  holders: readonly ListItem[],
  field = 'key',
): readonly Unplaced[] =>
  sourceReferences(source, names, kind, use).flatMap((reference) =>
    holders.flatMap(({ path, value }) => {
      const key = textOf(value, field);
      return key === undefined ? [] : [{ ...reference, path: [...path, field], key }];
    }),
  );

const childOf = ({ path, value }: ListItem, ...names: readonly string[]): ListItem => ({
  path: childPath(path, names),
  value: fieldOf(value, ...names),
});

const childPath = (path: FieldPath, names: readonly string[]): FieldPath => [...path, ...names];
