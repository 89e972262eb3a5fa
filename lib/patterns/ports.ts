import type { Container, ContainerBase, InitContainer } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { ListedPort, Port, Ports } from '../spec/port.js';

/** A container and what it listens on: `8080/TCP`. */
interface Listener {
  readonly name: string;
  readonly ports: readonly string[];
  /** Its place among the init containers, if it is one. */
  readonly place?: number;
  /** Whether it ends before the containers start. */
  readonly isStep: boolean;
}

/** Throws where a container of those named new listens on a port that another has at the same time: they share one network. */
export function refusePortClashes(pod: PodProps, added: readonly string[]): void {
  if (added.length === 0) return;
  const all = listenersOf(pod);
  const olds = all.filter(({ name }) => !added.includes(name));
  for (const [i, one] of all.filter(({ name }) => added.includes(name)).entries()) {
    const news = all.filter(({ name }) => added.includes(name)).slice(0, i);
    for (const other of [...olds, ...news]) {
      const port = meet(one, other) ? one.ports.find((each) => other.ports.includes(each)) : undefined;
      if (port !== undefined)
        throw new Error(
          `port ${port} is already taken by container '${other.name}': the containers of a pod share one network, so give '${one.name}' another port`,
        );
    }
  }
}

function listenersOf({ containers, initContainers }: PodProps): readonly Listener[] {
  return [
    ...Object.entries(containers).map(([name, container]) => ({ name, ports: portsOf(container), isStep: false })),
    ...Object.entries(initContainers ?? {}).map(([name, container], place) => ({
      name,
      ports: portsOf(container),
      place,
      isStep: isStep(container),
    })),
  ].filter(({ ports }) => ports.length > 0);
}

/** Whether two run at the same time. A step does only with the sidecars that started before it. */
function meet(one: Listener, other: Listener): boolean {
  if (one.isStep && other.isStep) return false;
  if (one.isStep) return other.place !== undefined && other.place < (one.place ?? 0);
  if (other.isStep) return meet(other, one);
  return true;
}

// What is no container is left to synth.
const isStep = (container: InitContainer | undefined): boolean => container?.restartPolicy !== 'Always';

const portsOf = (container: ContainerBase | undefined): readonly string[] =>
  listedPorts(container?.ports).map(({ containerPort, protocol = 'TCP' }) => `${containerPort}/${protocol}`);

/** Ports in one form: each with its name, if it has one. */
function listedPorts(ports: Ports | undefined): readonly ListedPort[] {
  const listed: readonly (readonly [string | undefined, number | Port])[] = Array.isArray(ports)
    ? (ports as readonly (number | ListedPort)[]).map((port) => [typeof port === 'number' ? undefined : port.name, port])
    : Object.entries(ports ?? {});
  return listed.map(([name, port]) => ({ ...(typeof port === 'number' ? { containerPort: port } : port), name }));
}

/** The number of a port of a container that is named. Throws where there is none. */
function numberOf(container: Pick<Container, 'ports'> | undefined, port: string, whose: string): number {
  const ports = listedPorts(container?.ports);
  const found = ports.find(({ name }) => name === port);
  if (found !== undefined) return found.containerPort;
  const names = ports.flatMap(({ name }) => (name === undefined ? [] : [`'${name}'`]));
  throw new Error(
    `there is no port '${port}' in container '${whose}': ${names.length === 0 ? 'it names none' : `it has ${names.join(', ')}`}`,
  );
}

/** Variables that hold where ports of a container are found by the others of its Pod. */
export const addressesOf = (
  variables: Readonly<Record<string, string>>,
  whose: string,
  container: Pick<Container, 'ports'>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(variables).map(([variable, port]) => [variable, addressOf(container, port, whose)]));

/** Where a port of a container is found by the others of its Pod. Not `localhost`, which may be another address first: `::1`. */
export const addressOf = (container: Pick<Container, 'ports'>, port: string, whose: string): string =>
  `127.0.0.1:${numberOf(container, port, whose)}`;
