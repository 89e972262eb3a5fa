import { Construct, type IConstruct } from 'constructs';
import { configureValidation } from '../validation/configure-validation.js';
import type { ValidationProps } from '../validation/validation-props.js';

/** Marks environments. `instanceof` fails if the package is loaded twice. */
const ENVIRONMENT_MARKER = Symbol.for('cdk8s-pods.environment');

/**
 * One of several environments that the same code is deployed to, such as `dev`, `staging` and
 * `prod`. It contains the charts of the environment, and its id is its name. With
 * `gitops: { folders: 'environment' }`, each environment has a folder of its own.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment, Environment } from 'cdk8s-pods';
 *
 * const app = new App({ gitops: { folders: 'environment', kustomization: true } });
 * for (const [name, replicas] of Object.entries({ dev: 1, prod: 4 })) {
 *   const chart = new Chart(new Environment(app, name), 'shop', { namespace: 'shop' });
 *   new Deployment(chart, 'web', {
 *     replicas,
 *     template: { containers: { app: { image: 'shop/web:1.4' } } },
 *   });
 * }
 * app.synth();
 * ```
 */
export class Environment extends Construct {
  /**
   * Returns the nearest environment that contains a construct.
   *
   * @returns `undefined` if the construct is not in an environment
   */
  static of(construct: IConstruct): Environment | undefined {
    return construct.node.scopes.findLast(
      (scope): scope is Environment => ENVIRONMENT_MARKER in scope,
    );
  }

  /**
   * The id of the environment, after the ids of the environments that contain it, such as
   * `eu-prod`.
   */
  get name(): string {
    return this.node.scopes
      .filter((scope) => ENVIRONMENT_MARKER in scope)
      .map(({ node }) => node.id)
      .join('-');
  }

  /**
   * @param scope - the app, or another environment
   * @param id - the name of the environment
   * @param props - how the Pods of the environment are validated: it can have clusters of its own
   *
   * @throws RangeError if a prop for the validation has a value that is not supported
   */
  constructor(scope: Construct, id: string, props: ValidationProps = {}) {
    super(scope, id);
    Object.defineProperty(this, ENVIRONMENT_MARKER, { value: true });
    configureValidation(this, props);
  }
}
