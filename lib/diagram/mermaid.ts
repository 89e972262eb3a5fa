import { type OrderStep, startOrder, stopOrder } from '../lifecycle/container-order.js';
import { type ApiPodSpec, allContainersOf } from '../lifecycle/pod-containers.js';
import type { Life } from '../lifecycle/simulate.js';
import { drawableSpec } from './manifest-values.js';
import { escapeTask, lines, quote } from './mermaid-text.js';
import type { ContainerAnatomy, PodAnatomy } from './pod-anatomy.js';

/**
 * Returns the anatomy of a Pod as a Mermaid flowchart: containers in start order, and the volumes
 * that they mount. A dashed line is a read-only mount.
 */
export function anatomyMermaid({ title, containers, volumes }: PodAnatomy): string {
  const containerId = (i: number): string => `c${i}`;
  const volumeIds = new Map(volumes.map(({ name }, i) => [name, `v${i}`]));
  return lines([
    'flowchart LR',
    `  subgraph pod[${quote(title)}]`,
    ...containers.map((each, i) => `    ${containerId(i)}[${quote(containerLabel(each))}]`),
    ...containers
      .slice(1)
      .map(({ starts }, i) => `    ${containerId(i)} -->|${quote(starts)}| ${containerId(i + 1)}`),
    '  end',
    ...volumes.map(
      ({ name, kind, detail }, i) =>
        `  v${i}[(${quote(`${name}\n${[kind, detail].filter(Boolean).join(' ')}`)})]`,
    ),
    ...containers.flatMap(({ mounts }, i) =>
      mounts.flatMap(({ mountPath, volume, readOnly }) => {
        const target = volumeIds.get(volume);
        const arrow = readOnly ? '-.-' : '---';
        return target === undefined
          ? []
          : [`  ${containerId(i)} ${arrow}|${quote(mountPath)}| ${target}`];
      }),
    ),
  ]);
}

const containerLabel = ({ name, role, image, parts }: ContainerAnatomy): string =>
  [name, role, image, ...parts.filter(({ kind }) => kind === 'port').map(({ text }) => text)].join(
    '\n',
  );

/** Returns the orders in which the containers of a Pod start and stop as a Mermaid flowchart. */
export function orderMermaid(givenSpec: ApiPodSpec): string {
  const spec = drawableSpec(givenSpec);
  return lines([
    'flowchart LR',
    ...orderLines('start', 'Start order', startOrder(spec)),
    ...orderLines('stop', 'Stop order', stopOrder(spec)),
  ]);
}

function orderLines(id: string, heading: string, steps: readonly OrderStep[]): readonly string[] {
  const ids = new Map(steps.map(({ container }, i) => [container, `${id}${i}`]));
  return [
    `  subgraph ${id}[${quote(heading)}]`,
    ...steps.map(
      ({ container, role }) => `    ${ids.get(container)}[${quote(`${container}\n${role}`)}]`,
    ),
    ...steps.flatMap(({ container, after, until }) =>
      after.map((name) => `    ${ids.get(name)} -->|${quote(until)}| ${ids.get(container)}`),
    ),
    '  end',
  ];
}

/**
 * Returns the life of a Pod as a Mermaid Gantt chart: a section for the phase, and one for each
 * container with its runs. A run that failed is marked as critical.
 */
export function lifeMermaid(givenSpec: ApiPodSpec, life: Life, title: string): string {
  const { statuses, timeline } = life;
  const end = Math.max(timeline.at(-1)?.at ?? 0, 1);
  const phases = statuses.filter(({ phase }, i) => phase !== statuses[i - 1]?.phase);
  return lines([
    'gantt',
    `  title Life of ${escapeTask(title)}`,
    '  dateFormat x',
    '  axisFormat %M:%S',
    '  section Pod',
    ...phases.map(({ phase, at }, i) => task(phase, '', at, phases[i + 1]?.at ?? end)),
    ...allContainersOf(drawableSpec(givenSpec)).flatMap(({ name = '' }) => [
      `  section ${escapeTask(name) || '(no name)'}`,
      ...runsOf(name, life, end),
    ]),
  ]);
}

function runsOf(name: string, { timeline }: Life, end: number): readonly string[] {
  const events = timeline.filter((event) => 'container' in event && event.container === name);
  return events.flatMap((event, i) => {
    if (event.type !== 'started') return [];
    const termination = events.slice(i).find(({ type }) => type === 'terminated');
    if (termination?.type !== 'terminated') return [task('runs', 'active, ', event.at, end)];
    const { exitCode, reason, at } = termination;
    const kind = exitCode === 0 ? 'done, ' : 'crit, ';
    return [task(`exit code ${exitCode} ${reason}`, kind, event.at, at)];
  });
}

/** Mermaid measures times in milliseconds, and draws nothing that lasts none. */
const task = (name: string, kind: string, from: number, to: number): string =>
  `  ${escapeTask(name)} :${kind}${milliseconds(from)}, ${Math.max(milliseconds(to), milliseconds(from) + 1)}`;

const milliseconds = (seconds: number): number => Math.round(seconds * 1000);
