import type { PodProps } from '../../spec/pod.js';
import type { PodChecks } from '../checked-pod.js';
import type { RecordAt } from '../composed-pod.js';
import type { ErrorsAt, UnknownOptions } from '../option-errors.js';
import type { OrDefault, PropertyOf } from '../type-utils.js';

/** The Pod of `nginxPod()`, as far as its props show it. */
export type GivenNginxPod<Given> = Pick<
  Given,
  Exclude<keyof Given & keyof PodProps, 'containers'>
> & {
  readonly containers: Omit<
    { readonly 'my-nginx-container': NginxContainer<PropertyOf<Given, 'container'>> },
    keyof RecordAt<Given, 'containers'>
  > &
    RecordAt<Given, 'containers'>;
};
type NginxContainer<Given> = Given extends object
  ? Omit<DefaultContainer, keyof Given> &
      Omit<Given, 'image'> & { readonly image: OrDefault<PropertyOf<Given, 'image'>, string> }
  : DefaultContainer;
interface DefaultContainer {
  readonly image: string;
  readonly ports: readonly [{ readonly containerPort: 80; readonly protocol: 'TCP' }];
}

/** The errors in the props of `nginxPod()`: those of the Pod, with its container in a field. */
export type NginxErrors<Given, Props> = Given extends object
  ? UnknownOptions<Given, Props, 'an nginx pod'> &
      ErrorsInProps<Given, PodChecks<GivenNginxPod<Given>>>
  : unknown;
type ErrorsInProps<Given, Errors> = unknown extends Errors
  ? unknown
  : Omit<Errors, 'containers'> & {
      readonly containers?:
        | Omit<ErrorsAt<['containers'], Errors>, 'my-nginx-container'>
        | undefined;
      readonly container?:
        | ErrorsInFields<
            ErrorsAt<['containers', 'my-nginx-container'], Errors>,
            PropertyOf<Given, 'container'>
          >
        | undefined;
    };
/** The errors in the fields that are given; the pattern sets the others. */
type ErrorsInFields<Errors, Given> = Pick<Errors, keyof Errors & keyof Given>;
