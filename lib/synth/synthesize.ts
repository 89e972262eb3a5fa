import { type ApiObject, type App, Chart, Yaml } from 'cdk8s';
import { FieldPath } from '../api/field-path.js';
import { toYaml } from '../emit/to-yaml.js';
import { findString, UnwritableStringError } from '../emit/unwritable-string.js';
import { escapeLine } from '../formats/escape-text.js';
import { printWarnings } from '../platform/host-process.js';
import { runUserValidations } from '../validation/construct-validations.js';
import { unusedIgnores } from '../validation/ignore.js';
import { isRenderFailure, type RenderedObject, tryRender } from '../validation/try-render.js';
import { validateRendered } from '../validation/validate-rendered.js';
import { ConstructTree } from './construct-tree.js';
import type { EnvironmentOf } from './duplicates.js';
import { createRenderer } from './render.js';
import { SynthApplications } from './synth-applications.js';
import type { SynthOutput } from './synth-output.js';
import { SynthReport } from './synth-report.js';

/** How an app is synthesized. */
export interface SynthesizeOptions {
  /** The method that the user called. The stack trace of an error begins at its caller. */
  readonly calledMethod: (...args: never[]) => unknown;
  /**
   * Whether objects that depend on others are annotated with a sync wave of Argo CD.
   *
   * @default false
   */
  readonly syncWaves?: boolean | undefined;
  /** Returns the environment of a chart: the objects of an environment are one application. */
  readonly environmentOf: EnvironmentOf;
  /** Called after each document. */
  readonly onDocument?: (() => void) | undefined;
}

/**
 * Renders, validates and writes the objects of an app, one at a time, so that memory does not grow
 * with the size of the output.
 *
 * @throws Error with all errors, after all objects were validated
 */
export function synthesize(app: App, output: SynthOutput, options: SynthesizeOptions): void {
  const report = new SynthReport(options.calledMethod);
  const applications = new SynthApplications(options.environmentOf);
  const tree = new ConstructTree(app);
  report.addErrors(runUserValidations(tree.all));
  const charts = linkedCharts(tree, report);
  const objects = (): readonly ApiObject[] => charts.flatMap((chart) => tree.objects(chart));
  const render = createRenderer(app, options.syncWaves ? objects() : []);
  const write = (rendered: RenderedObject, chart: Chart, source?: ApiObject): void => {
    const { manifest } = rendered;
    const text = report.isValid ? documentText(rendered, source ?? chart, report) : undefined;
    output.add({ manifest, chart, source }, text);
    if (manifest !== undefined)
      applications.add({ manifest: rendered.shared ?? manifest, chart, source });
    options.onDocument?.();
  };
  let isRendered = true;
  for (const [index, chart] of charts.entries()) {
    output.beginChart(chart, tree.hasLinkedCharts ? index : undefined);
    if (output.usesChartToJson && chart.toJson !== Chart.prototype.toJson) {
      for (const manifest of Object.values(chart.toJson()))
        write({ manifest, isOwned: false }, chart);
      continue;
    }
    for (const object of tree.objects(chart)) {
      const rendered = tryRender(object, render);
      const outcome = validateRendered(object, rendered);
      report.add(object, outcome);
      if (!isRenderFailure(rendered)) write(rendered, chart, object);
      else if (outcome.errors.length === 0) throw rendered.error;
      else isRendered = false;
    }
  }
  // An object that cannot be rendered would be missing.
  if (isRendered)
    for (const [construct, outcome] of applications.compare()) report.add(construct, outcome);
  report.addErrors(output.errors().map(escapeLine));
  report.finish();
  printWarnings(unusedIgnores(tree.all).map(escapeLine));
  output.finish(objects);
}

/** Resolves dependencies. As in cdk8s, errors of validations take precedence over a cycle. */
function linkedCharts(tree: ConstructTree, report: SynthReport): readonly Chart[] {
  try {
    tree.linkDependencies();
    return tree.charts();
  } catch (error) {
    report.finish();
    throw error;
  }
}

/** Returns an object as YAML. Reports a string that cannot be written. */
function documentText(
  { manifest, isOwned }: RenderedObject,
  { node }: ApiObject | Chart,
  report: SynthReport,
): string | undefined {
  if (manifest === undefined) return '\n';
  try {
    return toYaml(manifest, isOwned, Yaml.stringify);
  } catch (error) {
    if (!(error instanceof UnwritableStringError)) throw error;
    const field = FieldPath.toString(findString(manifest, error.isCause) ?? []);
    const line = `[${node.path}] ${field}: ${error.message}. ${error.remediation}`;
    report.addErrors([escapeLine(line)]);
    return undefined;
  }
}
