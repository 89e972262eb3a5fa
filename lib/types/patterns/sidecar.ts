import type { NewContainersErrors, NewPortsErrors } from '../added-parts.js';
import type { OptionErrors } from '../option-errors.js';
import type { NewVolumesOf } from '../pattern-types.js';
import type { PropertyOf } from '../type-utils.js';
import type { SharedErrors } from './insert.js';

/** The errors in the options of `sidecar()`. */
export type SidecarErrors<Given, Options, Pod> = OptionErrors<
  Given,
  Options,
  'sidecar()',
  ErrorsByOption<Given, Pod>
>;
interface ErrorsByOption<Given, Pod> extends SharedErrors<Given, Pod> {
  readonly sidecars: NewContainersErrors<
    PropertyOf<Given, 'sidecars'>,
    Pod,
    NewVolumesOf<Given>,
    'sidecars'
  > &
    NewPortsErrors<PropertyOf<Given, 'sidecars'>, Pod>;
}
