import { newestApiTypes } from '../../../lib/engine/api-types.js';
import { VOLUME_SOURCES } from '../../../lib/rules/context/volume-sources.js';
import { findingsInPod } from '../../support/pod-findings.js';

const emptyDir = {};

test.each<[string, readonly object[], readonly string[]]>([
  ['no errors in a valid volume', [{ name: 'a', emptyDir }], []],
  ['no errors in a volume without a source, which becomes an emptyDir', [{ name: 'a' }], []],
  ['a missing name', [{ emptyDir }], ['Volume/name FieldValueRequired spec.volumes[0].name']],
  [
    'a name that is not a DNS label',
    [{ name: 'a.b', emptyDir }],
    ['Volume/name FieldValueInvalid spec.volumes[0].name'],
  ],
  [
    'two sources',
    [{ name: 'a', emptyDir, configMap: { name: 'x' } }],
    ['Volume/one-source FieldValueForbidden spec.volumes[0].configMap'],
  ],
  [
    'a duplicate name',
    [
      { name: 'a', emptyDir },
      { name: 'a', emptyDir },
    ],
    ['Volume/unique FieldValueDuplicate spec.volumes[1].name'],
  ],
])('finds %s', (_, volumes, expected) => {
  expect(findingsInPod({ volumes })).toEqual(expected);
});

test('has all sources of the API', () => {
  expect([...VOLUME_SOURCES, 'name'].sort()).toEqual(
    [...(newestApiTypes.get('Volume')?.fields.keys() ?? [])].sort(),
  );
});
