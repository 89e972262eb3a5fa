import type { Api } from '../api/api.js';
import { containerAnnotations, containerLabels } from './container-metadata.js';
import { Expansion, environmentOf } from './environment.js';
import { imageSpecOf } from './image-spec.js';
import { containerResources } from './linux-resources.js';
import type { ContainerConfig, KeyValue, NamespaceOption } from './messages.js';
import { devicesOf, mountsOf } from './mounts.js';
import { verifyNonRoot } from './non-root.js';
import type { ContainerContext, SourceRecorder } from './pod-context.js';
import { containerSecurityContext } from './security.js';
import type { Variable } from './variable.js';

/**
 * Returns the configuration of a container.
 *
 * Source: generateContainerConfig.
 *
 * @throws KubeletError if the kubelet cannot make it
 */
export function containerConfigOf(
  context: ContainerContext,
  namespaces: NamespaceOption,
  recorder: SourceRecorder,
): ContainerConfig {
  const { pod, container, path } = context;
  const variables = environmentOf(context);
  const mounts = mountsOf(context, variables, namespaces, recorder);
  verifyNonRoot(context);
  const { workingDir, stdin = false, stdinOnce = false, tty = false }: Terminal = container;
  const image = container.image ?? '';
  if (pod.images[image]?.reference === undefined) recorder.addUnknown('image.image', 'image');
  if (workingDir) recorder.add('workingDir', 'Pod', `${path}.workingDir`);
  else recorder.add('workingDir', 'image', 'WORKDIR');
  const envs: KeyValue[] = [];
  for (const [key, { value, source }] of variables) {
    recorder.sources[`envs[${envs.length}]`] = source;
    envs.push({ key, value });
  }
  return {
    metadata: { name: container.name, attempt: 0 },
    image: imageSpecOf(pod, image),
    command: expandWords(context, 'command', container.command, variables, recorder),
    args: expandWords(context, 'args', container.args, variables, recorder),
    workingDir: workingDir || undefined,
    envs,
    mounts,
    devices: devicesOf(context, recorder),
    labels: containerLabels(context),
    annotations: containerAnnotations(context),
    logPath: `${container.name}/0.log`,
    stdin,
    stdinOnce,
    tty,
    linux: {
      resources: containerResources(context, recorder),
      securityContext: containerSecurityContext(context, namespaces, recorder),
    },
  };
}

type Terminal = Pick<Api<'Container'>, 'workingDir' | 'stdin' | 'stdinOnce' | 'tty'>;

const IMAGE_FIELDS = { command: 'ENTRYPOINT', args: 'CMD' } as const;

function expandWords(
  context: ContainerContext,
  field: 'command' | 'args',
  words: readonly string[] | undefined,
  variables: ReadonlyMap<string, Variable>,
  recorder: SourceRecorder,
): readonly string[] {
  if (words === undefined || words.length === 0) {
    recorder.add(field, 'image', IMAGE_FIELDS[field]);
    return [];
  }
  const expansion = new Expansion(context, variables);
  const expanded = words.map((word) => expansion.expand(word));
  recorder[expansion.isKnown ? 'add' : 'addUnknown'](field, 'Pod', `${context.path}.${field}`);
  return expanded;
}
