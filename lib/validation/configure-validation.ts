import type { IConstruct } from 'constructs';
import { KUBERNETES_VERSIONS } from '../api/kubernetes-version.js';
import { POD_SECURITY_LEVELS } from '../api/pod-security-level.js';
import { validateAll } from './validate-all.js';
import { setValidationProps, type ValidationProps } from './validation-props.js';

/**
 * Says how the Pods at and below a construct are judged: an app or a chart of cdk8s' own, any
 * construct. What is left out stays as it was.
 *
 * Throws a RangeError for a version or a level that is not known.
 */
export function configureValidation(scope: IConstruct, props: ValidationProps): void {
  assertKnown('kubernetes', props.kubernetes, KUBERNETES_VERSIONS);
  assertKnown('podSecurity', props.podSecurity, POD_SECURITY_LEVELS);
  setValidationProps(scope, props);
  if (props.validateAll === true) validateAll(scope);
}

export function assertKnown(
  field: string,
  value: string | undefined,
  values: readonly string[],
): void {
  if (value === undefined || values.includes(value)) return;
  throw new RangeError(`${field}: '${value}' is not known. Write one of ${values.join(', ')}.`);
}
