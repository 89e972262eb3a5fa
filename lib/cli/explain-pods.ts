import type { KubernetesObject } from '../api/kubernetes-object.js';
import { POD_KINDS } from '../api/pod-kinds.js';
import { anatomyText } from '../diagram/anatomy-text.js';
import { assumedScript } from '../diagram/assumed-script.js';
import { drawAnatomy } from '../diagram/draw-anatomy.js';
import { drawLife } from '../diagram/draw-life.js';
import { drawOrders } from '../diagram/draw-orders.js';
import { lifeText } from '../diagram/life-text.js';
import {
  type ManifestPod,
  podOfManifest,
  podSecurityLevelOf,
} from '../diagram/manifest-anatomy.js';
import { anatomyMermaid, lifeMermaid, orderMermaid } from '../diagram/mermaid.js';
import { orderText } from '../diagram/order-text.js';
import { anatomyOf } from '../diagram/pod-anatomy.js';
import { toSvg } from '../diagram/to-svg.js';
import { escapeLine } from '../formats/escape-text.js';
import { DEFAULT_UNTIL, type Scenario, simulate } from '../lifecycle/simulate.js';
import type { ParsedManifest } from '../parse/decode/parse-manifest.js';
import {
  type CommandOption,
  EXIT_FINDINGS,
  EXIT_OK,
  type Io,
  type ParsedArguments,
  UsageError,
} from './command.js';
import { writeRuntime } from './explain-runtime.js';
import {
  isRejected,
  type LocatedPodObject,
  readPodObjects,
  undecodedText,
} from './read-pod-objects.js';
import { readScenario, refuseUnknownContainers, SCENARIO_OPTIONS } from './scenario-options.js';

const VIEWS = ['anatomy', 'order', 'life', 'runtime'] as const;
const FORMATS = ['text', 'mermaid', 'svg', 'json'] as const;
type View = (typeof VIEWS)[number];
type Format = (typeof FORMATS)[number];

/** The options of `explain` for manifests. */
export const EXPLAIN_PODS_OPTIONS: Readonly<Record<string, CommandOption>> = {
  view: {
    type: 'string',
    value: 'VIEW',
    choices: VIEWS,
    description:
      'anatomy: the parts of the Pod; order: how its containers start and stop; life: what ' +
      'happens to it, and when; runtime: what the kubelet asks the container runtime for ' +
      '(default: anatomy)',
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: FORMATS,
    description:
      'format of the output; json is for runtime, mermaid and svg for the other views ' +
      '(default: text)',
  },
  object: {
    type: 'string',
    value: 'NAME',
    description: 'only the objects with this name, or this kind and name, such as Deployment/web',
  },
  container: {
    type: 'string',
    value: 'NAME',
    description: 'all values of this container, in the view runtime',
  },
  ...SCENARIO_OPTIONS,
};

/** A Pod, and its manifest. */
interface ExplainedPod extends ManifestPod {
  readonly parsed: ParsedManifest;
}

/** Prints the Pods of manifests as text or pictures, and returns the exit status. */
export async function explainPods(args: ParsedArguments, io: Io): Promise<number> {
  const view = viewOf(args);
  const format = (args.one('format') ?? 'text') as Format;
  refuseOptionsOfOtherViews(args, view, format);
  const scenario = await readScenario(args, io);
  const pods: ExplainedPod[] = [];
  const others: KubernetesObject[] = [];
  let status = EXIT_OK;
  for await (const object of readPodObjects(args.paths, io)) {
    const pod = explainedPod(object);
    const other = view === 'runtime' ? otherObject(object) : undefined;
    if (other !== undefined) others.push(other);
    else if (pod === undefined) {
      io.err(`cdk8s-pods: ${escapeLine(object.file)}:${object.line}: ${unreadableText(object)}`);
      status = EXIT_FINDINGS;
    } else if (isSelected(pod, args.one('object'))) pods.push(pod);
  }
  refuseUnknownContainers(
    scenario,
    pods.map(({ spec }) => spec),
    args,
  );
  refuseOtherThanOne(pods, format, args.one('object'));
  if (view === 'runtime') {
    const all = pods.map(({ title, parsed: { manifest } }) => ({ title, manifest, others }));
    return Math.max(status, await writeRuntime(all, args, io));
  }
  for (const [i, pod] of pods.entries()) {
    if (view === 'life' && isRejected(pod.parsed)) {
      io.err(
        `cdk8s-pods: ${pod.title}: the API server rejects it, so it has no life: ` +
          'run cdk8s-pods check for the reasons',
      );
      status = EXIT_FINDINGS;
      continue;
    }
    const text = render(pod, view, format, scenario, io.width);
    await io.out(i === 0 ? text : `\n${text}`);
  }
  // Only for a person: the output of a pipe is the Pods alone.
  if (view === 'anatomy' && format === 'text' && io.width !== undefined) await io.out(OTHER_VIEW);
  return status;
}

const OTHER_VIEW = '\nAdd --view runtime to see what the kubelet asks the container runtime for.\n';

/** Returns the view. `--container` stands for the view runtime. */
const viewOf = (args: ParsedArguments): View =>
  (args.one('view') ?? (args.one('container') === undefined ? 'anatomy' : 'runtime')) as View;

/** @throws UsageError if an option is for another view */
function refuseOptionsOfOtherViews(args: ParsedArguments, view: View, format: Format): void {
  if (view !== 'runtime' && args.one('container') !== undefined)
    throw new UsageError('--container is for the view runtime: add --view runtime');
  if ((view === 'runtime') === ['mermaid', 'svg'].includes(format) && format !== 'text')
    throw new UsageError(
      view === 'runtime'
        ? `the view runtime is no picture: leave out --format ${format}`
        : '--format json is for the view runtime: add --view runtime',
    );
}

function explainedPod({ object: { source } }: LocatedPodObject): ExplainedPod | undefined {
  if (source.status !== 'decoded') return undefined;
  const { parsed } = source;
  const pod = podOfManifest(parsed.manifest);
  return pod && { ...pod, parsed };
}

/** Returns an object that has no Pod by its kind. */
function otherObject({ object: { source } }: LocatedPodObject): KubernetesObject | undefined {
  if (source.status !== 'decoded') return undefined;
  const { manifest } = source.parsed;
  return POD_KINDS.has(String(manifest.kind)) ? undefined : manifest;
}

const unreadableText = ({ object: { source } }: LocatedPodObject): string =>
  source.status === 'decoded' ? 'the object has no Pod spec' : undecodedText(source);

/** Whether a Pod is selected by `NAME`, `KIND/NAME`, or one of these with its namespace. */
function isSelected({ title }: ExplainedPod, selection: string | undefined): boolean {
  const [kind = '', fullName = ''] = title.toLowerCase().split(' ');
  const names = [fullName, fullName.slice(fullName.indexOf('/') + 1)];
  return (
    selection === undefined ||
    names.flatMap((name) => [name, `${kind}/${name}`]).includes(selection.toLowerCase())
  );
}

/** @throws UsageError if there is no Pod, or if there are several for one picture */
function refuseOtherThanOne(
  pods: readonly ExplainedPod[],
  format: Format,
  selection: string | undefined,
): void {
  if (pods.length === 0)
    throw new UsageError(
      `there is no ${selection === undefined ? '' : 'such '}Pod in the manifests`,
    );
  if (format === 'text' || format === 'json' || pods.length === 1) return;
  throw new UsageError(
    `a picture shows one Pod, and there are ${pods.length}: select one with --object, such as ` +
      `--object '${pods[0]?.title.replace(' ', '/')}'`,
  );
}

function render(
  pod: ExplainedPod,
  view: View,
  format: Format,
  scenario: Scenario,
  width: number | undefined,
): string {
  if (view === 'anatomy') return renderAnatomy(pod, format);
  if (view === 'order') return renderOrder(pod, format);
  return renderLife(pod, format, scenario, width);
}

function renderAnatomy({ parsed, ...pod }: ExplainedPod, format: Format): string {
  const podSecurity = podSecurityLevelOf(parsed.manifest);
  const anatomy = anatomyOf(pod.spec, { ...pod, podSecurity });
  if (format === 'text') return anatomyText(anatomy);
  if (format === 'mermaid') return anatomyMermaid(anatomy);
  return toSvg(drawAnatomy(anatomy, { hasHeading: true }));
}

function renderOrder({ title, spec }: ExplainedPod, format: Format): string {
  if (format === 'text') return `${title}\n${orderText(spec)}`;
  if (format === 'mermaid') return orderMermaid(spec);
  return toSvg(drawOrders(spec, { title }));
}

function renderLife(
  { title, spec }: ExplainedPod,
  format: Format,
  scenario: Scenario,
  width: number | undefined,
): string {
  if (format === 'text') return `${title}\n${lifeText(spec, scenario, width)}`;
  const { script } = assumedScript(spec, scenario.script);
  const life = simulate(spec, { ...scenario, script });
  if (format === 'mermaid') return lifeMermaid(spec, life, title);
  const { until = DEFAULT_UNTIL, deleted } = scenario;
  return toSvg(drawLife(spec, life, { title, until, deletedAt: deleted?.at }));
}
