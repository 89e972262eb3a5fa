import { findingsInContainer, findingsInPod } from '../../support/pod-findings.js';

test.each<[string, object, readonly string[]]>([
  ['valid fields', {}, []],
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
    'a name that is not a DNS label',
    { name: 'My_App' },
    ['Container/name FieldValueInvalid spec.containers[0].name'],
  ],
  [
    'a name of 64 characters',
    { name: 'a'.repeat(64) },
    ['Container/name FieldValueInvalid spec.containers[0].name'],
  ],
  ['a name of 63 characters', { name: 'a'.repeat(63) }, []],
])('validates a container with %s', (_, fields, expected) => {
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
    'a duplicate name',
    { containers: [named('a'), named('b'), named('a')] },
    ['PodSpec/container-names FieldValueDuplicate spec.containers[2].name'],
  ],
  [
    'an init container with the name of a container',
    { containers: [named('a')], initContainers: [named('a')] },
    ['PodSpec/container-names FieldValueDuplicate spec.initContainers[0].name'],
  ],
  ['unique names', { containers: [named('a'), named('b')], initContainers: [named('c')] }, []],
])('validates a Pod with %s', (_, spec, expected) => {
  expect(findingsInPod(spec)).toEqual(expected);
});
