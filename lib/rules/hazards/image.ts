import { trimGoSpace } from '../../formats/go-whitespace.js';
import {
  imageReferenceError,
  imageReferenceRemediation,
  REFERENCE_FORM,
} from '../../formats/image-reference.js';
import { defineRules, type PodRule } from '../context/define-rules.js';

const imageReferenceHazards = defineRules('hazard', ['Container', 'EphemeralContainer'], {
  'image-reference': {
    severity: 'error',
    description: 'The image of a container is a valid reference.',
    remediation: REFERENCE_FORM,
    check({ image = '' }, context) {
      // Another rule or the server reports whitespace around it.
      if (image === '' || trimGoSpace(image) !== image) return;
      const error = imageReferenceError(image);
      if (error !== '')
        context.report(
          'image',
          `${error}: the kubelet does not start the container (InvalidImageName)`,
          imageReferenceRemediation(image),
        );
    },
  },
});

const imageVolumeHazards = defineRules('hazard', 'ImageVolumeSource', {
  'valid-reference': {
    severity: 'error',
    description: 'The `reference` of an image volume is a valid reference to an image.',
    remediation: REFERENCE_FORM,
    check({ reference = '' }, context) {
      const error = reference === '' ? '' : imageReferenceError(reference);
      if (error !== '')
        context.report(
          'reference',
          `${error}: the kubelet does not start the containers that mount it (InvalidImageName)`,
          imageReferenceRemediation(reference),
        );
    },
  },
});

const containerImageHazards = defineRules('hazard', 'Container', {
  'image-tag': {
    severity: 'warning',
    description: 'An image has a digest or a tag other than `latest`.',
    remediation: 'Write a version, such as `nginx:1.29`, or a digest.',
    check({ image = '', imagePullPolicy }, context) {
      if (
        !image ||
        tagOf(image) !== 'latest' ||
        imageReferenceError(image) !== '' ||
        !(image.includes('/') || OFFICIAL_IMAGES.has(image.replace(/:.*/, '')))
      )
        return;
      const isStale = imagePullPolicy === 'IfNotPresent' || imagePullPolicy === 'Never';
      const consequence = isStale
        ? 'each node keeps running the image that it pulled first'
        : 'the image behind `latest` changes whenever somebody pushes it';
      context.report('image', `the tag is \`latest\`: ${consequence}`);
    },
  },
  'image-blanks-in-template': {
    severity: 'error',
    description: 'The image of a container has no leading or trailing whitespace.',
    remediation:
      'Remove the whitespace, such as a line break that a file or a template engine left there.',
    check({ image = '' }, context) {
      if (image && !context.view.isPod && trimGoSpace(image) !== image)
        context.report('image', 'the API server refuses every Pod made from this template');
    },
  },
  'image-of-root': {
    // A warning: a mirror of the registry can have an image of this name that does not run as root.
    severity: 'warning',
    description: 'With `runAsNonRoot`, a container whose image runs as root has a `runAsUser`.',
    remediation: 'Write `runAsUser`, such as 1000, or use an image that does not run as root.',
    check({ image = '', securityContext }, context) {
      const pod = context.view.spec.securityContext;
      if (
        !(securityContext?.runAsNonRoot ?? pod?.runAsNonRoot) ||
        (securityContext?.runAsUser ?? pod?.runAsUser) !== undefined
      )
        return;
      const [, name = ''] = /^(?:docker\.io\/)?(?:library\/)?([a-z]+)(?:[:@]|$)/.exec(image) ?? [];
      if (ROOT_IMAGES.has(name))
        context.report(
          'image',
          `the official image \`${name}\` runs as root, so with \`runAsNonRoot\` the kubelet does not start the ` +
            'container',
        );
    },
  },
  'pull-policy-always': {
    severity: 'note',
    description: 'The kubelet asks the registry for the image at each start.',
    remediation:
      'To check at each start whether the Pod may use the image, write `imagePullPolicy: Always`.',
    check({ imagePullPolicy, image = '' }, context) {
      if (
        imagePullPolicy !== 'Always' &&
        !(imagePullPolicy === undefined && tagOf(image) === 'latest')
      )
        context.report(
          'imagePullPolicy',
          'every Pod on the node can use an image that is already there, even a private image ' +
            'that another Pod pulled',
        );
    },
  },
});

/** The tag of an image. `undefined` if it has a digest, or if the name is a placeholder. */
function tagOf(image: string): string | undefined {
  const colon = image.lastIndexOf(':');
  const tag = colon > image.lastIndexOf('/') ? image.slice(colon + 1) : 'latest';
  return tag === 'latest' && /[@${}<>]/.test(image) ? undefined : tag;
}

/** Docker official images that run as root. */
const ROOT_IMAGES: ReadonlySet<string> = new Set(
  (
    'alpine busybox caddy centos debian fedora golang httpd mariadb mongo mysql nginx node ' +
    'openjdk perl php postgres python redis ruby rust traefik ubuntu wordpress'
  ).split(' '),
);

/**
 * Further Docker official images. Any other name without a registry or owner is a placeholder that
 * a tool replaces.
 */
const OFFICIAL_IMAGES: ReadonlySet<string> = new Set([
  ...ROOT_IMAGES,
  ...(
    'adminer amazonlinux bash cassandra couchdb docker drupal eclipse-temurin elasticsearch ' +
    'fluentd ghost gradle haproxy hello-world influxdb jenkins joomla kibana kong logstash ' +
    'maven memcached mongo-express nats neo4j nextcloud percona phpmyadmin rabbitmq registry ' +
    'rethinkdb rockylinux sonarqube telegraf tomcat vault zookeeper'
  ).split(' '),
]);

export const imageHazards: readonly PodRule[] = [
  imageReferenceHazards,
  imageVolumeHazards,
  containerImageHazards,
].flat();
