import { exceededSignerLimits, signerName } from '../../formats/domain-path.js';
import type { PodRuleContext } from '../context/define-rules.js';

/** Checks the name of a signer: a domain and a path, each of limited length. */
export function checkSignerName(name: string, context: PodRuleContext): void {
  if (name === '') return context.required('signerName');
  context.invalidEach('signerName', signerName(name));
  for (const most of exceededSignerLimits(name)) context.tooLong('signerName', most);
}
