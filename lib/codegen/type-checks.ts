import { isPlainObject, type PlainObject } from '../spec/lowering/deep-copy.js';
import { childOf, type FieldPath, valueAtPath } from './field-path.js';

/** Where what is checked stands. */
interface TypeCheckContext {
  /** The type that holds it. */
  readonly parentType: string;
  /** What the grammar has at a place of it. */
  authoredAt(path: FieldPath): unknown;
}

type ReportRejection = (path: FieldPath, why: string) => void;
type TypeCheck = (value: PlainObject, tell: ReportRejection, place: TypeCheckContext) => void;

/** What the types do not let pass of a type of the API, where a field alone does not tell it. */
export const TYPE_CHECKS: Readonly<Record<string, TypeCheck>> = {
  Container: checkContainer,
  DaemonSetUpdateStrategy: checkUpdateStrategy,
  LifecycleHandler(value, tell) {
    if (value['tcpSocket'] !== undefined)
      tell([], 'a hook with a tcpSocket, which the kubelet does not run');
  },
  ObjectMeta(value, tell, { parentType }) {
    const isOfClaim = /^PersistentVolumeClaim/.test(parentType);
    if (
      !isApiObjectMetadata(value) ||
      (isOfClaim && Object.keys(value).some((key) => !CLAIM_METADATA_FIELDS.includes(key)))
    )
      tell([], 'metadata that nobody is to write here');
  },
  PersistentVolumeClaim(value, tell) {
    if (Object.keys(value).some((key) => key !== 'metadata' && key !== 'spec'))
      tell([], 'what a claim template has beside metadata and spec');
  },
  PodFailurePolicyRule(value, tell) {
    if (value['onExitCodes'] !== undefined && value['onPodConditions'] !== undefined)
      tell([], 'a rule with two conditions');
  },
  PodSpec: checkPodSpec,
  StatefulSetUpdateStrategy: checkUpdateStrategy,
  Volume(value, tell) {
    const sources = Object.keys(value).length - 1;
    if (sources === 0)
      tell(
        [],
        'a volume without a source: it becomes an emptyDir, and what was to be kept is lost',
      );
    if (sources > 1) tell([], 'a volume with two sources');
  },
  VolumeProjection(value, tell) {
    const sources = Object.keys(value).length;
    if (sources === 0) tell([], 'a part of a projected volume that adds nothing');
    if (sources > 1) tell([], 'a part of a projected volume with two sources');
  },
};

const PROBE_FIELDS = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOK_FIELDS = ['postStart', 'preStop'];
const SIDECAR_FIELDS = ['lifecycle', ...PROBE_FIELDS];
const CLAIM_METADATA_FIELDS: readonly string[] = ['name', 'labels', 'annotations'];
/** What the grammar has as records, and never as lists. */
const RECORD_FIELDS: readonly string[] = [
  'containers',
  'initContainers',
  'volumes',
  'resourceClaims',
  'evictionResponders',
];

function checkPodSpec(value: PlainObject, tell: ReportRejection, place: TypeCheckContext): void {
  if (value['ephemeralContainers'] !== undefined)
    tell([], 'ephemeral containers, which no Pod is created with');
  for (const field of RECORD_FIELDS) {
    if (Array.isArray(place.authoredAt([field])))
      tell([field], 'a name that cannot be the key of a record, as one of digits only');
    else checkRecordNames(field, tell, place);
  }
  const steps = value['initContainers'];
  if (!Array.isArray(steps)) return;
  steps.forEach((step, i) => {
    const isProbed = SIDECAR_FIELDS.some((field) => childOf(step, field) !== undefined);
    if (isProbed && childOf(step, 'restartPolicy') !== 'Always')
      tell(['initContainers', i], 'hooks and probes of an init container that ends');
  });
}

function checkContainer(value: PlainObject, tell: ReportRejection, place: TypeCheckContext): void {
  const ports = new Set(
    Array.isArray(value['ports']) ? value['ports'].map((port) => childOf(port, 'name')) : [],
  );
  const handlers: readonly FieldPath[] = [
    ...PROBE_FIELDS.map((probe) => [probe]),
    ...HOOK_FIELDS.map((hook) => ['lifecycle', hook]),
  ];
  for (const handler of handlers)
    for (const kind of ['httpGet', 'tcpSocket']) {
      const port = valueAtPath(value, [...handler, kind, 'port']);
      if (typeof port === 'string' && !ports.has(port))
        tell([...handler, kind, 'port'], `a port that the container does not declare`);
    }
  for (const probe of ['livenessProbe', 'startupProbe'])
    if ((childOf(value[probe], 'successThreshold') ?? 1) !== 1)
      tell([probe, 'successThreshold'], 'another successThreshold than 1 here');
  for (const field of ['ports', 'env', 'volumeMounts', 'volumeDevices'])
    checkRecordNames(field, tell, place);
}

/**
 * No type of a record is without what every object has; and a port without a letter has no name.
 */
function checkRecordNames(
  field: string,
  tell: ReportRejection,
  { authoredAt }: TypeCheckContext,
): void {
  const record = authoredAt([field]);
  if (isPlainObject(record) && Object.keys(record).some((key) => key === '' || key in {}))
    tell([field], 'such a name as the key of a record');
}

function checkUpdateStrategy(value: PlainObject, tell: ReportRejection): void {
  if (value['type'] === 'OnDelete' && value['rollingUpdate'] !== undefined)
    tell([], 'rollingUpdate beside OnDelete');
}

/** What the grammar has of metadata, and what each field is. */
const METADATA_CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: isText,
  namespace: isText,
  generateName: isText,
  labels: isTextMap,
  annotations: isTextMap,
  finalizers: (value) => Array.isArray(value) && value.every(isText),
  ownerReferences: (value) =>
    Array.isArray(value) &&
    value.every((owner) => OWNER_REFERENCE_FIELDS.every((field) => isText(childOf(owner, field)))),
};

const OWNER_REFERENCE_FIELDS = ['apiVersion', 'kind', 'name', 'uid'];

/** Whether metadata is what the types, ours and cdk8s', take. */
export function isApiObjectMetadata(value: unknown): boolean {
  return (
    value === undefined ||
    (isPlainObject(value) &&
      Object.keys(value).every(
        (key) => Object.hasOwn(METADATA_CHECKS, key) && METADATA_CHECKS[key]?.(value[key]),
      ))
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTextMap(value: unknown): boolean {
  return isPlainObject(value) && Object.values(value).every(isText);
}
