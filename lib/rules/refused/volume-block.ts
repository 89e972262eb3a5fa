import { bytes } from '../../formats/bytes.js';
import type { Format } from '../../formats/format.js';
import { dnsSubdomain, lower } from '../../formats/name.js';
import { on } from '../on.js';

/** Kubernetes' own three, loose as they are. */
const TARGETS: Readonly<Record<string, RegExp>> = {
  iqn: /iqn\.\d{4}-\d{2}\.[-.A-Za-z0-9]+:[^,;*&$|\t\n\f\r ]+$/,
  eui: /^eui[^\n][A-Za-z0-9]{16}$/u,
  naa: /^naa[^\n][A-Za-z0-9]{32}$/u,
};
const target: Format = (name) => {
  const start = name.slice(0, 3);
  if (!Object.hasOwn(TARGETS, start)) return 'must be valid format starting with iqn, eui, or naa';
  return TARGETS[start]?.test(name) ? undefined : 'must be valid format';
};

export const iscsi = on('ISCSIVolumeSource', {
  iqn: {
    says: 'The `iqn` of an `iscsi` volume begins with `iqn`, `eui` or `naa`, and is one.',
    advice: "Write the target's name, as `iqn.2015-02.example.com:storage`.",
    check({ iqn }, at) {
      if (iqn) at.format('iqn', iqn, target);
    },
  },
  initiator: {
    says: 'The `initiatorName` of an `iscsi` volume begins with `iqn`, `eui` or `naa`, and is one. Kubernetes writes the field in small letters.',
    advice: "Write the initiator's name, as `iqn.2015-02.example.com:node`, or leave it out.",
    check({ initiatorName }, at) {
      if (initiatorName !== undefined) at.format('initiatorname', initiatorName, target);
    },
  },
  lun: {
    says: 'The `lun` of an `iscsi` volume is from 0 to 255.',
    check({ lun = 0 }, at) {
      at.between('lun', lun, 0, 255);
    },
  },
  secret: {
    says: 'An `iscsi` volume with `chapAuthDiscovery` or `chapAuthSession` has a `secretRef`.',
    advice: 'Name the Secret with the CHAP user and password.',
    check({ chapAuthDiscovery, chapAuthSession, secretRef }, at) {
      if ((chapAuthDiscovery || chapAuthSession) && !secretRef) at.required('secretRef');
    },
  },
});

export const fc = on('FCVolumeSource', {
  target: {
    says: 'An `fc` volume has `wwids`, or `targetWWNs` and a `lun` from 0 to 255.',
    advice: 'Leave out all but `wwids`, or all but `targetWWNs` and `lun`.',
    check({ targetWWNs = [], wwids = [], lun }, at) {
      if (!targetWWNs.length && !wwids.length) at.required('targetWWNs', 'must specify either targetWWNs or wwids, but not both');
      if (targetWWNs.length && wwids.length)
        at.invalid('targetWWNs', targetWWNs, 'targetWWNs and wwids can not be specified simultaneously');
      if (targetWWNs.length && lun === undefined) at.required('lun', 'lun is required if targetWWNs is specified');
      if (targetWWNs.length && lun !== undefined) at.between('lun', lun, 0, 255);
    },
  },
});

export const csi = on('CSIVolumeSource', {
  driver: {
    says: 'The `driver` of a `csi` volume is a DNS subdomain in either case, of at most 63 bytes.',
    advice: 'Write the name of the CSI driver, as `csi.example.com`.',
    check({ driver }, at) {
      if (!driver) return;
      if (bytes(driver) > 63) at.tooLong('driver', 63);
      at.faulty('driver', [[driver, dnsSubdomain(lower(driver)) ?? []]]);
    },
  },
  'no-driver': {
    until: 34,
    says: 'The `driver` of a `csi` volume is a DNS subdomain. Of an empty one Kubernetes says this too.',
    advice: 'Write the name of the CSI driver, as `csi.example.com`.',
    check({ driver }, at) {
      if (!driver) at.format('driver', '', dnsSubdomain);
    },
  },
});
