import type { Container } from '../spec/container.js';
import type { AppliedStandard } from './applied-standard.js';
import type { ContainerMistakes, InvalidResize } from './container-mistakes.js';
import type { ExplainDevices } from './device.js';
import type { ExplainEnv } from './env.js';
import type { ExplainEnvFrom } from './env-from.js';
import type { BothMessages, ExplainForm, WithMessages } from './form.js';
import type { ExplainImage } from './image.js';
import type { ExplainLifecycle } from './lifecycle.js';
import type { ExplainMistakes } from './mistake.js';
import type { ExplainMounts } from './mount.js';
import type { WithValidName } from './name.js';
import type { ExplainPorts } from './port.js';
import type { ExplainProbe } from './probe.js';
import type { ExplainResources } from './resources.js';
import type { RestrictedContainer } from './restricted-requirements.js';
import type { ExplainSecurity } from './security-context.js';
import type { ExplainSecurityContext } from './security-mistakes.js';
import type { MessagesOrElse, TypeErrorMessage, WriteByName } from './type-error-message.js';
import type { NamesIn, PropertyOf, TextOf, UnknownArray } from './type-utils.js';

// ---- Slow path. Given: the type that was written; Pod: the whole Pod.

export type ExplainContainers<
  Given,
  Pod,
  Standard extends AppliedStandard,
> = Given extends UnknownArray
  ? WriteByName<Given, 'containers'>
  : Given extends object
    ? [keyof Given] extends [never]
      ? 'a pod needs at least one container'
      : {
          [K in keyof Given]: WithValidName<
            K,
            'container',
            WithMessages<
              RestrictedContainer<Given[K], K, Standard, Container>,
              ExplainContainer<Given[K], Pod, Standard, PropertyOf<Pod, 'hostNetwork'>>
            >
          >;
        }
    : unknown;

/** The errors in a container. `HostNetwork` is true if it shares the network of its node. */
export type ExplainContainer<
  Given,
  Pod,
  Standard extends AppliedStandard,
  HostNetwork,
> = Given extends object
  ? BothMessages<
      ExplainMistakes<Given, ContainerMistakes> &
        ExplainResize<Given, Pod> &
        MessagesOrElse<{
          [F in keyof Given as F & FieldName]: FieldMessages<
            Given[F],
            Given,
            Pod,
            Standard,
            HostNetwork
          >[F & FieldName];
        }>,
      ExplainForm<Given, Container, 'containers[]'>
    >
  : Given extends undefined
    ? undefined
    : ExplainForm<Given, Container, 'containers[]'>;

type FieldName = keyof FieldMessages<unknown, unknown, unknown, AppliedStandard, unknown>;
/** The errors in a value, by the field of the container that contains it. */
interface FieldMessages<Given, InContainer, Pod, Standard extends AppliedStandard, HostNetwork> {
  image: ExplainImage<Given>;
  ports: ExplainPorts<Given, Standard['level'], HostNetwork, PropertyOf<Pod, 'containers'>>;
  env: ExplainEnv<Given, Names<Pod, 'volumes'>, Pod>;
  envFrom: ExplainEnvFrom<Given>;
  volumeMounts: ExplainMounts<Given, Names<Pod, 'volumes'>, InContainer>;
  volumeDevices: ExplainDevices<Given, Names<Pod, 'volumes'>, InContainer, Pod>;
  resources: ExplainResources<Given, Names<Pod, 'resourceClaims'>>;
  securityContext: ExplainSecurity<Given, Standard> &
    ExplainSecurityContext<Given, Standard['level'], Pod>;
  livenessProbe: ExplainProbe<Given, PortNamesOf<InContainer>, Standard['level']>;
  readinessProbe: ExplainProbe<Given, PortNamesOf<InContainer>, Standard['level']>;
  startupProbe: ExplainProbe<Given, PortNamesOf<InContainer>, Standard['level']>;
  lifecycle: ExplainLifecycle<Given, PortNamesOf<InContainer>, Standard['level'], Pod>;
}
type ExplainResize<Given, Pod> = [InvalidResize<Given, Pod>] extends [never]
  ? unknown
  : {
      resizePolicy: TypeErrorMessage<'a Pod with restartPolicy Never restarts no container: write NotRequired'>;
    };
type Names<Pod, Field extends string> = TextOf<NamesIn<NonNullable<PropertyOf<Pod, Field>>>>;
type PortNamesOf<Given> = TextOf<NamesIn<NonNullable<PropertyOf<Given, 'ports'>>>>;
