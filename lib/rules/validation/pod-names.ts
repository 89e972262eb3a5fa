import { dnsLabel, dnsSubdomain } from '../../formats/name-formats.js';
import { utf8Length } from '../../formats/utf8-length.js';
import { defineRules } from '../context/define-rules.js';

export const podNamesRules = defineRules('validation', 'PodSpec', {
  'service-account': {
    description: '`serviceAccountName` is a DNS subdomain.',
    check({ serviceAccountName, serviceAccount }, context) {
      const name = serviceAccountName || serviceAccount;
      if (name) context.format('serviceAccountName', name, dnsSubdomain);
    },
  },
  'node-name': {
    description: '`nodeName` is a DNS subdomain.',
    check({ nodeName }, context) {
      if (nodeName) context.format('nodeName', nodeName, dnsSubdomain);
    },
  },
  'priority-class': {
    description: '`priorityClassName` is a DNS subdomain.',
    check({ priorityClassName: name }, context) {
      if (name) context.format('priorityClassName', name, dnsSubdomain);
    },
  },
  'runtime-class': {
    description: '`runtimeClassName` is a DNS subdomain.',
    remediation: 'Leave it out to use the default runtime.',
    check({ runtimeClassName: name }, context) {
      if (name !== undefined) context.format('runtimeClassName', name, dnsSubdomain);
    },
  },
  hostname: {
    description:
      '`hostname` is a DNS label. In a StatefulSet it is not validated, because each Pod gets ' +
      'its own.',
    check({ hostname }, context) {
      if (hostname && context.nearest('StatefulSetSpec') === undefined)
        context.format('hostname', hostname, dnsLabel);
    },
  },
  subdomain: {
    description:
      '`subdomain` is a DNS label. In a StatefulSet it is not validated, because each Pod gets ' +
      'its own.',
    check({ subdomain }, context) {
      if (subdomain && context.nearest('StatefulSetSpec') === undefined)
        context.format('subdomain', subdomain, dnsLabel);
    },
  },
  'hostname-override': {
    since: 35,
    description: '`hostnameOverride` is a DNS subdomain of at most 64 bytes.',
    check({ hostnameOverride: name }, context) {
      if (name === undefined) return;
      if (utf8Length(name) > 64) context.tooLong('hostnameOverride', 64);
      context.format('hostnameOverride', name, dnsSubdomain);
    },
  },
  'hostname-override-alone': {
    since: 35,
    description: 'A Pod with `hostnameOverride` has neither `setHostnameAsFQDN` nor `hostNetwork`.',
    remediation: 'Leave out one of the two.',
    check({ hostnameOverride: name, setHostnameAsFQDN, hostNetwork }, context) {
      if (name === undefined) return;
      if (setHostnameAsFQDN)
        context.forbidden(
          'hostnameOverride',
          'may not be specified when setHostnameAsFQDN is true',
        );
      if (hostNetwork)
        context.forbidden('hostnameOverride', 'may not be specified when hostNetwork is true');
    },
  },
});
