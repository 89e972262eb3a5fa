// ConfigMaps and Secrets whose keys are known, partly known or not known, and references to them.

import { ConfigMap, type ConfigMapProps, Pod, Secret } from 'cdk8s-pods';
import type { Construct } from 'constructs';

declare const scope: Construct;
declare const flag: boolean;
declare const text: string;
declare const num: number;
// biome-ignore lint/suspicious/noExplicitAny: users may have it
declare const anything: any;
enum Key {
  Mode = 'MODE',
  Level = 'LEVEL',
}
const settings = new ConfigMap(scope, 'a', { data: { MODE: 'x', LEVEL: 'y' } });
const other = new ConfigMap(scope, 'b', { data: { MODE: 'x' } });
const login = new Secret(scope, 'c', { stringData: { token: 'x' } });
const empty = new ConfigMap(scope, 'd', {});
const enumed = new ConfigMap(scope, 'd', { data: { [Key.Mode]: 'x', [Key.Level]: 'y' } });
enumed.key(Key.Mode);
enumed.key('MODE');
settings.key(Key.Mode);
const conditional = flag ? settings : other;
conditional.key('MODE');
const condData = new ConfigMap(scope, 'd', { data: flag ? { A: '1' } : { B: '2' } });
condData.key('A');
condData.key('B');
const spread = new ConfigMap(scope, 'd', { data: { A: '1', ...(flag ? { B: '2' } : {}) } });
spread.key('A');
spread.key('B');
const fromConst = { MODE: 'x' } as const;
new ConfigMap(scope, 'e', { data: fromConst }).key('MODE');
const props: ConfigMapProps = { data: { A: '1' } };
new ConfigMap(scope, 'f', props).key('anything');
const plainProps = { data: { A: '1' } };
new ConfigMap(scope, 'f', plainProps).key('A');
const keys = ['MODE', 'LEVEL'] as const;
for (const key of keys) settings.key(key);
const env = Object.fromEntries(keys.map((key) => [key, settings.key(key)]));
new Pod(scope, 'p', { containers: { a: { image: 'x', env } } });
settings.key(text);
settings.key(text as 'MODE' | 'LEVEL');
const widened: ConfigMap = settings;
widened.key('whatever');
const list: ConfigMap[] = [settings, other, empty];
list.map((each) => each.key('A'));
const list2 = [settings, other];
list2.map((each) => each.key('MODE'));
const typed: ConfigMap<'MODE'> = settings as ConfigMap<'MODE'>;
typed.key('MODE');
const wider: ConfigMap<'MODE' | 'LEVEL' | 'MORE'> = settings; // covariant
wider.key('MODE');
class Settings extends ConfigMap {
  constructor(scope: Construct, id: string) {
    super(scope, id, { data: { A: '1' } });
  }
}
new Settings(scope, 's').key('A');
new Pod(scope, 'p', {
  containers: {
    a: {
      image: 'x',
      env: { A: { configMapKeyRef: { name: new Settings(scope, 't'), key: 'A' } } },
    },
  },
});
class Checked extends ConfigMap {
  constructor(scope: Construct, id: string) {
    super(scope, id, ConfigMap.props({ data: { A: '1' } }));
  }
}
function withKey<K extends string>(map: ConfigMap<K>, key: K) {
  return { map, key };
}
withKey(settings, 'MODE');
function generic<K extends string>(key: K) {
  return new ConfigMap(scope, 'g', { data: { [key]: 'x' } });
}
generic('A');
function gdata<D extends Record<string, string>>(data: D) {
  return new ConfigMap(scope, 'g', { data });
}
gdata({ A: '1' });
function gprops<P extends ConfigMapProps>(p: P) {
  return new ConfigMap(scope, 'g', p);
}
function gkey<K extends 'MODE' | 'LEVEL'>(key: K) {
  return settings.key(key);
}
gkey('MODE');
const wait = (c: ConfigMap | Secret) => c.name;
wait(settings);
wait(login);

// ---- References

new Pod(scope, 'q', {
  imagePullSecrets: [login, { name: login }, 'x', { name: 'y' }],
  containers: {
    a: {
      image: 'x',
      env: [
        { name: 'A', valueFrom: settings.key('MODE') },
        { name: 'B', valueFrom: { configMapKeyRef: { name: settings, key: 'MODE' } } },
        { name: 'C', valueFrom: { secretKeyRef: { name: login, key: 'token', optional: true } } },
        { name: 'D', value: 'x' },
        { name: 'E', valueFrom: { configMapKeyRef: { name: conditional, key: 'MODE' } } },
        {
          name: 'F',
          valueFrom: { configMapKeyRef: { name: flag ? settings : 'other', key: 'MODE' } },
        },
      ],
      envFrom: [
        { configMapRef: { name: conditional } },
        { secretRef: { name: login, optional: true }, prefix: 'X_' },
      ],
    },
  },
  volumes: {
    a: {
      configMap: {
        name: settings,
        items: [
          { key: Key.Mode, path: 'a' },
          { key: text, path: 'b' },
        ],
      },
    },
    b: { secret: { secretName: login, items: [{ key: 'token', path: 'a' }], defaultMode: 0o400 } },
    c: {
      projected: {
        sources: [
          { configMap: { name: settings, items: [{ key: 'MODE', path: 'x' }] } },
          { secret: { name: login } },
          { serviceAccountToken: { path: 't' } },
        ],
      },
    },
    d: { configMap: { name: flag ? settings : 'none' } },
  },
});
const maybe: ConfigMap<'A'> | undefined = flag
  ? new ConfigMap(scope, 'm', { data: { A: 'x' } })
  : undefined;
new Pod(scope, 'r', {
  containers: {
    a: { image: 'x', env: { A: maybe?.key('A'), ...(maybe ? { B: maybe.key('A') } : {}) } },
  },
});

// ---- Mistakes

// @ts-expect-error no such key: did you mean 'MODE'?
settings.key('MOD');
// @ts-expect-error no such key
condData.key('C');
// @ts-expect-error the ConfigMap has a key that is not known to the target
export const narrower: ConfigMap<'MODE'> = settings;
class Known extends ConfigMap {
  constructor(scope: Construct, id: string) {
    // @ts-expect-error an invalid key
    super(scope, id, ConfigMap.props({ data: { 'a b': '1' } }));
  }
}
new Pod(scope, 'p', {
  containers: {
    a: {
      image: 'x',
      // @ts-expect-error no such key: did you mean 'token'?
      env: [{ name: 'A', valueFrom: { secretKeyRef: { name: login, key: 'tokn' } } }],
      // @ts-expect-error a Secret in place of a ConfigMap
      envFrom: [{ configMapRef: { name: login } }],
    },
  },
  initContainers: {
    // @ts-expect-error no such key
    i: { image: 'x', env: { A: { configMapKeyRef: { name: settings, key: 'MOD' } } } },
  },
  // @ts-expect-error no such key
  volumes: { a: { configMap: { name: settings, items: [{ key: 'LEVL', path: 'a' }] } } },
});

export { Checked, gprops, Known };
