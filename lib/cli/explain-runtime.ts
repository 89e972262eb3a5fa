import type { KubernetesObject } from '../api/kubernetes-object.js';
import { closestMatch } from '../formats/closest-match.js';
import { escapeLine } from '../formats/escape-text.js';
import { formatFinding } from '../messages/format-finding.js';
import { runtimeView } from '../runtime/runtime-view.js';
import { viewText } from '../runtime/view-text.js';
import { type Io, type ParsedArguments, UsageError } from './command.js';

/** A Pod, and the other objects of the same run. */
export interface RuntimePod {
  readonly title: string;
  readonly manifest: KubernetesObject;
  readonly others: readonly KubernetesObject[];
}

/**
 * Returns what the kubelet asks the container runtime for, as text.
 *
 * @throws UsageError if the option `--container` names no container of the Pod
 */
export function runtimeText(
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
export function runtimeJson(pods: readonly RuntimePod[], args: ParsedArguments): string {
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
