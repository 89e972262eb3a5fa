import { startOrder, stopOrder } from '../../lib/index.js';

const sidecar = (name: string) => ({ name, restartPolicy: 'Always' });
const spec = {
  initContainers: [{ name: 'migrate' }, sidecar('log'), sidecar('proxy')],
  containers: [{ name: 'app' }, { name: 'web' }],
};

test('containers start one after the other, and wait for what is before them', () => {
  expect(startOrder(spec)).toEqual([
    { container: 'migrate', role: 'step', after: [], until: 'running' },
    { container: 'log', role: 'sidecar', after: ['migrate'], until: 'done' },
    { container: 'proxy', role: 'sidecar', after: ['log'], until: 'started' },
    { container: 'app', role: 'container', after: ['proxy'], until: 'started' },
    { container: 'web', role: 'container', after: ['app'], until: 'running' },
  ]);
});

test('sidecars stop after all containers, the last one first', () => {
  expect(stopOrder(spec)).toEqual([
    { container: 'app', role: 'container', after: [], until: 'ended' },
    { container: 'web', role: 'container', after: [], until: 'ended' },
    { container: 'proxy', role: 'sidecar', after: ['app', 'web'], until: 'ended' },
    { container: 'log', role: 'sidecar', after: ['app', 'web', 'proxy'], until: 'ended' },
  ]);
});

test('a Pod without containers has no order', () => {
  expect([startOrder({}), stopOrder({})]).toEqual([[], []]);
});
