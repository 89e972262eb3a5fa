import { signer, signerLimits } from '../formats/domain.js';
import type { At } from './at.js';

/** Who signs: named by a domain and a path, each of bounded length. */
export function checkSigner(name: string, at: At): void {
  if (name === '') return at.required('signerName');
  at.faulty('signerName', signer(name));
  for (const most of signerLimits(name)) at.tooLong('signerName', most);
}
