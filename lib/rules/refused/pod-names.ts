import { bytes } from '../../formats/bytes.js';
import { dnsLabel, dnsSubdomain } from '../../formats/name.js';
import { on } from '../on.js';

export const names = on('PodSpec', {
  'service-account': {
    says: '`serviceAccountName` is a DNS subdomain.',
    check(_, at) {
      const name = at.view.serviceAccountName;
      if (name) at.format('serviceAccountName', name, dnsSubdomain);
    },
  },
  'node-name': {
    says: '`nodeName` is a DNS subdomain.',
    check({ nodeName }, at) {
      if (nodeName) at.format('nodeName', nodeName, dnsSubdomain);
    },
  },
  'priority-class': {
    says: '`priorityClassName` is a DNS subdomain.',
    check({ priorityClassName: name }, at) {
      if (name) at.format('priorityClassName', name, dnsSubdomain);
    },
  },
  'runtime-class': {
    says: '`runtimeClassName` is a DNS subdomain.',
    advice: 'For the default runtime, leave it out.',
    check({ runtimeClassName: name }, at) {
      if (name !== undefined) at.format('runtimeClassName', name, dnsSubdomain);
    },
  },
  hostname: {
    says: '`hostname` is a DNS label. In a StatefulSet it is not looked at, since each Pod gets its own.',
    check({ hostname }, at) {
      if (hostname && at.nearest('StatefulSetSpec') === undefined) at.format('hostname', hostname, dnsLabel);
    },
  },
  subdomain: {
    says: '`subdomain` is a DNS label. In a StatefulSet it is not looked at, since each Pod gets its own.',
    check({ subdomain }, at) {
      if (subdomain && at.nearest('StatefulSetSpec') === undefined) at.format('subdomain', subdomain, dnsLabel);
    },
  },
  'hostname-override': {
    since: 35,
    says: '`hostnameOverride` is a DNS subdomain of at most 64 bytes.',
    check({ hostnameOverride: name }, at) {
      if (name === undefined) return;
      if (bytes(name) > 64) at.tooLong('hostnameOverride', 64);
      at.format('hostnameOverride', name, dnsSubdomain);
    },
  },
  'hostname-override-alone': {
    since: 35,
    says: 'A Pod with `hostnameOverride` has no `setHostnameAsFQDN` and no `hostNetwork`.',
    advice: 'Leave out one of the two.',
    check({ hostnameOverride: name, setHostnameAsFQDN, hostNetwork }, at) {
      if (name === undefined) return;
      if (setHostnameAsFQDN) at.forbidden('hostnameOverride', 'may not be specified when setHostnameAsFQDN is true');
      if (hostNetwork) at.forbidden('hostnameOverride', 'may not be specified when hostNetwork is true');
    },
  },
});
