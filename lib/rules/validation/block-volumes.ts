import type { FormatCheck } from '../../formats/format-check.js';
import { dnsSubdomain, goToLower } from '../../formats/name-formats.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules } from '../context/define-rules.js';

/** The patterns of Kubernetes, which accept more than the standards do. */
const TARGET_NAME_PATTERNS: Readonly<Record<string, RegExp>> = {
  iqn: /iqn\.\d{4}-\d{2}\.[-.A-Za-z0-9]+:[^,;*&$|\t\n\f\r ]+$/,
  eui: /^eui[^\n][A-Za-z0-9]{16}$/u,
  naa: /^naa[^\n][A-Za-z0-9]{32}$/u,
};
const targetName: FormatCheck = (name) => {
  const start = name.slice(0, 3);
  if (!Object.hasOwn(TARGET_NAME_PATTERNS, start))
    return 'must be valid format starting with iqn, eui, or naa';
  return TARGET_NAME_PATTERNS[start]?.test(name) ? undefined : 'must be valid format';
};

export const iscsiVolumeRules = defineRules('validation', 'ISCSIVolumeSource', {
  iqn: {
    description:
      'The `iqn` of an `iscsi` volume is a valid name that starts with `iqn`, `eui` or `naa`.',
    remediation: 'Write the name of the target, such as `iqn.2015-02.example.com:storage`.',
    check({ iqn }, context) {
      if (iqn) context.format('iqn', iqn, targetName);
    },
  },
  initiator: {
    description:
      'The `initiatorName` of an `iscsi` volume is a valid name that starts with `iqn`, `eui` ' +
      'or `naa`. Kubernetes reports the field in lower case.',
    remediation:
      'Write the name of the initiator, such as `iqn.2015-02.example.com:node`, or leave it out.',
    check({ initiatorName }, context) {
      if (initiatorName !== undefined) context.format('initiatorname', initiatorName, targetName);
    },
  },
  lun: {
    description: 'The `lun` of an `iscsi` volume is between 0 and 255.',
    check({ lun = 0 }, context) {
      context.between('lun', lun, 0, 255);
    },
  },
  secret: {
    description:
      'An `iscsi` volume with `chapAuthDiscovery` or `chapAuthSession` has a `secretRef`.',
    remediation: 'Write the name of the Secret that has the CHAP user and password.',
    check({ chapAuthDiscovery, chapAuthSession, secretRef }, context) {
      if ((chapAuthDiscovery || chapAuthSession) && !secretRef) context.required('secretRef');
    },
  },
});

export const fcVolumeRules = defineRules('validation', 'FCVolumeSource', {
  target: {
    description:
      'An `fc` volume has either `wwids`, or `targetWWNs` and a `lun` between 0 and 255.',
    remediation: 'Write only `wwids`, or only `targetWWNs` and `lun`.',
    check({ targetWWNs = [], wwids = [], lun }, context) {
      if (!targetWWNs.length && !wwids.length)
        context.required('targetWWNs', 'must specify either targetWWNs or wwids, but not both');
      if (targetWWNs.length && wwids.length)
        context.invalid(
          'targetWWNs',
          targetWWNs,
          'targetWWNs and wwids can not be specified simultaneously',
        );
      if (targetWWNs.length && lun === undefined)
        context.required('lun', 'lun is required if targetWWNs is specified');
      if (targetWWNs.length && lun !== undefined) context.between('lun', lun, 0, 255);
    },
  },
});

export const csiVolumeRules = defineRules('validation', 'CSIVolumeSource', {
  driver: {
    description:
      'The `driver` of a `csi` volume is a DNS subdomain of at most 63 bytes. Upper case is ' +
      'allowed.',
    remediation: 'Write the name of the CSI driver, such as `csi.example.com`.',
    check({ driver }, context) {
      if (!driver) return;
      if (utf8Length(driver) > 63) context.tooLong('driver', 63);
      context.invalidEach('driver', [[driver, dnsSubdomain(goToLower(driver)) ?? []]]);
    },
  },
  'no-driver': {
    until: 34,
    description:
      'The `driver` of a `csi` volume is a DNS subdomain. Kubernetes also reports this for an ' +
      'empty one.',
    remediation: 'Write the name of the CSI driver, such as `csi.example.com`.',
    check({ driver }, context) {
      if (!driver) context.format('driver', '', dnsSubdomain);
    },
  },
});
