import type { IConstruct } from 'constructs';
import { KUBERNETES_VERSIONS } from '../api/kubernetes.js';
import { POD_SECURITY_LEVELS } from '../api/pod-security-level.js';
import { judgeAll } from './judge-all.js';
import { type JudgingProps, say } from './judging-props.js';

/**
 * Says how the Pods at and below a construct are judged: an app or a chart of cdk8s' own, any construct. What is left out stays as it was.
 *
 * Throws a RangeError for a version or a level that is not known.
 */
export function judging(scope: IConstruct, props: JudgingProps): void {
  known('kubernetes', props.kubernetes, KUBERNETES_VERSIONS);
  known('podSecurity', props.podSecurity, POD_SECURITY_LEVELS);
  say(scope, props);
  if (props.judgeAll === true) judgeAll(scope);
}

export function known(field: string, value: string | undefined, values: readonly string[]): void {
  if (value === undefined || values.includes(value)) return;
  throw new RangeError(`${field}: '${value}' is not known. Write one of ${values.join(', ')}.`);
}
