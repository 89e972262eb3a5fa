import type { KubernetesObject } from '../api/kubernetes-object.js';
import { type KubernetesVersion, NEWEST_VERSION } from '../api/kubernetes-version.js';
import { isObject } from '../engine/go-value.js';
import { formatMessage } from '../messages/format-message.js';
import type { UpdateMethod } from '../updates/merge.js';
import { update } from '../updates/update.js';
import type { UpdateOptions } from '../updates/update-options.js';

const METHODS: readonly string[] = [
  'replace',
  'client-side-apply',
  'server-side-apply',
] satisfies readonly UpdateMethod[];

/**
 * Returns the verdict on an update as a line of JSON. The text has the members `old`, `new`, `by`,
 * and optionally `live`, `fieldManager` and `forceConflicts`. A text that is no update is refused
 * with a cause of the type `Other`.
 */
export function updateLine(text: string, kubernetes: KubernetesVersion = NEWEST_VERSION): string {
  try {
    const { old, new: manifest, by, live, fieldManager, forceConflicts } = parseUpdate(text);
    const options = { by, live, fieldManager, forceConflicts, kubernetes };
    const { errors, effect } = update(old, manifest, options);
    const refused = errors.map((error) => ({
      type: error.type,
      field: error.field,
      detail: formatMessage(error),
    }));
    return JSON.stringify({ refused, effect });
  } catch (error) {
    const cause = { type: 'Other', field: '', detail: (error as Error).message };
    return JSON.stringify({ refused: [cause], effect: 'refused' });
  }
}

interface UpdateText extends Omit<UpdateOptions, 'kubernetes'> {
  readonly old: KubernetesObject;
  readonly new: KubernetesObject;
}

function parseUpdate(text: string): UpdateText {
  const value: unknown = JSON.parse(text);
  if (!isObject(value) || !isObject(value['old']) || !isObject(value['new']))
    throw new SyntaxError('Write an object with the members `old`, `new` and `by`.');
  if (!METHODS.includes(String(value['by'])))
    throw new SyntaxError(`\`by\` is ${METHODS.map((each) => `"${each}"`).join(', ')}.`);
  return value as unknown as UpdateText;
}
