import type { NewEnvErrors, NewMountsErrors, NewVolumesErrors } from '../added-parts.js';
import type { InitContainerName, NewVolumesOf, VolumeName } from '../pattern-types.js';
import type { ExplainRef } from '../reference.js';
import type { PropertyOf, UnionKeys } from '../type-utils.js';

/** The errors in the options of every pattern that adds init containers or sidecars. */
export interface InsertErrors<Given, Pod> {
  readonly volumes: NewVolumesErrors<NewVolumesOf<Given>, Pod>;
  readonly before: ExplainRef<
    PropertyOf<Given, 'before'>,
    InitContainerName<Pod>,
    'init container'
  >;
}

/** The errors in options that give existing containers mounts and variables. */
export interface SharedErrors<Given, Pod> extends InsertErrors<Given, Pod> {
  readonly mounts: NewMountsErrors<
    PropertyOf<Given, 'mounts'>,
    Pod,
    { readonly [N in VolumeName<Pod> | UnionKeys<NewVolumesOf<Given>>]: VolumeWithSource }
  >;
  readonly env: NewEnvErrors<PropertyOf<Given, 'env'>, Pod>;
}
interface VolumeWithSource {
  readonly emptyDir: {};
}
