import { bytes } from '../../formats/bytes.js';
import { dnsLabel, dnsSubdomain } from '../../formats/name.js';
import { on } from '../on.js';

export const names = on('PodSpec', {
  'service-account': {
    says: "A service account's name is a DNS subdomain.",
    check(_, at) {
      const name = at.view.serviceAccountName;
      if (name) at.format('serviceAccountName', name, dnsSubdomain);
    },
  },
  'node-name': {
    says: "A node's name is a DNS subdomain.",
    check({ nodeName }, at) {
      if (nodeName) at.format('nodeName', nodeName, dnsSubdomain);
    },
  },
  'priority-class': {
    says: "A priority class's name is a DNS subdomain.",
    check({ priorityClassName: name }, at) {
      if (name) at.format('priorityClassName', name, dnsSubdomain);
    },
  },
  'runtime-class': {
    says: "A runtime class's name is a DNS subdomain.",
    check({ runtimeClassName: name }, at) {
      if (name !== undefined) at.format('runtimeClassName', name, dnsSubdomain);
    },
  },
  hostname: {
    says: 'A host name is a DNS label. A StatefulSet sets its own, so there it is not judged.',
    check({ hostname }, at) {
      if (hostname && at.nearest('StatefulSetSpec') === undefined) at.format('hostname', hostname, dnsLabel);
    },
  },
  subdomain: {
    says: 'A subdomain is a DNS label. A StatefulSet sets its own, so there it is not judged.',
    check({ subdomain }, at) {
      if (subdomain && at.nearest('StatefulSetSpec') === undefined) at.format('subdomain', subdomain, dnsLabel);
    },
  },
  'hostname-override': {
    since: 34,
    says: 'A host name of the Pod itself is a DNS subdomain of at most 64 bytes.',
    check({ hostnameOverride: name }, at) {
      if (name === undefined) return;
      if (bytes(name) > 64) at.tooLong('hostnameOverride', 64);
      at.format('hostnameOverride', name, dnsSubdomain);
    },
  },
  'hostname-override-alone': {
    since: 34,
    says: 'A host name of the Pod itself goes with neither the FQDN nor the host network.',
    check({ hostnameOverride: name, setHostnameAsFQDN, hostNetwork }, at) {
      if (name === undefined) return;
      if (setHostnameAsFQDN) at.forbidden('hostnameOverride', 'may not be specified when setHostnameAsFQDN is true');
      if (hostNetwork) at.forbidden('hostnameOverride', 'may not be specified when hostNetwork is true');
    },
  },
});
