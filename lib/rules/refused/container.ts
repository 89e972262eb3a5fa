import { trimmed } from '../../formats/blank.js';
import { dnsLabel } from '../../formats/name.js';
import { on } from '../on.js';

export const everyContainer = on(['Container', 'EphemeralContainer'], {
  name: {
    says: 'A container has a `name`, and it is a DNS label.',
    advice: 'Write a name, as `app`.',
    check: ({ name }, at) => at.requiredFormat('name', name, dnsLabel),
  },
  image: {
    says: 'A container has an `image`.',
    advice: 'Write the image to run, as `nginx:1.29`.',
    check({ image }, at) {
      if (!image) at.required('image');
    },
  },
  'image-blanks': {
    says: "The image of a Pod's container has no blanks round it. A template's may have: the Pod that is made from it is then refused.",
    advice: 'Leave out the blanks: a file or a template engine may have left a line end there.',
    check({ image }, at) {
      if (image && trimmed(image) !== image && (at.view.isPod || at.node.type.name === 'EphemeralContainer'))
        at.invalid('image', image, 'must not have leading or trailing whitespace');
    },
  },
  'pull-policy': {
    says: '`imagePullPolicy` is `Always`, `IfNotPresent` or `Never`.',
    check: ({ imagePullPolicy }, at) => at.oneOf('imagePullPolicy', imagePullPolicy || 'IfNotPresent', ['Always', 'IfNotPresent', 'Never']),
  },
  'termination-message-policy': {
    says: '`terminationMessagePolicy` is `File` or `FallbackToLogsOnError`.',
    check: ({ terminationMessagePolicy }, at) =>
      at.oneOf('terminationMessagePolicy', terminationMessagePolicy || 'File', ['File', 'FallbackToLogsOnError']),
  },
});

export const podOfContainers = on('PodSpec', {
  containers: {
    says: 'A Pod has at least one container.',
    advice: 'Write one, with a name and an image.',
    check({ containers }, at) {
      if (!containers?.length) at.required('containers');
    },
  },
  'container-names': {
    says: 'No two containers of a Pod share a name, its init containers and ephemeral containers among them.',
    advice: 'Rename one of them.',
    check({ containers = [], initContainers = [], ephemeralContainers = [] }, at) {
      const seen = new Set<string>();
      containers.forEach(({ name = '' }, i) => {
        if (seen.has(name)) at.duplicate(`containers[${i}].name`, name);
        else seen.add(name);
      });
      initContainers.forEach(({ name = '' }, i) => {
        if (seen.has(name)) at.duplicate(`initContainers[${i}].name`, name);
        else if (name) seen.add(name);
      });
      if (initContainers.some(({ name }) => !name)) seen.add('');
      ephemeralContainers.forEach(({ name = '' }, i) => {
        if (seen.has(name)) at.duplicate(`ephemeralContainers[${i}].name`, name);
        else seen.add(name);
      });
    },
  },
  'ephemeral-containers': {
    says: 'A Pod is created without `ephemeralContainers`; they are added to it while it runs.',
    advice: 'Leave them out, and use `kubectl debug`.',
    check({ ephemeralContainers }, at) {
      if (ephemeralContainers?.length)
        at.forbidden('ephemeralContainers', at.view.isPod ? 'cannot be set on create' : 'ephemeral containers not allowed in pod template');
    },
  },
});
