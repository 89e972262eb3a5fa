import { ApiObject, type ApiObjectProps, type App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { RandomValues } from '../emit/random-values.js';

const KINDS = ['Pod', 'ConfigMap', 'CronJob'];

/**
 * Fills an app with charts, also in charts, and objects in them, with values that YAML finds hard,
 * dependencies and patches: the same for a seed.
 */
export function addRandomObjects(app: App, seed: number): void {
  const hostile = new RandomValues(seed);
  const objects: ApiObject[] = [];
  const scopes: Construct[] = [];
  for (let charts = 1 + hostile.nextInt(5); charts > 0; charts--) {
    const parent = scopes.length > 0 && hostile.nextInt(4) === 0 ? hostile.pick(scopes) : app;
    scopes.push(
      new Chart(
        parent,
        `c${scopes.length}`,
        hostile.nextInt(2) ? {} : { namespace: 'n', labels: { 'a/b': 'yes' } },
      ),
    );
  }
  for (let left = hostile.nextInt(12); left > 0; left--) {
    const scope = hostile.pick(scopes);
    if (hostile.nextInt(4) === 0) scopes.push(new Construct(scope, `g${scopes.length}`));
    else objects.push(randomObject(scope, objects.length, hostile));
  }
  const all: readonly IConstruct[] = [...objects, ...scopes];
  // Later ones depend on earlier ones, so that there is no circle; charts are left out, as those
  // that hold others depend on them already.
  for (let left = hostile.nextInt(4); left > 0 && objects.length > 1; left--) {
    const later = 1 + hostile.nextInt(objects.length - 1);
    const [from, to] = [objects[later], objects[hostile.nextInt(later)]];
    if (from?.chart === to?.chart && from && to) from.addDependency(to);
  }
  expect(all.length).toBeGreaterThan(0);
}

function randomObject(scope: Construct, i: number, hostile: RandomValues): ApiObject {
  const value = (): unknown => withoutUnsupported(hostile.value(3));
  const metadata = hostile.nextInt(2)
    ? {}
    : { name: `o${i}`, annotations: { a: hostile.text(), [`b${hostile.nextInt(9)}`]: 'x' } };
  const props = {
    apiVersion: 'v1',
    kind: hostile.pick(KINDS),
    metadata,
    spec: value(),
    data: { late: Lazy.any({ produce: value }), z: value() },
  };
  if (hostile.nextInt(2)) delete (props.data as { late?: unknown }).late;
  const object = new ApiObject(scope, `o${i}`, props as ApiObjectProps);
  if (hostile.nextInt(5) === 0)
    object.addJsonPatch(
      JsonPatch.add('/extra', hostile.text()),
      JsonPatch.replace('/kind', 'Other'),
    );
  return object;
}

/** cdk8s cannot write keys that JavaScript keeps for itself, and refuses numbers that are none. */
function withoutUnsupported(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : 0;
  if (Array.isArray(value)) return value.map(withoutUnsupported);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key]) => key !== '__proto__' && key !== 'constructor',
  );
  return Object.fromEntries(entries.map(([key, held]) => [key, withoutUnsupported(held)]));
}
