import { isDeepStrictEqual } from 'node:util';
import type { Outcome } from '../../../conformance/updates/update-comparison.js';
import { getIn, POD_KINDS } from '../../../lib/api/pod-kinds.js';
import type { UpdateMethod } from '../../../lib/updates/merge.js';
import type { ResponseBody, WriteResponse } from './recording-proxy.js';
import type { SentUpdate } from './updates-by-kubectl.js';

/** Returns the outcome of an update in the words of the recorded cases. */
export function serverOutcome({ pair, created, updated, isUnchanged }: SentUpdate): Outcome {
  if (updated === undefined)
    return isUnchanged
      ? { refused: [], effect: 'nothing' }
      : { refused: [OTHER], effect: 'refused' };
  if (updated.status !== 200) return { refused: causesOf(updated), effect: 'refused' };
  const [before, after]: readonly Fields[] = [{ ...created.body }, { ...updated.body }];
  const podPath = POD_KINDS.get(String(pair.old['kind']))?.podPath ?? [];
  if (podPath.length > 0 && !isDeepStrictEqual(getIn(before, podPath), getIn(after, podPath)))
    return { refused: [], effect: 'rollout' };
  const isChanged = !isDeepStrictEqual(storedFields(before), storedFields(after));
  return { refused: [], effect: isChanged ? 'change' : 'nothing' };
}

type Fields = Readonly<Record<string, unknown>>;

const storedFields = (object: Fields = {}): Fields => {
  const { metadata: _, status: _status, ...rest } = object;
  return rest;
};

const STRICT = /(?:unknown|duplicate) field "([^"]+)"/g;
/** The cause of a refusal without causes. */
const OTHER = 'Other ';

function causesOf({ status, body }: WriteResponse): readonly string[] {
  const { message = '', details: { causes = [] } = {} }: ResponseBody = body;
  if (status === 409) return ['Conflict metadata.resourceVersion'];
  const texts = causes.map((cause) => `${cause.reason} ${cause.field}`);
  // A patch that cannot be decoded is an error of the patch.
  if (texts.length > 0 && !texts.includes('FieldValueInvalid patch'))
    return [...new Set(texts)].sort();
  const strict = [...message.matchAll(STRICT)].map(([, field]) => `Strict ${field}`);
  return strict.length > 0 ? [...new Set(strict)].sort() : [OTHER];
}

/**
 * Returns our outcome as a server reports it: it does not validate an object with fields that it
 * does not know, and server-side apply reports these, as values of a wrong type, without causes.
 */
export function asServer({ refused, effect }: Outcome, by: UpdateMethod): Outcome {
  const strict = refused.filter((cause) => cause.startsWith('Strict'));
  if (refused.includes('Decode') || (strict.length > 0 && by === 'server-side-apply'))
    return { refused: [OTHER], effect };
  return { refused: strict.length > 0 ? strict : refused, effect };
}
