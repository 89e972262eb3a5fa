import { trimGoSpace } from '../../formats/go-whitespace.js';
import { dnsLabel } from '../../formats/name-formats.js';
import { defineRules } from '../context/define-rules.js';

export const containerRules = defineRules('validation', ['Container', 'EphemeralContainer'], {
  name: {
    description: 'A container has a `name` that is a DNS label.',
    remediation: 'Write a name, such as `app`.',
    check: ({ name }, context) => context.requiredFormat('name', name, dnsLabel),
  },
  image: {
    description: 'A container has an `image`.',
    remediation: 'Write the image to run, such as `nginx:1.29`.',
    check({ image }, context) {
      if (!image) context.required('image');
    },
  },
  'image-blanks': {
    description:
      'The image of a container in a Pod has no leading or trailing whitespace. In a template ' +
      'it may have, but then its Pods are refused.',
    remediation:
      'Remove the whitespace, such as a line break that a file or a template engine left there.',
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

export const podContainersRules = defineRules('validation', 'PodSpec', {
  containers: {
    description: 'A Pod has at least one container.',
    remediation:
      'Write a container with a name and an image, such as `{ name: app, image: nginx:1.29 }`.',
    check({ containers }, context) {
      if (!containers?.length) context.required('containers');
    },
  },
  'container-names': {
    description:
      'The names of all containers of a Pod are unique, including init containers and ephemeral ' +
      'containers.',
    remediation: 'Rename one of the containers.',
    check({ containers = [], initContainers = [], ephemeralContainers = [] }, context) {
      const seen = new Set<string>();
      containers.forEach(({ name = '' }, i) => {
        if (seen.has(name)) context.duplicate(['containers', i, 'name'], name);
        else seen.add(name);
      });
      initContainers.forEach(({ name = '' }, i) => {
        if (seen.has(name)) context.duplicate(['initContainers', i, 'name'], name);
        else if (name) seen.add(name);
      });
      if (initContainers.some(({ name }) => !name)) seen.add('');
      ephemeralContainers.forEach(({ name = '' }, i) => {
        if (seen.has(name)) context.duplicate(['ephemeralContainers', i, 'name'], name);
        else seen.add(name);
      });
    },
  },
  'ephemeral-containers': {
    description: 'A new Pod has no `ephemeralContainers`; they can only be added to a running Pod.',
    remediation: 'Leave out `ephemeralContainers`, and use `kubectl debug`.',
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
