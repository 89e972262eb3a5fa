import type { NotDescendingPath } from './format.js';
import type { ExplainMistakes, Mistaken, MistakenShape } from './mistake.js';
import type { FieldMessage, TypeErrorMessage } from './type-error-message.js';
import type { PropertyOf } from './type-utils.js';
import type { ExplainWholes, InvalidWhole } from './whole-number.js';

/** A profile that is no file, or has no file. */
interface ProfileMistakes {
  readonly type: {
    readonly 'the type Localhost requires localhostProfile: write the name of the profile': {
      readonly type: 'Localhost';
      readonly localhostProfile?: undefined;
    };
  };
  readonly localhostProfile: {
    readonly 'only the type Localhost has localhostProfile: remove it, or set the type to Localhost': {
      readonly type: 'RuntimeDefault' | 'Unconfined';
      readonly localhostProfile: string;
    };
  };
}
export interface SeccompMistakes extends ProfileMistakes {
  readonly localhostProfile: ProfileMistakes['localhostProfile'] & {
    readonly "localhostProfile is a path in the seccomp folder of the node: write it without '/' at the start and without '..'": {
      readonly localhostProfile: NotDescendingPath;
    };
  };
}

interface SecurityMistakes {
  readonly runAsUser: {
    readonly 'user 0 contradicts runAsNonRoot: true: write another user, or remove runAsNonRoot': {
      readonly runAsNonRoot: true;
      readonly runAsUser: 0;
    };
  };
  readonly allowPrivilegeEscalation: {
    readonly 'a privileged container can always escalate: remove privileged, or allowPrivilegeEscalation': {
      readonly privileged: true;
      readonly allowPrivilegeEscalation: false;
    };
    readonly 'a container with CAP_SYS_ADMIN can always escalate: remove the capability, or allowPrivilegeEscalation': {
      readonly allowPrivilegeEscalation: false;
      readonly capabilities: {
        readonly add:
          | readonly ['CAP_SYS_ADMIN', ...unknown[]]
          | readonly [...unknown[], 'CAP_SYS_ADMIN'];
      };
    };
  };
}

// ---- Fast path

type WrongContext =
  | MistakenShape<SecurityMistakes>
  | { readonly seccompProfile: MistakenShape<SeccompMistakes> }
  | { readonly appArmorProfile: MistakenShape<ProfileMistakes> };
interface WithUser {
  readonly runAsUser?: unknown;
  readonly runAsGroup?: unknown;
}
interface Unmasked {
  readonly procMount: 'Unmasked';
}

/** The invalid parts of the securityContext of a container. */
export type InvalidSecurityContext<Given, Pod> =
  | (Given extends WrongContext
      ?
          | Mistaken<Given, MistakenShape<SecurityMistakes>>
          | Mistaken<PropertyOf<Given, 'seccompProfile'>, MistakenShape<SeccompMistakes>>
          | Mistaken<PropertyOf<Given, 'appArmorProfile'>, MistakenShape<ProfileMistakes>>
      : never)
  | (Given extends WithUser ? InvalidWhole<Given['runAsUser'] | Given['runAsGroup']> : never)
  | (Given extends Unmasked ? InvalidUnmasked<Pod> : never);
/** `Unmasked` if the Pod certainly uses the users of its node. */
type InvalidUnmasked<Pod> =
  PropertyOf<Pod, 'hostUsers'> extends infer H
    ? unknown extends H
      ? never
      : [H] extends [true | undefined]
        ? 'Unmasked'
        : never
    : never;

// ---- Slow path

/** The levels refuse privileged containers and an unmasked /proc anyway. */
type ExplainPairs<Given, Level, Pod> = [Level] extends ['baseline' | 'restricted']
  ? ExplainMistakes<Given, Pick<SecurityMistakes, 'runAsUser'>>
  : ExplainMistakes<Given, SecurityMistakes> & ExplainUnmasked<Given, Pod>;
type ExplainUnmasked<Given, Pod> = Given extends Unmasked
  ? [InvalidUnmasked<Pod>] extends [never]
    ? unknown
    : {
        procMount: TypeErrorMessage<'procMount Unmasked requires hostUsers: false in the Pod: add it, or remove procMount'>;
      }
  : unknown;

export type ExplainSecurityContext<Given, Level, Pod> = Given extends object
  ? ExplainPairs<Given, Level, Pod> &
      ExplainWholes<Given, 'runAsUser' | 'runAsGroup'> &
      FieldMessage<
        'seccompProfile',
        ExplainMistakes<PropertyOf<Given, 'seccompProfile'>, SeccompMistakes>
      > &
      FieldMessage<
        'appArmorProfile',
        ExplainMistakes<PropertyOf<Given, 'appArmorProfile'>, ProfileMistakes>
      >
  : unknown;
