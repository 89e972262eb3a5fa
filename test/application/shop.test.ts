// An application with common mistakes, and laws that hold for any manifests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { loadAll } from 'js-yaml';
import type { KubernetesObject } from '../../lib/api/kubernetes-object.js';
import { checkApplication } from '../../lib/application/check-application.js';
import { problemsIn } from './objects.js';

const shop = loadAll(
  readFileSync(join(__dirname, 'shop.yaml'), 'utf8'),
) as readonly KubernetesObject[];

test('all mistakes of the shop are found, and fourteen of seventeen are more than a note', () => {
  const problems = problemsIn(shop);
  expect(problems).toHaveLength(17);
  expect(problems.filter((each) => each.startsWith('note'))).toEqual([
    'note selector/selects-pods Service/web-admin spec.selector',
    'note reference/exists StatefulSet/db spec.serviceName',
    'note selector/selects-pods NetworkPolicy/db spec.podSelector',
  ]);
});

test('the order of the manifests does not decide which references are broken', () => {
  const sorted = (manifests: readonly KubernetesObject[]) =>
    problemsIn(manifests)
      .filter((each) => / (?:reference|selector)\//.test(each))
      .sort();
  expect(sorted([...shop].reverse())).toEqual(sorted(shop));
});

test('manifests are not changed', () => {
  const before = structuredClone(shop);
  checkApplication(shop, { complete: true });
  expect(shop).toEqual(before);
});

test('any values instead of fields are no problem', () => {
  const paths = shop.flatMap((manifest, i) => pathsIn(manifest).map((path) => [i, path] as const));
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), ([i, path], value) => {
      const changed = structuredClone(shop) as Record<string, unknown>[];
      const holder = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>(
          (part, step) => part[step] as Record<string, unknown>,
          changed[i] as Record<string, unknown>,
        );
      holder[String(path.at(-1))] = value;
      expect(checkApplication(changed)).toHaveLength(shop.length);
    }),
  );
});

/** Returns the paths to all values of an object. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    [...path, key],
    ...pathsIn(each, [...path, key]),
  ]);
}
