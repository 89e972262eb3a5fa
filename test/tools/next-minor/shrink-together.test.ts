import type { Manifest } from '../../../conformance/inputs/manifest.js';
import { shrinkTogether } from '../../../tools/next-minor/shrink-together.js';

const POD: Manifest = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'a-long-name', labels: { app: 'web', tier: 'front' } },
  spec: {
    hostNetwork: true,
    containers: [
      { name: 'web', image: 'nginx:1.27', ports: [{ containerPort: 80 }, { containerPort: 443 }] },
      { name: 'sidecar', image: 'proxy' },
    ],
  },
};

/** The differences of a manifest: host network, and a port of 443. */
const differencesIn = (manifest: Manifest): ReadonlySet<string> => {
  const text = JSON.stringify(manifest);
  return new Set([
    ...(text.includes('"hostNetwork":true') ? ['network'] : []),
    ...(text.includes('443') ? ['port'] : []),
  ]);
};

test('each manifest is the smallest that shows its difference', async () => {
  let asked = 0;
  const smallest = await shrinkTogether(
    new Map([
      ['network', POD],
      ['port', POD],
    ]),
    async (manifests) => {
      asked++;
      return manifests.map(differencesIn);
    },
  );
  expect(smallest.get('network')).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { hostNetwork: true },
  });
  expect(smallest.get('port')).toEqual({
    apiVersion: 'v1',
    kind: 'Pod',
    spec: { containers: [{ ports: [{ containerPort: 443 }] }] },
  });
  // The program that answers starts once in each step, not once for each manifest.
  expect(asked).toBeLessThan(15);
});

test('a manifest that cannot be smaller stays', async () => {
  const kept = await shrinkTogether(new Map([['any', POD]]), async (manifests) =>
    manifests.map(() => new Set<string>()),
  );
  expect(kept.get('any')).toBe(POD);
});
