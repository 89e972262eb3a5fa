import type { Container, ContainerBase, InitContainer } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { ListedPort, Port, Ports } from '../spec/port.js';
import { getOwn } from './conflicts.js';

/** A container and what it listens on: `8080/TCP`. */
interface Listener {
  readonly name: string;
  readonly ports: readonly string[];
  /** Its place among the init containers, if it is one. */
  readonly index?: number;
  /** Whether it ends before the containers start. */
  readonly isRegularInitContainer: boolean;
}

/**
 * Throws where a container of those named new listens on a port that another has at the same time:
 * they share one network.
 */
export function assertNoPortConflicts(pod: PodProps, added: readonly string[]): void {
  // Most of what is added listens nowhere.
  if (
    !added.some(
      (name) => getOwn(pod.containers, name)?.ports ?? getOwn(pod.initContainers, name)?.ports,
    )
  )
    return;
  const all = listenersOf(pod);
  const olds = all.filter(({ name }) => !added.includes(name));
  for (const one of all.filter(({ name }) => added.includes(name))) {
    for (const other of olds) {
      const port = canRunTogether(one, other)
        ? one.ports.find((each) => other.ports.includes(each))
        : undefined;
      if (port !== undefined)
        throw new Error(
          `port ${port} is already taken by container '${other.name}': the containers of a pod share one network, so give '${one.name}' another port`,
        );
    }
    olds.push(one);
  }
}

function listenersOf({ containers, initContainers }: PodProps): readonly Listener[] {
  return [
    ...Object.entries(containers).map(([name, container]) => ({
      name,
      ports: portsOf(container),
      isRegularInitContainer: false,
    })),
    ...Object.entries(initContainers ?? {}).map(([name, container], index) => ({
      name,
      ports: portsOf(container),
      index,
      isRegularInitContainer: isRegularInitContainer(container),
    })),
  ].filter(({ ports }) => ports.length > 0);
}

/** Whether two run at the same time. A step does only with the sidecars that started before it. */
function canRunTogether(one: Listener, other: Listener): boolean {
  if (one.isRegularInitContainer && other.isRegularInitContainer) return false;
  if (one.isRegularInitContainer)
    return other.index !== undefined && other.index < (one.index ?? 0);
  if (other.isRegularInitContainer) return canRunTogether(other, one);
  return true;
}

// What is no container is left to synth.
const isRegularInitContainer = (container: InitContainer | undefined): boolean =>
  container?.restartPolicy !== 'Always';

/** What a container listens on: `8080/TCP`. */
const portsOf = (container: ContainerBase | undefined): readonly string[] =>
  portValuesOf(container?.ports).map((port) =>
    typeof port === 'number' ? `${port}/TCP` : `${port?.containerPort}/${port?.protocol ?? 'TCP'}`,
  );

const portValuesOf = (ports: Ports | undefined): readonly (number | Port)[] =>
  isPortList(ports) ? ports : Object.values(ports ?? {});

const isPortList = (ports: Ports | undefined): ports is readonly (number | ListedPort)[] =>
  Array.isArray(ports);

/** The number of a port of a container that is named. Throws where there is none. */
function portNumberOf({ ports }: Pick<Container, 'ports'>, name: string, whose: string): number {
  const named = isPortList(ports)
    ? ports.flatMap((port) => (typeof port === 'number' ? [] : [port]))
    : undefined;
  const found = named
    ? named.find((port) => port.name === name)
    : getOwn(ports as Readonly<Record<string, number | Port>> | undefined, name);
  if (found !== undefined) return typeof found === 'number' ? found : found.containerPort;
  const names = named ? named.flatMap((port) => port.name ?? []) : Object.keys(ports ?? {});
  const listed =
    names.length === 0 ? 'it names none' : `it has ${names.map((each) => `'${each}'`).join(', ')}`;
  throw new Error(`there is no port '${name}' in container '${whose}': ${listed}`);
}

/** Variables that hold where ports of a container are found by the others of its Pod. */
export const localAddressesOf = (
  variables: Readonly<Record<string, string>>,
  whose: string,
  container: Pick<Container, 'ports'>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(variables).map(([variable, port]) => [
      variable,
      localAddressOf(container, port, whose),
    ]),
  );

/**
 * Where a port of a container is found by the others of its Pod. Not `localhost`, which may be
 * another address first: `::1`.
 */
export const localAddressOf = (
  container: Pick<Container, 'ports'>,
  port: string,
  whose: string,
): string => `127.0.0.1:${portNumberOf(container, port, whose)}`;
