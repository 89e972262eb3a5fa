import type { AdmissionPlugin } from './plugin.js';

/**
 * Keeps a claim from being removed while a Pod uses it.
 *
 * Source: plugin/pkg/admission/storage/storageobjectinuseprotection.
 */
export const storageObjectInUseProtection: AdmissionPlugin = {
  name: 'StorageObjectInUseProtection',
  resources: ['persistentvolumeclaims'],
  mutate({ metadata = {} }) {
    const { finalizers = [] } = metadata;
    if (!finalizers.includes(FINALIZER)) metadata.finalizers = [...finalizers, FINALIZER];
    return undefined;
  },
};

const FINALIZER = 'kubernetes.io/pvc-protection';
