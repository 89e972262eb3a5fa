import type { ClusterObjects, StorageClass } from '../../cluster/objects/cluster-shapes.js';
import type { Draft } from '../../defaults/draft.js';
import { newestDefault } from './default-class.js';
import type { AdmissionPlugin } from './plugin.js';

/**
 * Gives a claim that names no StorageClass the default one.
 *
 * Source: plugin/pkg/admission/storage/storageclass/setdefault.
 */
export const defaultStorageClass: AdmissionPlugin = {
  name: 'DefaultStorageClass',
  resources: ['persistentvolumeclaims'],
  mutate({ metadata = {}, spec = {} }: Draft<'PersistentVolumeClaim'>, { cluster }) {
    const isNamed = Object.hasOwn(metadata.annotations ?? {}, CLASS_ANNOTATION);
    if (isNamed || spec.storageClassName !== undefined) return undefined;
    const found = defaultStorageClassOf(cluster.objects.storageClasses);
    if (found !== undefined) spec.storageClassName = found.metadata.name;
    return undefined;
  },
};

/** The annotation that the field has replaced. */
export const CLASS_ANNOTATION = 'volume.beta.kubernetes.io/storage-class';
const DEFAULT_ANNOTATIONS = [
  'storageclass.kubernetes.io/is-default-class',
  'storageclass.beta.kubernetes.io/is-default-class',
];

/** Returns the StorageClass of claims that name none. */
export const defaultStorageClassOf = (
  classes: ClusterObjects['storageClasses'],
): StorageClass | undefined => newestDefault(classes, DEFAULT_ANNOTATIONS);
