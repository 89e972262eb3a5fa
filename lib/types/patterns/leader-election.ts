import type { OptionErrors } from '../option-errors.js';
import type { TypeErrorMessage } from '../type-error-message.js';
import type { KnownLiteral, OrDefault, PropertyOf } from '../type-utils.js';
import type { ClientsErrors } from './ambassador.js';

/** The errors in the options of `leaderElection()`. */
export type LeaderElectionErrors<Given, Options, Pod> = OptionErrors<
  Given,
  Options,
  'leaderElection()',
  ErrorsByOption<Given, Pod>
>;
interface ErrorsByOption<Given, Pod> extends ClientsErrors<Given, Pod> {
  readonly serviceAccount: OtherAccountError<
    PropertyOf<Given, 'serviceAccount'>,
    KnownLiteral<PropertyOf<Pod, 'serviceAccountName'> & string>
  > &
    TokenError<Pod, PropertyOf<PropertyOf<Given, 'container'>, 'volumeMounts'>>;
}

type OtherAccountError<Name, NameInPod> = [NameInPod] extends [never]
  ? unknown
  : Name extends NameInPod
    ? unknown
    : [KnownLiteral<Name & string>] extends [never]
      ? unknown
      : TypeErrorMessage<`serviceAccountName is '${NameInPod & string}' in this pod, but the elector needs '${Name & string}': leave it out`>;

type TokenError<Pod, Mounts> = Pod extends { readonly automountServiceAccountToken: false }
  ? [OrDefault<Mounts, never>] extends [never]
    ? TypeErrorMessage<`automountServiceAccountToken is false in this pod: leave it out, or mount a token in the elector`>
    : unknown
  : unknown;
