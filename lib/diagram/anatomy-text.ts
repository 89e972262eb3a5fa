import { escapeLine } from '../formats/escape-text.js';
import { displayWidth } from '../formats/wrap-text.js';
import { describeBar } from './container-resources.js';
import type { ContainerAnatomy, PodAnatomy } from './pod-anatomy.js';

/** Describes the anatomy of a Pod in lines, for terminals and snapshots. */
export function anatomyText(anatomy: PodAnatomy): string {
  const { title, facts, containers, volumes, shared, sharedWithNode } = anatomy;
  const rows: (readonly [string, string])[] = [
    ...facts.map(({ name, value }) => [name, value] as const),
    ...(sharedWithNode.length === 0
      ? []
      : [['Shared with the node', sharedWithNode.join(', ')] as const]),
    ...(shared.length === 0 ? [] : [['Shared', shared.join(', ')] as const]),
  ];
  const lines = [
    title,
    ...table(rows),
    '',
    'Containers, in start order',
    ...containers.flatMap((container, i) => containerLines(container, i + 1)),
    ...(volumes.length === 0
      ? []
      : [
          '',
          'Volumes',
          ...table(
            volumes.map(({ name, kind, detail }) => [
              name,
              [kind, detail, mountText(name, containers)].filter(Boolean).join(', '),
            ]),
          ),
        ]),
  ];
  return lines.map((line) => `${escapeLine(line).trimEnd()}\n`).join('');
}

function containerLines(container: ContainerAnatomy, position: number): readonly string[] {
  const { name, role, image, starts, parts, resources, mounts } = container;
  const start = starts === '' ? '' : `, ${starts}`;
  return [
    `  ${position}. ${name} (${role}${start})`,
    ...table(
      [
        ['image', image],
        ...parts.map(({ label }) => splitLabel(label)),
        ...resources.map((bar) => [bar.resource, describeBar(bar)] as const),
        ...mounts.map(
          ({ mountPath, volume, readOnly }) =>
            ['mount', `${mountPath} from ${volume}${readOnly ? ', read-only' : ''}`] as const,
        ),
      ],
      '     ',
    ),
  ];
}

/** Splits `readiness probe: tcp :80` into a name and a value; `port http 80` at its first word. */
function splitLabel(label: string): readonly [string, string] {
  const at = label.includes(': ') ? label.indexOf(': ') : label.indexOf(' ');
  return [label.slice(0, at), label.slice(at + (label[at] === ':' ? 2 : 1))];
}

function mountText(volume: string, containers: readonly ContainerAnatomy[]): string {
  const users = containers
    .filter(({ mounts }) => mounts.some((mount) => mount.volume === volume))
    .map(({ name }) => name);
  return users.length === 0 ? 'not mounted' : `mounted by ${users.join(', ')}`;
}

/** Aligns the values of rows. */
function table(rows: readonly (readonly [string, string])[], indent = '  '): readonly string[] {
  const width = rows.reduce((most, [name]) => Math.max(most, displayWidth(name)), 0);
  return rows.map(
    ([name, value]) => `${indent}${name}${' '.repeat(width - displayWidth(name) + 2)}${value}`,
  );
}
