import type { Json } from '../../../conformance/runtime/runtime-case.js';

const app = { name: 'app', image: 'example.com/app:1' };
const resource = (name: string, from: string, divisor?: string): Json => ({
  name,
  valueFrom: { resourceFieldRef: { resource: from, ...(divisor && { divisor }) } },
});

/** Pods that random ones rarely equal. */
export const writtenPods = (): readonly Json[] =>
  [
    {
      hostname: 'a'.repeat(40),
      subdomain: 'b'.repeat(20),
      setHostnameAsFQDN: true,
      containers: [app],
    },
    { hostname: 'a', subdomain: 'b', setHostnameAsFQDN: true, containers: [app] },
    { automountServiceAccountToken: false, containers: [app] },
    {
      containers: [
        {
          ...app,
          resources: { requests: { cpu: '15m' }, limits: { cpu: '1500m', memory: '1500k' } },
          env: [
            resource('A', 'limits.cpu'),
            resource('B', 'limits.cpu', '1m'),
            resource('C', 'requests.cpu'),
            resource('D', 'requests.cpu', '1m'),
            resource('E', 'limits.memory', '1Mi'),
            resource('F', 'limits.ephemeral-storage'),
          ],
        },
      ],
    },
    {
      resources: { limits: { cpu: '700m', memory: '300Mi' } },
      containers: [
        { ...app, env: [resource('A', 'limits.cpu', '1m'), resource('B', 'limits.memory')] },
      ],
    },
    {
      resources: { requests: { memory: '900Mi' }, limits: { memory: '2Gi' } },
      initContainers: [{ ...app, name: 'proxy', restartPolicy: 'Always' }],
      containers: [{ ...app, resources: { requests: { memory: '300Mi' } } }],
    },
    {
      dnsConfig: {
        nameservers: ['1.1.1.1', '8.8.8.8', '8.8.4.4'],
        searches: ['svc.cluster.local'],
      },
      containers: [app],
    },
    {
      hostNetwork: true,
      hostname: 'a',
      containers: [
        { ...app, env: [{ name: 'IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] },
      ],
    },
  ].map((spec) => ({ spec }));
