import type { Api, Kind } from '../../api/api.js';
import { localDescendingPath } from '../../formats/local-path.js';
import { dnsLabel, dnsSubdomain, goToLower } from '../../formats/name-formats.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules } from '../context/define-rules.js';
import { FormattedValue } from '../shared/formatted-value.js';

/** The required fields of a volume source. */
const requireFields = <K extends Kind>(kind: K, ...fields: readonly (keyof Api<K> & string)[]) =>
  defineRules('validation', kind, {
    needs: {
      description: `A volume of this type has ${quotedFields(fields)}.`,
      check(volume, context) {
        for (const field of fields) if (isEmpty(volume[field])) context.required(field);
      },
    },
  });
const quotedFields = (fields: readonly string[]): string =>
  fields.map((field) => `\`${field}\``).join(' and ');
const isEmpty = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);

export const presenceRules = [
  requireFields('GitRepoVolumeSource', 'repository'),
  requireFields('GCEPersistentDiskVolumeSource', 'pdName'),
  requireFields('AWSElasticBlockStoreVolumeSource', 'volumeID'),
  requireFields('NFSVolumeSource', 'server', 'path'),
  requireFields('ISCSIVolumeSource', 'targetPortal', 'iqn'),
  requireFields('GlusterfsVolumeSource', 'endpoints', 'path'),
  requireFields('RBDVolumeSource', 'monitors', 'image'),
  requireFields('CinderVolumeSource', 'volumeID'),
  requireFields('CephFSVolumeSource', 'monitors'),
  requireFields('FlexVolumeSource', 'driver'),
  requireFields('AzureFileVolumeSource', 'secretName', 'shareName'),
  requireFields('AzureDiskVolumeSource', 'diskName', 'diskURI'),
  requireFields('VsphereVirtualDiskVolumeSource', 'volumePath'),
  requireFields('PhotonPersistentDiskVolumeSource', 'pdID'),
  requireFields('PortworxVolumeSource', 'volumeID'),
  requireFields('ScaleIOVolumeSource', 'gateway', 'system', 'volumeName'),
  requireFields('QuobyteVolumeSource', 'volume'),
  requireFields('StorageOSVolumeSource', 'volumeName'),
  requireFields('CSIVolumeSource', 'driver'),
  requireFields('EphemeralVolumeSource', 'volumeClaimTemplate'),
].flat();

export const gitRepoVolumeRules = defineRules('validation', 'GitRepoVolumeSource', {
  directory: {
    description: 'The `directory` of a `gitRepo` volume is a relative path without `..`.',
    check({ directory }, context) {
      if (directory) context.format('directory', directory, localDescendingPath);
    },
  },
});

export const partitionedDiskVolumeRules = defineRules(
  'validation',
  ['GCEPersistentDiskVolumeSource', 'AWSElasticBlockStoreVolumeSource'],
  {
    partition: {
      description: '`partition` is between 0 and 255.',
      remediation: 'Leave it out if there is only one partition.',
      check({ partition = 0 }, context) {
        if (partition < 0 || partition > 255)
          context.invalid('partition', partition, 'must be between 1 and 255, inclusive');
      },
    },
  },
);

export const nfsVolumeRules = defineRules('validation', 'NFSVolumeSource', {
  absolute: {
    description: 'The `path` of an `nfs` volume is absolute.',
    remediation:
      'Start the path with `/`, such as `/exports/data`: it is the path that the server exports.',
    check({ path = '' }, context) {
      if (!path.startsWith('/')) context.invalid('path', path, 'must be an absolute path');
    },
  },
});

export const flockerVolumeRules = defineRules('validation', 'FlockerVolumeSource', {
  dataset: {
    description:
      'A `flocker` volume has exactly one of `datasetName`, which does not contain `/`, and ' +
      '`datasetUUID`.',
    remediation: 'Keep only one of the two.',
    check({ datasetName, datasetUUID }, context) {
      if (!datasetName && !datasetUUID)
        context.required([], 'one of datasetName and datasetUUID is required');
      if (datasetName && datasetUUID)
        context.invalid(
          [],
          'resource',
          'datasetName and datasetUUID can not be specified simultaneously',
        );
      if (datasetName?.includes('/'))
        context.invalid('datasetName', datasetName, "must not contain '/'");
    },
  },
});

const MANAGED_DISK_URI =
  '/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}';
const BLOB_DISK_URI =
  'https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd';

export const azureDiskVolumeRules = defineRules('validation', 'AzureDiskVolumeSource', {
  modes: {
    description:
      '`cachingMode` is `None`, `ReadOnly` or `ReadWrite`, and `kind` is `Dedicated`, `Managed` ' +
      'or `Shared`.',
    check({ cachingMode, kind }, context) {
      if (cachingMode !== undefined)
        context.oneOf('cachingMode', cachingMode, ['None', 'ReadOnly', 'ReadWrite']);
      if (kind !== undefined) context.oneOf('kind', kind, ['Dedicated', 'Managed', 'Shared']);
    },
  },
  uri: {
    description:
      'The `diskURI` starts with `/subscriptions/` if `kind` is `Managed`, and with `https://` ' +
      'otherwise. The default `kind` is `Shared`.',
    remediation: 'For a managed disk, add `kind: Managed`.',
    check({ kind = 'Shared', diskURI = '' }, context) {
      const managed = kind === 'Managed';
      if (!diskURI.startsWith(managed ? '/subscriptions/' : 'https://'))
        context.unsupported('diskURI', FormattedValue.asGoString(diskURI), [
          managed ? MANAGED_DISK_URI : BLOB_DISK_URI,
        ]);
    },
  },
});

const isHostPortPair = (text: string): boolean => /^(\[[^\][]*\]|[^:\][]*):[^:\][]*$/.test(text);

export const quobyteVolumeRules = defineRules('validation', 'QuobyteVolumeSource', {
  registry: {
    description:
      'The `registry` of a `quobyte` volume is `host:port`, or several of them separated by ' +
      'commas. Its `tenant` has at most 64 bytes.',
    check({ registry, tenant = '' }, context) {
      const pairs = 'must be a host:port pair or multiple pairs separated by commas';
      if (!registry) context.required('registry', pairs);
      else if (utf8Length(tenant) > 64)
        context.required('tenant', 'must be a UUID and may not exceed a length of 64 characters');
      else
        for (const pair of registry.split(','))
          if (!isHostPortPair(pair)) context.invalid('registry', registry, pairs);
    },
  },
});

export const storageOsVolumeRules = defineRules('validation', 'StorageOSVolumeSource', {
  names: {
    description: 'The `volumeName` and `volumeNamespace` of a `storageos` volume are DNS labels.',
    check({ volumeName, volumeNamespace }, context) {
      if (volumeName) context.format('volumeName', volumeName, dnsLabel);
      if (volumeNamespace) context.format('volumeNamespace', volumeNamespace, dnsLabel);
    },
  },
});

export const secretRefRules = defineRules(
  'validation',
  ['CinderVolumeSource', 'StorageOSVolumeSource', 'CSIVolumeSource'],
  {
    secret: {
      description: 'The secret reference of a `cinder`, `storageos` or `csi` volume has a name.',
      remediation: 'Write the name of the Secret, or leave out the reference.',
      check(source, context) {
        const field =
          context.node.type.name === 'CSIVolumeSource' ? 'nodePublishSecretRef' : 'secretRef';
        const reference = (
          source as Readonly<Record<string, { readonly name?: string } | undefined>>
        )[field];
        if (reference === undefined) return;
        if (!reference.name) context.required([field, 'name']);
        else if (field === 'nodePublishSecretRef')
          context.format('name', reference.name, dnsSubdomain);
      },
    },
  },
);

export const flexVolumeRules = defineRules('validation', 'FlexVolumeSource', {
  options: {
    description: 'The domain of a key of `options` is not `kubernetes.io` or `k8s.io`.',
    check({ options }, context) {
      for (const key in options)
        if (/\.(kubernetes|k8s)\.io$/.test(`.${goToLower(key.split('/')[0] ?? '')}`))
          context.invalid(
            ['options', key],
            key,
            'kubernetes.io and k8s.io namespaces are reserved',
          );
    },
  },
});
