import type { Api } from '../api/api.js';
import { isObject } from '../engine/go-value.js';
import { type ParsedQuantity, quantityOf } from '../formats/parse-quantity.js';
import { scaledValue } from '../formats/quantity-value.js';
import type { KubeletSettings, RuntimeNode } from './runtime-options.js';

/** What is known about a node. Absent values are not known. */
export interface NodeFacts {
  readonly name?: string | undefined;
  readonly hostIPs?: readonly string[] | undefined;
  /** In bytes. */
  readonly memoryCapacity?: number | undefined;
  readonly swapCapacity?: number | undefined;
  readonly allocatable?: ReadonlyMap<string, ParsedQuantity> | undefined;
  /** The sizes of huge pages, in bytes. */
  readonly hugepageSizes?: readonly number[] | undefined;
  readonly handlers?: readonly NodeHandler[] | undefined;
  readonly isCgroup2: boolean;
  readonly canLimitSwap: boolean;
  readonly selinux: boolean;
  readonly kubelet: KubeletSettings;
}

/** What a runtime handler of the node supports. */
export interface NodeHandler {
  readonly name: string;
  readonly recursiveReadOnlyMounts: boolean;
  readonly userNamespaces: boolean;
}

const HUGEPAGES = 'hugepages-';

/** Returns what is known about a node. */
export function nodeFactsOf(node: RuntimeNode = {}): NodeFacts {
  const facts = {
    isCgroup2: node.cgroupVersion !== 1,
    canLimitSwap: node.canLimitSwap ?? true,
    selinux: node.selinux ?? false,
    kubelet: node.kubelet ?? {},
  };
  return node.object === undefined ? facts : { ...facts, ...factsOfObject(node.object) };
}

function factsOfObject(object: NonNullable<RuntimeNode['object']>): Partial<NodeFacts> {
  const { metadata, status } = object as NodeObject;
  const { capacity, allocatable, addresses, runtimeHandlers, nodeInfo } = status ?? {};
  const swap = nodeInfo?.swap?.capacity;
  return {
    ...(metadata?.name !== undefined && { name: metadata.name }),
    ...(addresses !== undefined && {
      hostIPs: addresses
        .filter(({ type }) => type === 'InternalIP')
        .flatMap(({ address }) => address ?? []),
    }),
    ...(capacity !== undefined && {
      memoryCapacity: bytesOf(capacity['memory'] ?? 0),
      hugepageSizes: Object.keys(capacity)
        .filter((name) => name.startsWith(HUGEPAGES))
        .map((name) => bytesOf(name.slice(HUGEPAGES.length))),
    }),
    ...(isObject(allocatable) && {
      allocatable: new Map(
        Object.entries(allocatable).map(([name, amount]) => [name, quantityOf(amount)]),
      ),
    }),
    ...(swap !== undefined && { swapCapacity: Number(swap) }),
    ...(runtimeHandlers !== undefined && {
      handlers: runtimeHandlers.map(({ name = '', features = {} }) => ({
        name,
        recursiveReadOnlyMounts: features.recursiveReadOnlyMounts ?? false,
        userNamespaces: features.userNamespaces ?? false,
      })),
    }),
  };
}

type ResourceList = Readonly<Record<string, number | string>>;

/** The fields of a Node that are read. */
interface NodeObject {
  readonly metadata?: Pick<Api<'ObjectMeta'>, 'name'>;
  readonly status?: {
    readonly capacity?: ResourceList;
    readonly allocatable?: ResourceList;
    readonly addresses?: readonly { readonly type?: string; readonly address?: string }[];
    readonly nodeInfo?: { readonly swap?: { readonly capacity?: number } };
    readonly runtimeHandlers?: readonly {
      readonly name?: string;
      readonly features?: {
        readonly recursiveReadOnlyMounts?: boolean;
        readonly userNamespaces?: boolean;
      };
    }[];
  };
}

/** Returns a quantity as a whole number, rounded up. Source: Quantity.Value. */
export const bytesOf = (amount: number | string): number => wholeValueOf(quantityOf(amount));

export const wholeValueOf = (amount: ParsedQuantity): number => Number(scaledValue(amount, 0));

/** Returns a quantity in thousandths, rounded up. Source: Quantity.MilliValue. */
export const milliValueOf = (amount: ParsedQuantity): number => Number(scaledValue(amount, -3));
