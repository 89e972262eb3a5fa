import { goQuote } from '../../formats/go-quote.js';
import { pathNoBacksteps } from '../../formats/local-path.js';
import { dnsLabel, dnsSubdomain } from '../../formats/name-formats.js';
import { isNegativeQuantity, quantityOf } from '../../formats/parse-quantity.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules } from '../context/define-rules.js';
import { VOLUME_SOURCES } from '../context/volume-sources.js';

/** The sources that Kubernetes spells differently when it forbids them. */
const MISSPELLED_SOURCES: Readonly<Record<string, string>> = {
  cephfs: 'cephFS',
  downwardAPI: 'downwarAPI',
};

const HOST_PATH_TYPES = [
  '',
  'BlockDevice',
  'CharDevice',
  'Directory',
  'DirectoryOrCreate',
  'File',
  'FileOrCreate',
  'Socket',
];

export const volumeRules = defineRules('validation', 'Volume', {
  name: {
    description: 'A volume has a `name` that is a DNS label.',
    remediation: 'Write a name, such as `data`.',
    check: ({ name }, context) => context.requiredFormat('name', name, dnsLabel),
  },
  'one-source': {
    description: 'A volume has one source. Kubernetes does not validate the second one.',
    remediation: 'Keep only one source, or write a volume for each.',
    check(volume, context) {
      let sources = 0;
      for (const field in volume) if (field !== 'name') sources++;
      if (sources < 2) return;
      let first = true;
      for (const source of VOLUME_SOURCES) {
        if (volume[source] === undefined) continue;
        if (!first) {
          context.forbidden(
            { path: source, field: MISSPELLED_SOURCES[source] ?? source },
            'may not specify more than 1 volume type',
          );
          context.skip(source);
        }
        first = false;
      }
    },
  },
  'claim-name': {
    description:
      "The name of the claim of an `ephemeral` volume, which is the Pod's name, a hyphen and " +
      "the volume's name, is a DNS subdomain.",
    remediation: 'Shorten the name of the Pod or of the volume.',
    check(value, context) {
      const { name, ephemeral } = value;
      if (
        !ephemeral ||
        VOLUME_SOURCES.some(
          (source) => source !== 'ephemeral' && source !== 'image' && value[source] !== undefined,
        )
      )
        return;
      if (!name || !context.view.podName) return;
      const claim = `${context.view.podName}-${name}`;
      const error = dnsSubdomain(claim);
      for (const each of [error ?? []].flat())
        context.invalid('name', name, `PVC name ${goQuote(claim)}: ${each}`);
    },
  },
  'initiator-and-name': {
    description:
      "If `iscsi` has an `initiatorName`, the volume's name and `targetPortal` have at most 63 " +
      'characters together.',
    remediation: 'Shorten the name of the volume.',
    check({ name = '', iscsi }, context) {
      if (
        iscsi?.initiatorName !== undefined &&
        utf8Length(`${name}:${iscsi.targetPortal ?? ''}`) > 64
      )
        context.invalid(
          'name',
          name,
          'Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if ' +
            'iscsi.initiatorName is specified.',
        );
    },
  },
  unique: {
    isLate: true,
    description:
      'The names of the volumes of a Pod are unique. Volumes with errors of their own are not ' +
      'compared.',
    remediation: 'Rename one of the volumes, and its mounts.',
    check({ name = '' }, context) {
      const first = context.view.validVolume(name);
      if (first?.type === context.node.type && (first.index as number) < context.index)
        context.duplicate('name', name);
    },
  },
});

export const ephemeralClaimNameRules = defineRules('validation', 'PodSpec', {
  'claim-of-its-own': {
    description:
      'A `persistentVolumeClaim` volume does not use a claim that an `ephemeral` volume of the ' +
      "Pod creates, whose name is the Pod's name, a hyphen and the volume's name.",
    remediation: 'Mount the `ephemeral` volume itself.',
    check({ volumes = [] }, context) {
      if (!volumes.some(({ ephemeral }) => ephemeral) || !context.view.podName) return;
      const generatedClaims = new Set(
        volumes.flatMap(({ name = '', ephemeral }) =>
          ephemeral ? [`${context.view.podName}-${name}`] : [],
        ),
      );
      volumes.forEach(({ persistentVolumeClaim: { claimName = '' } = {} }, i) => {
        if (generatedClaims.has(claimName))
          context.invalid(
            ['volumes', i, 'persistentVolumeClaim', 'claimName'],
            claimName,
            'must not reference a PVC that gets created for an ephemeral volume',
          );
      });
    },
  },
});

export const hostPathVolumeRules = defineRules('validation', 'HostPathVolumeSource', {
  path: {
    description: 'A `hostPath` has a `path` without `..`.',
    remediation: 'Write a path on the node, such as `/var/log`.',
    check: ({ path }, context) => context.requiredFormat('path', path, pathNoBacksteps),
  },
  type: {
    description:
      'The `type` of a `hostPath` is empty, `DirectoryOrCreate`, `Directory`, `FileOrCreate`, ' +
      '`File`, `Socket`, `CharDevice` or `BlockDevice`.',
    check({ path, type }, context) {
      if (path && type !== undefined) context.oneOf('type', type, HOST_PATH_TYPES);
    },
  },
});

export const emptyDirVolumeRules = defineRules('validation', 'EmptyDirVolumeSource', {
  'size-limit': {
    description: 'The `sizeLimit` of an `emptyDir` is not negative.',
    remediation: 'Write a size, such as `1Gi`, or leave it out.',
    check({ sizeLimit }, context) {
      if (sizeLimit !== undefined && isNegativeQuantity(quantityOf(sizeLimit)))
        context.forbidden('sizeLimit', 'SizeLimit field must be a valid resource quantity');
    },
  },
});

export const claimVolumeRules = defineRules('validation', 'PersistentVolumeClaimVolumeSource', {
  name: {
    description: 'A `persistentVolumeClaim` has a `claimName`.',
    remediation:
      "Write the name of a PersistentVolumeClaim in the Pod's namespace, such as `data`.",
    check({ claimName }, context) {
      if (!claimName) context.required('claimName');
    },
  },
});

export const imageVolumeRules = defineRules('validation', 'ImageVolumeSource', {
  reference: {
    since: 37,
    description: 'An `image` volume has a `reference`.',
    remediation: 'Write the image or artifact to mount, such as `quay.io/org/data:v1`.',
    check({ reference }, context) {
      if (!reference) context.required('reference');
    },
  },
  'reference-in-pod': {
    since: 35,
    until: 36,
    description: 'An `image` volume of a Pod has a `reference`. Templates are not checked.',
    remediation: 'Write the image or artifact to mount, such as `quay.io/org/data:v1`.',
    check({ reference }, context) {
      if (!reference && context.view.isPod) context.required('reference');
    },
  },
  'pull-policy': {
    since: 35,
    description: 'The `pullPolicy` of an `image` volume is `Always`, `IfNotPresent` or `Never`.',
    check: ({ pullPolicy }, context) =>
      context.oneOf('pullPolicy', pullPolicy || 'IfNotPresent', [
        'Always',
        'IfNotPresent',
        'Never',
      ]),
  },
});
