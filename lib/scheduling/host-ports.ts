import type { ContainerPort } from '../cluster/objects/pod-shape.js';

const ANY_ADDRESS = '0.0.0.0';

/**
 * The ports of a node that its Pods use.
 *
 * Source: kube-scheduler framework.HostPortInfo.
 */
export class HostPorts {
  /** The protocols and ports in use, such as `TCP/80`, by address. */
  readonly #used = new Map<string, Set<string>>();

  add(port: ContainerPort): void {
    const address = addressOf(port);
    const used = this.#used.get(address);
    if (used === undefined) this.#used.set(address, new Set([nameOf(port)]));
    else used.add(nameOf(port));
  }

  remove(port: ContainerPort): void {
    this.#used.get(addressOf(port))?.delete(nameOf(port));
  }

  /** Whether a port conflicts with one in use. The address 0.0.0.0 conflicts with each. */
  isUsed(port: ContainerPort): boolean {
    const [address, name] = [addressOf(port), nameOf(port)];
    if (address === ANY_ADDRESS) return [...this.#used.values()].some((used) => used.has(name));
    return [ANY_ADDRESS, address].some((each) => this.#used.get(each)?.has(name) === true);
  }
}

const addressOf = ({ hostIP }: ContainerPort): string =>
  hostIP === undefined || hostIP === '' ? ANY_ADDRESS : hostIP;
const nameOf = ({ protocol = 'TCP', hostPort = 0 }: ContainerPort): string =>
  `${protocol}/${hostPort}`;
