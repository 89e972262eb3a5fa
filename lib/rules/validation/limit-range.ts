import { qualifiedName } from '../../formats/name-formats.js';
import { compareQuantities, quantityOf } from '../../formats/parse-quantity.js';
import { formatQuantity } from '../../formats/quantity-value.js';
import { isOvercommitAllowed } from '../../formats/resource-name.js';

import { defineRules } from '../context/define-rules.js';
import { checkQualifiedResource } from '../shared/check-resource-name.js';
import { checkResourceName } from '../shared/check-resources.js';
import { FormattedValue } from '../shared/formatted-value.js';
import { limitsOf } from '../shared/limit-quantities.js';
import { ratioOfLimits } from '../shared/limit-ratio.js';

const ONE = quantityOf(1);
const LIMIT_TYPES = ['Container', 'PersistentVolumeClaim', 'Pod'];

export const limitRangeRules = defineRules('validation', 'LimitRangeSpec', {
  'type-once': {
    description: 'The `type` of each of the `limits` of a LimitRange is unique.',
    remediation: 'Write all limits of the type in one entry.',
    check({ limits = [] }, context) {
      const seen = new Set<string>();
      for (const [i, { type = '' }] of limits.entries()) {
        if (seen.has(type)) context.duplicate(['limits', i, 'type'], FormattedValue.asJson(type));
        seen.add(type);
      }
    },
  },
});

const FIELDS = ['max', 'min', 'default', 'defaultRequest', 'maxLimitRequestRatio'] as const;

/** The bounds that a value must not exceed: the smaller one, the greater one, and the message. */
const ORDERED = [
  ['min', 'max', 'min', 'min value', 'max value'],
  ['min', 'defaultRequest', 'defaultRequest', 'min value', 'default request value'],
  ['defaultRequest', 'max', 'defaultRequest', 'default request value', 'max value'],
  ['defaultRequest', 'default', 'defaultRequest', 'default request value', 'default limit value'],
  ['min', 'default', 'default', 'min value', 'default value'],
  ['default', 'max', 'default', 'default value', 'max value'],
] as const;

export const limitRangeItemRules = defineRules('validation', 'LimitRangeItem', {
  type: {
    description:
      'The `type` of a limit is `Container`, `Pod` or `PersistentVolumeClaim`, or a name with a ' +
      'domain.',
    check({ type = '' }, context) {
      const error =
        qualifiedName(type) ??
        (type.includes('/') || LIMIT_TYPES.includes(type)
          ? undefined
          : 'must be a standard limit type or fully qualified');
      for (const each of [error ?? []].flat())
        context.invalid(
          'type',
          FormattedValue.asJson(type),
          each,
          context.didYouMean(type, LIMIT_TYPES),
        );
    },
  },
  'no-defaults': {
    description: 'A limit of the type `Pod` has no `default` and no `defaultRequest`.',
    remediation: 'Move it to the limit of the type `Container`.',
    check(item, context) {
      if (item.type !== 'Pod') return;
      for (const field of ['default', 'defaultRequest'] as const)
        if (Object.keys(item[field] ?? {}).length > 0)
          context.forbidden(field, "may not be specified when `type` is 'Pod'");
    },
  },
  resources: {
    description:
      'A resource of a limit of the type `Container` or `Pod` is `cpu`, `memory`, ' +
      '`ephemeral-storage`, a `hugepages-` size, or a name with a domain. That of another type ' +
      'is one that Kubernetes knows, such as `storage`, or a name with a domain.',
    remediation: 'Write a resource such as `memory`, and for a claim `storage`.',
    check(item, context) {
      const limits = limitsOf(item);
      const isOfContainers = item.type === 'Container' || item.type === 'Pod';
      for (const field of FIELDS)
        for (const name of limits[field].keys())
          if (isOfContainers) checkResourceName([field, name], name, 'container', context);
          else checkQualifiedResource([field, name], name, context);
    },
  },
  storage: {
    description:
      'A limit of the type `PersistentVolumeClaim` has the resource `storage` in `min` or `max`.',
    remediation: 'Write the greatest size of a claim, such as `max: { storage: 100Gi }`.',
    check({ type, min = {}, max = {} }, context) {
      if (type !== 'PersistentVolumeClaim') return;
      if (!Object.hasOwn(min, 'storage') && !Object.hasOwn(max, 'storage'))
        context.required(
          { path: [], field: 'limits' },
          'either minimum or maximum storage value is required, but neither was provided',
        );
    },
  },
  ordered: {
    description:
      'For each resource, `min` is at most `defaultRequest`, that is at most `default`, and that ' +
      'is at most `max`. For containers, `default` is `max` and `defaultRequest` is `default` if ' +
      'they are omitted.',
    remediation: 'Write amounts in this order.',
    check(item, context) {
      const limits = limitsOf(item);
      for (const [less, greater, field, lessText, greaterText] of ORDERED)
        for (const [name, amount] of limits[less]) {
          const bound = limits[greater].get(name);
          if (bound === undefined || compareQuantities(amount, bound) <= 0) continue;
          const [first, second] = [formatQuantity(amount), formatQuantity(bound)];
          // For a default limit, Kubernetes prints the bound that it does not meet.
          const value =
            field === 'default'
              ? less === 'min'
                ? first
                : second
              : field === less
                ? first
                : second;
          context.invalid(
            [field, name],
            FormattedValue.asJson(value),
            `${lessText} ${first} is greater than ${greaterText} ${second}`,
          );
        }
    },
  },
  ratio: {
    description:
      'The `maxLimitRequestRatio` of a resource is at least 1, and at most `max` divided by `min`.',
    remediation: 'Write a smaller ratio of at least 1, or leave it out.',
    check(item, context) {
      const { maxLimitRequestRatio, max, min } = limitsOf(item);
      for (const [name, ratio] of maxLimitRequestRatio) {
        const text = formatQuantity(ratio);
        const report = (detail: string): void =>
          context.invalid(['maxLimitRequestRatio', name], FormattedValue.asJson(text), detail);
        if (compareQuantities(ratio, ONE) < 0) report(`ratio ${text} is less than 1`);
        const [least, most] = [min.get(name), max.get(name)];
        if (least === undefined || most === undefined) continue;
        const greatest = ratioOfLimits(ratio, most, least);
        if (greatest !== undefined) report(`ratio ${text} is greater than max/min = ${greatest}`);
      }
    },
  },
  'no-overcommit': {
    description:
      'For huge pages and resources with a domain, `default` and `defaultRequest` are equal.',
    remediation: 'Leave out `defaultRequest`.',
    check(item, context) {
      const limits = limitsOf(item);
      for (const [name, request] of limits.defaultRequest) {
        const limit = limits.default.get(name);
        if (limit === undefined || isOvercommitAllowed(name)) continue;
        if (compareQuantities(limit, request) !== 0)
          context.invalid(
            ['defaultRequest', name],
            FormattedValue.asJson(formatQuantity(request)),
            `default value ${formatQuantity(limit)} must equal to defaultRequest value ` +
              `${formatQuantity(request)} in ${name}`,
          );
      }
    },
  },
});
