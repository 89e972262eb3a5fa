import type { Api } from '../../../lib/api/api.js';
import { type HazardCase, pod } from './hazard-case.js';

/** A Pod with one volume and a mount of it. */
const mounted = (volume: Api<'Volume'>, mount: Api<'VolumeMount'>) =>
  pod({
    containers: [{ name: 'app', image: 'x', volumeMounts: [{ name: 'v', ...mount }] }],
    volumes: [{ name: 'v', ...volume }],
  });

const listed = { configMap: { name: 'c', items: [{ key: 'a', path: 'conf.d/a.conf' }] } };
const user = (
  name: string,
  runAsUser?: number,
  more: Api<'VolumeMount'> = {},
): Api<'Container'> => ({
  name,
  image: 'x',
  ...(runAsUser === undefined ? {} : { securityContext: { runAsUser } }),
  volumeMounts: [{ name: 'v', mountPath: '/data', ...more }],
});
const shared = (containers: readonly Api<'Container'>[], spec: Api<'PodSpec'> = {}) =>
  pod({ containers, volumes: [{ name: 'v', emptyDir: {} }], ...spec });

export const mountCases: readonly HazardCase[] = [
  {
    rule: 'VolumeMount/hides-system',
    invalid: mounted({ configMap: { name: 'c' } }, { mountPath: '/etc/' }),
    fields: ['spec.containers[0].volumeMounts[0].mountPath'],
    valid: [
      mounted({ configMap: { name: 'c' } }, { mountPath: '/etc/app' }),
      mounted({ configMap: { name: 'c' } }, { mountPath: '/etc', subPath: 'hosts' }),
      mounted({ hostPath: { path: '/etc' } }, { mountPath: '/etc' }),
    ],
  },
  {
    rule: 'VolumeMount/hides-system',
    invalid: mounted({}, { mountPath: '/usr/bin' }),
    fields: ['spec.containers[0].volumeMounts[0].mountPath'],
    valid: [mounted({ emptyDir: {} }, { mountPath: '/usr/local/bin' })],
  },
  {
    rule: 'VolumeMount/sub-path-of-file',
    invalid: mounted(listed, { mountPath: '/etc/app.conf', subPath: 'a.conf' }),
    fields: ['spec.containers[0].volumeMounts[0].subPath'],
    valid: [
      mounted(listed, { mountPath: '/etc/app.conf', subPath: 'conf.d/a.conf' }),
      mounted(listed, { mountPath: '/etc/app', subPath: 'conf.d/' }),
      mounted({ configMap: { name: 'c' } }, { mountPath: '/etc/app.conf', subPath: 'a.conf' }),
      mounted({ emptyDir: {} }, { mountPath: '/data', subPath: 'a' }),
    ],
  },
  {
    rule: 'VolumeMount/sub-path-of-file',
    invalid: mounted(
      { secret: { secretName: 's', items: [{ key: 'k', path: 'tls.key' }] } },
      { mountPath: '/k', subPath: 'tls.crt' },
    ),
    fields: ['spec.containers[0].volumeMounts[0].subPath'],
    valid: [
      mounted(
        { secret: { secretName: 's', items: [{ key: 'k', path: 'tls.key' }] } },
        { mountPath: '/k', subPath: './tls.key' },
      ),
    ],
  },
  {
    rule: 'VolumeMount/sub-path-stays',
    invalid: mounted({ secret: { secretName: 's' } }, { mountPath: '/k', subPath: 'tls.crt' }),
    fields: ['spec.containers[0].volumeMounts[0].subPath'],
    valid: [
      mounted({ secret: { secretName: 's' } }, { mountPath: '/k' }),
      mounted({ emptyDir: {} }, { mountPath: '/k', subPath: 'a' }),
    ],
  },
  {
    rule: 'PodSpec/users-of-volume',
    invalid: shared([user('a', 1000), user('b', 2000)]),
    fields: ['spec.volumes[0]'],
    valid: [
      shared([user('a', 1000), user('b', 1000)]),
      shared([user('a', 1000), user('b', 2000, { readOnly: true })]),
      shared([user('a', 1000), user('b', 0)]),
      shared([user('a', 1000), user('b')]),
      shared([user('a', 1000), user('b', 2000)], { securityContext: { fsGroup: 3000 } }),
      shared([user('a', 1000)], { initContainers: [user('b', 2000)] }),
      pod({
        containers: [user('a', 1000), user('b', 2000)],
        volumes: [{ name: 'v', configMap: { name: 'c' } }],
      }),
    ],
  },
];
