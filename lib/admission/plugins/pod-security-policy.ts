import type { PodSecurityLevel } from '../../api/pod-security-level.js';
import { goQuote } from '../../formats/go-quote.js';

/** The level of the Pod Security Standards that a Namespace enforces. */
export interface PodSecurityPolicy {
  readonly level: PodSecurityLevel;
  /** The minor version of the standards; infinity is the newest. */
  readonly minor: number;
  /** Such as `baseline:latest`. */
  readonly text: string;
}

const PREFIX = 'pod-security.kubernetes.io/';
const LEVELS: readonly string[] = [
  'privileged',
  'baseline',
  'restricted',
] satisfies readonly PodSecurityLevel[];

/**
 * Returns the policy of the labels of a Namespace. An invalid level is the strictest, and an
 * invalid version the newest.
 *
 * Source: pod-security-admission/api PolicyToEvaluate.
 */
export function policyOf(labels: Readonly<Record<string, string>>): PodSecurityPolicy {
  const level = labels[`${PREFIX}enforce`] ?? 'privileged';
  const valid = LEVELS.includes(level) ? (level as PodSecurityLevel) : 'restricted';
  const minor = minorOf(labels[`${PREFIX}enforce-version`] ?? 'latest');
  const version = minor === undefined || minor === LATEST ? 'latest' : `v1.${minor}`;
  return { level: valid, minor: minor ?? LATEST, text: `${valid}:${version}` };
}

/** Returns the errors about the labels of a new Namespace. */
export const findPolicyErrors = (labels: Readonly<Record<string, string>>): readonly string[] =>
  ['enforce', 'audit', 'warn'].flatMap((mode) => {
    const level = labels[`${PREFIX}${mode}`] ?? 'privileged';
    const version = labels[`${PREFIX}${mode}-version`] ?? 'latest';
    return [
      ...(LEVELS.includes(level)
        ? []
        : [invalidLabel(mode, level, `must be one of ${LEVELS.join(', ')}`)]),
      ...(minorOf(version) === undefined
        ? [invalidLabel(`${mode}-version`, version, 'must be "latest" or "v1.x"')]
        : []),
    ];
  });

const LATEST = Number.POSITIVE_INFINITY;

/** Returns the minor version of a label; `undefined` if it is invalid. */
function minorOf(version: string): number | undefined {
  if (version === 'latest') return LATEST;
  const digits = /^v1\.(0|[1-9][0-9]*)$/.exec(version)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const invalidLabel = (label: string, value: string, expected: string): string =>
  `metadata.labels[${PREFIX}${label}]: Invalid value: ${goQuote(value)}: ${expected}`;
