import type { Fraction } from './quantity.js';
import type { PropertyOf } from './type-utils.js';

interface ResizeOf<Resource> {
  readonly resourceName: Resource;
}
interface ResizeByRestart {
  readonly restartPolicy: 'RestartContainer';
}
type TwoOf<Resource> = readonly [ResizeOf<Resource>, ResizeOf<Resource>];

/** Mistakes in the fields of a container that need no other part of the Pod. */
export interface ContainerMistakes {
  readonly restartPolicyRules: {
    readonly 'restartPolicyRules require a restartPolicy for all other exit codes: add it': {
      readonly restartPolicyRules: readonly [unknown, ...unknown[]];
      readonly restartPolicy?: undefined;
    };
  };
  readonly resizePolicy: {
    readonly 'a resource can have only one resize policy: remove the other': {
      readonly resizePolicy:
        | TwoOf<'cpu'>
        | TwoOf<'memory'>
        | readonly [unknown, unknown, unknown, ...unknown[]];
    };
  };
}

/** A container that restarts to resize. */
export interface RestartingToResize {
  readonly resizePolicy:
    | readonly [ResizeByRestart, ...unknown[]]
    | readonly [...unknown[], ResizeByRestart];
}
/** The resize policy of a container that is never restarted. */
export type InvalidResize<Given, Pod> = Given extends RestartingToResize
  ? [PropertyOf<Pod, 'restartPolicy'>] extends ['Never']
    ? 'Never' extends PropertyOf<Pod, 'restartPolicy'> // Without strict, undefined extends all.
      ? 'RestartContainer'
      : never
    : never
  : never;

interface FractionOfByte {
  readonly memory: Fraction;
}
interface FractionOfStorage {
  readonly 'ephemeral-storage': Fraction;
}
interface WithLimits<Amounts> {
  readonly resources: { readonly limits: Amounts };
}
interface WithRequests<Amounts> {
  readonly resources: { readonly requests: Amounts };
}
/** A container whose memory or storage has a fraction of a byte. */
export type WithFractionOfByte =
  | WithLimits<FractionOfByte | FractionOfStorage>
  | WithRequests<FractionOfByte | FractionOfStorage>;
