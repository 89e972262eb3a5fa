import { startOrder, stopOrder } from '../../lib/index.js';

const sidecar = (name: string) => ({ name, restartPolicy: 'Always' });
const spec = {
  initContainers: [{ name: 'migrate' }, sidecar('log'), sidecar('proxy')],
  containers: [{ name: 'app' }, { name: 'web' }],
};

test('each container waits for the one before it', () => {
  expect(startOrder(spec)).toEqual([
    { container: 'migrate', role: 'init container', after: [], until: 'running' },
    { container: 'log', role: 'sidecar', after: ['migrate'], until: 'completed' },
    { container: 'proxy', role: 'sidecar', after: ['log'], until: 'started' },
    { container: 'app', role: 'container', after: ['proxy'], until: 'started' },
    { container: 'web', role: 'container', after: ['app'], until: 'running' },
  ]);
});

test('sidecars stop after all containers, the last sidecar first', () => {
  expect(stopOrder(spec)).toEqual([
    { container: 'app', role: 'container', after: [], until: 'terminated' },
    { container: 'web', role: 'container', after: [], until: 'terminated' },
    { container: 'proxy', role: 'sidecar', after: ['app', 'web'], until: 'terminated' },
    { container: 'log', role: 'sidecar', after: ['app', 'web', 'proxy'], until: 'terminated' },
  ]);
});

test('a Pod without containers has no order', () => {
  expect([startOrder({}), stopOrder({})]).toEqual([[], []]);
});
