import type { BothMessages } from './form.js';
import type { ExplainFieldsOf, ExplainIn, InvalidIn, InvalidShape } from './invalid-shape.js';
import type { NotId } from './invalid-text.js';
import type { ExplainRepeated, Repeated } from './repeated.js';
import type { ProfileShape, SecurityContextValues } from './security-profiles.js';
import type { PropertyOf, UnknownArray } from './type-utils.js';

/** The errors in the security context of a Pod. */
type ContextShape =
  | ProfileShape
  | InvalidShape<
      'name',
      { readonly name: '' | `${string}${' ' | '='}${string}`; readonly value: string },
      'a sysctl needs a name, such as net.core.somaxconn'
    >;

// ---- Fast path, for all Pods

/** A security context without these errors, apart from its numbers. */
interface ValidContext {
  readonly seccompProfile?: UnnamedProfile | undefined;
  readonly appArmorProfile?: UnnamedProfile | undefined;
  readonly sysctls?: undefined;
  readonly supplementalGroups?: undefined;
  readonly [other: string]: unknown;
}
interface UnnamedProfile {
  readonly type: 'RuntimeDefault' | 'Unconfined';
  readonly localhostProfile?: undefined;
}
/**
 * The invalid parts of the security context of a Pod, or the context if it has to be explained;
 * never if it is valid.
 */
export type InvalidPodSecurityContext<Given> = Given extends ValidContext
  ? Extract<`${Given[keyof Given & IdField] & number}`, NotId> | Extract<Given, NonRootUser0>
  :
      | InvalidIn<Given, ContextShape, SecurityContextValues>
      | Extract<Given, NonRootUser0>
      | Repeated<SysctlNames<Given>>;
type IdField = 'runAsUser' | 'runAsGroup' | 'fsGroup';
export type ExplainPodSecurityContext<Given, Pod> = BothMessages<
  BothMessages<ExplainIn<Given, ContextShape, SecurityContextValues>, ExplainSysctls<Given>>,
  BothMessages<
    ExplainForOs<Given, Pod>,
    Pod extends RootPod
      ? [InheritingContainer<Pod>] extends [never]
        ? unknown
        : ExplainFieldsOf<Given, RootShape>
      : unknown
  >
>;

// ---- Sysctls

type SysctlNames<Given> = Given extends { readonly sysctls: infer T extends UnknownArray }
  ? { readonly [I in keyof T]: PropertyOf<T[I], 'name'> }
  : never;
type ExplainSysctls<Given> = [SysctlNames<Given>] extends [never]
  ? unknown
  : {
      readonly sysctls: ExplainRepeated<
        SysctlNames<Given>,
        'a sysctl with this name is already there: remove one of the two'
      >;
    };

// ---- The root user

interface NonRootUser0 {
  readonly runAsNonRoot: true;
  readonly runAsUser: 0;
}
interface RootPod {
  readonly securityContext: NonRootUser0;
  readonly os?: { readonly name: 'linux' } | undefined;
}
type RootShape = InvalidShape<
  'runAsUser',
  NonRootUser0,
  'runAsUser 0 is root, which runAsNonRoot excludes: write another user, or remove runAsNonRoot'
>;
/** The containers whose security context does not change the user of the Pod. */
type InheritingContainer<Pod> = Extract<
  ValuesOf<PropertyOf<Pod, 'containers'>> | ValuesOf<PropertyOf<Pod, 'initContainers'>>,
  { readonly image: unknown; readonly securityContext?: InheritingContext | undefined }
>;
interface InheritingContext {
  readonly runAsUser?: 0 | undefined;
  readonly runAsNonRoot?: true | undefined;
  readonly [other: string]: unknown;
}
type ValuesOf<Entries> = Entries[keyof Entries];

// ---- The operating system

interface PodOn<Name> {
  readonly os: { readonly name: Name };
}
/** The fields of a Pod and its containers that its operating system does not have. */
export type InvalidForOs<Pod> =
  Pod extends PodOn<'windows'>
    ? Extract<Pod, LinuxPodShape['shape']> | Extract<ContextsIn<Pod>, LinuxFieldShape['shape']>
    : Pod extends PodOn<'linux'>
      ? Extract<ContextsIn<Pod>, WindowsFieldShape['shape']>
      : never;
type ContextsIn<Pod> =
  | PropertyOf<Pod, 'securityContext'>
  | PropertyOf<
      ValuesOf<PropertyOf<Pod, 'containers'>> | ValuesOf<PropertyOf<Pod, 'initContainers'>>,
      'securityContext'
    >;

/** The messages about the fields in a part of a Pod that its operating system does not have. */
export type ExplainForOs<Given, Pod> =
  Pod extends PodOn<'windows'>
    ? ExplainIn<Given, LinuxFieldShape>
    : Pod extends PodOn<'linux'>
      ? ExplainIn<Given, WindowsFieldShape>
      : unknown;

/** The fields of a Pod on Windows that it must not have. */
export type LinuxPodShape =
  | WindowsExcludes<'hostPID', true>
  | WindowsExcludes<'hostIPC', true>
  | WindowsExcludes<'hostUsers', boolean>
  | WindowsExcludes<'shareProcessNamespace', boolean>
  | WindowsExcludes<'resources', object>;
type WindowsExcludes<Field extends string, Value> = InvalidShape<
  Field,
  PodOn<'windows'> & { readonly [f in Field]: Value },
  WindowsCannotHave<Field>
>;
type WindowsCannotHave<Field extends string> =
  `a Pod with os: { name: 'windows' } cannot have ${Field}: remove it`;
type LinuxFieldShape = {
  readonly [F in LinuxField]: InvalidShape<F, { readonly [f in F]: {} }, WindowsCannotHave<F>>;
}[LinuxField];
type LinuxField =
  | 'allowPrivilegeEscalation'
  | 'appArmorProfile'
  | 'capabilities'
  | 'fsGroup'
  | 'fsGroupChangePolicy'
  | 'privileged'
  | 'procMount'
  | 'readOnlyRootFilesystem'
  | 'runAsGroup'
  | 'runAsUser'
  | 'seLinuxChangePolicy'
  | 'seLinuxOptions'
  | 'seccompProfile'
  | 'supplementalGroups'
  | 'supplementalGroupsPolicy';
type WindowsFieldShape = InvalidShape<
  'windowsOptions',
  { readonly windowsOptions: {} },
  "a Pod with os: { name: 'linux' } cannot have windowsOptions: remove it"
>;
