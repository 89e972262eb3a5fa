// References to objects that do not exist.
import { configMap, pod, problemsIn, secret, textsIn } from './objects.js';

const FIELD = 'spec.containers[0].envFrom[0].secretRef.name';
const using = (name: string, optional?: boolean, metadata?: object) =>
  pod(
    {},
    { envFrom: [{ secretRef: { name, ...(optional ? { optional } : {}) } }] },
    { ...metadata },
  );
const login = secret('login', { token: 'x' });

describe('a name that no object has', () => {
  test('is a note alone, and an error if the manifests are complete', () => {
    expect(problemsIn([using('login')])).toEqual([`note reference/exists Pod/web ${FIELD}`]);
    expect(problemsIn([using('login')], { complete: true })).toEqual([
      `error reference/exists Pod/web ${FIELD}`,
    ]);
    expect(problemsIn([using('login'), login], { complete: true })).toEqual([]);
  });

  test('is an error if it is one letter away from the name of an object', () => {
    expect(problemsIn([using('logn'), login])).toEqual([
      `error reference/similar-name Pod/web ${FIELD}`,
    ]);
    expect(textsIn([using('logn'), login])).toEqual([
      "no manifest has the Secret 'logn': without it, the container does not start " +
        '(CreateContainerConfigError: secret "logn" not found) = Did you mean \'login\'?',
    ]);
  });

  test('is no error if it is optional, and a warning if it is a misspelling', () => {
    expect(problemsIn([using('login', true)], { complete: true })).toEqual([]);
    expect(problemsIn([using('logn', true), login])).toEqual([
      `warning reference/similar-name Pod/web ${FIELD}`,
    ]);
  });

  test.each([
    ['a number', 'login-1', 'login-2'],
    ['the last letter', 'login-a', 'login-b'],
    ['an ending', 'login', 'login-canary'],
    ['another kind', 'login', 'xxxxx'],
  ])('is a note if the other name differs in %s', (_, name, other) => {
    expect(problemsIn([using(name), secret(other, { a: 'b' })])).toEqual([
      `note reference/exists Pod/web ${FIELD}`,
    ]);
  });

  test('is not compared with the names of other kinds and namespaces', () => {
    const inA = using('logn', false, { namespace: 'a' });
    const inB = secret('login', { token: 'x' }, { namespace: 'b' });
    const note = [`note reference/exists Pod/web ${FIELD}`];
    expect(problemsIn([inA, inB])).toEqual(note);
    expect(problemsIn([using('logn'), configMap('login', { a: 'b' })])).toEqual(note);
  });

  test('with two wrong letters is an error unless the other name is in use', () => {
    const wrong = using('database-pasword1');
    const right = secret('database-password', { a: 'b' });
    const other = { ...using('database-password'), metadata: { name: 'api' } };
    expect(problemsIn([wrong, right])[0]).toContain('error reference/similar-name');
    expect(problemsIn([wrong, right, other])).toEqual([`note reference/exists Pod/web ${FIELD}`]);
  });

  test('is a text to be replaced', () => {
    for (const name of ['$(NAME)', '{{ .name }}', '<NAME>', 'NAME'])
      expect(problemsIn([using(name)], { complete: true })).toEqual([]);
  });
});

test.each([
  [undefined, 'serviceaccount "robot" not found'],
  ['shop', 'error looking up service account shop/robot: serviceaccount "robot" not found'],
])(
  'a ServiceAccount in the namespace %s is missing in the words of the API server',
  (namespace, words) => {
    const using = pod({ serviceAccountName: 'robot' }, {}, { namespace });
    expect(textsIn([using])).toEqual([
      `no manifest has the ServiceAccount 'robot': without it, no Pod is created (${words}) = ` +
        "Add the object, or declare 'ServiceAccount/robot' in externals.",
    ]);
  },
);

test.each([
  [
    'of images',
    { imagePullSecrets: [{ name: 'it' }] },
    'the kubelet pulls the images without it, and reports it if that fails ' +
      '(FailedToRetrieveImagePullSecret: Unable to retrieve some image pull secrets (it))',
  ],
  [
    'with the credentials of a driver',
    { volumes: [{ name: 'v', csi: { driver: 'd', nodePublishSecretRef: { name: 'it' } } }] },
    'the containers of the Pod do not start (FailedMount: secrets "it" not found)',
  ],
  [
    'that is a PersistentVolumeClaim',
    { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'it' } }] },
    'the Pod stays Pending (persistentvolumeclaim "it" not found)',
  ],
  [
    'that is a ResourceClaim',
    { resourceClaims: [{ name: 'gpu', resourceClaimName: 'it' }] },
    'the Pod stays Pending, and no event is reported',
  ],
  [
    'that is a ResourceClaimTemplate',
    { resourceClaims: [{ name: 'gpu', resourceClaimTemplateName: 'it' }] },
    'the Pod stays Pending (FailedResourceClaimCreation)',
  ],
])('a missing object %s has its effect in the message', (_, spec, effect) => {
  expect(textsIn([pod(spec)])).toEqual([expect.stringContaining(`'it': without it, ${effect} = `)]);
});

test('an object in another namespace is a warning, and a note among alternatives', () => {
  const manifests = [
    using('login', false, { namespace: 'a' }),
    secret('login', { token: 'x' }, { namespace: 'b' }),
  ];
  expect(problemsIn(manifests)).toEqual([`warning reference/namespace Pod/web ${FIELD}`]);
  expect(problemsIn(manifests, { alternatives: true })).toEqual([
    `note reference/namespace Pod/web ${FIELD}`,
  ]);
});

test('an object without a namespace can be in any', () => {
  expect(problemsIn([using('login', false, { namespace: 'a' }), login])).toEqual([]);
});
