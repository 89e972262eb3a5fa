import type { Chart } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { configureValidation } from '../validation/configure-validation.js';
import type { ValidationProps } from '../validation/validation-props.js';

/**
 * The environments, by what they are found with: `instanceof` fails where the package is there
 * twice.
 */
const ENVIRONMENT_MARKER = Symbol.for('cdk8s-pods.environment');

/**
 * One of several places that the same code is for, as `dev`, `staging` and `prod`: it holds the
 * charts of that place, and its id names it. With `gitops: { folders: 'environment' }` each has a
 * folder of its own.
 */
export class Environment extends Construct {
  /** The environment that holds a construct: none, where there is none above it. */
  static of(construct: IConstruct): Environment | undefined {
    return construct.node.scopes.findLast(
      (scope): scope is Environment => ENVIRONMENT_MARKER in scope,
    );
  }

  /** Its id, after those of the environments that hold it: `eu-prod`. */
  get name(): string {
    return this.node.scopes
      .filter((scope) => ENVIRONMENT_MARKER in scope)
      .map(({ node }) => node.id)
      .join('-');
  }

  /** @param props how its Pods are judged: each environment can have clusters of its own */
  constructor(scope: Construct, id: string, props: ValidationProps = {}) {
    super(scope, id);
    Object.defineProperty(this, ENVIRONMENT_MARKER, { value: true });
    configureValidation(this, props);
  }
}

/** Objects of two environments never meet: they go to two clusters, or to two namespaces. */
export const environmentPathOf = (chart: Chart | undefined): string =>
  chart === undefined ? '' : (Environment.of(chart)?.node.path ?? '');
