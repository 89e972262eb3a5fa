import { FieldPath } from '../../api/field-path.js';
import type { PlainObject } from '../../spec/lowering/deep-copy.js';
import type { ValueTree } from '../value-tree.js';
import { checkContainerValues, checkReferencesToPod } from './container-value-checks.js';
import { isApiObjectMetadata, REJECTED_METADATA } from './object-metadata.js';
import {
  checkDivisor,
  checkNodeRequirement,
  checkPodValues,
  checkTemplateMetadata,
} from './pod-value-checks.js';
import type { RejectValue } from './reject-value.js';
import { checkObjectName, checkReplacedVolumes, NAME_FIELDS } from './volume-value-checks.js';

/** The surroundings of the value that is checked. */
interface TypeCheckContext {
  /** The type of the object that holds the value. */
  readonly parentType: string;
  /** Returns the props that a path below the value became, or `undefined` if there are none. */
  propsAt(path: FieldPath): ValueTree | undefined;
}

type TypeCheck = (value: PlainObject, reject: RejectValue, context: TypeCheckContext) => void;

/** Rejections, by type of the API, that concern more than one field. */
export const TYPE_CHECKS: Readonly<Record<string, TypeCheck>> = {
  Container: checkContainer,
  DaemonSetUpdateStrategy: checkUpdateStrategy,
  JobTemplateSpec: checkTemplateMetadata,
  LifecycleHandler(value, reject) {
    if (value['tcpSocket'] !== undefined)
      reject([], 'a lifecycle hook with `tcpSocket`, which the kubelet does not run');
  },
  NodeSelectorRequirement: checkNodeRequirement,
  ObjectMeta(value, reject, { parentType }) {
    const isOfClaim = /^PersistentVolumeClaim/.test(parentType);
    if (
      !isApiObjectMetadata(value) ||
      (isOfClaim && Object.keys(value).some((key) => !CLAIM_METADATA_FIELDS.includes(key)))
    )
      reject([], REJECTED_METADATA);
  },
  PersistentVolumeClaim(value, reject) {
    if (Object.keys(value).some((key) => key !== 'metadata' && key !== 'spec'))
      reject([], 'fields of a claim template other than `metadata` and `spec`');
  },
  PodFailurePolicyRule(value, reject) {
    if (value['onExitCodes'] !== undefined && value['onPodConditions'] !== undefined)
      reject([], 'a failure policy rule with two conditions');
  },
  PodSpec: checkPodSpec,
  PodTemplateSpec: checkTemplateMetadata,
  ResourceFieldSelector(value, reject, { parentType }) {
    if (parentType === 'EnvVarSource') checkDivisor(value, reject);
  },
  StatefulSetSpec: checkReplacedVolumes,
  StatefulSetUpdateStrategy: checkUpdateStrategy,
  Volume(value, reject) {
    const sources = Object.keys(value).length - 1;
    if (sources === 0)
      reject([], 'a volume without a source: it becomes an emptyDir, which is lost with the Pod');
    if (sources > 1) reject([], 'a volume with more than one source');
  },
  VolumeProjection(value, reject) {
    const sources = Object.keys(value).length;
    if (sources === 0) reject([], 'a projection without a source');
    if (sources > 1) reject([], 'a projection with more than one source');
  },
  ...Object.fromEntries(
    Object.entries(NAME_FIELDS).map(([type, field]): [string, TypeCheck] => [
      type,
      (value, reject) => checkObjectName(value, field, reject),
    ]),
  ),
};

const PROBE_FIELDS = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOK_FIELDS = ['postStart', 'preStop'];
const SIDECAR_FIELDS = ['lifecycle', ...PROBE_FIELDS];
const CLAIM_METADATA_FIELDS: readonly string[] = ['name', 'labels', 'annotations'];
/** The fields of a Pod whose types accept records, but not lists. */
const RECORD_FIELDS: readonly string[] = [
  'containers',
  'initContainers',
  'volumes',
  'resourceClaims',
  'evictionResponders',
];

function checkPodSpec(value: PlainObject, reject: RejectValue, context: TypeCheckContext): void {
  if (value['ephemeralContainers'] !== undefined)
    reject([], 'ephemeral containers, which a Pod cannot be created with');
  for (const field of RECORD_FIELDS) {
    if (context.propsAt([field])?.kind === 'list')
      reject([field], 'a name that cannot be the key of a record, such as one of digits only');
    else checkRecordNames(field, reject, context);
  }
  checkReferencesToPod(value, reject);
  checkPodValues(value, reject);
  const initContainers = value['initContainers'];
  if (!Array.isArray(initContainers)) return;
  initContainers.forEach((container, i) => {
    const has = (field: string): boolean => FieldPath.valueAt(container, [field]) !== undefined;
    const isSidecar = FieldPath.valueAt(container, ['restartPolicy']) === 'Always';
    if (SIDECAR_FIELDS.some(has) && !isSidecar)
      reject(
        ['initContainers', i],
        'lifecycle hooks and probes of an init container that is not a sidecar',
      );
  });
}

function checkContainer(value: PlainObject, reject: RejectValue, context: TypeCheckContext): void {
  const ports = new Set(
    Array.isArray(value['ports'])
      ? value['ports'].map((port) => FieldPath.valueAt(port, ['name']))
      : [],
  );
  const handlers: readonly FieldPath[] = [
    ...PROBE_FIELDS.map((probe) => [probe]),
    ...HOOK_FIELDS.map((hook) => ['lifecycle', hook]),
  ];
  for (const handler of handlers)
    for (const kind of ['httpGet', 'tcpSocket']) {
      const path = FieldPath.child(handler, kind, 'port');
      const port = FieldPath.valueAt(value, path);
      if (typeof port === 'string' && !ports.has(port))
        reject(path, 'a port that the container does not declare');
    }
  for (const probe of ['livenessProbe', 'startupProbe']) {
    const path = [probe, 'successThreshold'];
    if ((FieldPath.valueAt(value, path) ?? 1) !== 1)
      reject(path, 'a `successThreshold` other than 1 here');
  }
  for (const field of ['ports', 'env', 'volumeMounts', 'volumeDevices'])
    checkRecordNames(field, reject, context);
  checkContainerValues(value, reject);
}

/** Rejects keys that every JavaScript object has, such as `constructor`, and empty keys. */
function checkRecordNames(field: string, reject: RejectValue, { propsAt }: TypeCheckContext): void {
  const record = propsAt([field]);
  if (record?.kind === 'map' && record.entries.some(({ name }) => name === '' || name in {}))
    reject([field], 'this name as the key of a record');
}

function checkUpdateStrategy(value: PlainObject, reject: RejectValue): void {
  const type = String(value['type']);
  if (['OnDelete', 'Recreate'].includes(type) && value['rollingUpdate'] !== undefined)
    reject([], `\`rollingUpdate\` with the strategy \`${type}\``);
}
