import { service, workload } from '../../application/objects.js';
import type { Client } from '../cluster/client.js';
import { eventually } from '../machine/eventually.js';
import { allReady, createIn } from './failing-app.js';
import { detailOf, objectsIn } from './failure.js';
import { list, type Place } from './reporters.js';

// The addresses of the simulated Pods are of the loopback interface, which endpoints cannot have.
const ON_NODE = { hostNetwork: true };

/** Objects whose Services work, and others that do not. */
const SERVICES = [
  workload('Deployment', 'web', {
    pod: ON_NODE,
    container: { ports: [{ name: 'http', containerPort: 8001 }] },
  }),
  service('right', { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'http' }] }),
  service('port', { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'htpp' }] }),
  service('label', { selector: { app: 'shop' }, ports: [{ port: 80, targetPort: 'http' }] }),
  service('cache', { clusterIP: 'None', selector: { app: 'cache' } }),
  workload('StatefulSet', 'cache', { spec: { serviceName: 'cache' }, pod: ON_NODE }),
  workload('StatefulSet', 'db', { spec: { serviceName: 'right' }, pod: ON_NODE }),
];

/** The endpoints of a Service. */
interface Endpoints {
  readonly addresses: number;
  readonly ports: readonly (string | undefined)[];
  readonly hostnames: readonly string[];
}

/** Creates Services. Resolves to our messages, and to the endpoints by the name of the Service. */
export async function endpointsOfServices(client: Client): Promise<{
  readonly details: readonly string[];
  readonly endpoints: Readonly<Record<string, Endpoints>>;
}> {
  const objects = objectsIn({ objects: () => SERVICES }, 'services');
  const details = [
    detailOf('ServicePort/target-port-name', objects),
    detailOf('selector/selects-pods', objects),
    detailOf('StatefulSetSpec/service-selector', objects),
  ];
  const place = await createIn(client, 'services', objects);
  await allReady(place, 3);
  const endpoints = await eventually('the endpoints of the Services that work', async () => {
    const found = await endpointsIn(place);
    const isDone = ['right', 'port', 'cache'].every((name) => found[name]?.addresses === 1);
    return isDone && found['label'] !== undefined && found;
  });
  return { details, endpoints };
}

async function endpointsIn(place: Place): Promise<Readonly<Record<string, Endpoints>>> {
  const slices = await list<Slice>(place, '/apis/discovery.k8s.io/v1', 'endpointslices');
  return Object.fromEntries(
    slices.map(({ metadata, endpoints, ports }) => [
      metadata.labels['kubernetes.io/service-name'],
      {
        addresses: endpoints?.length ?? 0,
        ports: (ports ?? []).map(({ port }) => port),
        hostnames: (endpoints ?? []).flatMap(({ hostname }) => hostname ?? []),
      },
    ]),
  );
}

interface Slice {
  readonly metadata: { readonly labels: Readonly<Record<string, string>> };
  readonly endpoints?: readonly { readonly hostname?: string }[];
  readonly ports?: readonly { readonly port?: string }[];
}
