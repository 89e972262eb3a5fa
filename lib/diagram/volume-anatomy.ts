import type { FieldPath } from '../api/field-path.js';
import type { Icon } from './icons.js';
import { type AnyRecord, recordOf, recordsOf, textOf } from './manifest-values.js';

/** A volume of a Pod, and its source. */
export interface VolumeAnatomy {
  readonly path: FieldPath;
  readonly name: string;
  /** The field of its source, such as `configMap`. */
  readonly kind: string;
  /** The most important fact about its source, such as the name of the ConfigMap; `''` if none. */
  readonly detail: string;
  readonly icon: Icon;
}

/** Returns the volume at a path of a manifest. */
export function volumeAnatomy(volume: AnyRecord, path: FieldPath): VolumeAnatomy {
  const kind =
    Object.keys(volume).find((key) => key !== 'name' && typeof volume[key] === 'object') ??
    'emptyDir';
  const describe = SOURCES.get(kind) ?? describeOther;
  return { path, name: textOf(volume['name']), kind, ...describe(recordOf(volume[kind])) };
}

type Description = Pick<VolumeAnatomy, 'icon' | 'detail'>;

/** The descriptions by the field of the source. A map, because a manifest names the field. */
const SOURCES: ReadonlyMap<string, (source: AnyRecord) => Description> = new Map([
  ['emptyDir', describeEmptyDir],
  ['configMap', ({ name }) => ({ icon: 'file', detail: textOf(name) })],
  ['secret', ({ secretName }) => ({ icon: 'key', detail: textOf(secretName) })],
  ['hostPath', ({ path }) => ({ icon: 'node', detail: textOf(path) })],
  ['persistentVolumeClaim', ({ claimName }) => ({ icon: 'claim', detail: textOf(claimName) })],
  ['projected', describeProjected],
  ['image', ({ reference }) => ({ icon: 'container', detail: textOf(reference) })],
]);

function describeEmptyDir({ medium, sizeLimit }: AnyRecord): Description {
  const size = textOf(sizeLimit) === '' ? '' : `up to ${textOf(sizeLimit)}`;
  return { icon: 'volume', detail: [textOf(medium), size].filter(Boolean).join(', ') };
}

function describeProjected({ sources }: AnyRecord): Description {
  const kinds = recordsOf(sources).map((source) => Object.keys(source)[0] ?? '');
  return { icon: 'file', detail: kinds.join(', ') };
}

const describeOther = ({ driver }: AnyRecord): Description => ({
  icon: 'claim',
  detail: textOf(driver),
});
