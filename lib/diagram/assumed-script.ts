import type { ContainerScripts } from '../lifecycle/container-scripts.js';
import {
  type ApiPodSpec,
  containersOf,
  regularInitContainersOf,
  sidecarsOf,
} from '../lifecycle/pod-containers.js';
import { shouldContainerBeRestarted } from '../lifecycle/restart-policy.js';

/** How long a container that is meant to end runs, in seconds. */
const RUN_SECONDS = 10;

/** The script of a Pod, and what it assumes about the containers that have no events. */
export interface AssumedScript {
  readonly script: ContainerScripts;
  /** The assumptions, as a sentence part; empty if every container has events. */
  readonly text: string;
}

/**
 * Adds to the script of a Pod the containers that are not restarted after success, such as those of
 * a Job: they are meant to end by themselves, so they do.
 */
export function assumedScript(spec: ApiPodSpec, script: ContainerScripts = {}): AssumedScript {
  const namesOf = (containers: ReturnType<typeof containersOf>): readonly string[] =>
    containers.flatMap(({ name = '' }) => (Object.hasOwn(script, name) ? [] : [name]));
  const isRestarted = (container: (typeof containers)[number]): boolean =>
    shouldContainerBeRestarted(container, spec, 0);
  const containers = containersOf(spec);
  const inits = namesOf(regularInitContainersOf(spec));
  const ending = namesOf(containers.filter((each) => !isRestarted(each)));
  const running = namesOf([...sidecarsOf(spec), ...containers.filter(isRestarted)]);
  const parts = [
    assumption(inits, 'exits with code 0 at once', 'exit with code 0 at once'),
    assumption(
      ending,
      `runs for ${RUN_SECONDS} s and exits with code 0`,
      `run for ${RUN_SECONDS} s and exit with code 0`,
    ),
    assumption(running, 'runs until it is stopped', 'run until they are stopped'),
  ];
  return {
    script: {
      ...Object.fromEntries(ending.map((name) => [name, { runs: RUN_SECONDS }])),
      ...script,
    },
    text: parts.filter((part) => part !== '').join('; '),
  };
}

function assumption(names: readonly string[], one: string, several: string): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1
    ? `${last} ${one}`
    : `${names.slice(0, -1).join(', ')} and ${last} ${several}`;
}
