import { cidr, legacyCidr } from '../../formats/cidr.js';
import { containerPortName, portNumber } from '../../formats/name-formats.js';
import { containsIp, parseCidr } from '../../formats/parse-cidr.js';
import { defineRules } from '../context/define-rules.js';

export const networkPolicySpecRules = defineRules('validation', 'NetworkPolicySpec', {
  types: {
    description: '`policyTypes` has at most two entries: `Ingress` and `Egress`.',
    check({ policyTypes }, context) {
      if (policyTypes === undefined) return;
      if (policyTypes.length > 2)
        context.invalid('policyTypes', policyTypes, 'may not specify more than two policyTypes');
      else
        policyTypes.forEach((type, i) => {
          context.oneOf(['policyTypes', i], type, ['Ingress', 'Egress']);
        });
    },
  },
});

export const networkPolicyPortRules = defineRules('validation', 'NetworkPolicyPort', {
  protocol: {
    description: '`protocol` is `TCP`, `UDP` or `SCTP`.',
    check({ protocol }, context) {
      if (protocol !== undefined) context.oneOf('protocol', protocol, ['TCP', 'UDP', 'SCTP']);
    },
  },
  port: {
    description: '`port` is a number between 1 and 65535, or the name of a port of the Pods.',
    remediation: 'Write the number of a port of the Pods, not of their Service.',
    check({ port }, context) {
      if (typeof port === 'string') return context.format('port', port, containerPortName);
      const error = port === undefined ? undefined : portNumber(port);
      if (error) context.invalid('port', port, error);
    },
  },
  'end-port': {
    description: '`endPort` is between `port`, which is a number, and 65535.',
    remediation: 'Write the number of the last port of the range, or leave out `endPort`.',
    check({ port, endPort }, context) {
      if (endPort === undefined) return;
      if (typeof port !== 'number') {
        const state = port === undefined ? 'not specified' : 'non-numeric';
        context.invalid('endPort', endPort, `may not be specified when \`port\` is ${state}`);
        return;
      }
      // Until 1.36, Kubernetes shows the wrong number.
      if (endPort < port)
        context.invalid(
          'endPort',
          context.minor < 37 ? port : endPort,
          'must be greater than or equal to `port`',
        );
      const error = portNumber(endPort);
      if (error) context.invalid('endPort', endPort, error);
    },
  },
});

export const networkPolicyPeerRules = defineRules('validation', 'NetworkPolicyPeer', {
  peer: {
    description:
      'A peer has an `ipBlock`, or a `podSelector`, a `namespaceSelector` or both of these.',
    remediation:
      'Write a selector, such as `podSelector: { matchLabels: { app: web } }`, and the `ipBlock` ' +
      'as another peer in the list.',
    check({ ipBlock, podSelector, namespaceSelector }, context) {
      const hasSelector = podSelector !== undefined || namespaceSelector !== undefined;
      if (ipBlock === undefined && !hasSelector) context.required([], 'must specify a peer');
      if (ipBlock !== undefined && hasSelector)
        context.forbidden([], 'may not specify both ipBlock and another peer');
    },
  },
});

const CIDR_REMEDIATION =
  'Write a range such as `10.0.0.0/8`, or one address such as `10.1.2.3/32`.';

export const ipBlockRules = defineRules('validation', 'IPBlock', {
  cidr: {
    since: 36,
    description:
      'The `cidr` of an `ipBlock` is a range of addresses, without leading zeros and without ' +
      'bits beyond the prefix.',
    remediation: CIDR_REMEDIATION,
    check: ({ cidr: range }, context) => context.requiredFormat('cidr', range, cidr),
  },
  'legacy-cidr': {
    until: 35,
    description: 'The `cidr` of an `ipBlock` is a range of addresses.',
    remediation: CIDR_REMEDIATION,
    check: ({ cidr: range }, context) => context.requiredFormat('cidr', range, legacyCidr),
  },
  except: {
    description: 'The ranges in `except` are in `cidr`, and smaller.',
    remediation: 'Write ranges in `cidr`, or leave out `except`.',
    check({ cidr: range = '', except = [] }, context) {
      const outer = parseCidr(range);
      if (outer === undefined) return;
      const format = context.minor < 36 ? legacyCidr : cidr;
      for (const [i, each] of except.entries()) {
        context.format(['except', i], each, format);
        const inner = parseCidr(each);
        if (inner === undefined) continue;
        if (!containsIp(outer, inner.network) || outer.prefixLength >= inner.prefixLength)
          context.invalid(['except', i], each, 'must be a strict subset of `cidr`');
      }
    },
  },
});
