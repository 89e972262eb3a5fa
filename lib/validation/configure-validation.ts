import type { IConstruct } from 'constructs';
import { KUBERNETES_VERSIONS } from '../api/kubernetes-version.js';
import { POD_SECURITY_LEVELS } from '../api/pod-security-level.js';
import { EXTERNAL_FORM, isExternal } from '../application/is-external.js';
import { addLateValidation } from './construct-validations.js';
import { setValidationProps, type ValidationProps } from './validation-props.js';

/**
 * Configures how the Pods at and below a construct are validated at synth. The construct can be of
 * any library, such as an App or a Chart of cdk8s. Props that are not given keep their values.
 *
 * @throws RangeError if the version or the Pod Security level is not a known one, or an external
 * object is not written as `Secret/registry`
 * @throws TypeError if the cluster is not what `clusterOf` returns
 *
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { configureValidation, Pod } from 'cdk8s-pods';
 *
 * const app = new App();
 * configureValidation(app, { kubernetes: '1.35', podSecurity: 'baseline', validateAll: true });
 *
 * const chart = new Chart(app, 'web');
 * new Pod(chart, 'pod', { containers: { app: { image: 'nginx:1.29' } } });
 * app.synth();
 * ```
 */
export function configureValidation(scope: IConstruct, props: ValidationProps): void {
  assertSupported('kubernetes', props.kubernetes, KUBERNETES_VERSIONS);
  assertSupported('podSecurity', props.podSecurity, POD_SECURITY_LEVELS);
  for (const each of props.externals ?? [])
    if (!isExternal(each))
      throw new RangeError(`externals: unsupported value '${each}'. Write ${EXTERNAL_FORM}.`);
  if (props.cluster !== undefined && typeof props.cluster?.findProblems !== 'function')
    throw new TypeError('cluster: write what clusterOf of cdk8s-pods/cluster returns.');
  setValidationProps(scope, props);
  if (props.validateAll === true) addLateValidation(scope);
}

/** Throws a RangeError if a value, which the compiler did not check, is not one of `supported`. */
export function assertSupported(
  field: string,
  value: string | undefined,
  supported: readonly string[],
): void {
  if (value === undefined || supported.includes(value)) return;
  throw new RangeError(
    `${field}: unsupported value '${value}'. Write one of ${supported.join(', ')}.`,
  );
}
