// Mistakes in references to ConfigMaps, Secrets and other objects that Pods name.
import { ACCOUNT, CLAIM, LOGIN, SETTINGS } from './object-programs.js';

const env = (value: string): string =>
  `${SETTINGS} ${LOGIN}
new Pod(scope, 'pod', { containers: { app: { image: 'nginx', env: { A: ${value} } } } });`;
const listedEnv = (fields: string): string =>
  `${SETTINGS} ${LOGIN}
new Pod(scope, 'pod', { containers: { app: { image: 'x', env: [{ name: 'A', ${fields} }] } } });`;
const envFrom = (entry: string): string =>
  `${SETTINGS} ${LOGIN}
new Pod(scope, 'pod', { containers: { app: { image: 'nginx', envFrom: [${entry}] } } });`;
const volume = (source: string): string =>
  `${SETTINGS} ${LOGIN} ${CLAIM}
new Pod(scope, 'pod', { containers: { app: { image: 'x' } }, volumes: { data: ${source} } });`;
const pod = (fields: string): string =>
  `${SETTINGS} ${LOGIN} ${ACCOUNT}
new Pod(scope, 'pod', { containers: { app: { image: 'nginx' } }, ${fields} });`;

const NO_MODE = "this ConfigMap has no key 'MOD': did you mean 'MODE'?";
const NO_TOKEN = "this Secret has no key 'tokn': did you mean 'token'?";
const NEED_SECRET = 'this is a ConfigMap: write a Secret, or its name';
const NEED_CONFIG_MAP = 'this is a Secret: write a ConfigMap, or its name';
const NEED_SERVICE = 'this is a ConfigMap: write a Service, or its name';
const NEED_KEY = "this is a ConfigMap: write one of its keys, .key('…')";
const NOT_KEY = "a key must not be empty, and consist of letters, digits, '-', '_' and '.'";

/** Programs with a mistake, and the sentence that must be in the error, by mistake. */
export const CONFIGURATION_MESSAGES: Readonly<
  Record<string, readonly [program: string, sentence: string]>
> = {
  // ---- Keys
  'a key that a ConfigMap does not have': [env("settings.key('MOD')"), NO_MODE],
  'a key that a Secret does not have': [env("login.key('tokn')"), NO_TOKEN],
  'a key of another object': [env("settings.key('token')"), "this ConfigMap has no key 'token'"],
  'an unknown key in the reference of a variable': [
    env("{ configMapKeyRef: { name: settings, key: 'MOD' } }"),
    NO_MODE,
  ],
  'an unknown key in the reference of a variable in a list': [
    listedEnv("valueFrom: { secretKeyRef: { name: login, key: 'tokn' } }"),
    NO_TOKEN,
  ],
  'an unknown key in a volume': [
    volume("{ configMap: { name: settings, items: [{ key: 'MOD', path: 'a' }] } }"),
    NO_MODE,
  ],
  'an unknown key in a volume of a Secret': [
    volume("{ secret: { secretName: login, items: [{ key: 'tokn', path: 'a' }] } }"),
    NO_TOKEN,
  ],
  'an unknown key in a projected volume': [
    volume(
      "{ projected: { sources: [{ secret: { name: login, items: [{ key: 'tokn', path: 'a' }] } " +
        '}] } }',
    ),
    NO_TOKEN,
  ],
  'an unknown key in an argument of a pattern': [
    `${SETTINGS}
restricted({ containers: { app: { image: 'x', env: { A: { configMapKeyRef: { name: settings, ` +
      "key: 'MOD' } } } } } });",
    NO_MODE,
  ],
  'one of two keys that is unknown': [
    env("settings.key(flag ? 'MODE' : 'LEVL')"),
    "\"this ConfigMap has no key 'LEVL': did you mean 'LEVEL'?\"",
  ],
  'an invalid key of a ConfigMap': [
    "new ConfigMap(scope, 'a', { data: { 'a b': 'x' } });",
    NOT_KEY,
  ],
  'an invalid key of a Secret': ["new Secret(scope, 'a', { stringData: { '': 'x' } });", NOT_KEY],
  // ---- Objects of another kind, and in another place
  'a ConfigMap as a variable': [env('settings'), NEED_KEY],
  'a ConfigMap as a variable in a list': [listedEnv('valueFrom: settings'), NEED_KEY],
  'a ConfigMap as the value of a variable': [
    listedEnv('value: settings'),
    'this is a ConfigMap: write a string',
  ],
  'a Secret in place of a ConfigMap in a variable': [
    env("{ configMapKeyRef: { name: login, key: 'token' } }"),
    NEED_CONFIG_MAP,
  ],
  'a Secret in place of a ConfigMap': [
    envFrom('{ configMapRef: { name: login } }'),
    NEED_CONFIG_MAP,
  ],
  'a ConfigMap instead of a reference': [
    envFrom('{ configMapRef: settings }'),
    'this is a ConfigMap: write { name: … }',
  ],
  'a Secret among the sources of variables': [
    envFrom('login'),
    'this is a Secret: write { secretRef: { name: … } }',
  ],
  'a ConfigMap in place of a Secret in a volume': [
    volume('{ secret: { secretName: settings } }'),
    NEED_SECRET,
  ],
  'a ConfigMap in place of a Secret in a projected volume': [
    volume('{ projected: { sources: [{ secret: { name: settings } }] } }'),
    NEED_SECRET,
  ],
  'a ConfigMap as the source of a volume': [
    volume('{ configMap: settings }'),
    'this is a ConfigMap: write { name: … }',
  ],
  'a ConfigMap as a source of a projected volume': [
    volume('{ projected: { sources: [{ configMap: settings }] } }'),
    'this is a ConfigMap: write { name: … }',
  ],
  'a Secret as a volume': [
    volume('login'),
    'this is a Secret: write { secret: { secretName: … } }',
  ],
  'a claim as the source of a volume': [
    volume('{ persistentVolumeClaim: claim }'),
    'this is a PersistentVolumeClaim: write { claimName: … }',
  ],
  'a ConfigMap in place of a claim': [
    volume('{ persistentVolumeClaim: { claimName: settings } }'),
    'this is a ConfigMap: write a PersistentVolumeClaim, or its name',
  ],
  'a Secret in place of a ServiceAccount': [
    pod('serviceAccountName: login'),
    'this is a Secret: write a ServiceAccount, or its name',
  ],
  'a ConfigMap among the Secrets of registries': [
    pod('imagePullSecrets: [login, settings]'),
    NEED_SECRET,
  ],
  'a Secret instead of a list of them': [
    pod('imagePullSecrets: login'),
    'this is a Secret: write a list: [ … ]',
  ],
  'a ConfigMap among the Secrets of a ServiceAccount': [
    `${SETTINGS}\nnew ServiceAccount(scope, 'a', { imagePullSecrets: [settings] });`,
    NEED_SECRET,
  ],
  'a ConfigMap in place of the Service of a StatefulSet': [
    `${SETTINGS}
new StatefulSet(scope, 'a', { serviceName: settings, template: { containers: { a: { image: 'x' ` +
      '} } } });',
    NEED_SERVICE,
  ],
};
