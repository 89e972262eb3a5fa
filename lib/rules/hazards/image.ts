import { trimGoSpace } from '../../formats/go-whitespace.js';
import { defineHazardRules } from './define-hazard-rules.js';

export const imageHazards = defineHazardRules('Container', {
  'image-tag': {
    severity: 'warning',
    description: 'An image has a tag that is not `latest`, or a digest.',
    remediation: 'Write the version, as `nginx:1.29`, or its digest.',
    check({ image = '', imagePullPolicy }, context) {
      if (
        !image ||
        tagOf(image) !== 'latest' ||
        !(image.includes('/') || OFFICIAL_IMAGES.has(image.replace(/:.*/, '')))
      )
        return;
      const isStale = imagePullPolicy === 'IfNotPresent' || imagePullPolicy === 'Never';
      const what = isStale
        ? 'each node runs what it once pulled'
        : 'what runs is whatever was pushed last, and may be another tomorrow';
      context.report('image', `this is \`latest\`: ${what}`);
    },
  },
  'image-blanks-in-template': {
    severity: 'error',
    description: 'The image of a container has no blanks round it.',
    remediation:
      'Leave out the blanks: a file or a template engine may have left a line end there.',
    check({ image = '' }, context) {
      if (image && !context.view.isPod && trimGoSpace(image) !== image)
        context.report('image', 'each Pod made from this is refused, so there is none');
    },
  },
  'image-of-root': {
    severity: 'error',
    description: 'With `runAsNonRoot`, a container whose image runs as root has a `runAsUser`.',
    remediation: 'Write `runAsUser`, or use an image that has a user of its own.',
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
          `\`${name}\` runs as root, and with \`runAsNonRoot\` the container is not started`,
        );
    },
  },
  'pull-policy-always': {
    severity: 'note',
    description: 'An image is asked for anew before each start.',
    remediation:
      'Write `imagePullPolicy: Always` where the node shall ask each time whether the Pod ' +
      'may use the image.',
    check({ imagePullPolicy, image = '' }, context) {
      if (
        imagePullPolicy !== 'Always' &&
        !(imagePullPolicy === undefined && tagOf(image) === 'latest')
      )
        context.report(
          'imagePullPolicy',
          'an image that is on the node is used as it is, whoever pulled it',
        );
    },
  },
});

/**
 * The tag of an image: nothing where a digest says which it is, or where the name is to be filled
 * in.
 */
function tagOf(image: string): string | undefined {
  const colon = image.lastIndexOf(':');
  const tag = colon > image.lastIndexOf('/') ? image.slice(colon + 1) : 'latest';
  return tag === 'latest' && /[@${}<>]/.test(image) ? undefined : tag;
}

/** Docker's official images in which no other user is set. */
const ROOT_IMAGES: ReadonlySet<string> = new Set(
  (
    'alpine busybox caddy centos debian fedora golang httpd mariadb mongo mysql nginx node ' +
    'openjdk perl php postgres python redis ruby rust traefik ubuntu wordpress'
  ).split(' '),
);

/** More of them: another name without an owner is a place where a tool writes one. */
const OFFICIAL_IMAGES: ReadonlySet<string> = new Set([
  ...ROOT_IMAGES,
  ...(
    'adminer amazonlinux bash cassandra couchdb docker drupal eclipse-temurin elasticsearch ' +
    'fluentd ghost gradle haproxy hello-world influxdb jenkins joomla kibana kong logstash ' +
    'maven memcached mongo-express nats neo4j nextcloud percona phpmyadmin rabbitmq registry ' +
    'rethinkdb rockylinux sonarqube telegraf tomcat vault zookeeper'
  ).split(' '),
]);
