import { trimGoSpace } from '../../formats/go-whitespace.js';
import { dnsLabel } from '../../formats/name-formats.js';
import { definePodRules } from './define-pod-rules.js';

export const containerRules = definePodRules(['Container', 'EphemeralContainer'], {
  name: {
    description: 'A container has a `name`, and it is a DNS label.',
    remediation: 'Write a name, as `app`.',
    check: ({ name }, context) => context.requiredFormat('name', name, dnsLabel),
  },
  image: {
    description: 'A container has an `image`.',
    remediation: 'Write the image to run, as `nginx:1.29`.',
    check({ image }, context) {
      if (!image) context.required('image');
    },
  },
  'image-blanks': {
    description:
      "The image of a Pod's container has no blanks round it. A template's may have: the Pod " +
      'that is made from it is then refused.',
    remediation:
      'Leave out the blanks: a file or a template engine may have left a line end there.',
    check({ image }, context) {
      if (
        image &&
        trimGoSpace(image) !== image &&
        (context.view.isPod || context.node.type.name === 'EphemeralContainer')
      )
        context.invalid('image', image, 'must not have leading or trailing whitespace');
    },
  },
  'pull-policy': {
    description: '`imagePullPolicy` is `Always`, `IfNotPresent` or `Never`.',
    check: ({ imagePullPolicy }, context) =>
      context.oneOf('imagePullPolicy', imagePullPolicy || 'IfNotPresent', [
        'Always',
        'IfNotPresent',
        'Never',
      ]),
  },
  'termination-message-policy': {
    description: '`terminationMessagePolicy` is `File` or `FallbackToLogsOnError`.',
    check: ({ terminationMessagePolicy }, context) =>
      context.oneOf('terminationMessagePolicy', terminationMessagePolicy || 'File', [
        'File',
        'FallbackToLogsOnError',
      ]),
  },
});

export const podContainersRules = definePodRules('PodSpec', {
  containers: {
    description: 'A Pod has at least one container.',
    remediation: 'Write one, with a name and an image.',
    check({ containers }, context) {
      if (!containers?.length) context.required('containers');
    },
  },
  'container-names': {
    description:
      'No two containers of a Pod share a name, its init containers and ephemeral containers ' +
      'among them.',
    remediation: 'Rename one of them.',
    check({ containers = [], initContainers = [], ephemeralContainers = [] }, context) {
      const seen = new Set<string>();
      containers.forEach(({ name = '' }, i) => {
        if (seen.has(name)) context.duplicate(`containers[${i}].name`, name);
        else seen.add(name);
      });
      initContainers.forEach(({ name = '' }, i) => {
        if (seen.has(name)) context.duplicate(`initContainers[${i}].name`, name);
        else if (name) seen.add(name);
      });
      if (initContainers.some(({ name }) => !name)) seen.add('');
      ephemeralContainers.forEach(({ name = '' }, i) => {
        if (seen.has(name)) context.duplicate(`ephemeralContainers[${i}].name`, name);
        else seen.add(name);
      });
    },
  },
  'ephemeral-containers': {
    description:
      'A Pod is created without `ephemeralContainers`; they are added to it while it runs.',
    remediation: 'Leave them out, and use `kubectl debug`.',
    check({ ephemeralContainers }, context) {
      if (ephemeralContainers?.length)
        context.forbidden(
          'ephemeralContainers',
          context.view.isPod
            ? 'cannot be set on create'
            : 'ephemeral containers not allowed in pod template',
        );
    },
  },
});
