import { FieldPath } from '../../api/field-path.js';
import type { ObjectChange } from '../../diff/find-changes.js';
import type { RuntimeChange } from '../../diff/find-runtime-changes.js';
import type { UnstoredValue } from '../../diff/find-unstored-values.js';
import type { ManifestInFile } from '../../diff/manifest-in-file.js';
import type { ChangeEffect, ObjectUpdate } from '../../diff/object-update.js';
import type { Finding } from '../../engine/finding.js';
import { formatMessage } from '../../messages/format-message.js';

/** The changed objects of a comparison, and how they were compared. */
export interface ChangeReport {
  /** How the objects were compared, as a sentence. */
  readonly assumption: string;
  readonly changes: readonly ObjectChange[];
  /** The values that are not stored as they are written, if they were asked for. */
  readonly unstored: readonly UnstoredValueInFile[];
  /** What the changes mean to the container runtime, if that was asked for. */
  readonly runtime?: readonly RuntimeChange[] | undefined;
}

/** A value that is not stored as it is written, and the manifest that has it. */
export interface UnstoredValueInFile extends UnstoredValue, ManifestInFile {}

/** The words for the effects, in reports for people. */
export const EFFECT_WORDS: Readonly<Record<ChangeEffect, string>> = {
  refused: 'refused',
  recreate: 'recreate',
  rollout: 'rollout',
  'restart-in-place': 'restart in place',
  scale: 'scale',
  change: 'change',
  nothing: 'no effect',
  create: 'create',
  delete: 'delete',
  keep: 'keep',
  skip: 'skip',
  unknown: 'not checked',
};

/** Maximum number of fields that are named as the cause of an effect. */
const MAX_CAUSES = 5;

/** Returns the fields that cause an effect on Pods, as text; `undefined` if there are none. */
export function causeText({ effect, fields }: ObjectUpdate): string | undefined {
  if (fields.length === 0 || !EFFECTS_WITH_CAUSES.has(effect)) return undefined;
  const names = fields.slice(0, MAX_CAUSES).map((path) => FieldPath.toString(path));
  const left = fields.length - names.length;
  const more = left === 0 ? '' : ` and ${left} more ${left === 1 ? 'field' : 'fields'}`;
  return `${EFFECT_WORDS[effect]} because of ${names.join(', ')}${more}`;
}

const EFFECTS_WITH_CAUSES: ReadonlySet<ChangeEffect> = new Set([
  'rollout',
  'restart-in-place',
  'recreate',
]);

/** Returns the field of a finding and the message of the API server, as text. */
export function findingText(finding: Finding): string {
  const field = finding.field === '' ? FieldPath.toString(finding.path) : finding.field;
  return `${field === '' ? '' : `${field}: `}${formatMessage(finding)}`;
}

/** Returns the kinds whose updates are not supported as a sentence; none if there is no such kind. */
export function unsupportedText(changes: readonly ObjectChange[]): readonly string[] {
  const kinds = new Set(
    changes.flatMap(({ update, difference }) => (update.isUnsupported ? [difference.kind] : [])),
  );
  return kinds.size === 0
    ? []
    : [`Updates of ${[...kinds].join(', ')} are not supported: only fields were compared.`];
}

/** Returns what a change means to the container runtime, as a line without its values. */
export const runtimeHeading = ({ title, fields, problem }: RuntimeChange): string =>
  problem === undefined
    ? `${title}: ${fields.length === 0 ? 'nothing changes' : 'changes'} for the container runtime`
    : `${title}: the requests to the container runtime are not known: ${problem}`;

/** Returns the number of objects for each effect as a sentence; none if there is no change. */
export function effectsText(changes: readonly ObjectChange[]): readonly string[] {
  const counts = (Object.keys(EFFECT_WORDS) as readonly ChangeEffect[]).flatMap((effect) => {
    const { length } = changes.filter(({ update }) => update.effect === effect);
    return length === 0 ? [] : [`${length} ${EFFECT_WORDS[effect]}`];
  });
  return counts.length === 0 ? [] : [`Effects: ${counts.join(', ')}.`];
}
