import type { NewContainersErrors } from '../added-parts.js';
import type { OptionErrors } from '../option-errors.js';
import type { NewVolumesOf } from '../pattern-types.js';
import type { PropertyOf } from '../type-utils.js';
import type { SharedErrors } from './insert.js';

/** The errors in the options of `init()`. */
export type InitErrors<Given, Options, Pod> = OptionErrors<
  Given,
  Options,
  'init()',
  ErrorsByOption<Given, Pod>
>;
interface ErrorsByOption<Given, Pod> extends SharedErrors<Given, Pod> {
  readonly initContainers: NewContainersErrors<
    PropertyOf<Given, 'initContainers'>,
    Pod,
    NewVolumesOf<Given>,
    'initContainers'
  >;
}
