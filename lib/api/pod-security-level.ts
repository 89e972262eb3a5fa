/** The levels of the Pod Security Standards, least strict first. */
export const POD_SECURITY_LEVELS = ['privileged', 'baseline', 'restricted'] as const;

/**
 * The levels of the Pod Security Standards: `privileged` allows everything; `baseline` prevents
 * known privilege escalations; `restricted` also requires hardening best practices, such as a user
 * other than root.
 *
 * Source: pod-security-admission api.Level.
 */
export type PodSecurityLevel = (typeof POD_SECURITY_LEVELS)[number];
