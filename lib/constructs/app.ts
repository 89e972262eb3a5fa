import { ApiObject, App as Cdk8sApp, type AppProps as Cdk8sAppProps, Chart } from 'cdk8s';
import { type KubernetesVersion, NEWEST_VERSION } from '../api/kubernetes-version.js';
import type { GitOpsProps } from '../gitops/gitops-props.js';
import { isComparisonEnabled, withoutSourceLine, withoutStack } from '../platform/host-process.js';
import { DiskError } from '../platform/output/disk-error.js';
import { type ReplaceResult, replaceFolder } from '../platform/output/replace-folder.js';
import type { StagingFolder } from '../platform/output/staging-folder.js';
import { Progress, terminalScreen } from '../platform/terminal/progress.js';
import { FolderOutput } from '../synth/folder-output.js';
import { GitOpsOutput } from '../synth/gitops-output.js';
import type { SynthOutput } from '../synth/synth-output.js';
import { synthesize } from '../synth/synthesize.js';
import { TextOutput } from '../synth/text-output.js';
import { topology } from '../synth/topology.js';
import { configureValidation } from '../validation/configure-validation.js';
import { validateLate } from '../validation/construct-validations.js';
import { nearestValidationProp, type ValidationProps } from '../validation/validation-props.js';
import { compareStage } from './compare-stage.js';
import { Environment } from './environment.js';
import type { AppComparison } from './git-revision.js';

/** The props of a cdk8s App, how its Pods are validated, and how its folder is laid out. */
export interface AppProps extends Cdk8sAppProps, ValidationProps {
  /**
   * The layout of the output folder for GitOps tools. It replaces `yamlOutputType`.
   *
   * @default - the files that cdk8s writes
   */
  readonly gitops?: GitOpsProps | undefined;
  /**
   * The git ref with which `synth` compares the manifests, such as `origin/main`. It prints what
   * happens to each changed object when the manifests are applied, as `cdk8s-pods diff` does. An
   * update that the API server would refuse is an error, and nothing is written.
   *
   * The environment variable `CDK8S_PODS_COMPARE=0` turns the comparison off.
   *
   * @default - the manifests are not compared
   */
  readonly compareTo?: string | AppComparison | undefined;
}

/**
 * A cdk8s App that knows the clusters that it is for: their version of Kubernetes, and the Pod
 * Security level of their namespaces.
 *
 * It writes the same files as the App of cdk8s, byte for byte, with these differences:
 *
 * - All objects are validated, whichever library made them, if their kinds are Kubernetes' own.
 * - Nothing is written unless everything is valid. The folder is then replaced as a whole.
 * - Files of an earlier synth that are no longer made are removed.
 * - Two constructs that make the same object or file are an error.
 * - All objects of the app, or of an environment, are compared with each other.
 * - The time grows in proportion to the output, not to the square of the number of charts.
 *
 * @example
 * ```ts
 * import { App, Chart, Deployment } from 'cdk8s-pods';
 *
 * const app = new App({ kubernetes: '1.35', podSecurity: 'baseline' });
 * new Deployment(new Chart(app, 'shop'), 'web', {
 *   replicas: 2,
 *   template: { containers: { app: { image: 'shop/web:1.4', ports: { http: 8080 } } } },
 * });
 * app.synth();
 * ```
 */
export class App extends Cdk8sApp {
  private readonly gitops: GitOpsProps | undefined;
  private readonly comparison: AppComparison | undefined;
  private readonly kubernetes: KubernetesVersion;

  /** @throws RangeError if a prop for the validation has a value that is not supported */
  constructor(props: AppProps = {}) {
    super(props);
    this.gitops = props.gitops;
    const { compareTo, kubernetes = NEWEST_VERSION } = props;
    this.comparison = typeof compareTo === 'string' ? { ref: compareTo } : compareTo;
    this.kubernetes = kubernetes;
    validateLate(this);
    configureValidation(this, { ...props, validateAll: props.validateAll ?? true });
  }

  /** All charts of the app, each after those that it depends on. */
  override get charts(): Chart[] {
    return topology(this).filter(Chart.isChart);
  }

  /**
   * Writes all manifests to the folder `outdir`.
   *
   * @throws Error with all errors of the app, or with the reason why the folder cannot be written.
   * The folder is then unchanged; if it had to be changed file by file and that failed, the message
   * says so.
   */
  override synth(): void {
    const progress = new Progress(terminalScreen(), 'object', {
      totalCount: () => this.node.findAll().filter(ApiObject.isApiObject).length,
    });
    try {
      progress.end(this.replaceFolder(this.outdir, this.synth, () => progress.tick()));
    } finally {
      progress.clear();
    }
  }

  /**
   * Writes all manifests to a folder other than `outdir`.
   *
   * @throws Error as `synth` does
   */
  synthTo(folder: string): void {
    this.replaceFolder(folder, this.synthTo);
  }

  /**
   * Returns all manifests as one string of YAML documents.
   *
   * @throws Error with all errors of the app
   */
  override synthYaml(): string {
    const output = new TextOutput();
    const { of: environmentOf } = Environment;
    synthesize(this, output, { calledMethod: this.synthYaml, environmentOf });
    return output.text;
  }

  // The new folder is filled while objects are rendered and validated, as all of them may not fit
  // in memory. It takes the place of the old one only if `synthesize` does not throw.
  private replaceFolder(
    folder: string,
    calledMethod: (folder: string) => void,
    onDocument?: () => void,
  ): ReplaceResult {
    try {
      return replaceFolder(folder, (stage) => {
        synthesize(this, this.outputTo(stage), {
          calledMethod,
          syncWaves: this.gitops?.syncWaves,
          environmentOf: Environment.of,
          onDocument,
        });
        if (calledMethod === this.synth) this.compare(stage);
      });
    } catch (error) {
      const thrown = error instanceof DiskError ? withoutStack(error, calledMethod) : error;
      throw withoutSourceLine(thrown, 'node-do-not-add-exception-line');
    }
  }

  private compare(stage: StagingFolder): void {
    if (this.comparison === undefined || !isComparisonEnabled()) return;
    const { kubernetes, outdir, comparison } = this;
    const { path = outdir } = comparison;
    const cluster = nearestValidationProp(this, 'cluster');
    compareStage(stage, { ...comparison, path, kubernetes, cluster, calledMethod: this.synth });
  }

  private outputTo(stage: StagingFolder): SynthOutput {
    return this.gitops === undefined
      ? new FolderOutput(this, stage, Environment.of)
      : new GitOpsOutput(this, this.gitops, stage, Environment.of);
  }
}
