import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import { legacyIp } from '../../formats/ip.js';
import {
  containerPortName,
  dnsSubdomain,
  portNumber,
  wildcardDnsSubdomain,
} from '../../formats/name-formats.js';
import { pathSegment } from '../../formats/path-segment.js';
import { defineRules, type PodRuleContext } from '../context/define-rules.js';
import { nameFormatFor } from '../shared/object-name-format.js';

const INGRESS_CLASS = 'kubernetes.io/ingress.class';

export const ingressRules = defineRules('validation', 'Ingress', {
  class: {
    description: `The annotation \`${INGRESS_CLASS}\` is equal to \`ingressClassName\` if both are set.`,
    remediation: `Leave out the annotation: \`ingressClassName\` replaces it.`,
    check({ metadata, spec }, context) {
      const annotation = metadata?.annotations?.[INGRESS_CLASS];
      const name = spec?.ingressClassName;
      if (annotation !== undefined && name !== undefined && annotation !== name)
        context.invalid(
          {
            path: ['metadata', 'annotations', INGRESS_CLASS],
            field: `annotations.${INGRESS_CLASS}`,
          },
          annotation,
          'must match `ingressClassName` when both are specified',
        );
    },
  },
});

export const ingressSpecRules = defineRules('validation', 'IngressSpec', {
  'rules-or-backend': {
    description: 'An Ingress has `rules`, a `defaultBackend` or both.',
    remediation: 'Add a rule with the `host`, the `paths` and the Services that they lead to.',
    check({ rules, defaultBackend }, context) {
      if (!rules?.length && defaultBackend === undefined)
        context.invalid([], rules ?? null, 'either `defaultBackend` or `rules` must be specified');
    },
  },
  'class-name': {
    description: '`ingressClassName` is a DNS subdomain.',
    check({ ingressClassName }, context) {
      if (ingressClassName !== undefined)
        context.format('ingressClassName', ingressClassName, dnsSubdomain);
    },
  },
});

export const ingressTlsRules = defineRules('validation', 'IngressTLS', {
  hosts: {
    description: 'A host in `tls` is a DNS subdomain. Its first label can be `*`.',
    remediation: 'Write the host only, without a scheme, a port or a path.',
    check({ hosts }, context) {
      hosts?.forEach((host, i) => {
        context.format(['hosts', i], host, hostFormatFor(host));
      });
    },
  },
  secret: {
    description: 'The `secretName` of `tls` is a DNS subdomain.',
    check({ secretName }, context) {
      if (secretName) context.format('secretName', secretName, dnsSubdomain);
    },
  },
});

export const ingressRuleRules = defineRules('validation', 'IngressRule', {
  host: {
    description:
      'The `host` of a rule is a DNS subdomain, not an IP address. Its first label can be `*`.',
    remediation: 'Write the host only, without a scheme, a port or a path.',
    check({ host }, context) {
      if (!host) return;
      if (legacyIp(host) === undefined)
        context.invalid('host', host, 'must be a DNS name, not an IP address');
      context.format('host', host, hostFormatFor(host));
    },
  },
});

export const ingressPathsRules = defineRules('validation', 'HTTPIngressRuleValue', {
  paths: {
    description: '`http` has at least one path.',
    remediation: 'Write a path, such as `path: /` with `pathType: Prefix`, and its `backend`.',
    check({ paths }, context) {
      if (!paths?.length) context.required('paths');
    },
  },
});

export const ingressPathRules = defineRules('validation', 'HTTPIngressPath', {
  type: {
    description: '`pathType` is `Exact`, `Prefix` or `ImplementationSpecific`. It has no default.',
    remediation: 'Write `pathType: Prefix`, unless only the path itself is meant.',
    check({ pathType }, context) {
      if (pathType !== undefined) return context.oneOf('pathType', pathType, PATH_TYPES);
      context.required('pathType', 'pathType must be specified');
      context.skip('backend');
    },
  },
  path: {
    description:
      'A `path` starts with `/`. With the types `Exact` and `Prefix`, it is not empty, and ' +
      'has no empty segments, no `.` or `..` and no encoded slashes.',
    remediation: 'Write a path such as `/` or `/api`.',
    check({ pathType = '', path = '' }, context) {
      const isExact = pathType === 'Exact' || pathType === 'Prefix';
      const isChecked = isExact || (pathType === 'ImplementationSpecific' && path !== '');
      if (isChecked && !path.startsWith('/'))
        context.invalid('path', path, 'must be an absolute path');
      if (!isExact) return;
      for (const sequence of ['//', '/./', '/../', '%2f', '%2F'])
        if (path.includes(sequence))
          context.invalid('path', path, `must not contain '${sequence}'`);
      for (const end of ['/..', '/.'])
        if (path.endsWith(end)) context.invalid('path', path, `cannot end with '${end}'`);
    },
  },
});

export const ingressBackendRules = defineRules('validation', 'IngressBackend', {
  target: {
    description: 'A backend is a `service` or a `resource`.',
    remediation: 'Write `service` with the `name` of the Service and its `port`.',
    check({ service, resource }, context) {
      if (service === undefined && resource === undefined)
        context.invalid([], '', 'resource or service backend is required');
      if (service !== undefined && resource !== undefined)
        context.invalid([], '', 'cannot set both resource and service backends');
    },
  },
  service: {
    description: 'The backend names a Service.',
    remediation: 'Write the name of a Service in the namespace of the Ingress.',
    check({ service, resource }, context) {
      if (service === undefined || resource !== undefined) return;
      context.requiredFormat(
        ['service', 'name'],
        service.name,
        nameFormatFor('Service', context.minor),
      );
    },
  },
  port: {
    description: 'The `port` of a Service has either a `name` or a `number`.',
    remediation: 'Write `port: { number: 80 }`, or the name of the port in the Service.',
    check({ service, resource }, context) {
      if (service === undefined || resource !== undefined) return;
      const { name, number } = service.port ?? {};
      const path = ['service', 'port'];
      const field: FieldPath = [];
      if (name && number) context.invalid(field, '', 'cannot set both port name & port number');
      else if (name) context.format([...path, 'name'], name, containerPortName);
      else if (number) {
        const error = portNumber(number);
        if (error) context.invalid([...path, 'number'], number, error);
      } else context.required(field, 'port name or number is required');
    },
  },
  resource: {
    description:
      'A backend that is a `resource` has its `kind` and `name`, which are segments of a URL, ' +
      'and an `apiGroup` that is a DNS subdomain.',
    check({ service, resource }, context) {
      if (resource !== undefined && service === undefined) checkResource(resource, context);
    },
  },
});

const PATH_TYPES = ['Exact', 'ImplementationSpecific', 'Prefix'];

const hostFormatFor = (host: string): typeof dnsSubdomain =>
  host.includes('*') ? wildcardDnsSubdomain : dnsSubdomain;

function checkResource(
  { apiGroup, kind, name }: Api<'TypedLocalObjectReference'>,
  context: PodRuleContext,
): void {
  if (apiGroup !== undefined) context.format(['resource', 'apiGroup'], apiGroup, dnsSubdomain);
  context.requiredFormat(['resource', 'kind'], kind, pathSegment);
  context.requiredFormat(['resource', 'name'], name, pathSegment);
}
