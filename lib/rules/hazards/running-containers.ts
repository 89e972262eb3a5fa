import type { Api } from '../../api/api.js';
import {
  type ApiContainer,
  type ApiPodSpec,
  allContainersOf,
  initContainersOf,
  isSidecar,
} from '../../lifecycle/pod-containers.js';
import { FirstByValue } from './first-by-value.js';

type Port = Api<'ContainerPort'>;

/** A container, and its position in the order in which the containers start. */
interface StartedContainer {
  readonly container: ApiContainer;
  readonly position: number;
  /** Whether it runs as long as the Pod: it is not an init container that ends. */
  readonly isLongRunning: boolean;
}

/**
 * The ports of the containers of a Pod that run at the same time. An init container that is not a
 * sidecar has ended before the next container starts.
 */
export class RunningContainers {
  private readonly started = new Map<ApiContainer, StartedContainer>();
  /** The containers that listen on a TCP port, in the order in which they start. */
  private readonly byPort = new Map<number, StartedContainer[]>();
  /** The first container of each port that runs as long as the Pod. */
  private readonly firstByPort = new Map<number, StartedContainer>();
  private readonly byHostPort = new FirstByValue<number | undefined, StartedContainer>();
  private readonly byHostIp = new FirstByValue<string | undefined, StartedContainer>();

  constructor(spec: ApiPodSpec) {
    const { length } = initContainersOf(spec);
    allContainersOf(spec).forEach((container, position) => {
      const isLongRunning = position >= length || isSidecar(container);
      const started = { container, position, isLongRunning };
      if (!this.started.has(container)) this.started.set(container, started);
      for (const port of container.ports ?? []) this.addPort(port, started);
    });
  }

  /** Returns the first container that runs beside a container and listens on a TCP port. */
  listenerBeside(container: ApiContainer, port: number): ApiContainer | undefined {
    const own = this.started.get(container);
    const first = this.firstByPort.get(port);
    if (own === undefined) return undefined;
    if (first !== undefined && first.position < own.position) return first.container;
    return own.isLongRunning
      ? firstAfter(this.byPort.get(port) ?? [], own.position)?.container
      : undefined;
  }

  /**
   * Returns the first container that runs when a container starts, and listens on the same port as
   * the container, with another port of the node.
   */
  conflictBefore(container: ApiContainer, port: Port): ApiContainer | undefined {
    const own = this.started.get(container);
    const key = portKeyOf(port);
    const found = [
      this.byHostPort.firstOther(key, port.hostPort),
      port.hostIP ? this.byHostIp.firstOther(`${key}/${port.hostPort}`, port.hostIP) : undefined,
    ]
      .flatMap((each) => each ?? [])
      .sort((a, b) => a.position - b.position)[0];
    return own !== undefined && found !== undefined && found.position < own.position
      ? found.container
      : undefined;
  }

  private addPort(port: Port, started: StartedContainer): void {
    const { containerPort, protocol, hostPort, hostIP } = port;
    if (containerPort !== undefined && (protocol || 'TCP') === 'TCP') {
      const listeners = this.byPort.get(containerPort);
      if (listeners === undefined) this.byPort.set(containerPort, [started]);
      else listeners.push(started);
      if (started.isLongRunning && !this.firstByPort.has(containerPort))
        this.firstByPort.set(containerPort, started);
    }
    if (!started.isLongRunning || !hostPort) return;
    const key = portKeyOf(port);
    this.byHostPort.add(key, hostPort, started);
    if (hostIP) this.byHostIp.add(`${key}/${hostPort}`, hostIP, started);
  }
}

const portKeyOf = ({ containerPort, protocol }: Port): string =>
  `${containerPort}/${protocol || 'TCP'}`;

/** Returns the first container after a position, by binary search. */
function firstAfter(
  listeners: readonly StartedContainer[],
  position: number,
): StartedContainer | undefined {
  let [low, high] = [0, listeners.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((listeners[middle] as StartedContainer).position > position) high = middle;
    else low = middle + 1;
  }
  return listeners[low];
}
