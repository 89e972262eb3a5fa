import { bytes } from '../../formats/bytes.js';
import { dnsLabel, dnsSubdomain } from '../../formats/name.js';
import { noBacksteps } from '../../formats/path.js';
import { isNegative, quantityOf } from '../../formats/quantity.js';
import { quote } from '../../formats/quote.js';
import { on } from '../on.js';
import { SOURCES } from '../volume-sources.js';

/** How Kubernetes writes the fields that it forbids, where not as they are. */
const MISSPELT: Readonly<Record<string, string>> = { cephfs: 'cephFS', downwardAPI: 'downwarAPI' };

const HOST_PATHS = ['', 'BlockDevice', 'CharDevice', 'Directory', 'DirectoryOrCreate', 'File', 'FileOrCreate', 'Socket'];

export const volume = on('Volume', {
  name: {
    says: 'A volume has a `name`, and it is a DNS label.',
    advice: 'Write a name, as `data`.',
    check: ({ name }, at) => at.requiredFormat('name', name, dnsLabel),
  },
  'one-source': {
    says: 'A volume has one source. Kubernetes does not look into a second.',
    advice: 'Leave out all but one, or make a volume of each.',
    check(volume, at) {
      let sources = 0;
      for (const field in volume) if (field !== 'name') sources++;
      if (sources < 2) return;
      let first = true;
      for (const source of SOURCES) {
        if (volume[source] === undefined) continue;
        if (!first) {
          at.forbidden(MISSPELT[source] ?? source, 'may not specify more than 1 volume type');
          at.skip(source);
        }
        first = false;
      }
    },
  },
  'claim-name': {
    says: "The claim of an `ephemeral` volume is named by the Pod's name, a hyphen and the volume's name, which is a DNS subdomain.",
    advice: 'Shorten the name of the Pod or of the volume.',
    check(value, at) {
      const { name, ephemeral } = value;
      if (!ephemeral || SOURCES.some((source) => source !== 'ephemeral' && source !== 'image' && value[source] !== undefined)) return;
      if (!name || !at.view.podName) return;
      const claim = `${at.view.podName}-${name}`;
      const fault = dnsSubdomain(claim);
      for (const each of [fault ?? []].flat()) at.invalid('name', name, `PVC name ${quote(claim)}: ${each}`);
    },
  },
  'initiator-and-name': {
    says: "Where `iscsi` has an `initiatorName`, the volume's name and `targetPortal` have at most 63 characters together.",
    advice: 'Shorten the name of the volume.',
    check({ name = '', iscsi }, at) {
      if (iscsi?.initiatorName !== undefined && bytes(`${name}:${iscsi.targetPortal ?? ''}`) > 64)
        at.invalid(
          'name',
          name,
          'Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.',
        );
    },
  },
  unique: {
    late: true,
    says: 'No two volumes of a Pod share a name. Volumes that are refused for themselves do not count.',
    advice: 'Rename one of them, and its mounts.',
    check({ name = '' }, at) {
      const first = at.view.soundVolume(name);
      if (first?.type === at.node.type && (first.at as number) < at.index) at.duplicate('name', name);
    },
  },
});

export const pod = on('PodSpec', {
  'claim-of-its-own': {
    says: "No `persistentVolumeClaim` names a claim that an `ephemeral` volume of the Pod makes: the Pod's name, a hyphen and the volume's name.",
    advice: 'Mount the `ephemeral` volume itself.',
    check({ volumes = [] }, at) {
      if (!volumes.some(({ ephemeral }) => ephemeral) || !at.view.podName) return;
      const made = new Set(volumes.flatMap(({ name = '', ephemeral }) => (ephemeral ? [`${at.view.podName}-${name}`] : [])));
      volumes.forEach(({ persistentVolumeClaim: { claimName = '' } = {} }, i) => {
        if (made.has(claimName))
          at.invalid(
            `volumes[${i}].persistentVolumeClaim.claimName`,
            claimName,
            'must not reference a PVC that gets created for an ephemeral volume',
          );
      });
    },
  },
});

export const hostPath = on('HostPathVolumeSource', {
  path: {
    says: 'A `hostPath` has a `path` without `..`.',
    advice: 'Write a path on the node, as `/var/log`.',
    check: ({ path }, at) => at.requiredFormat('path', path, noBacksteps),
  },
  type: {
    says: 'The `type` of a `hostPath` is empty, `DirectoryOrCreate`, `Directory`, `FileOrCreate`, `File`, `Socket`, `CharDevice` or `BlockDevice`.',
    check({ path, type }, at) {
      if (path && type !== undefined) at.oneOf('type', type, HOST_PATHS);
    },
  },
});

export const emptyDir = on('EmptyDirVolumeSource', {
  'size-limit': {
    says: 'The `sizeLimit` of an `emptyDir` is not negative.',
    advice: 'Write a size, as `1Gi`, or leave it out.',
    check({ sizeLimit }, at) {
      if (sizeLimit !== undefined && isNegative(quantityOf(sizeLimit)))
        at.forbidden('sizeLimit', 'SizeLimit field must be a valid resource quantity');
    },
  },
});

export const claim = on('PersistentVolumeClaimVolumeSource', {
  name: {
    says: 'A `persistentVolumeClaim` has a `claimName`.',
    advice: "Name the PersistentVolumeClaim, which is in the Pod's namespace.",
    check({ claimName }, at) {
      if (!claimName) at.required('claimName');
    },
  },
});

export const image = on('ImageVolumeSource', {
  reference: {
    since: 37,
    says: 'An `image` volume has a `reference`.',
    advice: 'Write the image or artifact to mount, as `quay.io/org/data:v1`.',
    check({ reference }, at) {
      if (!reference) at.required('reference');
    },
  },
  'reference-in-pod': {
    since: 35,
    until: 36,
    says: 'An `image` volume of a Pod has a `reference`. Templates are not asked.',
    advice: 'Write the image or artifact to mount, as `quay.io/org/data:v1`.',
    check({ reference }, at) {
      if (!reference && at.view.isPod) at.required('reference');
    },
  },
  'pull-policy': {
    since: 35,
    says: 'The `pullPolicy` of an `image` volume is `Always`, `IfNotPresent` or `Never`.',
    check: ({ pullPolicy }, at) => at.oneOf('pullPolicy', pullPolicy || 'IfNotPresent', ['Always', 'IfNotPresent', 'Never']),
  },
});
