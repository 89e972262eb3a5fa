import type { Api } from '../../api/api.js';
import type { FieldPath } from '../../api/field-path.js';
import type { EvaluatedContainer } from './evaluated-pod.js';
import { fieldFix, pluralize, quoteNames, sortedUnique } from './message-helpers.js';
import { definePodSecurityCheck, type ViolationDetail } from './pod-security-check.js';

/** A probe has no host, by which the kubelet could be used to scan the network. */
export const hostProbesAndHostLifecycle = definePodSecurityCheck({
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  versions: [
    {
      since: 34,
      description: 'No `httpGet` or `tcpSocket` of a probe or lifecycle hook has a `host`.',
      checkPod(pod) {
        const found: HandlerHost[] = [];
        for (const each of pod.containers) collectHosts(found, each);
        if (found.length === 0) return undefined;
        return { reason: 'probe or lifecycle host', explain: () => explainHosts(found) };
      },
    },
  ],
});

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
const HOOKS = ['postStart', 'preStop'] as const;
const ACTIONS = ['httpGet', 'tcpSocket'] as const;

interface HandlerHost {
  readonly container: EvaluatedContainer;
  readonly path: FieldPath;
  readonly host: string;
}

function explainHosts(found: readonly HandlerHost[]): ViolationDetail {
  const names = sortedUnique(found.map(({ container }) => container.name));
  const hosts = sortedUnique(found.map(({ host }) => host));
  return {
    detail:
      `${pluralize(names, 'container')} ${quoteNames(names)} ` +
      `${pluralize(names, 'uses', 'use')} ${pluralize(hosts, 'probe or lifecycle host')} ` +
      `${quoteNames(hosts)}`,
    fixes: found.map(({ container, path }) =>
      fieldFix(
        container,
        path,
        `leave out ${path.join('.')}: the default is the address of the Pod`,
      ),
    ),
  };
}

/** The hosts of the probes and hooks of a container, each with its field. */
function collectHosts(found: HandlerHost[], each: EvaluatedContainer): void {
  const { container } = each;
  for (const probe of PROBES) collectHandlerHosts(found, each, [probe], container[probe]);
  if (container.lifecycle)
    for (const hook of HOOKS)
      collectHandlerHosts(found, each, ['lifecycle', hook], container.lifecycle[hook]);
}

function collectHandlerHosts(
  found: HandlerHost[],
  each: EvaluatedContainer,
  handlerPath: FieldPath,
  handler: Api<'Probe'> | Api<'LifecycleHandler'> | undefined,
): void {
  if (!handler) return;
  for (const action of ACTIONS) {
    const host = handler[action]?.host;
    if (host) found.push({ container: each, path: [...handlerPath, action, 'host'], host });
  }
}
