import { qualifiedName } from '../formats/name.js';
import { compare, isNegative, isZero, parse, type Quantity } from '../formats/quantity.js';
import { valueAt, writtenAgain } from '../formats/quantity-value.js';
import { isCounted, isExtended, isHugePages, isNative, isStandard, mayOvercommit, OF_CONTAINER, OF_POD } from '../formats/resource-name.js';
import type { Amounts } from '../lifecycle/amounts.js';
import type { At } from './at.js';
import { Shown } from './shown.js';

/** Whose resources are judged: a Pod as a whole may ask for less than a container. */
export type Owner = 'container' | 'pod';

export function checkNames(field: string, amounts: Amounts, owner: Owner, at: At): void {
  for (const name of amounts.keys()) checkName(`${field}[${name}]`, name, owner, at);
}

const isUsual = (name: string): boolean => name === 'cpu' || name === 'memory';

function checkName(field: string, name: string, owner: Owner, at: At): void {
  if (isUsual(name)) return;
  const domain = name.includes('/');
  const fault = qualifiedName(name) ?? (domain || isStandard(name) ? undefined : 'must be a standard resource type or fully qualified');
  for (const each of [fault ?? []].flat()) at.invalid(field, Shown.typed(name), each);
  if (owner === 'pod') {
    if (fault === undefined && !isHugePages(name)) at.unsupported(field, name, OF_POD);
  } else if (!domain) {
    if (!OF_CONTAINER.includes(name) && !isHugePages(name))
      at.invalid(field, Shown.typed(name), 'must be a standard resource for containers');
  } else if (!isNative(name) && !isExtended(name)) at.invalid(field, Shown.typed(name), "doesn't follow extended resource name standard");
}

export function checkQuantities(field: string, amounts: Amounts, at: At): void {
  for (const [name, amount] of amounts) {
    const place = `${field}[${name}]`;
    if (isNegative(amount)) at.invalid(place, writtenAgain(amount), 'must be greater than or equal to 0');
    if (isUsual(name)) continue;
    if (isCounted(name) && !isWhole(amount)) at.invalid(place, writtenAgain(amount), 'must be an integer');
    if (isHugePages(name) && !isPages(name, amount))
      at.invalid(place, writtenAgain(amount), `${writtenAgain(amount)} is not positive integer multiple of ${name}`);
  }
}

/** Kubernetes counts thousandths in 64 bits, and so takes some that are huge for fractions. */
const isWhole = (amount: Quantity): boolean => valueAt(amount, -3) % 1000n === 0n;

function isPages(name: string, amount: Quantity): boolean {
  const page = parse(name.slice('hugepages-'.length));
  if (page === undefined || isNegative(page) || isZero(page) || !isWhole(page)) return false;
  const size = valueAt(page, 0);
  return size !== 0n && valueAt(amount, 0) % size === 0n;
}

export function checkRequests(requests: Amounts, limits: Amounts, prefix: string, at: At): void {
  for (const [name, asked] of requests) {
    const most = limits.get(name);
    if (most === undefined) {
      if (!mayOvercommit(name)) at.required(`${prefix}limits`, 'Limit must be set for non overcommitable resources');
    } else if (compare(asked, most) !== 0 && !mayOvercommit(name))
      at.invalid(`${prefix}requests`, writtenAgain(asked), `must be equal to ${name} limit of ${writtenAgain(most)}`);
    else if (compare(asked, most) > 0)
      at.invalid(`${prefix}requests`, writtenAgain(asked), `must be less than or equal to ${name} limit of ${writtenAgain(most)}`);
  }
}

export function checkHugePages(field: string, lists: readonly Amounts[], at: At): void {
  let huge = false;
  for (const list of lists) {
    for (const name of list.keys()) {
      if (isUsual(name)) return;
      if (isHugePages(name)) huge = true;
    }
  }
  if (huge) at.forbidden(field, 'HugePages require cpu or memory');
}
