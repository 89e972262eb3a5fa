import type { Choices } from './choices.js';
import { type AnyObject, type SchedulingCase, ZONES } from './scheduling-case.js';

const STORAGE_CLASSES = [
  { metadata: { name: 'immediate' }, provisioner: 'ebs.csi', volumeBindingMode: 'Immediate' },
  {
    metadata: { name: 'delayed' },
    provisioner: 'ebs.csi',
    volumeBindingMode: 'WaitForFirstConsumer',
  },
  {
    metadata: { name: 'zonal' },
    provisioner: 'ebs.csi',
    volumeBindingMode: 'WaitForFirstConsumer',
    allowedTopologies: [
      {
        matchLabelExpressions: [{ key: 'topology.kubernetes.io/zone', values: ['eu-a', 'eu-b'] }],
      },
    ],
  },
  {
    metadata: { name: 'in-tree' },
    provisioner: 'kubernetes.io/aws-ebs',
    volumeBindingMode: 'WaitForFirstConsumer',
  },
  {
    metadata: { name: 'local' },
    provisioner: 'kubernetes.io/no-provisioner',
    volumeBindingMode: 'WaitForFirstConsumer',
  },
];
const IN_TREE_PLUGINS = [
  ...['kubernetes.io/aws-ebs', 'kubernetes.io/azure-disk', 'kubernetes.io/cinder'],
  ...['kubernetes.io/gce-pd', 'kubernetes.io/portworx-volume'],
];
/** The drivers that replace them. */
const DRIVERS = [
  ...['ebs.csi.aws.com', 'disk.csi.azure.com', 'cinder.csi.openstack.org'],
  ...['pd.csi.storage.gke.io', 'pxd.portworx.com'],
];
/** The states of a claim. Frequent ones are repeated. */
const STATES = [
  ...['bound', 'bound', 'bound', 'delayed', 'delayed', 'immediate', 'lost', 'selected'],
  ...['orphan', 'static', 'static', 'classless'],
];
const SIZES = ['1Gi', '5Gi', '10Gi'];

/** Adds volumes to the Pod and to some Pods of the cluster, and claims in all states. */
export function withVolumes(random: Choices, given: SchedulingCase): SchedulingCase {
  const storage = new RandomStorage(random);
  const { metadata, spec } = given.pod;
  if (random.chance(0.7))
    spec.volumes = [...(spec.volumes ?? []), ...random.many(1, 2, (i) => randomVolume(random, i))];
  const names = (spec.volumes ?? []).flatMap(
    (volume: AnyObject) => volume.persistentVolumeClaim?.claimName ?? [],
  );
  for (const name of new Set<string>(names)) storage.addClaim(name, metadata.namespace);
  const pods = given.pods.map((pod, i) => {
    if (!random.chance(0.3)) return pod;
    const claimName = random.chance(0.1) ? 'claim-0' : `other-${i}`;
    if (claimName !== 'claim-0') storage.addClaim(claimName, pod.metadata.namespace);
    const volume = random.chance(0.2)
      ? randomDisk(random, 'd')
      : { name: 'v', persistentVolumeClaim: { claimName } };
    return { ...pod, spec: { ...pod.spec, volumes: [volume] } };
  });
  const csiNodes = given.nodes
    .filter(() => random.chance(0.7))
    .map(({ metadata: { name } }) => ({
      metadata: {
        name,
        annotations: random.maybe(0.8, () => ({
          'storage.alpha.kubernetes.io/migrated-plugins': random
            .some(IN_TREE_PLUGINS, IN_TREE_PLUGINS.length)
            .join(','),
        })),
      },
      spec: {
        drivers: ['ebs.csi', ...new Set(random.some(DRIVERS, 3))].map((driver) => ({
          name: driver,
          nodeID: name,
          ...random.maybe(0.7, () => ({ allocatable: { count: random.between(0, 3) } })),
        })),
      },
    }));
  return {
    ...given,
    pods,
    persistentVolumeClaims: storage.claims,
    persistentVolumes: storage.volumes,
    storageClasses: STORAGE_CLASSES,
    csiNodes,
  };
}

function randomVolume(random: Choices, i: number): object {
  if (random.chance(0.8))
    return { name: `v${i}`, persistentVolumeClaim: { claimName: `claim-${i}` } };
  if (random.chance(0.5)) return randomDisk(random, `d${i}`);
  const resources = { requests: { storage: '1Gi' } };
  return {
    name: `e${i}`,
    ephemeral: {
      volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources } },
    },
  };
}

const randomDisk = (random: Choices, name: string): object => ({
  name,
  ...random.pick<object>([
    ...inTreeDisks(random),
    {
      iscsi: {
        targetPortal: '10.0.0.1',
        iqn: 'iqn.2026-01.com.example:disk',
        lun: 0,
        readOnly: random.chance(0.5),
      },
    },
    {
      rbd: {
        monitors: random.some(['10.0.0.1', '10.0.0.2'], 2),
        image: 'disk',
        ...random.maybe(0.3, () => ({ pool: random.pick(['rbd', 'other']) })),
        readOnly: random.chance(0.5),
      },
    },
  ]),
});

/** The volumes of in-tree plugins that CSI drivers attach. A few have no driver's form. */
const inTreeDisks = (random: Choices): readonly object[] => [
  { gcePersistentDisk: { pdName: 'disk', readOnly: random.chance(0.5) } },
  {
    awsElasticBlockStore: {
      volumeID: random.pick(['disk', 'vol-1', 'aws://eu-a/vol-1', 'aws:///vol-1/', 'aws://vol-1']),
    },
  },
  {
    azureDisk: {
      diskName: 'disk',
      diskURI: random.pick(['/disks/a', '/disks/b']),
      ...random.maybe(0.5, () => ({ kind: random.pick(['Managed', 'Managed', 'Shared']) })),
    },
  },
  { cinder: { volumeID: random.pick(['disk', 'other']) } },
  { portworxVolume: { volumeID: random.pick(['disk', 'other']) } },
];

class RandomStorage {
  readonly claims: object[] = [];
  readonly volumes: object[] = [];

  constructor(private readonly random: Choices) {}

  /** Adds a claim in a random state, and the volumes that fit it. Some claims do not exist. */
  addClaim(name: string, namespace: string): void {
    const { random } = this;
    if (random.chance(0.04)) return;
    const state = random.pick(STATES);
    const volume = `pv-${namespace}-${name}`;
    const isBound = ['bound', 'orphan', 'lost'].includes(state);
    const storageClassName = this.#storageClassOf(state);
    this.claims.push({
      metadata: {
        name,
        namespace,
        annotations: {
          ...(isBound && { 'pv.kubernetes.io/bind-completed': 'yes' }),
          ...(state === 'selected' && {
            'volume.kubernetes.io/selected-node': `node-${random.nextInt(10)}`,
          }),
        },
      },
      spec: {
        accessModes: [
          random.pick(['ReadWriteOnce', 'ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany']),
        ],
        resources: { requests: { storage: random.pick(SIZES) } },
        ...(storageClassName && { storageClassName }),
        ...(isBound && { volumeName: volume }),
      },
      status: { phase: state === 'lost' ? 'Lost' : isBound ? 'Bound' : 'Pending' },
    });
    if (state === 'bound' || state === 'lost')
      this.#addVolume(volume, 'immediate', name, namespace);
    if (state !== 'static') return;
    const count = random.between(0, 3);
    for (let i = 0; i < count; i++)
      this.#addVolume(`${volume}-${i}`, 'local', random.chance(0.25) ? name : '', namespace);
  }

  #storageClassOf(state: string): string | undefined {
    if (state === 'classless') return undefined;
    if (state === 'static') return 'local';
    if (state !== 'delayed' && state !== 'selected') return 'immediate';
    return this.random.pick(['delayed', 'zonal', 'in-tree']);
  }

  /** @param claim - the claim for which the volume is reserved, if it is */
  #addVolume(name: string, storageClassName: string, claim: string, namespace: string): void {
    const { random } = this;
    const zone = `eu-${random.pick(ZONES)}`;
    const isBound = storageClassName === 'immediate';
    const claimRef = { name: random.chance(0.8) ? claim : 'another', namespace };
    this.volumes.push({
      metadata: {
        name,
        labels: random.maybe(0.3, () => ({
          'topology.kubernetes.io/zone': random.pick([zone, 'eu-a__eu-b']),
        })),
      },
      spec: {
        capacity: { storage: random.pick(SIZES) },
        accessModes: ['ReadWriteOnce', 'ReadWriteMany'],
        storageClassName,
        ...this.#source(name),
        ...random.maybe(0.5, () => ({ nodeAffinity: this.#nodeAffinity(zone) })),
        ...(claim !== '' && { claimRef }),
      },
      status: { phase: isBound ? 'Bound' : random.chance(0.7) ? 'Available' : 'Released' },
    });
  }

  #source(name: string): object {
    const { random } = this;
    if (random.chance(0.8)) return { csi: { driver: 'ebs.csi', volumeHandle: name } };
    return random.pick(inTreeDisks(random));
  }

  #nodeAffinity(zone: string): object {
    const requirement = this.random.pick([
      { key: 'topology.kubernetes.io/zone', operator: 'In', values: [zone] },
      {
        key: 'kubernetes.io/hostname',
        operator: 'In',
        values: [`node-${this.random.nextInt(8)}`],
      },
    ]);
    return { required: { nodeSelectorTerms: [{ matchExpressions: [requirement] }] } };
  }
}
