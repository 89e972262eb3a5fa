/** A lifecycle of a stop signal alone is none: Kubernetes drops the signal, whose gate is off, and what is then empty. */
export const isNothing = (lifecycle: object): boolean =>
  'stopSignal' in lifecycle && !('postStart' in lifecycle) && !('preStop' in lifecycle);
