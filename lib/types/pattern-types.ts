import type { PodProps } from '../spec/pod.js';
import type { PodParameter } from './checked-pod.js';
import type { ComposedPod, ExtendedPod, GoverningFieldsOf, RecordAt } from './composed-pod.js';
import type { InferLiteral } from './infer-literal.js';
import type { RestartPolicyOf } from './restart-policy-of.js';
import type { NamesIn, UnionKeys } from './type-utils.js';
import type { ByVerdict, Rejected, VerdictOf } from './verdict.js';

/** An empty record: the default of type parameters for things that are added by name. */
export type NoEntries = {};

// ---- The names that the options of a pattern can refer to

/** The names of all containers of a Pod, init containers included. */
export type AnyContainerName<Pod> = ContainerName<Pod> | InitContainerName<Pod>;
/** The names of the `containers` of a Pod. */
export type ContainerName<Pod> = UnionKeys<RecordAt<Pod, 'containers'>>;
/** The names of the `initContainers` of a Pod. */
export type InitContainerName<Pod> = UnionKeys<RecordAt<Pod, 'initContainers'>>;
/** The names of the `volumes` of a Pod. */
export type VolumeName<Pod> = UnionKeys<RecordAt<Pod, 'volumes'>>;
/** The names of the ports of a container. */
export type PortName<Container> = NamesIn<RecordAt<Container, 'ports'>>;
/** One of the containers of a Pod, init containers included. */
export type ContainerAt<Pod, Name> =
  | EntryAt<RecordAt<Pod, 'containers'>, Name>
  | EntryAt<RecordAt<Pod, 'initContainers'>, Name>;
/** One of the `containers` of a Pod; never if there is none with this name. */
export type AppAt<Pod, Name> = EntryAt<RecordAt<Pod, 'containers'>, Name>;
type EntryAt<Entries, Name> = Extract<Entries[Name & keyof Entries], object>;
/** The names of the ports of one of the `containers`; any name if there is no such container. */
export type AppPortName<App> = [App] extends [never] ? string : PortName<App>;

// ---- The options that patterns take

/** Options of a pattern, which are checked for everything that their type shows. */
export type CheckedOptions<Options, Given, Errors> = InferLiteral<Given> &
  ByVerdict<Options, Rejected<Errors>>[VerdictOf<Errors>]['type'];

/**
 * The props of a construct that applies a pattern: a Pod, and the options of the pattern in one
 * more field.
 */
export type PodWithOption<Field extends string, Options, Pod, OptionErrors> = InferLiteral<Pod> &
  PodParameter<Omit<Pod, Field>> & {
    readonly [f in Field]: ByVerdict<
      Options,
      Rejected<OptionErrors>
    >[VerdictOf<OptionErrors>]['type'];
  };

// ---- The Pods that patterns return

/**
 * `Result` if the Pod and the options of a pattern are valid. Otherwise a Pod of which nothing is
 * known, so that an error is reported only where it is.
 */
export type ResultOf<Pod, PodErrors, Options, OptionErrors, Result> = [Pod] extends [PodErrors]
  ? [Options] extends [OptionErrors]
    ? Result
    : UnknownPod<Pod>
  : UnknownPod<Pod>;

/** A Pod of which only the restartPolicy is known. */
export type UnknownPod<Pod> = ComposedPod<
  PodProps['containers'],
  PodProps['initContainers'],
  PodProps['volumes'],
  RestartPolicyOf<Pod>,
  GoverningFieldsOf<PodProps, 'resourceClaims' | 'hostNetwork' | 'hostUsers' | 'os'>
>;

/** The Pod with one more native sidecar, and with new volumes. */
export type WithSidecar<Pod, Name, Container, NewVolumes> = WithSidecars<
  Pod,
  { readonly [K in Name & string]: Container },
  NewVolumes
>;

/** The Pod with more native sidecars, and with new volumes. */
export type WithSidecars<Pod, Sidecars, NewVolumes> = ExtendedPod<
  Pod,
  NoEntries,
  { readonly [K in keyof Sidecars]: Sidecars[K] & { readonly restartPolicy: 'Always' } },
  NewVolumes
>;

/** The volumes that a pattern adds to a Pod. */
export type NewVolumesOf<Options> = RecordAt<Options, 'volumes'>;
