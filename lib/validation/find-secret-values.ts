import type { Finding } from '../engine/finding.js';
import { secretValueHazard } from '../rules/hazards/secret.js';
import { formatAuthoredPath } from '../spec/lowering/authored-key.js';
import { isPlainObject } from '../spec/lowering/deep-copy.js';
import type { SecretProps } from '../spec/objects/secret.js';

/** The number of keys that the message names. */
const MAX_NAMED = 3;

/**
 * Returns a hazard if the props of a Secret have values. A Lazy value is none: the program need not
 * contain it.
 *
 * @param id - stands for the name of the Secret if that is derived from the path of the construct
 */
export function findSecretValues(
  id: string,
  { metadata, data, stringData }: SecretProps,
): readonly Finding[] {
  const paths = Object.entries({ data, stringData }).flatMap(([field, texts]) =>
    isPlainObject(texts)
      ? Object.keys(texts)
          .filter((key) => typeof texts[key] === 'string' && texts[key] !== '')
          .map((key) => [field, key])
      : [],
  );
  const [first] = paths;
  if (first === undefined) return [];
  const keys = [...new Set(paths.map(([, key]) => `'${key}'`))];
  const isOne = keys.length === 1;
  return [
    {
      rule: secretValueHazard.id,
      severity: secretValueHazard.severity,
      type: 'Hazard',
      field: formatAuthoredPath(first),
      path: first,
      value: undefined,
      detail:
        `the ${isOne ? 'value of the key' : 'values of the keys'} ${listOf(keys)} ` +
        `${isOne ? 'is' : 'are'} written to the manifest, which everyone who can read the ` +
        'repository or the output can read',
      remediation:
        'Create the Secret outside of the repository, such as with External Secrets or Sealed ' +
        `Secrets, and refer to it with ${named(metadata?.name ?? id, keys)}. Or ignore the rule, ` +
        'such as where the value comes from the environment of the pipeline.',
    },
  ];
}

/** Returns the call that refers to a Secret with some keys. */
const named = (name: unknown, keys: readonly string[]): string => {
  const shown = keys.length > MAX_NAMED ? [...keys.slice(0, MAX_NAMED), '…'] : keys;
  return `Secret.named('${name}', { keys: [${shown.join(', ')}] })`;
};

/** Returns words as a list in English, of which the last ones are counted if there are many. */
function listOf(words: readonly string[]): string {
  const shown = words.length > MAX_NAMED ? words.slice(0, MAX_NAMED - 1) : words.slice(0, -1);
  const last = words.length > MAX_NAMED ? `${words.length - shown.length} more` : words.at(-1);
  return shown.length === 0 ? `${last}` : `${shown.join(', ')} and ${last}`;
}
