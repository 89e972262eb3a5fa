import type { Container } from '../spec/container.js';
import type { Capabilities, SecurityContext } from '../spec/security-context.js';
import type { AppliedStandard } from './applied-standard.js';
import type { TypeErrorMessage } from './type-error-message.js';
import type { KnownLiteral, Lacks, PropertyOf, UnknownArray } from './type-utils.js';

// What `restricted` demands, where it is surely not written. S: the standard that the Pod is held
// to.

type RequiresRestricted<S extends AppliedStandard> = [S['level'], S['requiresFields']] extends [
  'restricted',
  true,
]
  ? true
  : false;
type RequirementMessage<
  What extends string,
  Where extends string,
> = `podSecurity 'restricted' wants ${What} in ${Where}`;
type ContextOf<T> = Exclude<PropertyOf<T, 'securityContext'>, null | undefined>;

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
export type RestrictedContainer<C, K, S extends AppliedStandard, Wide> =
  RequiresRestricted<S> extends true
    ? S['mayBeWindows'] extends true
      ? Wide
      : [KnownLiteral<K>] extends [never]
        ? Wide
        : Lacks<C, 'securityContext'> extends true
          ? ContainerWith<
              TypeErrorMessage<
                RequirementMessage<
                  `securityContext: { ${RequiredEscalation}, ${RequiredCapabilities} }`,
                  `container '${K & string}'`
                >
              >
            >
          : RestrictedContainerBy<MissingFields<ContextOf<C>>, `container '${K & string}'`, Wide>
    : Wide;

type RequiredEscalation = 'allowPrivilegeEscalation: false';
type RequiredCapabilities = "capabilities: { drop: ['ALL'] }";

/** What the security context X lacks: false and true in turn. */
type MissingFields<X> = [Lacks<X, 'allowPrivilegeEscalation'>, KeepsCapabilities<X>];
/** Whether the security context X surely does not drop all capabilities. */
type KeepsCapabilities<X> =
  Lacks<X, 'capabilities'> extends true
    ? true
    : KeepsCapabilitiesIn<Exclude<PropertyOf<X, 'capabilities'>, undefined>>;
type KeepsCapabilitiesIn<C> =
  Lacks<C, 'drop'> extends true
    ? true
    : [KeepsCapabilitiesOf<Exclude<PropertyOf<C, 'drop'>, undefined>>] extends [true]
      ? true
      : false;
type KeepsCapabilitiesOf<D> = D extends UnknownArray
  ? 'ALL' extends D[number]
    ? false
    : true
  : false;

type RestrictedContainerBy<M, Who extends string, Wide> = M extends [true, true]
  ? ContainerWith<
      WithEscalationMessage<
        RequirementMessage<
          `${RequiredEscalation}, ${RequiredCapabilities}`,
          `the securityContext of ${Who}`
        >
      >
    >
  : M extends [true, false]
    ? ContainerWith<
        WithEscalationMessage<
          RequirementMessage<RequiredEscalation, `the securityContext of ${Who}`>
        >
      >
    : M extends [false, true]
      ? ContainerWith<
          WithCapabilitiesMessage<
            RequirementMessage<RequiredCapabilities, `the securityContext of ${Who}`>
          >
        >
      : Wide;

// ---- Of the Pod, or else of each container: said where the level is written

/** What is wrong with the level of the Pod P, which lacks what it demands. */
export type ExplainLevel<P, S extends AppliedStandard> =
  RequiresRestricted<S> extends true
    ? ExplainMissing<LacksNonRoot<P, S>, LacksSeccompProfile<P, S>>
    : unknown;
type LacksNonRoot<P, S extends AppliedStandard> = S['mayHaveUserNamespace'] extends true
  ? false
  : LacksInAll<P, 'runAsNonRoot'>;
type LacksSeccompProfile<P, S extends AppliedStandard> = S['mayBeWindows'] extends true
  ? false
  : LacksInAll<P, 'seccompProfile'>;

type ExplainMissing<Root, Profile> = [Root, Profile] extends [true, true]
  ? MessageAtLevel<`{ runAsNonRoot: true, ${RuntimeDefault} }`>
  : Root extends true
    ? MessageAtLevel<'{ runAsNonRoot: true }'>
    : Profile extends true
      ? MessageAtLevel<`{ ${RuntimeDefault} }`>
      : unknown;
type RuntimeDefault = "seccompProfile: { type: 'RuntimeDefault' }";
type MessageAtLevel<Context extends string> = {
  podSecurity: TypeErrorMessage<`${RequirementMessage<`securityContext: ${Context}`, 'the Pod'>}, or in each container; restricted({ … }) writes it`>;
};

/** Whether the Pod P surely lacks the field F, and a container of it, too. */
type LacksInAll<P, F extends string> =
  Lacks<P, 'securityContext'> extends true
    ? SomeContainerLacks<P, F>
    : Lacks<ContextOf<P>, F> extends true
      ? SomeContainerLacks<P, F>
      : false;
type SomeContainerLacks<P, F extends string> = true extends
  | AnyLacksIn<PropertyOf<P, 'containers'>, F>
  | AnyLacksIn<PropertyOf<P, 'initContainers'>, F>
  ? true
  : false;
type AnyLacksIn<T, F extends string> = T extends object
  ? { [K in keyof T]: [KnownLiteral<K>] extends [never] ? false : ContainerLacks<T[K], F> }[keyof T]
  : false;
type ContainerLacks<C, F extends string> =
  Lacks<C, 'securityContext'> extends true ? true : Lacks<ContextOf<C>, F>;
