import type { ServiceAccountProps } from '../../spec/objects/service-account.js';
import type { InferLiteral } from '../infer-literal.js';
import type { ByVerdict } from '../verdict.js';
import type { ExplainedFields, FieldVerdict } from './object-field.js';

/** The props of a ServiceAccount, whose Secrets are checked. */
export type CheckedServiceAccount<Given> = InferLiteral<Given> &
  ByVerdict<ServiceAccountProps, RejectedSecrets<Given>>[FieldVerdict<
    Given,
    ServiceAccountProps,
    'imagePullSecrets' | 'secrets'
  >]['type'];
interface RejectedSecrets<Given> {
  readonly type: ExplainedFields<Given, ServiceAccountProps, 'imagePullSecrets' | 'secrets'>;
}
