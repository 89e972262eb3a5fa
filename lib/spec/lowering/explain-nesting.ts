import type { FieldPath } from '../../api/field-path.js';
import { formatAuthoredPath } from './authored-key.js';

/** Maximum number of levels in the props of an object. The Kubernetes API has about 20. */
export const MAX_DEPTH = 1000;

/** Thrown for props that cannot be copied, such as those that contain themselves. */
export class PropsError extends Error {}

/** Number of steps of a long path that a message contains. */
const SHOWN_STEPS = 5;

/**
 * Runs a function that copies props, and says where they are nested too deeply.
 *
 * @throws PropsError if they are, or if they contain themselves
 */
export function explainNesting<T>(props: unknown, copy: () => T): T {
  try {
    return copy();
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    throw new PropsError(nestingMessage(props));
  }
}

/** Returns why an object cannot be copied, whose copy exceeds the stack or `MAX_DEPTH`. */
export function nestingMessage(props: unknown): string {
  const cycle = findCycle(props);
  return cycle === undefined
    ? `The props have more than ${MAX_DEPTH.toLocaleString('en')} levels. Remove some of them.`
    : `${formatCycle(cycle)} contains itself. Write plain data, without cycles.`;
}

const formatCycle = (path: FieldPath): string =>
  path.length <= SHOWN_STEPS
    ? formatAuthoredPath(path)
    : `${formatAuthoredPath(path.slice(0, SHOWN_STEPS))}...`;

/** Returns the path of the first value that is one of its own ancestors. */
function findCycle(root: unknown): FieldPath | undefined {
  const ancestors: unknown[] = [];
  const isAncestor = new Set<unknown>();
  const isVisited = new Set<unknown>();
  const path: (string | number)[] = [];
  // A stack of its own: that of JavaScript is too small for some props.
  const pending: Visit[] = [{ value: root, depth: 0, step: '' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth, step } = next;
    if (typeof value !== 'object' || value === null) continue;
    while (ancestors.length > depth) isAncestor.delete(ancestors.pop());
    path.length = depth;
    path.push(step);
    // The first step is that to the root, which has no name.
    if (isAncestor.has(value)) return path.slice(1);
    if (isVisited.has(value)) continue;
    isVisited.add(value);
    isAncestor.add(value);
    ancestors.push(value);
    for (const [key, child] of Object.entries(value))
      pending.push({
        value: child,
        depth: depth + 1,
        step: Array.isArray(value) ? Number(key) : key,
      });
  }
  return undefined;
}

interface Visit {
  readonly value: unknown;
  readonly depth: number;
  readonly step: string | number;
}
