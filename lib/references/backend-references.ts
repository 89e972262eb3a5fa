import type { FieldPath } from '../api/field-path.js';
import { fieldOf, groupOf, itemsOf, kindOf, namespaceOf, textOf } from './fields.js';
import type { NameReference, NameUse } from './reference.js';
import { portFrom } from './service-references.js';

/** A Service, and a port of it. */
interface Backend {
  readonly use: NameUse;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
  readonly path: FieldPath;
  readonly port: unknown;
  readonly portPath: FieldPath;
}

/** The port of the Service of a webhook or an APIService that names none. */
const DEFAULT_API_PORT = 443;

/** Returns the Services that receive the requests of an Ingress, a route, a webhook or an API. */
export const backendReferences = (manifest: unknown): readonly NameReference[] =>
  backendsOf(manifest).flatMap(({ use, namespace, name, path, port, portPath }) => {
    if (name === undefined) return [];
    const base = { by: 'name', use, group: '', kind: 'Service', namespace, name } as const;
    const known = portFrom(port);
    return [
      { ...base, path, optional: false },
      ...(known === undefined ? [] : [{ ...base, path: portPath, port: known, optional: false }]),
    ];
  });

function backendsOf(manifest: unknown): readonly Backend[] {
  const [kind, group] = [kindOf(manifest), groupOf(manifest)];
  if (kind === 'Ingress' && /^(networking\.k8s\.io|extensions)$/.test(group))
    return ingressBackends(manifest);
  if (group === 'gateway.networking.k8s.io' && kind.endsWith('Route'))
    return gatewayBackends(manifest);
  if (group === 'admissionregistration.k8s.io' && kind.endsWith('WebhookConfiguration'))
    return itemsOf(manifest, [], 'webhooks').flatMap(({ path, value }) =>
      apiBackend(value, path, ['clientConfig', 'service'], 'webhook'),
    );
  if (kind === 'APIService' && group === 'apiregistration.k8s.io')
    return apiBackend(manifest, [], ['spec', 'service'], 'api');
  if (kind === 'Route' && group === 'route.openshift.io') return openShiftBackend(manifest);
  return [];
}

const ingressBackends = (manifest: unknown): readonly Backend[] => [
  ...['defaultBackend', 'backend'].map((field) =>
    ingressBackend(fieldOf(manifest, 'spec', field), ['spec', field], manifest),
  ),
  ...itemsOf(manifest, [], 'spec', 'rules')
    .flatMap(({ path, value }) => itemsOf(value, path, 'http', 'paths'))
    .map(({ path, value }) =>
      ingressBackend(fieldOf(value, 'backend'), [...path, 'backend'], manifest),
    ),
];

/**
 * The port with which an Ingress of the AWS Load Balancer Controller names an action of its
 * annotations, and not a Service.
 */
const ACTION_PORT = 'use-annotation';

function ingressBackend(backend: unknown, path: FieldPath, manifest: unknown): Backend {
  const base = { use: 'backend', namespace: namespaceOf(manifest) } as const;
  const service = fieldOf(backend, 'service');
  if (service === undefined)
    return {
      ...base,
      name: textOf(backend, 'serviceName'),
      path: [...path, 'serviceName'],
      port: fieldOf(backend, 'servicePort'),
      portPath: [...path, 'servicePort'],
    };
  const field = fieldOf(service, 'port', 'number') === undefined ? 'name' : 'number';
  const isAction = fieldOf(service, 'port', field) === ACTION_PORT;
  return {
    ...base,
    name: isAction ? undefined : textOf(service, 'name'),
    path: [...path, 'service', 'name'],
    port: fieldOf(service, 'port', field),
    portPath: [...path, 'service', 'port', field],
  };
}

const gatewayBackends = (manifest: unknown): readonly Backend[] =>
  itemsOf(manifest, [], 'spec', 'rules')
    .flatMap(({ path, value }) => itemsOf(value, path, 'backendRefs'))
    .filter(
      ({ value }) =>
        (fieldOf(value, 'kind') ?? 'Service') === 'Service' && !fieldOf(value, 'group'),
    )
    .map(({ path, value }) => ({
      use: 'backend',
      namespace: textOf(value, 'namespace') ?? namespaceOf(manifest),
      name: textOf(value, 'name'),
      path: [...path, 'name'],
      port: fieldOf(value, 'port'),
      portPath: [...path, 'port'],
    }));

function apiBackend(
  value: unknown,
  path: FieldPath,
  names: readonly string[],
  use: NameUse,
): readonly Backend[] {
  const service = fieldOf(value, ...names);
  if (typeof service !== 'object' || service === null) return [];
  return [
    {
      use,
      namespace: textOf(service, 'namespace'),
      name: textOf(service, 'name'),
      path: [...path, ...names, 'name'],
      port: fieldOf(service, 'port') ?? DEFAULT_API_PORT,
      portPath: [...path, ...names, 'port'],
    },
  ];
}

const openShiftBackend = (manifest: unknown): readonly Backend[] =>
  (fieldOf(manifest, 'spec', 'to', 'kind') ?? 'Service') === 'Service'
    ? [
        {
          use: 'backend',
          namespace: namespaceOf(manifest),
          name: textOf(manifest, 'spec', 'to', 'name'),
          path: ['spec', 'to', 'name'],
          // A port of a route is a port of the Pods.
          port: undefined,
          portPath: [],
        },
      ]
    : [];
