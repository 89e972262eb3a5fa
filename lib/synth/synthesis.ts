import { ApiObject, type App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { computeSyncWaves, syncWaveOf, withSyncWave } from '../gitops/sync-wave.js';
import { unusedIgnores } from '../validation/ignore.js';
import {
  printWarnings,
  validateRendered,
  withoutCdk8sValidation,
} from '../validation/validation-registry.js';
import { WarningSummary } from '../validation/warning-summary.js';
import { ConstructTree } from './construct-tree.js';
import type { OutputDocument } from './output-chunks.js';
import { canRenderDirectly, type RenderedObject, render } from './render.js';

/** What differs from cdk8s. */
interface SynthesisProps {
  /** Whether objects say to Argo CD in which wave they are applied. */
  readonly syncWaves?: boolean | undefined;
}

/**
 * One synth of an app: its objects are rendered once, judged as they are rendered, and given on to
 * be written.
 */
export class Synthesis {
  readonly charts: readonly Chart[];
  /** Whether a chart depends on another: cdk8s numbers their files then. */
  readonly isLinked: boolean;
  private readonly tree: ConstructTree;
  private readonly isPlain: boolean;
  private readonly errors: string[];
  private readonly warnings = new WarningSummary();
  private syncWaves: ReadonlyMap<IConstruct, number> | undefined;

  /** @param calledMethod the method that the user called */
  constructor(
    app: App,
    private readonly calledMethod: (...given: never[]) => unknown,
    private readonly props: SynthesisProps = {},
  ) {
    this.tree = new ConstructTree(app);
    this.isPlain = canRenderDirectly(app);
    this.errors = [...withoutCdk8sValidation(() => this.tree.validate())];
    try {
      this.isLinked = this.tree.linkDependencies();
      this.charts = this.tree.charts();
    } catch (error) {
      // What the constructs say of themselves comes first, as in cdk8s.
      this.finish();
      throw error;
    }
  }

  /** Whether nothing was found yet for which nothing may be written. */
  get isValid(): boolean {
    return this.errors.length === 0;
  }

  objects(chart: Chart): readonly ApiObject[] {
    return this.tree.objects(chart);
  }

  /**
   * The documents of a chart. One that renders itself is asked, but not where each object has a
   * file in the chart's folder.
   */
  *documents(chart: Chart, isInFolders: boolean): Generator<OutputDocument> {
    if (!isInFolders && chart.toJson !== Chart.prototype.toJson) {
      for (const manifest of Object.values(chart.toJson()))
        yield { manifest, isOwned: false, source: undefined };
      return;
    }
    for (const object of this.objects(chart)) {
      const rendered = this.renderAndValidate(object);
      if (rendered !== undefined) yield { ...rendered, source: object };
    }
  }

  /**
   * Throws for all that was found. What was silenced for nothing is said, too: a silence that is
   * left behind hides the next one.
   */
  finish(more: readonly string[] = []): void {
    const errors = [...this.errors, ...more];
    printWarnings(this.warnings.lines());
    if (errors.length === 0) return printWarnings(unusedIgnores(this.tree.all));
    const error = new Error(
      `Validation failed with the following errors:\n  ${errors.join('\n  ')}`,
    );
    // The stack begins where the user asked: what is above it helps nobody.
    Error.captureStackTrace(error, this.calledMethod);
    throw error;
  }

  /**
   * Renders an object, and judges what comes out; nothing, where it cannot be rendered, which is
   * among the errors.
   */
  private renderAndValidate(object: ApiObject): RenderedObject | undefined {
    let rendered: RenderedObject | undefined;
    const { errors, warnings } = validateRendered(object, () => {
      rendered = this.renderObject(object);
      return rendered.manifest ?? {};
    });
    for (const each of errors) this.errors.push(`[${object.node.path}] ${each}`);
    this.warnings.add(object, warnings);
    return rendered ?? (errors.length > 0 ? undefined : this.renderObject(object));
  }

  private renderObject(object: ApiObject): RenderedObject {
    const rendered = render(object, this.isPlain);
    const { manifest } = rendered;
    return manifest === undefined || !this.props.syncWaves
      ? rendered
      : { ...rendered, manifest: withSyncWave(manifest, this.syncWaveOf(object)) };
  }

  private syncWaveOf(object: ApiObject): number {
    const objects = (): readonly ApiObject[] => this.charts.flatMap((chart) => this.objects(chart));
    this.syncWaves ??= computeSyncWaves(
      objects().map((each) => [each, each.node.dependencies.filter(ApiObject.isApiObject)]),
    );
    return syncWaveOf(this.syncWaves, object);
  }
}
