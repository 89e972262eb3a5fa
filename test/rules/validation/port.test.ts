import { findingsInContainer } from '../../support/pod-findings.js';

const path = 'spec.containers[0].ports[0]';

test.each<[object, readonly string[]]>([
  [{ containerPort: 1 }, []],
  [{ containerPort: 65535, name: 'a-name-of-15-is' }, []],
  [{}, [`ContainerPort/number FieldValueRequired ${path}.containerPort`]],
  [{ containerPort: 0 }, [`ContainerPort/number FieldValueRequired ${path}.containerPort`]],
  [{ containerPort: 65536 }, [`ContainerPort/number FieldValueInvalid ${path}.containerPort`]],
  [{ containerPort: -1 }, [`ContainerPort/number FieldValueInvalid ${path}.containerPort`]],
  ...['a-name-of-16-is-', 'HTTP', '80', 'a--b', '-a', 'a-', 'a_b'].map(
    (name): [object, readonly string[]] => [
      { containerPort: 1, name },
      [`ContainerPort/name FieldValueInvalid ${path}.name`],
    ],
  ),
])('validates the port %j: %j', (port, expected) => {
  expect(findingsInContainer({ ports: [port] })).toEqual(expected);
});
