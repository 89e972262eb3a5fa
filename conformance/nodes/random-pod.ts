import type { Choices } from './choices.js';
import { randomContainer } from './random-bound-pod.js';
import {
  randomAffinityTerm,
  randomLabels,
  randomNodeTerm,
  randomSpreadConstraint,
  randomWeightedTerm,
} from './random-terms.js';
import { type AnyObject, EXTENDED_RESOURCES, NAMESPACES } from './scheduling-case.js';

const TOLERATIONS = [
  { operator: 'Exists' },
  { key: 'dedicated', operator: 'Exists' },
  { key: 'dedicated', operator: 'Equal', value: 'gpu', effect: 'NoSchedule' },
  { key: 'dedicated', value: 'gpu' },
  {
    key: 'node-role.kubernetes.io/control-plane',
    operator: 'Exists',
    effect: 'NoSchedule',
  },
  { key: 'node.kubernetes.io/unschedulable', operator: 'Exists' },
  { key: 'maintenance', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 60 },
  { key: 'spot', value: 'true', effect: 'PreferNoSchedule' },
  { key: 'spot', operator: 'Exists' },
  {
    key: 'node.kubernetes.io/not-ready',
    operator: 'Exists',
    effect: 'NoExecute',
    tolerationSeconds: 10,
  },
  { key: 'rank', operator: 'Gt', value: '3' },
  { key: 'rank', value: '5' },
  { key: 'empty' },
  { key: 'dedicated', operator: 'Exists', effect: 'NoExecute' },
];
const NODE_SELECTORS = [
  { disktype: 'ssd' },
  { pool: 'blue' },
  { 'topology.kubernetes.io/zone': 'eu-a' },
  { 'kubernetes.io/os': 'linux' },
  { 'kubernetes.io/hostname': 'node-3' },
];
/** Fields that a scheduler of another name, or a plugin that is not compared, decides. */
const REMOVED = [
  'nodeName',
  'schedulerName',
  'schedulingGates',
  'resourceClaims',
  'priority',
  'priorityClassName',
];
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/**
 * Returns a Pod without a node: a random one, or a given one with random constraints.
 *
 * @param strictness - how many constraints it has, from 0 to 1
 */
export function randomPod(random: Choices, given: readonly AnyObject[], strictness: number) {
  const often = (probability: number): boolean =>
    random.chance(probability * (0.2 + 1.1 * strictness));
  const isGiven = given.length > 0 && random.chance(0.5);
  const { metadata: old = {}, spec }: AnyObject = isGiven
    ? structuredClone(random.pick(given))
    : { spec: { containers: random.many(1, 3, (i) => randomContainer(random, `c${i}`)) } };
  for (const field of REMOVED) delete spec[field];
  const labels =
    isGiven && random.chance(0.3) ? old.labels : { ...old.labels, ...randomLabels(random) };
  if (!isGiven && often(0.3))
    spec.initContainers = [
      {
        ...randomContainer(random, 'init'),
        ...random.maybe(0.5, () => ({ restartPolicy: 'Always' })),
      },
      randomContainer(random, 'init2'),
    ];
  addResources(random, spec, often);
  addConstraints(random, spec, often);
  return {
    metadata: { name: 'new', namespace: random.pick(NAMESPACES), ...(labels && { labels }) },
    spec,
  };
}

type Often = (probability: number) => boolean;

function addResources(random: Choices, spec: AnyObject, often: Often): void {
  const [first] = spec.containers;
  if (often(0.15)) {
    const name = random.pick(EXTENDED_RESOURCES);
    const amount = name === 'hugepages-2Mi' ? '32Mi' : random.pick(['1', '2']);
    first.resources = {
      limits: { ...first.resources?.limits, [name]: amount },
      requests: { ...first.resources?.requests },
    };
  }
  if (random.chance(0.01))
    first.resources = {
      requests: { memory: random.pick(['9007199254740992', '9007199254740993', '7Ei', '8Ei']) },
    };
  if (often(0.1))
    spec.resources = {
      requests: { cpu: random.pick(['1', '3', '5']), memory: random.pick(['3Gi', '6Gi']) },
    };
  if (often(0.05)) spec.overhead = { cpu: '250m', memory: '120Mi' };
}

function addConstraints(random: Choices, spec: AnyObject, often: Often): void {
  if (often(0.3)) spec.nodeSelector = { ...spec.nodeSelector, ...random.pick(NODE_SELECTORS) };
  if (random.chance(0.35))
    spec.tolerations = [...(spec.tolerations ?? []), ...random.some(TOLERATIONS, 2)];
  addAffinity(random, spec, often);
  const spread = (when: string) => randomSpreadConstraint(random, when);
  if (often(0.4)) spec.topologySpreadConstraints = random.many(1, 2, () => spread('DoNotSchedule'));
  if (random.chance(0.2))
    spec.topologySpreadConstraints = [
      ...(spec.topologySpreadConstraints ?? []),
      spread('ScheduleAnyway'),
    ];
  if (random.chance(0.4)) spec.priority = random.pick([-20, 50, 500, 5000]);
  if (random.chance(0.05)) spec.preemptionPolicy = 'Never';
  if (random.chance(0.03)) spec.hostNetwork = true;
  if (random.chance(0.02))
    spec.containers[0].restartPolicyRules = [
      { action: 'RestartAllContainers', exitCodes: { operator: 'In', values: [1] } },
    ];
}

function addAffinity(random: Choices, spec: AnyObject, often: Often): void {
  const affinity: AnyObject = { ...spec.affinity };
  const terms = (create: (random: Choices) => object) => random.many(1, 2, () => create(random));
  const add = (kind: string, when: string, list: readonly object[]): void => {
    affinity[kind] = { ...affinity[kind], [when]: list };
  };
  if (often(0.3))
    affinity.nodeAffinity = { [REQUIRED]: { nodeSelectorTerms: terms(randomNodeTerm) } };
  if (random.chance(0.2))
    add(
      'nodeAffinity',
      PREFERRED,
      terms(() => ({ weight: random.between(1, 100), preference: randomNodeTerm(random) })),
    );
  if (often(0.2)) affinity.podAffinity = { [REQUIRED]: terms(randomAffinityTerm) };
  if (random.chance(0.15)) add('podAffinity', PREFERRED, terms(randomWeightedTerm));
  if (often(0.35)) affinity.podAntiAffinity = { [REQUIRED]: terms(randomAffinityTerm) };
  if (random.chance(0.15)) add('podAntiAffinity', PREFERRED, terms(randomWeightedTerm));
  if (Object.keys(affinity).length > 0) spec.affinity = affinity;
}
