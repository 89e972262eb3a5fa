import type { Container } from '../spec/container.js';
import type { Capabilities, SecurityContext } from '../spec/security-context.js';
import type { At, Known, Lacks, List } from './known.js';
import type { Mistake } from './mistake.js';
import type { Standard } from './standard.js';

// What `restricted` demands, where it is surely not written. S: the standard that the Pod is held to.

type Demanding<S extends Standard> = [S['level'], S['demands']] extends ['restricted', true] ? true : false;
type Wants<What extends string, Where extends string> = `podSecurity 'restricted' wants ${What} in ${Where}`;
type ContextOf<T> = Exclude<At<T, 'securityContext'>, null | undefined>;

// ---- Of each container, where it lacks it. The interfaces are named in messages: so a sentence is read once.

interface ContainerWith<Context> extends Omit<Container, 'securityContext'> {
  readonly securityContext: Context;
}
interface Unescalated<Sentence> extends SecurityContext {
  readonly allowPrivilegeEscalation: false & Mistake<Sentence>;
}
interface Dropping<Sentence> extends Omit<SecurityContext, 'capabilities'> {
  readonly capabilities: DroppingAll<Sentence>;
}
interface DroppingAll<Sentence> extends Omit<Capabilities, 'drop'> {
  readonly drop: Sentence;
}

/** The container C, named K, as it must be; Wide, if it lacks nothing. */
export type Hardened<C, K, S extends Standard, Wide> =
  Demanding<S> extends true
    ? S['mayBeWindows'] extends true
      ? Wide
      : [Known<K>] extends [never]
        ? Wide
        : Lacks<C, 'securityContext'> extends true
          ? ContainerWith<Mistake<Wants<`securityContext: { ${NoEscalation}, ${NoCapabilities} }`, `container '${K & string}'`>>>
          : HardenedBy<Missing<ContextOf<C>>, `container '${K & string}'`, Wide>
    : Wide;

type NoEscalation = 'allowPrivilegeEscalation: false';
type NoCapabilities = "capabilities: { drop: ['ALL'] }";

/** What the security context X lacks: false and true in turn. */
type Missing<X> = [Lacks<X, 'allowPrivilegeEscalation'>, KeepsSome<X>];
/** Whether the security context X surely does not drop all capabilities. */
type KeepsSome<X> = Lacks<X, 'capabilities'> extends true ? true : KeepsSomeIn<Exclude<At<X, 'capabilities'>, undefined>>;
type KeepsSomeIn<C> = Lacks<C, 'drop'> extends true ? true : [KeepsSomeOf<Exclude<At<C, 'drop'>, undefined>>] extends [true] ? true : false;
type KeepsSomeOf<D> = D extends List ? ('ALL' extends D[number] ? false : true) : false;

type HardenedBy<M, Who extends string, Wide> = M extends [true, true]
  ? ContainerWith<Unescalated<Wants<`${NoEscalation}, ${NoCapabilities}`, `the securityContext of ${Who}`>>>
  : M extends [true, false]
    ? ContainerWith<Unescalated<Wants<NoEscalation, `the securityContext of ${Who}`>>>
    : M extends [false, true]
      ? ContainerWith<Dropping<Wants<NoCapabilities, `the securityContext of ${Who}`>>>
      : Wide;

// ---- Of the Pod, or else of each container: said where the level is written

/** What is wrong with the level of the Pod P, which lacks what it demands. */
export type ExplainLevel<P, S extends Standard> =
  Demanding<S> extends true ? ExplainLacks<LackingRoot<P, S>, LackingProfile<P, S>> : unknown;
type LackingRoot<P, S extends Standard> = S['mayOwnUsers'] extends true ? false : LacksInAll<P, 'runAsNonRoot'>;
type LackingProfile<P, S extends Standard> = S['mayBeWindows'] extends true ? false : LacksInAll<P, 'seccompProfile'>;

type ExplainLacks<Root, Profile> = [Root, Profile] extends [true, true]
  ? AtLevel<`{ runAsNonRoot: true, ${RuntimeDefault} }`>
  : Root extends true
    ? AtLevel<'{ runAsNonRoot: true }'>
    : Profile extends true
      ? AtLevel<`{ ${RuntimeDefault} }`>
      : unknown;
type RuntimeDefault = "seccompProfile: { type: 'RuntimeDefault' }";
type AtLevel<Context extends string> = {
  podSecurity: Mistake<`${Wants<`securityContext: ${Context}`, 'the Pod'>}, or in each container; restricted({ … }) writes it`>;
};

/** Whether the Pod P surely lacks the field F, and a container of it, too. */
type LacksInAll<P, F extends string> =
  Lacks<P, 'securityContext'> extends true ? SomeLack<P, F> : Lacks<ContextOf<P>, F> extends true ? SomeLack<P, F> : false;
type SomeLack<P, F extends string> = true extends LackIn<At<P, 'containers'>, F> | LackIn<At<P, 'initContainers'>, F> ? true : false;
type LackIn<T, F extends string> = T extends object
  ? { [K in keyof T]: [Known<K>] extends [never] ? false : LacksContext<T[K], F> }[keyof T]
  : false;
type LacksContext<C, F extends string> = Lacks<C, 'securityContext'> extends true ? true : Lacks<ContextOf<C>, F>;
