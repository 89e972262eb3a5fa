import type { ContainerBase } from '../spec/container-base.js';
import type { PodProps } from '../spec/pod.js';
import { assertNoConflicts, getOwn, namesOf } from './conflicts.js';
import { definedFields } from './defined-fields.js';
import { patchContainer } from './patch-container.js';
import type { ContainerPatch, PodPatch } from './pod-patch.js';
import { assertNoPortConflicts } from './port-conflicts.js';

/**
 * Returns a new Pod with the containers, volumes and fields that the patch adds.
 *
 * @throws An Error if the patch adds a name, path, port or variable that is in use, or refers to a
 * missing container.
 */
export function applyPodPatch(pod: PodProps, patch: PodPatch): PodProps {
  assertNoConflicts(pod, patch);
  const { volumes, containers, initContainers, before, containerPatches = {}, fields } = patch;
  const patched: PodProps = {
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
  assertNoPortConflicts(patched, [...namesOf(containers), ...namesOf(initContainers)]);
  return patched;
}

/** Inserts entries into a record before one of its keys, or at its end. */
function insertBefore<T>(
  record: Readonly<Record<string, T>>,
  others: Readonly<Record<string, T>> = {},
  before?: string,
): Readonly<Record<string, T>> {
  if (before === undefined) return { ...record, ...others };
  const entries = Object.entries(record);
  const index = entries.findIndex(([name]) => name === before);
  return Object.fromEntries([
    ...entries.slice(0, index),
    ...Object.entries(others),
    ...entries.slice(index),
  ]);
}

function patchContainers<T extends ContainerBase>(
  containers: Readonly<Record<string, T | undefined>>,
  patches: Readonly<Record<string, ContainerPatch>>,
): Readonly<Record<string, T | undefined>> {
  const changed = Object.keys(patches).filter((name) => getOwn(containers, name) !== undefined);
  return changed.length === 0
    ? containers
    : {
        ...containers,
        ...Object.fromEntries(
          changed.map((name) => [
            name,
            patchContainer(name, containers[name] as T, patches[name] ?? {}),
          ]),
        ),
      };
}
