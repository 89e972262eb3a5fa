// Objects that exist without a manifest: those of the cluster, of controllers, and others.
import { object, pod, problemsIn, workload } from './objects.js';

const using = (name: string, metadata: object = {}) =>
  pod({}, { envFrom: [{ secretRef: { name } }] }, { ...metadata });

describe('exists without a manifest', () => {
  const complete = { complete: true };

  test.each([
    ['a declared object', using('login'), { externals: ['Secret/login'] }],
    ['all objects of a declared kind', using('login'), { externals: ['Secret/*'] }],
    ['the default account', pod({ serviceAccountName: 'default' }), {}],
    ['a class of the cluster', pod({ priorityClassName: 'system-node-critical' }), {}],
    [
      'the certificate of the cluster',
      pod({ volumes: [{ name: 'v', configMap: { name: 'kube-root-ca.crt' } }] }),
      {},
    ],
    ['an object of kube-system', using('login', { namespace: 'kube-system' }), {}],
  ])('%s', (_, manifest, options) => {
    expect(problemsIn([manifest], { ...complete, ...options })).toEqual([]);
  });

  test.each([
    ['ExternalSecret', 'external-secrets.io/v1', { target: { name: 'login' } }],
    ['SealedSecret', 'bitnami.com/v1alpha1', { template: { metadata: { name: 'login' } } }],
    ['Certificate', 'cert-manager.io/v1', { secretName: 'login' }],
    [
      'SecretProviderClass',
      'secrets-store.csi.x-k8s.io/v1',
      { secretObjects: [{ secretName: 'login' }] },
    ],
    ['VaultStaticSecret', 'secrets.hashicorp.com/v1beta1', { destination: { name: 'login' } }],
    ['Database', 'example.com/v1', { users: [{ password: 'login' }] }],
  ])('a Secret of a %s', (kind, apiVersion, spec) => {
    expect(problemsIn([using('login'), object(apiVersion, kind, 'a', { spec })], complete)).toEqual(
      [],
    );
  });

  test.each([
    [
      'the name of a custom resource and a dash',
      using('db-user'),
      'example.com/v1',
      'Database',
      {},
    ],
    ['a token of an account', using('db-token-x7k2p'), 'v1', 'ServiceAccount', {}],
    [
      'a generator of kustomize',
      using('db'),
      'kustomize.config.k8s.io/v1beta1',
      'Kustomization',
      { secretGenerator: [{ name: 'db', literals: ['a=b'] }] },
    ],
  ])('%s', (_, manifest, apiVersion, kind, fields) => {
    expect(problemsIn([manifest, object(apiVersion, kind, 'db', fields)], complete)).toEqual([]);
  });

  test('a claim of a StatefulSet', () => {
    const set = workload('StatefulSet', 'db', {
      spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] },
    });
    const user = (claimName: string) =>
      pod({ volumes: [{ name: 'v', persistentVolumeClaim: { claimName } }] });
    expect(problemsIn([set, user('data-db-0')], complete)).toEqual([]);
    expect(problemsIn([set, user('data-web-0')], complete)).toHaveLength(1);
  });

  test('a name that a command contains', () => {
    const job = pod({}, { command: ['sh', '-c', 'kubectl create secret generic login'] });
    const other = { ...job, metadata: { name: 'setup' } };
    expect(problemsIn([using('login'), other], complete)).toEqual([]);
  });
});
