import type { Container } from '../spec/container.js';
import type { Capabilities, SecurityContext } from '../spec/security-context.js';
import type { AppliedStandard } from './applied-standard.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { KnownLiteral, Lacks, PropertyOf, UnknownArray } from './type-utils.js';

// What `restricted` demands, where it is surely not written. S: the standard that the Pod is held
// to.

type RequiresRestricted<Standard extends AppliedStandard> = [
  Standard['level'],
  Standard['requiresFields'],
] extends ['restricted', true]
  ? true
  : false;
type RequirementMessage<
  What extends string,
  Where extends string,
> = `podSecurity 'restricted' requires ${What} in ${Where}`;
type ContextOf<Given> = Exclude<PropertyOf<Given, 'securityContext'>, null | undefined>;

// ---- Of each container, where it lacks it. The interfaces are named in messages: so a sentence is
// read once.

interface ContainerWith<Context> extends Omit<Container, 'securityContext'> {
  readonly securityContext: Context;
}
interface WithEscalationMessage<Sentence> extends SecurityContext {
  readonly allowPrivilegeEscalation: false & TypeErrorMessage<Sentence>;
}
interface WithCapabilitiesMessage<Sentence> extends Omit<SecurityContext, 'capabilities'> {
  readonly capabilities: WithDropMessage<Sentence>;
}
interface WithDropMessage<Sentence> extends Omit<Capabilities, 'drop'> {
  readonly drop: Sentence;
}

/** The container C, named K, as it must be; Wide, if it lacks nothing. */
export type RestrictedContainer<Given, Name, Standard extends AppliedStandard, Wide> =
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

/** What the security context X lacks: false and true in turn. */
type MissingFields<Context> = [
  Lacks<Context, 'allowPrivilegeEscalation'>,
  KeepsCapabilities<Context>,
];
/** Whether the security context X surely does not drop all capabilities. */
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

// ---- Of the Pod, or else of each container: said where the level is written

/** What is wrong with the level of the Pod P, which lacks what it demands. */
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
  podSecurity: TypeErrorMessage<`${RequirementMessage<`securityContext: ${Context}`, 'the Pod'>}, or in each container; restricted({ … }) adds it`>;
};

/** Whether the Pod P surely lacks the field F, and a container of it, too. */
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
