import type { Api } from '../api/api.js';
import { goJson } from '../formats/go-json.js';
import { memoize } from '../formats/memoize.js';
import type { ContainerContext } from './pod-context.js';

/** Source: newContainerLabels. */
export const containerLabels = ({
  pod: { name, namespace, uid },
  container,
}: ContainerContext): Readonly<Record<string, string>> => ({
  'io.kubernetes.pod.name': name,
  'io.kubernetes.pod.namespace': namespace,
  'io.kubernetes.pod.uid': uid,
  'io.kubernetes.container.name': container.name,
});

/** Returns what the kubelet remembers about a container. Source: newContainerAnnotations. */
export function containerAnnotations({
  pod,
  container,
}: ContainerContext): Readonly<Record<string, string>> {
  const { terminationGracePeriodSeconds: grace } = pod.spec;
  const preStop = container.lifecycle?.preStop;
  const ports = container.ports ?? [];
  const annotations: Record<string, string> = {
    'io.kubernetes.container.hash': hashOf(container),
    'io.kubernetes.container.restartCount': '0',
    'io.kubernetes.container.terminationMessagePath': container.terminationMessagePath ?? '',
    'io.kubernetes.container.terminationMessagePolicy': container.terminationMessagePolicy ?? '',
  };
  if (grace !== undefined) annotations['io.kubernetes.pod.terminationGracePeriod'] = String(grace);
  if (preStop !== undefined)
    annotations['io.kubernetes.container.preStopHandler'] = goJson(handlerJson(preStop));
  if (ports.length > 0) annotations['io.kubernetes.container.ports'] = goJson(ports.map(portJson));
  return annotations;
}

/** Returns the hash that changes if a container has to be restarted. Source: HashContainer. */
const hashOf = ({ name, image = '' }: ContainerContext['container']): string =>
  hashOfText(`${name}\n${image}`);

/** Neither a name nor an image contains a line break that matters. */
const hashOfText = memoize((key: string): string => {
  const at = key.indexOf('\n');
  const json = goJson({ image: key.slice(at + 1), name: key.slice(0, at) });
  const bytes = new TextEncoder().encode(json);
  const text = `([]uint8)[${bytes.join(' ')}]`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16);
});

/** The fields in the order in which Go writes them. */
const portJson = ({
  name,
  hostPort,
  containerPort = 0,
  protocol,
  hostIP,
}: Api<'ContainerPort'>): object => ({
  name: name || undefined,
  hostPort: hostPort || undefined,
  containerPort,
  protocol: protocol || undefined,
  hostIP: hostIP || undefined,
});

const handlerJson = ({ exec, httpGet, tcpSocket, sleep }: Api<'LifecycleHandler'>): object => ({
  exec: exec && { command: exec.command?.length ? exec.command : undefined },
  httpGet: httpGet && {
    path: httpGet.path || undefined,
    port: httpGet.port ?? 0,
    host: httpGet.host || undefined,
    scheme: httpGet.scheme || undefined,
    httpHeaders: httpGet.httpHeaders?.length
      ? httpGet.httpHeaders.map(({ name = '', value = '' }) => ({ name, value }))
      : undefined,
  },
  tcpSocket: tcpSocket && { port: tcpSocket.port ?? 0, host: tcpSocket.host || undefined },
  sleep: sleep && { seconds: sleep.seconds ?? 0 },
});
