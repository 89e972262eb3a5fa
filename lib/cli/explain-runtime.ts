import type { KubernetesObject } from '../api/kubernetes-object.js';
import { closestMatch } from '../formats/closest-match.js';
import { escapeLine } from '../formats/escape-text.js';
import { formatFinding } from '../messages/format-finding.js';
import { runtimeView } from '../runtime/runtime-view.js';
import { viewText } from '../runtime/view-text.js';
import { EXIT_FINDINGS, EXIT_OK, type Io, type ParsedArguments, UsageError } from './command.js';

/** A Pod, and the other objects of the same run. */
export interface RuntimePod {
  readonly title: string;
  readonly manifest: KubernetesObject;
  readonly others: readonly KubernetesObject[];
}

/** Prints what the kubelet asks the container runtime for, and returns the exit status. */
export async function writeRuntime(
  pods: readonly RuntimePod[],
  args: ParsedArguments,
  io: Io,
): Promise<number> {
  const decodable = pods.filter((pod) => isDecodable(pod, io));
  if (args.one('format') === 'json') await io.out(runtimeJson(decodable, args));
  else
    for (const [i, pod] of decodable.entries())
      await io.out(`${i === 0 ? '' : '\n'}${runtimeText(pod, args, io)}`);
  return decodable.length < pods.length ? EXIT_FINDINGS : EXIT_OK;
}

/** Whether the server can decode an object. Prints why it cannot. */
function isDecodable({ title, manifest }: RuntimePod, io: Io): boolean {
  try {
    runtimeView(manifest);
    return true;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    io.err(`cdk8s-pods: ${title}: ${escapeLine(error.message)}`);
    return false;
  }
}

/**
 * Returns what the kubelet asks the container runtime for, as text.
 *
 * @throws UsageError if the option `--container` names no container of the Pod
 */
function runtimeText(
  { title, manifest, others }: RuntimePod,
  args: ParsedArguments,
  { width }: Pick<Io, 'width'>,
): string {
  const view = runtimeView(manifest, { objects: others });
  const container = args.one('container');
  const names = view.containers.map(({ name }) => name);
  if (container !== undefined && !names.includes(container)) {
    const near = closestMatch(container, names);
    throw new UsageError(
      `${title} has no container ${container}: ` +
        (near === undefined ? `it has ${names.join(', ')}` : `did you mean ${near}?`),
    );
  }
  const rejections = view.rejections.map((each) => formatFinding(each, each.field));
  return viewText(view, { title, rejections, container, width })
    .split('\n')
    .map(escapeLine)
    .join('\n');
}

/** Returns the same as JSON: a list with an item for each Pod. */
function runtimeJson(pods: readonly RuntimePod[], args: ParsedArguments): string {
  const name = args.one('container');
  const list = pods.map(({ title, manifest, others }) => {
    const view = runtimeView(manifest, { objects: others });
    return {
      title,
      ...view,
      containers: view.containers.filter((each) => name === undefined || each.name === name),
    };
  });
  return `${JSON.stringify(list, null, 2)}\n`;
}
