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
    says: 'A volume has a name, and it is a DNS label.',
    check: ({ name }, at) => at.requiredFormat('name', name, dnsLabel),
  },
  'one-source': {
    says: 'A volume is made from one thing. What Kubernetes meets second it does not look into.',
    advice: 'Remove the others, or make a volume of each.',
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
    says: 'A claim made for a Pod is named for the Pod and the volume, and that is a DNS subdomain.',
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
    says: "A volume's name and the portal of its target have 64 characters together, where an initiator is named.",
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
    says: 'No two volumes share a name. Only the ones without a fault count.',
    check({ name = '' }, at) {
      const first = at.view.soundVolume(name);
      if (first?.type === at.node.type && (first.at as number) < at.index) at.duplicate('name', name);
    },
  },
});

export const pod = on('PodSpec', {
  'claim-of-its-own': {
    says: "A volume is not made from the claim that another volume of the Pod makes. It does not count as the volume's own fault.",
    advice: 'Mount the ephemeral volume itself.',
    check({ volumes = [] }, at) {
      if (!at.view.podName) return;
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
    says: "A path of the host's is given, and never leads upwards.",
    check: ({ path }, at) => at.requiredFormat('path', path, noBacksteps),
  },
  type: {
    says: 'What stands at the path is of a known type.',
    check({ path, type }, at) {
      if (path && type !== undefined) at.oneOf('type', type, HOST_PATHS);
    },
  },
});

export const emptyDir = on('EmptyDirVolumeSource', {
  'size-limit': {
    says: 'A size limit is not negative.',
    check({ sizeLimit }, at) {
      if (sizeLimit !== undefined && isNegative(quantityOf(sizeLimit)))
        at.forbidden('sizeLimit', 'SizeLimit field must be a valid resource quantity');
    },
  },
});

export const claim = on('PersistentVolumeClaimVolumeSource', {
  name: {
    says: 'A claim is named.',
    check({ claimName }, at) {
      if (!claimName) at.required('claimName');
    },
  },
});

export const image = on('ImageVolumeSource', {
  reference: {
    since: 37,
    says: 'An image volume has an image.',
    check({ reference }, at) {
      if (!reference) at.required('reference');
    },
  },
  'reference-in-pod': {
    until: 36,
    says: 'An image volume has an image. Templates are not asked.',
    check({ reference }, at) {
      if (!reference && at.view.isPod) at.required('reference');
    },
  },
  'pull-policy': {
    says: 'An image is pulled always, when missing, or never.',
    check: ({ pullPolicy }, at) => at.oneOf('pullPolicy', pullPolicy || 'IfNotPresent', ['Always', 'IfNotPresent', 'Never']),
  },
});
