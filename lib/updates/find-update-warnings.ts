import { getIn, POD_KINDS } from '../api/pod-kinds.js';
import { type Decoded, decode } from '../defaults/stored-object.js';
import type { StoredType } from '../defaults/stored-types.js';
import type { Finding } from '../engine/finding.js';
import { PodView } from '../rules/context/pod-view.js';
import { findWarningsIn } from '../rules/warnings/find-warnings.js';
import { isSame } from './is-same.js';
import { fieldAt, type StoredObject } from './update-context.js';

/** The fields whose change raises the generation of a kind. For other kinds, it is the spec. */
const GENERATION_FIELDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  DaemonSet: [['spec', 'template']],
  Deployment: [['spec'], ['metadata', 'annotations']],
  PodTemplate: [['template']],
};

/** Fields of which a server warns even if the update does not change the object. */
const ALWAYS_WARNED: Readonly<Record<string, ReadonlySet<unknown>>> = {
  CronJob: new Set(['schedule']),
  StatefulSet: new Set(['volumeClaimTemplates', 'revisionHistoryLimit']),
};

/**
 * The last minor version that takes the templates of a ReplicationController in the wrong order, so
 * that it warns about the one before the update.
 */
const SWAPPED_UNTIL_MINOR = 37;

/** In a warning about an update, Kubernetes adds the field `Spec`, with a capital letter. */
const CLAIM_SPEC = /^(spec\.volumeClaimTemplates\[\d+\])(?=\.)/;

/**
 * Returns the warnings of a server about an update that it accepts. It does not warn about Pods,
 * nor about names, and about a Pod template only if the generation changes.
 *
 * Source: WarningsOnUpdate of each kind.
 */
export function findUpdateWarnings(
  before: StoredObject,
  after: StoredObject,
  decoded: Decoded,
  type: StoredType,
  minor: number,
): readonly Finding[] {
  const { name: kind } = type;
  if (kind === 'Pod') return [];
  const paths = GENERATION_FIELDS[kind] ?? [['spec']];
  const isRaised =
    setsZeroTime(decoded, after, kind) ||
    !paths.every((path) => {
      const [first = '', second] = path;
      const valueIn = (object: StoredObject): unknown => {
        const value = object[first];
        return second === undefined ? value : (value as StoredObject | undefined)?.[second];
      };
      return isSame(valueIn(before), valueIn(after), fieldAt(type, path));
    });
  const isSwapped = kind === 'ReplicationController' && minor <= SWAPPED_UNTIL_MINOR;
  const warned = isSwapped && isRaised ? decode(before as object, minor) : decoded;
  const always = ALWAYS_WARNED[kind];
  if (!isRaised && always === undefined) return [];
  return findWarningsIn(warned, new PodView(warned.nodes), minor)
    .filter(
      ({ path: [first, second] }) => first !== 'metadata' && (isRaised || always?.has(second)),
    )
    .map((warning) => ({ ...warning, field: warning.field.replace(CLAIM_SPEC, '$1.Spec') }));
}

/** Whether the Pod template gets the zero time of deletion, which is not stored. */
function setsZeroTime({ nodes }: Decoded, after: StoredObject, kind: string): boolean {
  const path = [...(POD_KINDS.get(kind)?.podPath ?? []), 'metadata', 'deletionTimestamp'];
  return getIn(nodes[0]?.value, path) !== undefined && getIn(after, path) === undefined;
}
