import type { Severity } from '../../engine/finding.js';

/** A hazard of what a program writes, which its manifests alone do not show. */
export interface AuthoredHazard {
  readonly id: string;
  readonly severity: Severity;
  readonly kinds: readonly string[];
  readonly description: string;
  readonly remediation: string;
  readonly since: number;
  readonly until: number;
}

/**
 * The values of a Secret in a program. It is no rule about manifests: in a Secret that is applied,
 * values are expected, and it is not known who can read its file.
 */
export const secretValueHazard: AuthoredHazard = {
  id: 'Secret/value-in-manifest',
  severity: 'warning',
  kinds: ['Secret'],
  description:
    'A program does not write the values of a Secret to its manifests. Reported at synth for the ' +
    'construct `Secret`, and not for manifests.',
  remediation:
    'Create the Secret outside of the repository, such as with External Secrets or Sealed ' +
    'Secrets, and refer to it with `Secret.named`. Ignore the rule where nobody else can read ' +
    'the values, such as values from the environment of a pipeline.',
  since: 0,
  until: Number.POSITIVE_INFINITY,
};
