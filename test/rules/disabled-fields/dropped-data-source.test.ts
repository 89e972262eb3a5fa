// The data sources of claims that a server drops.
import { validate } from '../../../lib/rules/validate.js';

const claim = (sources: object) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...sources },
});
const image = { apiGroup: 'example.com', kind: 'Image', name: 'golden' };
const other = { kind: 'PersistentVolumeClaim', name: 'data' };

test.each<[string, object, readonly string[]]>([
  ['a claim', { dataSource: other }, []],
  [
    'a snapshot',
    { dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'a' } },
    [],
  ],
  ['another kind', { dataSource: image }, ['PersistentVolumeClaimSpec/dropped/dataSource']],
  ['another kind in dataSourceRef', { dataSourceRef: image }, []],
  ['another kind in both fields', { dataSource: image, dataSourceRef: image }, []],
  [
    'another namespace',
    { dataSourceRef: { ...other, namespace: 'a' } },
    ['PersistentVolumeClaimSpec/gate-off/dataSourceRef'],
  ],
  [
    'another kind in another namespace',
    { dataSource: image, dataSourceRef: { ...image, namespace: 'a' } },
    [
      'PersistentVolumeClaimSpec/gate-off/dataSourceRef',
      'PersistentVolumeClaimSpec/dropped/dataSource',
    ],
  ],
])('finds what a server drops of a claim with %s as its data source', (_, sources, expected) => {
  const { errors, hazards } = validate(claim(sources));
  expect(errors).toEqual([]);
  expect(hazards.map(({ rule }) => rule)).toEqual(expected);
});

test('says what to write instead of a data source that is dropped', () => {
  const [hazard] = validate(claim({ dataSource: image })).hazards;
  expect(hazard?.detail).toMatch(/PersistentVolumeClaim, or a VolumeSnapshot/);
  expect(hazard?.remediation).toBe('Write `dataSourceRef` instead of `dataSource`.');
});

test('reports an error of a data source at both fields, as a server copies it', () => {
  const { errors } = validate(claim({ dataSource: { ...other, name: '' } }));
  expect(errors.map(({ field }) => field)).toEqual([
    'spec.dataSource.name',
    'spec.dataSourceRef.name',
  ]);
});
