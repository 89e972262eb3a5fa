import { ApiObject, type App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { inWave, waveOf, wavesOf } from '../gitops/wave.js';
import type { Doc } from '../synth/layout.js';
import { type Rendered, render, rendersPlainly } from '../synth/render.js';
import { Tree } from '../synth/tree.js';
import { judgedElsewhere, saidOf, warn } from './judged.js';
import { Noticed } from './noticed.js';
import { unused } from './silence.js';

/** What differs from cdk8s. */
interface SynthesisProps {
  /** Whether objects say to Argo CD in which wave they are applied. */
  readonly syncWaves?: boolean | undefined;
}

/** One synth of an app: its objects are rendered once, judged as they are rendered, and given on to be written. */
export class Synthesis {
  readonly charts: readonly Chart[];
  /** Whether a chart depends on another: cdk8s numbers their files then. */
  readonly isLinked: boolean;
  private readonly tree: Tree;
  private readonly isPlain: boolean;
  private readonly errors: string[];
  private readonly noticed = new Noticed();
  private waves: ReadonlyMap<IConstruct, number> | undefined;

  /** @param asked the method that the user called */
  constructor(
    app: App,
    private readonly asked: (...given: never[]) => unknown,
    private readonly props: SynthesisProps = {},
  ) {
    this.tree = new Tree(app);
    this.isPlain = rendersPlainly(app);
    this.errors = [...judgedElsewhere(() => this.tree.validate())];
    try {
      this.isLinked = this.tree.link();
      this.charts = this.tree.charts();
    } catch (error) {
      // What the constructs say of themselves comes first, as in cdk8s.
      this.end();
      throw error;
    }
  }

  /** Whether nothing was found yet for which nothing may be written. */
  get isSound(): boolean {
    return this.errors.length === 0;
  }

  objects(chart: Chart): readonly ApiObject[] {
    return this.tree.objects(chart);
  }

  /** The documents of a chart. One that renders itself is asked, but not where each object has a file in the chart's folder. */
  *documents(chart: Chart, isInFolders: boolean): Generator<Doc> {
    if (!isInFolders && chart.toJson !== Chart.prototype.toJson) {
      for (const manifest of Object.values(chart.toJson())) yield { manifest, isOwned: false, from: undefined };
      return;
    }
    for (const object of this.objects(chart)) {
      const rendered = this.judged(object);
      if (rendered !== undefined) yield { ...rendered, from: object };
    }
  }

  /** Throws for all that was found. What was silenced for nothing is said, too: a silence that is left behind hides the next one. */
  end(more: readonly string[] = []): void {
    const errors = [...this.errors, ...more];
    warn(this.noticed.lines());
    if (errors.length === 0) return warn(unused(this.tree.all));
    const error = new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
    // The stack begins where the user asked: what is above it helps nobody.
    Error.captureStackTrace(error, this.asked);
    throw error;
  }

  /** Renders an object, and judges what comes out; nothing, where it cannot be rendered, which is among the errors. */
  private judged(object: ApiObject): Rendered | undefined {
    let rendered: Rendered | undefined;
    const { refused, noticed } = saidOf(object, () => {
      rendered = this.rendered(object);
      return rendered.manifest ?? {};
    });
    for (const each of refused) this.errors.push(`[${object.node.path}] ${each}`);
    this.noticed.see(object, noticed);
    return rendered ?? (refused.length > 0 ? undefined : this.rendered(object));
  }

  private rendered(object: ApiObject): Rendered {
    const rendered = render(object, this.isPlain);
    const { manifest } = rendered;
    return manifest === undefined || !this.props.syncWaves ? rendered : { ...rendered, manifest: inWave(manifest, this.wave(object)) };
  }

  private wave(object: ApiObject): number {
    const objects = (): readonly ApiObject[] => this.charts.flatMap((chart) => this.objects(chart));
    this.waves ??= wavesOf(objects().map((each) => [each, each.node.dependencies.filter(ApiObject.isApiObject)]));
    return waveOf(this.waves, object);
  }
}
