import type { Container, InitContainer } from '../spec/container.js';
import type { ContainerBase } from '../spec/container-base.js';
import type { PodProps } from '../spec/pod.js';
import type { ListedPort, Port, Ports } from '../spec/port.js';
import { getOwn, namesOf } from './conflicts.js';

/** A container and the ports that it listens on, such as `8080/TCP`. */
interface Listener {
  readonly name: string;
  readonly ports: readonly string[];
  /** Its index among the init containers, if it is one. */
  readonly index?: number;
  /** Whether it ends before the containers start. */
  readonly isRegularInitContainer: boolean;
}

/**
 * Throws an Error if an added container listens on the same port as another container that can run
 * at the same time: the containers of a Pod share one network.
 */
export function assertNoPortConflicts(pod: PodProps, added: readonly string[]): void {
  // Most added containers listen on no port.
  if (
    !added.some(
      (name) => getOwn(pod.containers, name)?.ports ?? getOwn(pod.initContainers, name)?.ports,
    )
  )
    return;
  const all = listenersOf(pod);
  const checked = all.filter(({ name }) => !added.includes(name));
  for (const listener of all.filter(({ name }) => added.includes(name))) {
    for (const other of checked) {
      const port = canRunTogether(listener, other)
        ? listener.ports.find((each) => other.ports.includes(each))
        : undefined;
      if (port !== undefined)
        throw new Error(
          `port ${port} is already used by container '${other.name}': the containers of a pod ` +
            `share one network, so give '${listener.name}' another port`,
        );
    }
    checked.push(listener);
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

/**
 * Whether two containers can run at the same time. A regular init container runs only with the
 * sidecars that started before it.
 */
function canRunTogether(one: Listener, other: Listener): boolean {
  if (one.isRegularInitContainer && other.isRegularInitContainer) return false;
  if (one.isRegularInitContainer)
    return other.index !== undefined && other.index < (one.index ?? 0);
  if (other.isRegularInitContainer) return canRunTogether(other, one);
  return true;
}

// Untyped code may pass something else than a container; validation reports that.
const isRegularInitContainer = (container: InitContainer | undefined): boolean =>
  container?.restartPolicy !== 'Always';

/** Returns the ports that a container listens on, such as `8080/TCP`. */
const portsOf = (container: ContainerBase | undefined): readonly string[] =>
  portValuesOf(container?.ports).map((port) =>
    typeof port === 'number' ? `${port}/TCP` : `${port?.containerPort}/${port?.protocol ?? 'TCP'}`,
  );

const portValuesOf = (ports: Ports | undefined): readonly (number | Port)[] =>
  isPortList(ports)
    ? ports
    : Object.values(ports ?? {}).filter((port): port is number | Port => port !== undefined);

const isPortList = (ports: Ports | undefined): ports is readonly (number | ListedPort)[] =>
  Array.isArray(ports);

/**
 * Returns the number of a named port of a container.
 *
 * @throws An Error if there is no port with that name.
 */
function portNumberOf({ ports }: Pick<Container, 'ports'>, name: string, whose: string): number {
  const named = isPortList(ports)
    ? ports.flatMap((port) => (typeof port === 'number' ? [] : [port]))
    : undefined;
  const found = named
    ? named.find((port) => port.name === name)
    : getOwn(ports as Readonly<Record<string, number | Port | undefined>> | undefined, name);
  if (found !== undefined) return typeof found === 'number' ? found : found.containerPort;
  const names = named ? named.flatMap((port) => port.name ?? []) : namesOf(ports);
  const listed =
    names.length === 0
      ? 'it has no named ports'
      : `it has ${names.map((each) => `'${each}'`).join(', ')}`;
  throw new Error(`there is no port '${name}' in container '${whose}': ${listed}`);
}

/** Returns variables that hold the addresses of ports of a container, for the others in its Pod. */
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
 * Returns the address of a port of a container for the others in its Pod. It is not `localhost`,
 * because that can resolve to `::1` first.
 */
export const localAddressOf = (
  container: Pick<Container, 'ports'>,
  port: string,
  whose: string,
): string => `127.0.0.1:${portNumberOf(container, port, whose)}`;
