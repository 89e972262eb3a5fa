// Objects of cdk8s-plus stand in place of their names, but not of selectors and targets.
import { COMPILERS_OF_LARGE_TESTS, compileFiles } from './compile.js';

const HEAD = `import { HorizontalPodAutoscaler, Ingress, Pod, StatefulSet } from 'cdk8s-pods';
import * as kplus from 'cdk8s-plus-34';
import type { Construct } from 'constructs';
declare const scope: Construct;
const base = { containers: { app: { image: 'x' } } } as const;
`;
const CORRECT = `${HEAD}const kcm = new kplus.ConfigMap(scope, 'k', { data: { A: 'x' } });
const kse = new kplus.Secret(scope, 'k2', { stringData: { A: 'x' } });
const ksa = new kplus.ServiceAccount(scope, 'k3');
const kpvc = new kplus.PersistentVolumeClaim(scope, 'k4');
const ksvc = new kplus.Service(scope, 'k5', { ports: [{ port: 80 }] });
new Pod(scope, 'kp', {
  serviceAccountName: ksa,
  imagePullSecrets: [kse],
  containers: {
    a: {
      image: 'x',
      env: {
        A: { configMapKeyRef: { name: kcm, key: 'A' } },
        B: { secretKeyRef: { name: kse, key: 'A' } },
      },
      envFrom: [{ configMapRef: { name: kcm } }, { secretRef: { name: kse } }],
    },
  },
  volumes: {
    a: { configMap: { name: kcm, items: [{ key: 'A', path: 'a' }] } },
    b: { secret: { secretName: kse } },
    c: { persistentVolumeClaim: { claimName: kpvc } },
    d: { projected: { sources: [{ configMap: { name: kcm } }, { secret: { name: kse } }] } },
  },
});
new Ingress(scope, 'ki', { defaultBackend: { service: { name: ksvc, port: { number: 80 } } } });
new StatefulSet(scope, 'ks', { serviceName: ksvc, template: base });
`;
const WRONG: readonly (readonly [program: string, sentence: string])[] = [
  [
    `new HorizontalPodAutoscaler(scope, 'a', {
  scaleTargetRef: new kplus.Deployment(scope, 'b', { containers: [] }), maxReplicas: 3,
});`,
    'scaleTargetRef cannot be an object of cdk8s-plus: write a workload with a scale',
  ],
  [
    `new Pod(scope, 'a', {
  ...base, volumes: { a: { configMap: { name: new kplus.Secret(scope, 'b') } } },
});`,
    'this is an object of cdk8s-plus: write a ConfigMap, or its name',
  ],
];

describe.each(COMPILERS_OF_LARGE_TESTS)('TypeScript %s', (compiler) => {
  test('accepts objects of cdk8s-plus in place of names', async () => {
    expect(await compileFiles(compiler, [CORRECT])).toBe('');
  });

  test('refuses them elsewhere, and in place of objects of another kind', async () => {
    const output = await compileFiles(
      compiler,
      WRONG.map(([program]) => `${HEAD}${program}`),
    );
    for (const [, sentence] of WRONG) expect(output).toContain(sentence);
    expect(output.match(/error TS/g)).toHaveLength(WRONG.length);
  });
});
