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
    says: 'A target is named in one of three ways.',
    check({ iqn }, at) {
      if (iqn) at.format('iqn', iqn, target);
    },
  },
  initiator: {
    says: 'An initiator is named as a target is. Kubernetes writes the field in small letters.',
    check({ initiatorName }, at) {
      if (initiatorName !== undefined) at.format('initiatorname', initiatorName, target);
    },
  },
  lun: {
    says: 'A unit is from 0 to 255.',
    check({ lun = 0 }, at) {
      at.between('lun', lun, 0, 255);
    },
  },
  secret: {
    says: 'A login has a secret.',
    check({ chapAuthDiscovery, chapAuthSession, secretRef }, at) {
      if ((chapAuthDiscovery || chapAuthSession) && !secretRef) at.required('secretRef');
    },
  },
});

export const fc = on('FCVolumeSource', {
  target: {
    says: 'A target is given by its name and unit, or by its id.',
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
    says: 'A driver is a DNS subdomain, in either case.',
    check({ driver }, at) {
      if (!driver) return;
      if (bytes(driver) > 63) at.tooLong('driver', 63);
      at.faulty('driver', [[driver, dnsSubdomain(lower(driver)) ?? []]]);
    },
  },
  'no-driver': {
    until: 34,
    says: 'A driver is a DNS subdomain. Kubernetes faults none twice.',
    check({ driver }, at) {
      if (!driver) at.format('driver', '', dnsSubdomain);
    },
  },
});
