import type { ContainerBase } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import type { Addition, More } from './addition.js';
import { namesIn, refuseClashes } from './clash.js';
import { withMore } from './more.js';
import { refusePortClashes } from './ports.js';

/**
 * A Pod with more in it. Throws where something that is added has a name, a path or a port that is taken, and where it names a container that is
 * not there.
 */
export function add(pod: PodProps, addition: Addition): PodProps {
  refuseClashes(pod, addition);
  const { volumes, containers, initContainers, before, to = {}, fields } = addition;
  const made: PodProps = {
    ...pod,
    ...written(fields),
    containers: { ...eachWith(pod.containers, to), ...containers },
    ...((pod.initContainers || initContainers) && {
      initContainers: insert(eachWith(pod.initContainers ?? {}, to), initContainers, before),
    }),
    ...((pod.volumes || volumes) && { volumes: { ...pod.volumes, ...volumes } }),
  };
  refusePortClashes(made, [...namesIn(containers), ...namesIn(initContainers)]);
  return made;
}

/** The fields that have a value: another may be written already. */
const written = (fields: Addition['fields'] = {}): NonNullable<Addition['fields']> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** A record with others before one of its keys, or at its end. */
function insert<T>(
  record: Readonly<Record<string, T>>,
  others: Readonly<Record<string, T>> = {},
  before?: string,
): Readonly<Record<string, T>> {
  if (before === undefined) return { ...record, ...others };
  const entries = Object.entries(record);
  const place = entries.findIndex(([name]) => name === before);
  return Object.fromEntries([...entries.slice(0, place), ...Object.entries(others), ...entries.slice(place)]);
}

function eachWith<T extends ContainerBase>(
  containers: Readonly<Record<string, T>>,
  to: Readonly<Record<string, More>>,
): Readonly<Record<string, T>> {
  const changed = Object.keys(to).filter((name) => Object.hasOwn(containers, name));
  return changed.length === 0
    ? containers
    : { ...containers, ...Object.fromEntries(changed.map((name) => [name, withMore(name, containers[name] as T, to[name] ?? {})])) };
}
