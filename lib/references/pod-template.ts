import type { FieldPath } from '../api/field-path.js';
import { isPodKind, POD_KINDS } from '../api/pod-kinds.js';
import {
  fieldOf,
  groupOf,
  kindOf,
  type Labels,
  type ListItem,
  labelsFrom,
  listOf,
  textOf,
} from './fields.js';

/** The Pod template of an object, or the Pod itself. */
export interface PodTemplate {
  /** The path to the spec of the Pod. */
  readonly path: FieldPath;
  readonly labels: Labels;
  readonly spec: unknown;
}

const TEMPLATE_PATH = ['spec', 'template'];

/**
 * Returns the Pod template of an object, or `undefined`. A custom resource can have one in
 * `spec.template`, as a Rollout does.
 */
export function podTemplateOf(manifest: unknown): PodTemplate | undefined {
  const path = templatePathOf(manifest);
  const template = path && fieldOf(manifest, ...path);
  const spec = fieldOf(template, 'spec');
  if (path === undefined || typeof spec !== 'object' || spec === null) return undefined;
  return {
    path: [...path, 'spec'],
    labels: labelsFrom(fieldOf(template, 'metadata', 'labels')),
    spec,
  };
}

function templatePathOf(manifest: unknown): readonly string[] | undefined {
  const [kind, group] = [kindOf(manifest), groupOf(manifest)];
  if (isPodKind({ kind, apiVersion: textOf(manifest, 'apiVersion') ?? '' }))
    return POD_KINDS.get(kind)?.podPath;
  if (group === '') return undefined;
  const containers = fieldOf(manifest, ...TEMPLATE_PATH, 'spec', 'containers');
  return Array.isArray(containers) ? TEMPLATE_PATH : undefined;
}

/** A container of a Pod, and its path in the manifest. */
export interface ContainerItem extends ListItem {
  /** Whether it runs until the Pod ends: a container or a sidecar. */
  readonly isLongRunning: boolean;
}

/** Returns all containers of a Pod template. */
export function containersOf({ path, spec }: PodTemplate): readonly ContainerItem[] {
  const found: ContainerItem[] = [];
  for (const field of ['initContainers', 'containers', 'ephemeralContainers'] as const)
    for (const [i, value] of listOf(spec, field).entries())
      found.push({
        path: [...path, field, i],
        value,
        isLongRunning:
          field === 'containers' ||
          (field === 'initContainers' && fieldOf(value, 'restartPolicy') === 'Always'),
      });
  return found;
}
