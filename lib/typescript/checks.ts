import { isPlain, type Plain } from '../spec/copy.js';
import { childOf, type Path, valueAt } from './path.js';

/** Where what is checked stands. */
interface Place {
  /** The type that holds it. */
  readonly holder: string;
  /** What the grammar has at a place of it. */
  written(path: Path): unknown;
}

type Tell = (path: Path, why: string) => void;
type Check = (value: Plain, tell: Tell, place: Place) => void;

/** What the types do not let pass of a type of the API, where a field alone does not tell it. */
export const CHECKS: Readonly<Record<string, Check>> = {
  Container: container,
  DaemonSetUpdateStrategy: updateStrategy,
  LifecycleHandler(value, tell) {
    if (value['tcpSocket'] !== undefined) tell([], 'a hook with a tcpSocket, which the kubelet does not run');
  },
  ObjectMeta(value, tell, { holder }) {
    const isOfClaim = /^PersistentVolumeClaim/.test(holder);
    if (!isMetadata(value) || (isOfClaim && Object.keys(value).some((key) => !OF_CLAIM.includes(key))))
      tell([], 'metadata that nobody is to write here');
  },
  PersistentVolumeClaim(value, tell) {
    if (Object.keys(value).some((key) => key !== 'metadata' && key !== 'spec'))
      tell([], 'what a claim template has beside metadata and spec');
  },
  PodFailurePolicyRule(value, tell) {
    if (value['onExitCodes'] !== undefined && value['onPodConditions'] !== undefined) tell([], 'a rule with two conditions');
  },
  PodSpec: podSpec,
  StatefulSetUpdateStrategy: updateStrategy,
  Volume(value, tell) {
    const sources = Object.keys(value).length - 1;
    if (sources === 0) tell([], 'a volume without a source: it becomes an emptyDir, and what was to be kept is lost');
    if (sources > 1) tell([], 'a volume with two sources');
  },
  VolumeProjection(value, tell) {
    const sources = Object.keys(value).length;
    if (sources === 0) tell([], 'a part of a projected volume that adds nothing');
    if (sources > 1) tell([], 'a part of a projected volume with two sources');
  },
};

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];
const OF_SIDECAR = ['lifecycle', ...PROBES];
const OF_CLAIM: readonly string[] = ['name', 'labels', 'annotations'];
/** What the grammar has as records, and never as lists. */
const RECORDS: readonly string[] = ['containers', 'initContainers', 'volumes', 'resourceClaims', 'evictionResponders'];

function podSpec(value: Plain, tell: Tell, place: Place): void {
  if (value['ephemeralContainers'] !== undefined) tell([], 'ephemeral containers, which no Pod is created with');
  for (const field of RECORDS) {
    if (Array.isArray(place.written([field]))) tell([field], 'a name that cannot be the key of a record, as one of digits only');
    else strangeNames(field, tell, place);
  }
  const steps = value['initContainers'];
  if (!Array.isArray(steps)) return;
  steps.forEach((step, i) => {
    const isProbed = OF_SIDECAR.some((field) => childOf(step, field) !== undefined);
    if (isProbed && childOf(step, 'restartPolicy') !== 'Always')
      tell(['initContainers', i], 'hooks and probes of an init container that ends');
  });
}

function container(value: Plain, tell: Tell, place: Place): void {
  const ports = new Set(Array.isArray(value['ports']) ? value['ports'].map((port) => childOf(port, 'name')) : []);
  const handlers: readonly Path[] = [...PROBES.map((probe) => [probe]), ...HOOKS.map((hook) => ['lifecycle', hook])];
  for (const handler of handlers)
    for (const kind of ['httpGet', 'tcpSocket']) {
      const port = valueAt(value, [...handler, kind, 'port']);
      if (typeof port === 'string' && !ports.has(port)) tell([...handler, kind, 'port'], `a port that the container does not declare`);
    }
  for (const probe of ['livenessProbe', 'startupProbe'])
    if ((childOf(value[probe], 'successThreshold') ?? 1) !== 1) tell([probe, 'successThreshold'], 'another successThreshold than 1 here');
  for (const field of ['ports', 'env', 'volumeMounts', 'volumeDevices']) strangeNames(field, tell, place);
}

/** No type of a record is without what every object has; and a port without a letter has no name. */
function strangeNames(field: string, tell: Tell, { written }: Place): void {
  const record = written([field]);
  if (isPlain(record) && Object.keys(record).some((key) => key === '' || key in {})) tell([field], 'such a name as the key of a record');
}

function updateStrategy(value: Plain, tell: Tell): void {
  if (value['type'] === 'OnDelete' && value['rollingUpdate'] !== undefined) tell([], 'rollingUpdate beside OnDelete');
}

/** What the grammar has of metadata, and what each field is. */
const METADATA: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: isText,
  namespace: isText,
  generateName: isText,
  labels: isTexts,
  annotations: isTexts,
  finalizers: (value) => Array.isArray(value) && value.every(isText),
  ownerReferences: (value) => Array.isArray(value) && value.every((owner) => OWNER.every((field) => isText(childOf(owner, field)))),
};

const OWNER = ['apiVersion', 'kind', 'name', 'uid'];

/** Whether metadata is what the types, ours and cdk8s', take. */
export function isMetadata(value: unknown): boolean {
  return (
    value === undefined ||
    (isPlain(value) && Object.keys(value).every((key) => Object.hasOwn(METADATA, key) && METADATA[key]?.(value[key])))
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return isPlain(value) && Object.values(value).every(isText);
}
