// A search that asks many leaves and returns one answer: with leaves in the Pod, one of which never
// answers, and with leaves that are other Pods.
import { App, Chart } from 'cdk8s';
import { ScatterGatherPod, Service, StatefulSet } from '../lib/index.js';

const image = 'busybox:1.37';
const startedAt = <const Port>(port: Port) => ({ tcpSocket: { port }, periodSeconds: 1 }) as const;

/** A web server whose responses a script writes. */
const serve = (port: number, script: string): string[] => [
  'sh',
  '-c',
  'mkdir -p /www/cgi-bin; echo "$1" > /www/cgi-bin/ask; chmod +x /www/cgi-bin/ask; ' +
    'exec httpd -f -p "$2" -h /www',
  'sh',
  `#!/bin/sh\nprintf 'Content-Type: text/plain\\r\\n\\r\\n'\n${script}`,
  `${port}`,
];

/** Calls all leaves at the same time, waits for at most one second, and merges the responses. */
const ask = `parts=\`mktemp\`
for leaf in \`echo $LEAVES | tr , ' '\`; do timeout 1 wget -q -O - "http://$leaf/cgi-bin/ask" & done > $parts 2> /dev/null; wait
wget -q -O - --post-data="\`cat $parts\`" "http://$MERGE/cgi-bin/ask"; rm $parts`;

const search = {
  containers: {
    search: {
      image,
      command: serve(80, ask),
      ports: { http: 80 },
      readinessProbe: startedAt('http'),
    },
  },
  terminationGracePeriodSeconds: 1,
} as const;
const merge = {
  name: 'merge',
  container: {
    image,
    command: serve(9000, 'head -c "$CONTENT_LENGTH" | sort'),
    ports: { merge: 9000 },
    startupProbe: startedAt('merge'),
  },
  port: 'merge',
  variable: 'MERGE',
} as const;

export function addCharts(app: App): void {
  new ScatterGatherPod(new Chart(app, 'search'), 'pod', {
    ...search,
    metadata: { name: 'search' },
    scatterGather: {
      root: 'search',
      leaves: {
        variable: 'LEAVES',
        containers: {
          films: {
            image,
            command: serve(8081, 'echo a film'),
            ports: { films: 8081 },
            startupProbe: startedAt('films'),
          },
          books: {
            image,
            command: serve(8082, 'echo a book'),
            ports: { books: 8082 },
            startupProbe: startedAt('books'),
          },
          slow: {
            image,
            command: ['nc', '-ll', '-p', '8083', '-e', 'sleep', '3600'],
            ports: { slow: 8083 },
            startupProbe: startedAt('slow'),
          },
        },
        ports: { films: 'films', books: 'books', slow: 'slow' },
      },
      aggregator: merge,
    },
  });

  const wide = new Chart(app, 'wide-search');
  const replicas = 3;
  const service = new Service(wide, 'service', {
    metadata: { name: 'leaves' },
    clusterIP: 'None',
    selector: { app: 'leaf' },
    ports: { http: 8080 },
  });
  new StatefulSet(wide, 'leaves', {
    metadata: { name: 'leaf' },
    serviceName: service,
    replicas,
    podManagementPolicy: 'Parallel',
    template: {
      metadata: { labels: { app: 'leaf' } },
      containers: {
        leaf: {
          image,
          command: serve(8080, 'hostname'),
          ports: { http: 8080 },
          readinessProbe: startedAt('http'),
          resources: { requests: { cpu: '10m', memory: '8Mi' } },
        },
      },
      terminationGracePeriodSeconds: 1,
    },
  });
  new ScatterGatherPod(wide, 'pod', {
    ...search,
    metadata: { name: 'wide-search' },
    scatterGather: {
      root: 'search',
      leaves: {
        variable: 'LEAVES',
        addresses: Array.from({ length: replicas }, (_, i) => `leaf-${i}.leaves:8080`),
      },
      aggregator: merge,
    },
  });
}

if (require.main === module) {
  const app = new App();
  addCharts(app);
  app.synth();
}
