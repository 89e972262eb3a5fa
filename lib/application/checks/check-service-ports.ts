import type { KubernetesObject } from '../../api/kubernetes-object.js';
import { fieldOf, itemsOf, nameOf, namespaceOf, textOf } from '../../references/fields.js';
import type { SelectorReference } from '../../references/reference.js';
import { type Application, type ApplicationCheck, severityTogether } from '../application.js';
import type { ReferenceFrom } from '../application-index.js';
import { type ApplicationPods, servicePortsOf, titleOfPods } from '../application-pods.js';
import { mayBeSameNamespace } from '../namespaced-map.js';
import { isNearName } from '../near-names.js';

/** A name that a port can have. */
const PORT_NAME = /^[a-z0-9-]+$/;

/** Finds ports of Services that no port of their Pods receives. */
export const checkServicePorts: ApplicationCheck = (application, report) => {
  for (const { from, references } of servicesOf(application)) {
    const [first] = references;
    if (first === undefined) continue;
    const pods = application.pods.select(first.selector, first.namespace);
    if (pods.length === 0 || pods.some(({ isComplete }) => !isComplete)) continue;
    const ports = pods.flatMap(servicePortsOf);
    const receives = ({ port, protocol }: SelectorReference): boolean =>
      typeof port === 'number' ||
      ports.some((each) => each.name === port && each.protocol === protocol);
    const isAnyReceived = references.some(receives);
    for (const reference of references) {
      const { path, port } = reference;
      if (typeof port === 'number') {
        const numbers = ports.map((each) => each.number);
        const isNumberOfOther = references.some((each) => numbers.includes(each.port));
        if (numbers.length === 0 || isNumberOfOther) continue;
        report({
          rule: 'ServicePort/declared-port',
          from,
          path,
          detail: `no Pod that Service '${nameOf(from)}' selects declares port ${port}`,
          remediation:
            path.at(-1) === 'port'
              ? `Without targetPort, it is the port of the Service: write targetPort: ${numbers[0]}.`
              : `The Pods declare ${[...new Set(numbers)].join(', ')}.`,
        });
      } else if (port !== undefined && PORT_NAME.test(port) && !receives(reference))
        report({
          from,
          path,
          ...missingPort(from, reference, ports, pods, isAnyReceived),
        });
    }
  }
};

/** A Service, and the ports of Pods to which it refers. */
interface ServiceOfPods {
  readonly from: KubernetesObject;
  readonly references: readonly SelectorReference[];
}

function servicesOf({ objects }: Application): readonly ServiceOfPods[] {
  const found = new Map<KubernetesObject, SelectorReference[]>();
  for (const { from, reference } of objects.references) {
    if (!isPortReference({ from, reference })) continue;
    const list = found.get(from) ?? [];
    list.push(reference as SelectorReference);
    found.set(from, list);
  }
  return [...found].map(([from, references]) => ({ from, references }));
}

const isPortReference = ({ reference }: ReferenceFrom): boolean =>
  reference.by === 'selector' && reference.use === 'service' && reference.port !== undefined;

function missingPort(
  service: KubernetesObject,
  { port, protocol }: SelectorReference,
  ports: ReturnType<typeof servicePortsOf>,
  pods: readonly ApplicationPods[],
  isAnyReceived: boolean,
) {
  const name = String(port);
  const other = ports.find((each) => each.name === name);
  const names = [
    ...new Set(
      ports.flatMap((each) =>
        each.name === undefined || each.protocol !== protocol ? [] : [each.name],
      ),
    ),
  ];
  const near = names.find((each) => isNearName(each, name));
  const isCertain = other !== undefined || near !== undefined || !isAnyReceived;
  // The names of a headless Service are resolved without its ports.
  const isHeadless = fieldOf(service, 'spec', 'clusterIP') === 'None';
  return {
    rule: 'ServicePort/target-port-name',
    severity: isHeadless ? 'note' : isCertain ? 'error' : 'warning',
    detail: `no Pod that Service '${nameOf(service)}' selects has a ${protocol} port named '${name}': this port has no endpoints`,
    remediation:
      other !== undefined
        ? `The port '${name}' of the Pods is ${other.protocol}: write protocol: ${other.protocol}.`
        : near !== undefined
          ? `Did you mean '${near}'?`
          : names.length > 0
            ? `The Pods have the ports ${names.join(', ')}.`
            : `The containers of ${pods[0] === undefined ? 'the Pods' : titleOfPods(pods[0])} name no ports.`,
  } as const;
}

/** Finds Services that use the same port of the nodes. */
export const checkNodePorts: ApplicationCheck = (application, report) => {
  const used = new Map<string, KubernetesObject>();
  for (const service of application.objects.allOf('', 'Service'))
    for (const { path, value } of itemsOf(service, [], 'spec', 'ports')) {
      const port = fieldOf(value, 'nodePort');
      if (typeof port !== 'number' || port === 0) continue;
      const key = `${port}/${textOf(value, 'protocol') ?? 'TCP'}`;
      const other = used.get(key);
      if (other === undefined) used.set(key, service);
      else if (!isSameObject(service, other))
        report({
          rule: 'ServicePort/node-port',
          from: service,
          path: [...path, 'nodePort'],
          detail:
            `Service '${nameOf(other)}' uses port ${port} of the nodes, too: the API server ` +
            'rejects the second one (provided port is already allocated)',
          remediation: 'Leave out nodePort: the API server chooses a free port.',
          severity: severityTogether(application, 'error'),
        });
    }
};

const isSameObject = (a: KubernetesObject, b: KubernetesObject): boolean =>
  a === b || (nameOf(a) === nameOf(b) && mayBeSameNamespace(namespaceOf(a), namespaceOf(b)));
