import type { Api } from '../../api/types.js';
import type { Check } from './check.js';
import type { Contained } from './subject.js';
import { distinct, fault, plural, quoted } from './words.js';

/** A probe of another host lets the kubelet be used to look round the network. */
export const hostProbesAndHostLifecycle: Check = {
  id: 'hostProbesAndHostLifecycle',
  level: 'baseline',
  revisions: [
    {
      since: 34,
      says: 'No `httpGet` and `tcpSocket` of a probe or a lifecycle hook has a `host`.',
      check(pod) {
        const found: Host[] = [];
        for (const each of pod.containers) addHosts(found, each);
        if (found.length === 0) return undefined;
        const names = distinct(found.map(({ each }) => each.name));
        const hosts = distinct(found.map(({ host }) => host));
        return {
          reason: 'probe or lifecycle host',
          detail:
            `${plural(names, 'container')} ${quoted(names)} ${plural(names, 'uses', 'use')} ` +
            `${plural(hosts, 'probe or lifecycle host')} ${quoted(hosts)}`,
          faults: found.map(({ each, field }) => fault(each, field, `leave out ${field}: the Pod's own address is asked then`)),
        };
      },
    },
  ],
};

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;
const HOOKS = ['postStart', 'preStop'] as const;
const ACTIONS = ['httpGet', 'tcpSocket'] as const;

interface Host {
  readonly each: Contained;
  readonly field: string;
  readonly host: string;
}

/** Each host that a probe or a hook of a container asks, and the field that names it. */
function addHosts(found: Host[], each: Contained): void {
  const { container } = each;
  for (const probe of PROBES) add(found, each, probe, container[probe]);
  if (container.lifecycle) for (const hook of HOOKS) add(found, each, `lifecycle.${hook}`, container.lifecycle[hook]);
}

function add(found: Host[], each: Contained, name: string, handler: Api<'Probe'> | Api<'LifecycleHandler'> | undefined): void {
  if (!handler) return;
  for (const action of ACTIONS) {
    const host = handler[action]?.host;
    if (host) found.push({ each, field: `${name}.${action}.host`, host });
  }
}
