import { ApiObject, type ApiObjectProps, type App, Chart, JsonPatch, Lazy } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { RandomValues } from '../emit/random-values.js';
import { isWrittenAsCdk8s } from '../emit/round-trip.js';

const KINDS = ['Pod', 'ConfigMap', 'CronJob'];

/**
 * Fills an app with charts, nested charts and objects that have dependencies, patches, and values
 * that are difficult to write as YAML. The result depends only on the seed.
 */
export function addRandomObjects(app: App, seed: number): void {
  const random = new RandomValues(seed, isWrittenAsCdk8s);
  const objects: ApiObject[] = [];
  const scopes: Construct[] = [];
  for (let charts = 1 + random.nextInt(5); charts > 0; charts--) {
    const parent = scopes.length > 0 && random.nextInt(4) === 0 ? random.pick(scopes) : app;
    scopes.push(
      new Chart(
        parent,
        `c${scopes.length}`,
        random.nextInt(2) ? {} : { namespace: 'n', labels: { 'a/b': 'yes' } },
      ),
    );
  }
  for (let left = random.nextInt(12); left > 0; left--) {
    const scope = random.pick(scopes);
    if (random.nextInt(4) === 0) scopes.push(new Construct(scope, `g${scopes.length}`));
    else objects.push(randomObject(scope, objects.length, random));
  }
  const all: readonly IConstruct[] = [...objects, ...scopes];
  // Only later objects depend on earlier ones, so there is no cycle. Charts get no dependencies, as
  // a chart depends on its nested charts already.
  for (let left = random.nextInt(4); left > 0 && objects.length > 1; left--) {
    const later = 1 + random.nextInt(objects.length - 1);
    const [from, to] = [objects[later], objects[random.nextInt(later)]];
    if (from?.chart === to?.chart && from && to) from.addDependency(to);
  }
  expect(all.length).toBeGreaterThan(0);
}

function randomObject(scope: Construct, i: number, random: RandomValues): ApiObject {
  const value = (): unknown => withoutUnsupported(random.value(3));
  const metadata = random.nextInt(2)
    ? {}
    : { name: `o${i}`, annotations: { a: random.text(), [`b${random.nextInt(9)}`]: 'x' } };
  const props = {
    apiVersion: 'v1',
    kind: random.pick(KINDS),
    metadata,
    spec: value(),
    data: { late: Lazy.any({ produce: value }), z: value() },
  };
  if (random.nextInt(2)) delete (props.data as { late?: unknown }).late;
  const object = new ApiObject(scope, `o${i}`, props as ApiObjectProps);
  if (random.nextInt(5) === 0)
    object.addJsonPatch(
      JsonPatch.add('/extra', random.text()),
      JsonPatch.replace('/kind', 'Other'),
    );
  return object;
}

/** Removes what cdk8s cannot write: keys that are special in JavaScript, and NaN and Infinity. */
function withoutUnsupported(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : 0;
  if (Array.isArray(value)) return value.map(withoutUnsupported);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key]) => key !== '__proto__' && key !== 'constructor',
  );
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutUnsupported(child)]));
}
