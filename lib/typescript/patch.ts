import { isPlain, type Plain } from '../spec/copy.js';
import { childOf, type Path } from './path.js';

/** A change of what is rendered, for what an object cannot be given as it is. */
export interface Patch {
  readonly path: Path;
  /** Nothing, where what is there is to go. */
  readonly value?: unknown;
}

/** An object without what cdk8s cannot write, and the patches that bring it back. */
export interface Patched {
  readonly manifest: Plain;
  readonly patches: readonly Patch[];
}

/**
 * What cdk8s writes of an object as it stands. It leaves out null, and in metadata empty maps and lists; it cannot write two keys that JavaScript keeps
 * for itself; and it makes a name where there is none.
 */
export function patched(manifest: Plain): Patched {
  const patches: Patch[] = [];
  const made = (kept(manifest, [], patches) ?? {}) as Plain;
  const { metadata } = made;
  const isMoved = patches.some(({ path }) => path.length === 1 && path[0] === 'metadata');
  if (metadata === undefined) return { manifest: made, patches: isMoved ? patches : [...patches, { path: ['metadata'] }] };
  if (!isPlain(metadata)) {
    const { metadata: _, ...others } = made;
    return { manifest: others, patches: [...patches, { path: ['metadata'], value: metadata }] };
  }
  const own: Record<string, unknown> = {};
  for (const key of Object.keys(metadata)) {
    if (isMetadata(key, metadata[key])) own[key] = metadata[key];
    else patches.unshift({ path: ['metadata', key], value: metadata[key] });
  }
  if (metadata['name'] === undefined) patches.unshift({ path: ['metadata', 'name'] });
  return { manifest: { ...made, metadata: own }, patches };
}

const KEPT: readonly string[] = ['__proto__', 'constructor'];

/** A value without nulls, and without what is patched; undefined, where that is all of it. */
function kept(value: unknown, path: Path, patches: Patch[]): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) {
    if (!value.some(isOdd)) return value.map((item, i) => kept(item, [...path, i], patches));
    patches.push({ path, value });
    return undefined;
  }
  if (!isPlain(value)) return value;
  if (path.length > 0 && KEPT.some((key) => Object.hasOwn(value, key))) {
    patches.push({ path, value });
    return undefined;
  }
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (KEPT.includes(key)) patches.push({ path: [key], value: value[key] });
    const held = KEPT.includes(key) ? undefined : kept(value[key], [...path, key], patches);
    if (held !== undefined) made[key] = held;
  }
  return made;
}

/** Whether something in an item of a list cannot be written: the list is then patched as a whole. */
function isOdd(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(isOdd);
  return isPlain(value) && Object.keys(value).some((key) => KEPT.includes(key) || (value[key] !== null && isOdd(value[key])));
}

/** Whether cdk8s writes a field of metadata as it is given. */
function isMetadata(key: string, value: unknown): boolean {
  if (key === 'labels' || key === 'annotations') return isPlain(value) && !isHollow(value);
  if (key === 'finalizers' || key === 'ownerReferences') return Array.isArray(value) && !isHollow(value);
  return key !== 'apiObject' && !isHollow(value);
}

/** Whether there is an empty map or list in it. */
const isHollow = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Object.keys(value).length === 0 || Object.values(value).some(isHollow));

/** What a workload derives that an object does not have: it is taken away again. */
export function derived({ spec }: Plain): readonly Patch[] {
  const place: Path = ['spec', 'template', 'metadata'];
  const metadata = childOf(childOf(spec, 'template'), 'metadata');
  const labels = childOf(metadata, 'labels') === undefined ? [{ path: metadata === undefined ? place : [...place, 'labels'] }] : [];
  return childOf(spec, 'selector') === undefined ? [{ path: ['spec', 'selector'] }, ...labels] : labels;
}
