import type { Container } from '../spec/container.js';
import type { Capabilities, SecurityContext } from '../spec/security-context.js';
import type { AppliedStandard } from './applied-standard.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { KnownLiteral, Lacks, PropertyOf, UnknownArray } from './type-utils.js';

// The fields that the level `restricted` requires and that are certainly not set.

type RequiresRestricted<Standard extends AppliedStandard> = [
  Standard['level'],
  Standard['requiresFields'],
] extends ['restricted', true]
  ? true
  : false;
type RequirementMessage<
  Subject extends string,
  Where extends string,
> = `podSecurity 'restricted' requires ${Subject} in ${Where}`;
type ContextOf<Given> = Exclude<PropertyOf<Given, 'securityContext'>, null | undefined>;

// ---- Requirements of each container. The interfaces have names because TypeScript prints those:
// otherwise it would print the message twice.

interface ContainerWith<Context> extends Omit<Container, 'securityContext'> {
  readonly securityContext: Context;
}
interface WithEscalationMessage<Sentence>
  extends Omit<SecurityContext, 'allowPrivilegeEscalation'> {
  readonly allowPrivilegeEscalation: TypeErrorMessage<Sentence>;
}
interface WithCapabilitiesMessage<Sentence> extends Omit<SecurityContext, 'capabilities'> {
  readonly capabilities: WithDropMessage<Sentence>;
}
interface WithDropMessage<Sentence> extends Omit<Capabilities, 'drop'> {
  readonly drop: Sentence;
}

/** The container with the fields that it lacks; `Wide` if it lacks none. */
export type RestrictedContainer<Given, Name, Standard extends AppliedStandard, Wide> =
  | (undefined extends Given ? undefined : never)
  | RequiredFields<Exclude<Given, undefined>, Name, Standard, Wide>;
type RequiredFields<Given, Name, Standard extends AppliedStandard, Wide> =
  RequiresRestricted<Standard> extends true
    ? Standard['mayBeWindows'] extends true
      ? Wide
      : [KnownLiteral<Name>] extends [never]
        ? Wide
        : Lacks<Given, 'securityContext'> extends true
          ? ContainerWith<
              TypeErrorMessage<
                RequirementMessage<
                  `securityContext: { ${RequiredEscalation}, ${RequiredCapabilities} }`,
                  `container '${Name & string}'`
                >
              >
            >
          : RestrictedContainerBy<
              MissingFields<ContextOf<Given>>,
              `container '${Name & string}'`,
              Wide
            >
    : Wide;

type RequiredEscalation = 'allowPrivilegeEscalation: false';
type RequiredCapabilities = "capabilities: { drop: ['ALL'] }";

/**
 * Whether the security context lacks allowPrivilegeEscalation, and whether it keeps capabilities.
 */
type MissingFields<Context> = [
  Lacks<Context, 'allowPrivilegeEscalation'>,
  KeepsCapabilities<Context>,
];
/** Whether the security context certainly does not drop all capabilities. */
type KeepsCapabilities<Context> =
  Lacks<Context, 'capabilities'> extends true
    ? true
    : KeepsCapabilitiesIn<Exclude<PropertyOf<Context, 'capabilities'>, undefined>>;
type KeepsCapabilitiesIn<Given> =
  Lacks<Given, 'drop'> extends true
    ? true
    : [KeepsCapabilitiesOf<Exclude<PropertyOf<Given, 'drop'>, undefined>>] extends [true]
      ? true
      : false;
type KeepsCapabilitiesOf<Dropped> = Dropped extends UnknownArray
  ? 'ALL' extends Dropped[number]
    ? false
    : true
  : false;

type RestrictedContainerBy<Missing, Whose extends string, Wide> = Missing extends [true, true]
  ? ContainerWith<
      WithEscalationMessage<
        RequirementMessage<
          `${RequiredEscalation}, ${RequiredCapabilities}`,
          `the securityContext of ${Whose}`
        >
      >
    >
  : Missing extends [true, false]
    ? ContainerWith<
        WithEscalationMessage<
          RequirementMessage<RequiredEscalation, `the securityContext of ${Whose}`>
        >
      >
    : Missing extends [false, true]
      ? ContainerWith<
          WithCapabilitiesMessage<
            RequirementMessage<RequiredCapabilities, `the securityContext of ${Whose}`>
          >
        >
      : Wide;

// ---- Requirements of the Pod or of each container: the message is at the level

/** The error at the level of a Pod that lacks required fields. */
export type ExplainLevel<Pod, Standard extends AppliedStandard> =
  RequiresRestricted<Standard> extends true
    ? ExplainMissing<LacksNonRoot<Pod, Standard>, LacksSeccompProfile<Pod, Standard>>
    : unknown;
type LacksNonRoot<
  Pod,
  Standard extends AppliedStandard,
> = Standard['mayHaveUserNamespace'] extends true ? false : LacksInAll<Pod, 'runAsNonRoot'>;
type LacksSeccompProfile<
  Pod,
  Standard extends AppliedStandard,
> = Standard['mayBeWindows'] extends true ? false : LacksInAll<Pod, 'seccompProfile'>;

type ExplainMissing<Root, Profile> = [Root, Profile] extends [true, true]
  ? MessageAtLevel<`{ runAsNonRoot: true, ${RuntimeDefault} }`>
  : Root extends true
    ? MessageAtLevel<'{ runAsNonRoot: true }'>
    : Profile extends true
      ? MessageAtLevel<`{ ${RuntimeDefault} }`>
      : unknown;
type RuntimeDefault = "seccompProfile: { type: 'RuntimeDefault' }";
type MessageAtLevel<Context extends string> = {
  podSecurity: TypeErrorMessage<`podSecurity 'restricted' requires securityContext: ${Context}: use restricted()`>;
};

/** Whether the Pod and at least one of its containers certainly lack the field. */
type LacksInAll<Pod, Field extends string> =
  Lacks<Pod, 'securityContext'> extends true
    ? SomeContainerLacks<Pod, Field>
    : Lacks<ContextOf<Pod>, Field> extends true
      ? SomeContainerLacks<Pod, Field>
      : false;
type SomeContainerLacks<Pod, Field extends string> = true extends
  | AnyLacksIn<PropertyOf<Pod, 'containers'>, Field>
  | AnyLacksIn<PropertyOf<Pod, 'initContainers'>, Field>
  ? true
  : false;
type AnyLacksIn<Containers, Field extends string> = Containers extends object
  ? {
      [K in keyof Containers]: [KnownLiteral<K>] extends [never]
        ? false
        : ContainerLacks<Containers[K], Field>;
    }[keyof Containers]
  : false;
type ContainerLacks<Given, Field extends string> =
  Lacks<Given, 'securityContext'> extends true ? true : Lacks<ContextOf<Given>, Field>;
