import type { Api, Kind } from '../../api/types.js';
import { bytes } from '../../formats/bytes.js';
import { dnsLabel, dnsSubdomain, lower } from '../../formats/name.js';
import { descending } from '../../formats/path.js';
import { on } from '../on.js';
import { Shown } from '../shown.js';

/** The fields that a kind of volume cannot be without. */
const needs = <K extends Kind>(kind: K, ...fields: readonly (keyof Api<K> & string)[]) =>
  on(kind, {
    needs: {
      says: `A volume of this source has ${fields.map((field) => `\`${field}\``).join(' and ')}.`,
      check(volume, at) {
        for (const field of fields) if (isEmpty(volume[field])) at.required(field);
      },
    },
  });
const isEmpty = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0);

export const plain = [
  needs('GitRepoVolumeSource', 'repository'),
  needs('GCEPersistentDiskVolumeSource', 'pdName'),
  needs('AWSElasticBlockStoreVolumeSource', 'volumeID'),
  needs('NFSVolumeSource', 'server', 'path'),
  needs('ISCSIVolumeSource', 'targetPortal', 'iqn'),
  needs('GlusterfsVolumeSource', 'endpoints', 'path'),
  needs('RBDVolumeSource', 'monitors', 'image'),
  needs('CinderVolumeSource', 'volumeID'),
  needs('CephFSVolumeSource', 'monitors'),
  needs('FlexVolumeSource', 'driver'),
  needs('AzureFileVolumeSource', 'secretName', 'shareName'),
  needs('AzureDiskVolumeSource', 'diskName', 'diskURI'),
  needs('VsphereVirtualDiskVolumeSource', 'volumePath'),
  needs('PhotonPersistentDiskVolumeSource', 'pdID'),
  needs('PortworxVolumeSource', 'volumeID'),
  needs('ScaleIOVolumeSource', 'gateway', 'system', 'volumeName'),
  needs('QuobyteVolumeSource', 'volume'),
  needs('StorageOSVolumeSource', 'volumeName'),
  needs('CSIVolumeSource', 'driver'),
  needs('EphemeralVolumeSource', 'volumeClaimTemplate'),
].flat();

export const gitRepo = on('GitRepoVolumeSource', {
  directory: {
    says: 'The `directory` of a `gitRepo` is a relative path without `..`.',
    check({ directory }, at) {
      if (directory) at.format('directory', directory, descending);
    },
  },
});

export const disk = on(['GCEPersistentDiskVolumeSource', 'AWSElasticBlockStoreVolumeSource'], {
  partition: {
    says: '`partition` is from 0 to 255.',
    advice: 'For the only partition, leave it out.',
    check({ partition = 0 }, at) {
      if (partition < 0 || partition > 255) at.invalid('partition', partition, 'must be between 1 and 255, inclusive');
    },
  },
});

export const nfs = on('NFSVolumeSource', {
  absolute: {
    says: 'The `path` of an `nfs` volume is absolute.',
    advice: 'Begin it with `/`: it is the path that the server exports.',
    check({ path = '' }, at) {
      if (!path.startsWith('/')) at.invalid('path', path, 'must be an absolute path');
    },
  },
});

export const flocker = on('FlockerVolumeSource', {
  dataset: {
    says: 'A `flocker` volume has a `datasetName` without `/`, or a `datasetUUID`.',
    advice: 'Leave out all but one.',
    check({ datasetName, datasetUUID }, at) {
      if (!datasetName && !datasetUUID) at.required('', 'one of datasetName and datasetUUID is required');
      if (datasetName && datasetUUID) at.invalid('', 'resource', 'datasetName and datasetUUID can not be specified simultaneously');
      if (datasetName?.includes('/')) at.invalid('datasetName', datasetName, "must not contain '/'");
    },
  },
});

const MANAGED = '/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}';
const BLOB = 'https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd';

export const azureDisk = on('AzureDiskVolumeSource', {
  modes: {
    says: '`cachingMode` is `None`, `ReadOnly` or `ReadWrite`, and `kind` is `Dedicated`, `Managed` or `Shared`.',
    check({ cachingMode, kind }, at) {
      if (cachingMode !== undefined) at.oneOf('cachingMode', cachingMode, ['None', 'ReadOnly', 'ReadWrite']);
      if (kind !== undefined) at.oneOf('kind', kind, ['Dedicated', 'Managed', 'Shared']);
    },
  },
  uri: {
    says: 'The `diskURI` of a `kind: Managed` begins with `/subscriptions/`; of another with `https://`. Without a kind it is `Shared`.',
    advice: 'For a managed disk, write `kind: Managed` too.',
    check({ kind = 'Shared', diskURI = '' }, at) {
      const managed = kind === 'Managed';
      if (!diskURI.startsWith(managed ? '/subscriptions/' : 'https://'))
        at.unsupported('diskURI', Shown.exact(diskURI), [managed ? MANAGED : BLOB]);
    },
  },
});

const isPair = (text: string): boolean => /^(\[[^\][]*\]|[^:\][]*):[^:\][]*$/.test(text);

export const quobyte = on('QuobyteVolumeSource', {
  registry: {
    says: 'The `registry` of a `quobyte` volume is `host:port`, or several with commas between, and its `tenant` has at most 64 bytes.',
    check({ registry, tenant = '' }, at) {
      const pairs = 'must be a host:port pair or multiple pairs separated by commas';
      if (!registry) at.required('registry', pairs);
      else if (bytes(tenant) > 64) at.required('tenant', 'must be a UUID and may not exceed a length of 64 characters');
      else for (const pair of registry.split(',')) if (!isPair(pair)) at.invalid('registry', registry, pairs);
    },
  },
});

export const storageOs = on('StorageOSVolumeSource', {
  names: {
    says: '`volumeName` and `volumeNamespace` of a `storageos` volume are DNS labels.',
    check({ volumeName, volumeNamespace }, at) {
      if (volumeName) at.format('volumeName', volumeName, dnsLabel);
      if (volumeNamespace) at.format('volumeNamespace', volumeNamespace, dnsLabel);
    },
  },
});

export const secretOf = on(['CinderVolumeSource', 'StorageOSVolumeSource', 'CSIVolumeSource'], {
  secret: {
    says: 'The Secret of a `cinder`, `storageos` or `csi` volume is named.',
    advice: 'Name the Secret, or leave out the reference.',
    check(source, at) {
      const field = at.node.type.name === 'CSIVolumeSource' ? 'nodePublishSecretRef' : 'secretRef';
      const reference = (source as Readonly<Record<string, { readonly name?: string } | undefined>>)[field];
      if (reference === undefined) return;
      if (!reference.name) at.required(`${field}.name`);
      else if (field === 'nodePublishSecretRef') at.format('name', reference.name, dnsSubdomain);
    },
  },
});

export const flex = on('FlexVolumeSource', {
  options: {
    says: 'The keys of `options` are not in the domains `kubernetes.io` and `k8s.io`.',
    check({ options }, at) {
      for (const key in options)
        if (/\.(kubernetes|k8s)\.io$/.test(`.${lower(key.split('/')[0] ?? '')}`))
          at.invalid(`options[${key}]`, key, 'kubernetes.io and k8s.io namespaces are reserved');
    },
  },
});
