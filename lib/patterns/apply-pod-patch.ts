import type { ContainerBase } from '../spec/container.js';
import type { PodProps } from '../spec/pod.js';
import { assertNoConflicts, namesOf } from './conflicts.js';
import { patchContainer } from './patch-container.js';
import type { ContainerPatch, PodPatch } from './pod-patch.js';
import { assertNoPortConflicts } from './port-conflicts.js';

/**
 * A Pod with more in it. Throws where something that is added has a name, a path or a port that is
 * taken, and where it names a container that is not there.
 */
export function applyPodPatch(pod: PodProps, addition: PodPatch): PodProps {
  assertNoConflicts(pod, addition);
  const { volumes, containers, initContainers, before, containerPatches = {}, fields } = addition;
  const made: PodProps = {
    ...pod,
    ...definedFields(fields),
    containers: { ...patchContainers(pod.containers, containerPatches), ...containers },
    ...((pod.initContainers || initContainers) && {
      initContainers: insertBefore(
        patchContainers(pod.initContainers ?? {}, containerPatches),
        initContainers,
        before,
      ),
    }),
    ...((pod.volumes || volumes) && { volumes: { ...pod.volumes, ...volumes } }),
  };
  assertNoPortConflicts(made, [...namesOf(containers), ...namesOf(initContainers)]);
  return made;
}

/** The fields that have a value: another may be written already. */
const definedFields = (fields: PodPatch['fields'] = {}): NonNullable<PodPatch['fields']> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** A record with others before one of its keys, or at its end. */
function insertBefore<T>(
  record: Readonly<Record<string, T>>,
  others: Readonly<Record<string, T>> = {},
  before?: string,
): Readonly<Record<string, T>> {
  if (before === undefined) return { ...record, ...others };
  const entries = Object.entries(record);
  const place = entries.findIndex(([name]) => name === before);
  return Object.fromEntries([
    ...entries.slice(0, place),
    ...Object.entries(others),
    ...entries.slice(place),
  ]);
}

function patchContainers<T extends ContainerBase>(
  containers: Readonly<Record<string, T>>,
  to: Readonly<Record<string, ContainerPatch>>,
): Readonly<Record<string, T>> {
  const changed = Object.keys(to).filter((name) => Object.hasOwn(containers, name));
  return changed.length === 0
    ? containers
    : {
        ...containers,
        ...Object.fromEntries(
          changed.map((name) => [
            name,
            patchContainer(name, containers[name] as T, to[name] ?? {}),
          ]),
        ),
      };
}
