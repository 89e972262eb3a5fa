import type { Api } from '../../api/types.js';
import { dnsLabel, dnsSubdomain } from '../../formats/name.js';
import { isNegative, isZero, resourceOf } from '../../formats/quantity.js';
import { writtenAgain } from '../../formats/quantity-value.js';
import { on } from '../on.js';

const MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];

export const claim = on('PersistentVolumeClaimSpec', {
  'access-modes': {
    says: 'A claim has `accessModes` among `ReadWriteOnce`, `ReadOnlyMany`, `ReadWriteMany` and `ReadWriteOncePod`; the last stands alone.',
    advice: 'Write `accessModes: [ReadWriteOnce]`, or what else the storage offers.',
    check({ accessModes = [] }, at) {
      if (accessModes.length === 0) at.required('accessModes', 'at least 1 access mode is required');
      for (const mode of accessModes) at.oneOf('accessModes', mode, MODES);
      const known = accessModes.filter((mode) => MODES.includes(mode));
      if (known.includes('ReadWriteOncePod') && known.some((mode) => mode !== 'ReadWriteOncePod'))
        at.forbidden('accessModes', 'may not use ReadWriteOncePod with other access modes');
    },
  },
  storage: {
    says: 'A claim has `resources.requests.storage`, and it is greater than zero.',
    advice: 'Write the size, as `resources: { requests: { storage: 10Gi } }`.',
    check({ resources }, at) {
      const { storage } = (resources?.requests ?? {}) as { readonly storage?: number | string };
      if (storage === undefined) return at.required('resources[storage]');
      const amount = resourceOf(storage);
      if (isZero(amount) || isNegative(amount)) at.invalid('resources[storage]', writtenAgain(amount), 'must be greater than zero');
    },
  },
  classes: {
    says: '`storageClassName` and `volumeAttributesClassName` are DNS subdomains.',
    check({ storageClassName, volumeAttributesClassName }, at) {
      if (storageClassName) at.format('storageClassName', storageClassName, dnsSubdomain);
      if (volumeAttributesClassName) at.format('volumeAttributesClassName', volumeAttributesClassName, dnsSubdomain);
    },
  },
  'volume-mode': {
    says: '`volumeMode` is `Filesystem` or `Block`.',
    check({ volumeMode }, at) {
      if (volumeMode !== undefined) at.oneOf('volumeMode', volumeMode, ['Block', 'Filesystem']);
    },
  },
  'one-data-source': {
    says: 'Where a claim has `dataSource` and `dataSourceRef`, both name the same, and `dataSourceRef` has no namespace.',
    advice: 'Leave out `dataSource`: `dataSourceRef` says it too.',
    check({ dataSource, dataSourceRef }, at) {
      if (dataSource === undefined || dataSourceRef === undefined) return;
      if (dataSourceRef.namespace) at.invalid('', {}, 'may not be specified when dataSourceRef.namespace is specified');
      else if (!isSame(dataSource, dataSourceRef)) at.invalid('', {}, 'must match dataSourceRef');
    },
  },
});

export const source = on(['TypedLocalObjectReference', 'TypedObjectReference'], {
  'data-source': {
    says: 'A data source has a `kind` and a `name`; without an `apiGroup` it is a PersistentVolumeClaim.',
    advice: 'Name it, and write its API group, as `snapshot.storage.k8s.io` for a VolumeSnapshot.',
    check(reference, at) {
      const { apiGroup, kind, name, namespace } = reference as Api<'TypedObjectReference'>;
      if (!name) at.required('name');
      if (!kind) at.required('kind');
      if (!apiGroup && kind !== 'PersistentVolumeClaim')
        at.invalid('', kind ?? '', "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
      if (apiGroup) at.format('apiGroup', apiGroup, dnsSubdomain);
      if (namespace) at.format('namespace', namespace, dnsLabel);
    },
  },
});

const isSame = (a: Api<'TypedLocalObjectReference'>, b: Api<'TypedObjectReference'>): boolean =>
  (a.kind ?? '') === (b.kind ?? '') && (a.name ?? '') === (b.name ?? '') && a.apiGroup === b.apiGroup;
