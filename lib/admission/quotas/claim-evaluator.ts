import type { Api } from '../../api/api.js';
import {
  compareQuantities,
  type ParsedQuantity,
  resourceQuantityOf,
} from '../../formats/parse-quantity.js';
import { scaledValue } from '../../formats/quantity-value.js';
import { CLASS_ANNOTATION } from '../plugins/default-storage-class.js';
import { ONE } from './amounts.js';
import type { QuotaEvaluator } from './evaluator.js';
import { matchesNames } from './matches-names.js';

type Claim = Api<'PersistentVolumeClaim'>;

const CLAIM_RESOURCES = ['persistentvolumeclaims', 'requests.storage'];
const OF_CLASS = '.storageclass.storage.k8s.io/';

/** Source: pkg/quota/v1/evaluator/core pvcEvaluator. */
export const claimEvaluator: QuotaEvaluator = {
  matches: (resource) =>
    resource === 'count/persistentvolumeclaims' ||
    CLAIM_RESOURCES.some((each) => resource === each || resource.endsWith(`${OF_CLASS}${each}`)),
  matchesScope: (requirement, claim: Claim) =>
    requirement.scopeName === 'VolumeAttributesClass' &&
    matchesNames(requirement, attributesClassesOf(claim)),
  usage({ metadata, spec = {}, status = {} }: Claim) {
    const { annotations = {} } = metadata ?? {};
    const className = annotations[CLASS_ANNOTATION] ?? spec.storageClassName ?? '';
    const storage = storageOf(spec, status);
    const usage = new Map([
      ['persistentvolumeclaims', ONE],
      ['count/persistentvolumeclaims', ONE],
    ]);
    if (storage !== undefined) usage.set('requests.storage', storage);
    if (className === '') return usage;
    usage.set(`${className}${OF_CLASS}persistentvolumeclaims`, ONE);
    if (storage !== undefined) usage.set(`${className}${OF_CLASS}requests.storage`, storage);
    return usage;
  },
};

/** Returns the storage of a claim in whole bytes: what it requests, or what it still has. */
function storageOf(
  { resources }: Api<'PersistentVolumeClaimSpec'>,
  { allocatedResources }: Api<'PersistentVolumeClaimStatus'>,
): ParsedQuantity | undefined {
  const request = resources?.requests?.['storage'];
  if (request === undefined) return undefined;
  const requested = inWholeBytes(resourceQuantityOf(request));
  const allocated = allocatedResources?.['storage'];
  if (allocated === undefined) return requested;
  const held = resourceQuantityOf(allocated);
  return compareQuantities(held, requested) > 0 ? inWholeBytes(held) : requested;
}

const inWholeBytes = (quantity: ParsedQuantity): ParsedQuantity =>
  quantity.scale >= 0
    ? quantity
    : { ...quantity, unscaled: scaledValue(quantity, 0), scale: 0, originalText: undefined };

const attributesClassesOf = ({ spec = {}, status }: Claim): readonly string[] => [
  ...new Set(
    [
      spec.volumeAttributesClassName,
      status?.currentVolumeAttributesClassName,
      status?.modifyVolumeStatus?.targetVolumeAttributesClassName,
    ].flatMap((name) => (name ? [name] : [])),
  ),
];
