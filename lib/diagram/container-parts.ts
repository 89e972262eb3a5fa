import type { FieldPath } from '../api/field-path.js';
import { type AnyRecord, recordOf, recordsOf, textOf } from './manifest-values.js';

/** A port, probe, hook or security setting of a container. */
export interface ContainerPart {
  readonly path: FieldPath;
  readonly kind: 'port' | 'probe' | 'hook' | 'restriction' | 'privilege';
  /** The text in the picture, such as `http :8080`. */
  readonly text: string;
  /** The text in full, such as `port http 8080 TCP`. */
  readonly label: string;
}

/** Returns the parts of a container, in the order ports, probes, hooks, security. */
export const containerParts = (container: AnyRecord, path: FieldPath): readonly ContainerPart[] => [
  ...portsOf(container, path),
  ...probesOf(container, path),
  ...hooksOf(container, path),
  ...securityOf(container, path),
];

const portsOf = (container: AnyRecord, path: FieldPath): readonly ContainerPart[] =>
  recordsOf(container['ports']).map((port, i) => {
    const [name, number] = [textOf(port['name']), textOf(port['containerPort'])];
    const protocol = textOf(port['protocol']) || 'TCP';
    return {
      path: [...path, 'ports', i],
      kind: 'port',
      text: `${name === '' ? '' : `${name} `}:${number}${protocol === 'TCP' ? '' : `/${protocol}`}`,
      label: ['port', name, number, protocol].filter(Boolean).join(' '),
    };
  });

const PROBES = ['startup', 'readiness', 'liveness'] as const;

const probesOf = (container: AnyRecord, path: FieldPath): readonly ContainerPart[] =>
  PROBES.flatMap((kind) => {
    const field = `${kind}Probe`;
    if (!isObject(container[field])) return [];
    const probe = recordOf(container[field]);
    const action = describeAction(probe);
    const period = textOf(probe['periodSeconds']) || '10';
    return [
      {
        path: [...path, field],
        kind: 'probe',
        text: `${kind} ${action}`,
        label: `${kind} probe: ${action}, every ${period} s`,
      },
    ];
  });

/** Maximum length of a command in a picture, in UTF-16 code units. */
const MAX_COMMAND_LENGTH = 40;

/** Returns the action of a probe or hook, such as `:8080/ready`. */
function describeAction(handler: AnyRecord): string {
  const [httpGet, tcpSocket, grpc, exec, sleep] = [
    'httpGet',
    'tcpSocket',
    'grpc',
    'exec',
    'sleep',
  ].map((field) => (isObject(handler[field]) ? recordOf(handler[field]) : undefined));
  if (httpGet) return `:${textOf(httpGet['port'])}${textOf(httpGet['path']) || '/'}`;
  if (tcpSocket) return `tcp :${textOf(tcpSocket['port'])}`;
  if (grpc) return `grpc :${textOf(grpc['port'])}`;
  if (sleep) return `sleep ${textOf(sleep['seconds'])} s`;
  const command = exec?.['command'];
  return Array.isArray(command)
    ? command.map(textOf).join(' ').slice(0, MAX_COMMAND_LENGTH)
    : 'without an action';
}

const HOOKS = ['postStart', 'preStop'] as const;

const hooksOf = (container: AnyRecord, path: FieldPath): readonly ContainerPart[] =>
  HOOKS.flatMap((kind) => {
    const hook = recordOf(container['lifecycle'])[kind];
    if (!isObject(hook)) return [];
    const action = describeAction(recordOf(hook));
    return [
      {
        path: [...path, 'lifecycle', kind],
        kind: 'hook',
        text: `${kind} ${action}`,
        label: `${kind} hook: ${action}`,
      },
    ];
  });

function securityOf(container: AnyRecord, path: FieldPath): readonly ContainerPart[] {
  const security = recordOf(container['securityContext']);
  const part = (field: string, kind: ContainerPart['kind'], text: string): ContainerPart => ({
    path: [...path, 'securityContext', field],
    kind,
    text,
    label: `securityContext.${field}: ${textOf(security[field])}`,
  });
  const user = security['runAsUser'];
  return [
    ...(security['privileged'] === true ? [part('privileged', 'privilege', 'privileged')] : []),
    ...(security['readOnlyRootFilesystem'] === true
      ? [part('readOnlyRootFilesystem', 'restriction', 'read-only root')]
      : []),
    ...(textOf(user) === ''
      ? []
      : [part('runAsUser', user === 0 ? 'privilege' : 'restriction', `user ${textOf(user)}`)]),
  ];
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
