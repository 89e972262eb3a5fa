import { findingsInContainer, findingsInPod } from '../../support/pod-findings.js';

test.each<[string, object, readonly string[]]>([
  ['nothing in a right one', {}, []],
  [
    'no image',
    { image: undefined },
    ['Container/image FieldValueRequired spec.containers[0].image'],
  ],
  [
    'an empty image',
    { image: '' },
    ['Container/image FieldValueRequired spec.containers[0].image'],
  ],
  ['no name', { name: undefined }, ['Container/name FieldValueRequired spec.containers[0].name']],
  [
    'a name that is no label',
    { name: 'My_App' },
    ['Container/name FieldValueInvalid spec.containers[0].name'],
  ],
  [
    'a name of 64',
    { name: 'a'.repeat(64) },
    ['Container/name FieldValueInvalid spec.containers[0].name'],
  ],
  ['nothing in a name of 63', { name: 'a'.repeat(63) }, []],
])('finds, in a container, %s', (_, fields, expected) => {
  expect(findingsInContainer(fields)).toEqual(expected);
});

const named = (name: string): object => ({ name, image: 'x' });

test.each<[string, object, readonly string[]]>([
  ['no containers', { containers: [] }, ['PodSpec/containers FieldValueRequired spec.containers']],
  [
    'no list of containers',
    { containers: undefined },
    ['PodSpec/containers FieldValueRequired spec.containers'],
  ],
  [
    'a name twice',
    { containers: [named('a'), named('b'), named('a')] },
    ['PodSpec/container-names FieldValueDuplicate spec.containers[2].name'],
  ],
  [
    'an init container of a container’s name',
    { containers: [named('a')], initContainers: [named('a')] },
    ['PodSpec/container-names FieldValueDuplicate spec.initContainers[0].name'],
  ],
  [
    'nothing where all names differ',
    { containers: [named('a'), named('b')], initContainers: [named('c')] },
    [],
  ],
])('finds, in a Pod, %s', (_, spec, expected) => {
  expect(findingsInPod(spec)).toEqual(expected);
});
