import { RECORDED_VERSIONS } from '../../conformance/cases/versions.js';
import { ourStored } from '../../conformance/updates/stored.js';
import { storedCases } from '../../conformance/updates/stored-cases.js';

const cases = storedCases();

describe.each(RECORDED_VERSIONS)('Kubernetes %s', (_, minor) => {
  test('stores the same objects as Kubernetes', () => {
    for (const { manifest, stored } of cases) {
      const theirs = stored.get(minor) as { readonly metadata: { readonly name?: unknown } };
      const ours = ourStored(manifest, theirs.metadata.name, minor);
      expect({ manifest, stored: ours }).toEqual({ manifest, stored: theirs });
    }
  });
});
