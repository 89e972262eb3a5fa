import { newestApiTypes } from '../../../lib/engine/api-types.js';
import { VOLUME_SOURCES } from '../../../lib/rules/context/volume-sources.js';
import { findingsInPod } from '../../support/pod-findings.js';

const emptyDir = {};

test.each<[string, readonly object[], readonly string[]]>([
  ['nothing in a right one', [{ name: 'a', emptyDir }], []],
  ['nothing in one without a source: it becomes an emptyDir', [{ name: 'a' }], []],
  ['no name', [{ emptyDir }], ['Volume/name FieldValueRequired spec.volumes[0].name']],
  [
    'a name that is no label',
    [{ name: 'a.b', emptyDir }],
    ['Volume/name FieldValueInvalid spec.volumes[0].name'],
  ],
  [
    'two sources',
    [{ name: 'a', emptyDir, configMap: { name: 'x' } }],
    ['Volume/one-source FieldValueForbidden spec.volumes[0].configMap'],
  ],
  [
    'a name twice',
    [
      { name: 'a', emptyDir },
      { name: 'a', emptyDir },
    ],
    ['Volume/unique FieldValueDuplicate spec.volumes[1].name'],
  ],
])('finds %s', (_, volumes, expected) => {
  expect(findingsInPod({ volumes })).toEqual(expected);
});

test('knows every source that the API has', () => {
  expect([...VOLUME_SOURCES, 'name'].sort()).toEqual(
    [...(newestApiTypes.get('Volume')?.fields.keys() ?? [])].sort(),
  );
});
