import type { Api } from '../../api/api.js';
import type { ReportedField } from '../../engine/reported-field.js';
import { dnsLabel, dnsSubdomain } from '../../formats/name-formats.js';
import {
  isNegativeQuantity,
  isZeroQuantity,
  resourceQuantityOf,
} from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';

const ACCESS_MODES = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];

/** Kubernetes omits `requests`. */
const STORAGE = { path: ['resources', 'requests', 'storage'], field: 'resources[storage]' };

export const persistentVolumeClaimRules = defineRules('validation', 'PersistentVolumeClaimSpec', {
  'access-modes': {
    description:
      'A claim has `accessModes`, each of which is `ReadWriteOnce`, `ReadOnlyMany`, ' +
      '`ReadWriteMany` or `ReadWriteOncePod`. `ReadWriteOncePod` is not combined with others.',
    remediation:
      'Write an access mode that the storage supports, such as `accessModes: [ReadWriteOnce]`.',
    check({ accessModes = [] }, context) {
      if (accessModes.length === 0)
        context.required('accessModes', 'at least 1 access mode is required');
      for (const mode of accessModes) context.oneOf('accessModes', mode, ACCESS_MODES);
      const known = accessModes.filter((mode) => ACCESS_MODES.includes(mode));
      if (known.includes('ReadWriteOncePod') && known.some((mode) => mode !== 'ReadWriteOncePod'))
        context.forbidden('accessModes', 'may not use ReadWriteOncePod with other access modes');
    },
  },
  storage: {
    description: 'A claim has `resources.requests.storage`, which is greater than zero.',
    remediation: 'Write the size, such as `resources: { requests: { storage: 10Gi } }`.',
    check({ resources }, context) {
      const { storage } = (resources?.requests ?? {}) as { readonly storage?: number | string };
      if (storage === undefined) return context.required(STORAGE);
      const amount = resourceQuantityOf(storage);
      if (isZeroQuantity(amount) || isNegativeQuantity(amount))
        context.invalid(STORAGE, formatQuantity(amount), 'must be greater than zero');
    },
  },
  classes: {
    description: '`storageClassName` and `volumeAttributesClassName` are DNS subdomains.',
    check({ storageClassName, volumeAttributesClassName }, context) {
      if (storageClassName) context.format('storageClassName', storageClassName, dnsSubdomain);
      if (volumeAttributesClassName)
        context.format('volumeAttributesClassName', volumeAttributesClassName, dnsSubdomain);
    },
  },
  'volume-mode': {
    description: '`volumeMode` is `Filesystem` or `Block`.',
    check({ volumeMode }, context) {
      if (volumeMode !== undefined)
        context.oneOf('volumeMode', volumeMode, ['Block', 'Filesystem']);
    },
  },
  'one-data-source': {
    description:
      'The `dataSource` and `dataSourceRef` of a claim are equal if both are set, and ' +
      '`dataSourceRef` then has no namespace.',
    remediation: 'Leave out `dataSource`, and keep `dataSourceRef`.',
    check({ dataSource, dataSourceRef }, context) {
      if (dataSource === undefined || dataSourceRef === undefined) return;
      if (dataSourceRef.namespace)
        context.invalid([], {}, 'may not be specified when dataSourceRef.namespace is specified');
      else if (!isSameDataSource(dataSource, dataSourceRef))
        context.invalid([], {}, 'must match dataSourceRef');
    },
  },
});

export const claimDataSourceRules = defineRules(
  'validation',
  ['TypedLocalObjectReference', 'TypedObjectReference'],
  {
    'data-source': {
      description:
        'A data source has a `kind` and a `name`. Without an `apiGroup`, its kind is ' +
        'PersistentVolumeClaim.',
      remediation:
        'Write the name, kind and API group of the source, such as `snapshot.storage.k8s.io` ' +
        'for a VolumeSnapshot.',
      check(reference, context) {
        const { namespace } = reference as Api<'TypedObjectReference'>;
        if (context.fieldName !== 'dataSource' && context.fieldName !== 'dataSourceRef') return;
        for (const fieldOf of dataSourceFields(context))
          checkDataSource(reference, context, fieldOf);
        if (namespace) context.format('namespace', namespace, dnsLabel);
      },
    },
  },
);

/** Returns a field of a data source as it is reported, or the data source itself. */
type DataSourceField = (name?: string) => ReportedField;

const ownField: DataSourceField = (name) => name ?? [];

/**
 * Returns the fields that Kubernetes validates for a data source: of the two fields of a claim, it
 * copies the one that is set to the other one. It does not do so in a template.
 */
function dataSourceFields(context: PodRuleContext): readonly DataSourceField[] {
  const spec = context.nearest('PersistentVolumeClaimSpec') ?? {};
  const { fieldName } = context;
  const other = fieldName === 'dataSource' ? 'dataSourceRef' : 'dataSource';
  if (context.rootKind !== 'PersistentVolumeClaim' || spec[other] !== undefined) return [ownField];
  const copiedField: DataSourceField = (name) => ({
    path: name ?? [],
    field: name === undefined ? other : `${other}.${name}`,
    omittedSteps: 1,
  });
  return fieldName === 'dataSource' ? [ownField, copiedField] : [copiedField, ownField];
}

function checkDataSource(
  { apiGroup, kind, name }: Api<'TypedLocalObjectReference'>,
  context: PodRuleContext,
  fieldOf: DataSourceField,
): void {
  if (!name) context.required(fieldOf('name'));
  if (!kind) context.required(fieldOf('kind'));
  if (!apiGroup && kind !== 'PersistentVolumeClaim')
    context.invalid(
      fieldOf(),
      kind ?? '',
      "must be 'PersistentVolumeClaim' when referencing the default apiGroup",
    );
  if (apiGroup) context.format(fieldOf('apiGroup'), apiGroup, dnsSubdomain);
}

const isSameDataSource = (
  a: Api<'TypedLocalObjectReference'>,
  b: Api<'TypedObjectReference'>,
): boolean =>
  (a.kind ?? '') === (b.kind ?? '') &&
  (a.name ?? '') === (b.name ?? '') &&
  a.apiGroup === b.apiGroup;
