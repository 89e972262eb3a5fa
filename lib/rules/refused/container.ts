import { trimmed } from '../../formats/blank.js';
import { dnsLabel } from '../../formats/name.js';
import { on } from '../on.js';

export const everyContainer = on(['Container', 'EphemeralContainer'], {
  name: {
    says: 'A container has a name, and it is a DNS label.',
    check: ({ name }, at) => at.requiredFormat('name', name, dnsLabel),
  },
  image: {
    says: 'A container has an image.',
    check({ image }, at) {
      if (!image) at.required('image');
    },
  },
  'image-blanks': {
    says: "A Pod's image has no blanks round it. A template's may have: the Pod made from it then fails.",
    advice: 'Look for a value that a template engine left with a line end.',
    check({ image }, at) {
      if (image && trimmed(image) !== image && (at.view.isPod || at.node.type.name === 'EphemeralContainer'))
        at.invalid('image', image, 'must not have leading or trailing whitespace');
    },
  },
  'pull-policy': {
    says: 'An image is pulled always, when missing, or never.',
    check: ({ imagePullPolicy }, at) => at.oneOf('imagePullPolicy', imagePullPolicy || 'IfNotPresent', ['Always', 'IfNotPresent', 'Never']),
  },
  'termination-message-policy': {
    says: 'The termination message is the file, or falls back to the logs.',
    check: ({ terminationMessagePolicy }, at) =>
      at.oneOf('terminationMessagePolicy', terminationMessagePolicy || 'File', ['File', 'FallbackToLogsOnError']),
  },
});

export const podOfContainers = on('PodSpec', {
  containers: {
    says: 'A Pod has a container.',
    advice: "Write one, as containers: { app: { image: '...' } }.",
    check({ containers }, at) {
      if (!containers?.length) at.required('containers');
    },
  },
  'container-names': {
    says: 'No two containers share a name, init containers and ephemeral ones counted.',
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
    says: 'Ephemeral containers are added to a running Pod, never created with it.',
    check({ ephemeralContainers }, at) {
      if (ephemeralContainers?.length)
        at.forbidden('ephemeralContainers', at.view.isPod ? 'cannot be set on create' : 'ephemeral containers not allowed in pod template');
    },
  },
});
