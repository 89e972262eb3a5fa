/** The levels of the Pod Security Standards, from the loosest. */
export const POD_SECURITY_LEVELS = ['privileged', 'baseline', 'restricted'] as const;

/**
 * The levels of the Pod Security Standards: `privileged` allows all; `baseline` refuses known ways
 * to the node; `restricted` also asks for what good practice asks for, such as a user other than
 * root.
 *
 * Source: pod-security-admission api.Level.
 */
export type PodSecurityLevel = (typeof POD_SECURITY_LEVELS)[number];
