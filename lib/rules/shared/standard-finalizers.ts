const STANDARD_FINALIZERS: readonly string[] = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** Whether a finalizer is one of Kubernetes' own, which have no domain. */
export const isStandardFinalizer = (name: string): boolean => STANDARD_FINALIZERS.includes(name);
