import { validate } from '../../lib/rules/validate.js';
import type { RecordedCase } from './recorded-case.js';
import { RECORDED_VERSIONS } from './versions.js';

/**
 * Returns the file of a case, such as `Container.jsonl`. Its name is the API type whose rules the
 * manifest breaks at some version, the first by name if there are several. It is `decode.jsonl` for
 * errors of decoding, and `accepted.jsonl` if there are no errors and no warnings.
 */
export function caseFileName({ manifest }: RecordedCase): string {
  const types = RECORDED_VERSIONS.map(([kubernetes]) => validate(manifest, { kubernetes }))
    .flatMap(({ errors, warnings }) => [...errors, ...warnings])
    .map(({ rule }) => rule.split('/')[0] ?? '')
    .sort();
  return `${types[0] ?? 'accepted'}.jsonl`;
}
