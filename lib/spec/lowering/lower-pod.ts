import type { Api } from '../../api/api.js';
import type { Metadata } from '../metadata.js';
import type { PodProps } from '../pod.js';
import { deepCopy, type LoweringFlags } from './deep-copy.js';
import { explainNesting } from './explain-nesting.js';
import { lowerWithFlags } from './lower.js';

/** A Pod in the API's form. */
export interface LoweredPod {
  readonly metadata?: Metadata | undefined;
  readonly spec: Api<'PodSpec'>;
}

/**
 * Converts the props of a Pod, or of the Pod template of a workload, to the API's form.
 *
 * @param flags - receives whether there may be errors that the lowered form does not show
 * @throws TypeError if there are no props
 * @throws PropsError if the props are nested too deeply, or contain themselves
 */
export function lowerPod(pod: PodProps, flags: LoweringFlags): LoweredPod {
  requireProps('Pod', pod, EXAMPLE);
  return explainNesting(pod, () => {
    const spec = lowerWithFlags(pod, flags);
    return pod.metadata === undefined
      ? { spec }
      : { metadata: deepCopy(pod.metadata, flags) as Metadata, spec };
  });
}

/** Props of a Pod, and of a workload, for messages. */
const EXAMPLE = "{ containers: { app: { image: 'nginx:1.29' } } }";
export const TEMPLATE_EXAMPLE = `{ template: ${EXAMPLE} }`;

/**
 * Checks that there are props. TypeScript does, but JavaScript does not.
 *
 * @param kind - the kind of the object that they describe
 * @param example - props to write instead
 * @throws TypeError if there are none
 */
export function requireProps(kind: string, props: unknown, example: string): void {
  if (typeof props !== 'object' || props === null)
    throw new TypeError(
      `The props of a ${kind} must be an object, such as ${example}, not ${props}.`,
    );
}
