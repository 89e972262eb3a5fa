import type { FieldPath } from '../api/field-path.js';
import { resourceQuantityOf } from '../formats/parse-quantity.js';
import { scaledValue } from '../formats/quantity-value.js';
import { type AnyRecord, recordOf, resultOf, textOf } from './manifest-values.js';

/** The request and the limit of a container for a resource. */
export interface ResourceBar {
  readonly path: FieldPath;
  readonly resource: 'cpu' | 'memory';
  /** The request; the limit, if only that is set, as the API server does. `''` if none is set. */
  readonly request: string;
  readonly limit: string;
  /** The length of the bar for the request, in thousandths of a core or of a byte. */
  readonly requestLength: number;
  readonly limitLength: number;
}

/** Returns the requests and limits of a container, or of a Pod, for CPU and memory. */
export function resourceBars(owner: AnyRecord, path: FieldPath): readonly ResourceBar[] {
  const { requests, limits } = recordOf(owner['resources']);
  return (['cpu', 'memory'] as const).map((resource) => {
    const limit = textOf(recordOf(limits)[resource]);
    const request = textOf(recordOf(requests)[resource]) || limit;
    return {
      path: [...path, 'resources'],
      resource,
      request,
      limit,
      requestLength: lengthOf(request),
      limitLength: lengthOf(limit),
    };
  });
}

const THOUSANDTHS = -3;

const lengthOf = (quantity: string): number =>
  (quantity === ''
    ? undefined
    : resultOf(() =>
        Math.max(0, Number(scaledValue(resourceQuantityOf(quantity), THOUSANDTHS))),
      )) ?? 0;

/** Returns the request and limit of a bar in words, such as `50m – 200m`. */
export function describeBar({ request, limit }: ResourceBar): string {
  if (request === '') return 'no request';
  if (limit === '') return `${request}, no limit`;
  return request === limit ? limit : `${request} – ${limit}`;
}
