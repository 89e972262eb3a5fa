import { compareQuantities, isZeroQuantity, ZERO_QUANTITY } from '../formats/parse-quantity.js';
import { isHugePageResource } from '../formats/resource-name.js';
import { parseResourceList, type ResourceQuantities } from '../resources/resource-quantities.js';
import type { HugepageLimit, LinuxContainerResources } from './messages.js';
import { bytesOf, milliValueOf, type NodeFacts, wholeValueOf } from './node-facts.js';
import { oomScoreAdjOf } from './oom-score.js';
import type { ContainerContext, PodContext, SourceRecorder } from './pod-context.js';

type Quantity = NonNullable<ReturnType<ResourceQuantities['get']>>;

const [MIN_SHARES, MAX_SHARES, SHARES_PER_CPU] = [2, 262_144, 1024];
/** In microseconds. */
const [DEFAULT_PERIOD, MIN_QUOTA] = [100_000, 1000];
/** The first minor version that sets `memory.min` and `memory.low` with cgroup v2. */
const MEMORY_QOS_MINOR = 37;
const PAGE_BYTES = 4096;
const SYSTEM_CRITICAL_PRIORITY = 2_000_000_000;

/** Source: MilliCPUToShares. */
const sharesOf = (milliCpu: number): number =>
  Math.min(MAX_SHARES, Math.max(MIN_SHARES, Math.trunc((milliCpu * SHARES_PER_CPU) / 1000)));

/** Source: MilliCPUToQuota. */
const quotaOf = (milliCpu: number, period: number): number =>
  milliCpu === 0 ? 0 : Math.max(MIN_QUOTA, Math.trunc((milliCpu * period) / 1000));

/** The resources of a container, as numbers. A limit of 0 is no limit. */
interface Amounts {
  readonly cpuRequest?: Quantity | undefined;
  readonly cpuLimit?: Quantity | undefined;
  readonly memoryLimit?: Quantity | undefined;
}

/** Source: calculateLinuxResources. */
function calculateResources(
  { node }: PodContext,
  { cpuRequest, cpuLimit = ZERO_QUANTITY, memoryLimit = ZERO_QUANTITY }: Amounts,
): LinuxContainerResources {
  const { kubelet } = node;
  const memory = wholeValueOf(memoryLimit);
  const period = kubelet.cpuCFSQuotaPeriod ?? DEFAULT_PERIOD;
  const quota = quotaOf(milliValueOf(cpuLimit), period);
  const hasQuota = kubelet.cpuCFSQuota !== false;
  return {
    cpuShares: sharesOf(milliValueOf(cpuRequest ?? cpuLimit)),
    cpuQuota: hasQuota && quota !== 0 ? quota : undefined,
    cpuPeriod: hasQuota ? period : undefined,
    memoryLimitInBytes: memory === 0 ? undefined : memory,
    unified: killsGroup(node) ? { 'memory.oom.group': '1' } : undefined,
  };
}

/** Whether the kernel kills all processes of a container that has no memory left. */
const killsGroup = ({ kubelet, isCgroup2 }: NodeFacts): boolean =>
  isCgroup2 && kubelet.singleProcessOOMKill !== true;

/** Returns the limit of a container, or that of its Pod. */
function limitOf({ pod, limits }: ContainerContext, name: string): Quantity | undefined {
  const limit = limits.get(name);
  return (limit === undefined || isZeroQuantity(limit)) && pod.hasOwnResources
    ? pod.requirements.limits.get(name)
    : limit;
}

/** Returns the resources of a container. Source: generateLinuxContainerResources. */
export function containerResources(
  context: ContainerContext,
  recorder: SourceRecorder,
): LinuxContainerResources {
  const { pod, limits, requests, path } = context;
  const cpuLimit = limitOf(context, 'cpu');
  const memoryLimit = limitOf(context, 'memory');
  const { cpuShares, cpuQuota, cpuPeriod, memoryLimitInBytes } = calculateResources(pod, {
    cpuRequest: requests.get('cpu') ?? cpuLimit ?? ZERO_QUANTITY,
    cpuLimit,
    memoryLimit,
  });
  recordLimits(context, { cpuLimit, memoryLimit }, recorder);
  const oomScoreAdj = oomScoreAdjOf(context);
  const field = 'linux.resources.oomScoreAdj';
  if (oomScoreAdj === undefined) recorder.addUnknown(field, 'node', 'status.capacity.memory');
  else if (pod.qosClass === 'Burstable') recorder.add(field, 'node', 'status.capacity.memory');
  else recorder.add(field, 'Pod', `${path}.resources`);
  const swap = swapOf(context);
  return {
    cpuShares,
    cpuQuota,
    cpuPeriod,
    memoryLimitInBytes,
    oomScoreAdj,
    hugepageLimits: hugepageLimitsOf(pod, limits, recorder),
    memorySwapLimitInBytes: swap === 'as memory' ? memoryLimitInBytes : undefined,
    unified: pod.node.isCgroup2 ? unifiedOf(context, swap) : undefined,
  };
}

/** Returns the files of cgroup v2 and their contents. */
function unifiedOf(
  context: ContainerContext,
  swap: string | undefined,
): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  if (killsGroup(context.pod.node)) files['memory.oom.group'] = '1';
  if (swap !== undefined) files['memory.swap.max'] = swap;
  setMemoryQos(context, files);
  return files;
}

function recordLimits(
  { pod, limits, path, written }: ContainerContext,
  { cpuLimit, memoryLimit }: Amounts,
  recorder: SourceRecorder,
): void {
  const limitSource = (name: string): string =>
    `${limits.has(name) ? path : `${pod.path}spec`}.resources.limits.${name}`;
  // A request that is not written is the limit.
  if (written.resources?.requests?.['cpu'] !== undefined)
    recorder.add('linux.resources.cpuShares', 'Pod', `${path}.resources.requests.cpu`);
  else if (cpuLimit !== undefined)
    recorder.add('linux.resources.cpuShares', 'Pod', limitSource('cpu'));
  else recorder.add('linux.resources.cpuShares', 'kubelet', 'minimum');
  if (cpuLimit !== undefined) recorder.add('linux.resources.cpuQuota', 'Pod', limitSource('cpu'));
  if (memoryLimit !== undefined)
    recorder.add('linux.resources.memoryLimitInBytes', 'Pod', limitSource('memory'));
}

/** Sets the files that protect and throttle memory. */
function setMemoryQos(
  { pod, limits, requests }: ContainerContext,
  files: Record<string, string>,
): void {
  const { minor, node, qosClass, requirements } = pod;
  if (minor < MEMORY_QOS_MINOR) return;
  const { memoryReservationPolicy, memoryThrottlingFactor: factor } = node.kubelet;
  const request = wholeValueOf(requests.get('memory') ?? ZERO_QUANTITY);
  const limit = wholeValueOf(limits.get('memory') ?? ZERO_QUANTITY);
  const isReserved = request !== 0 && memoryReservationPolicy === 'TieredReservation';
  if (!isReserved) {
    files['memory.min'] = '0';
    files['memory.low'] = '0';
  } else files[qosClass === 'Guaranteed' ? 'memory.min' : 'memory.low'] = String(request);
  const podLimit = requirements.limits.get('memory') ?? ZERO_QUANTITY;
  const isOfPod = limit === 0 && pod.hasOwnResources && !isZeroQuantity(podLimit);
  if (factor === undefined || isOfPod || (request === limit && request !== 0)) return;
  const most = limit || wholeValueOf(node.allocatable?.get('memory') ?? ZERO_QUANTITY);
  const high =
    most === 0 ? 0 : Math.floor((request + (most - request) * factor) / PAGE_BYTES) * PAGE_BYTES;
  if (high > request) files['memory.high'] = String(high);
}

/**
 * Returns the swap of a container: the contents of `memory.swap.max`, or with cgroup v1 that it has
 * none. Source: configureContainerSwapResources.
 */
function swapOf({
  pod,
  container,
  limits,
  requests,
}: ContainerContext): string | 'as memory' | undefined {
  const { node, qosClass, spec } = pod;
  if (!node.canLimitSwap) return undefined;
  if (!node.isCgroup2) return 'as memory';
  const request = requests.get('memory') ?? ZERO_QUANTITY;
  const limit = limits.get('memory') ?? ZERO_QUANTITY;
  if (
    container.name === '' ||
    node.kubelet.memorySwap?.swapBehavior !== 'LimitedSwap' ||
    (spec.priority ?? 0) >= SYSTEM_CRITICAL_PRIORITY ||
    qosClass !== 'Burstable' ||
    compareQuantities(request, limit) === 0
  )
    return '0';
  const { memoryCapacity, swapCapacity } = node;
  if (memoryCapacity === undefined || swapCapacity === undefined) return undefined;
  const share = wholeValueOf(request) / memoryCapacity;
  return share > 1 ? '0' : String(Math.trunc(share * swapCapacity));
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];

/** Returns the size of a page as the runtime writes it. Source: HugePageUnitSizeFromByteSize. */
function pageSizeText(bytes: number): string | undefined {
  let [size, unit] = [bytes, 0];
  while (size % 1024 === 0 && unit < UNITS.length - 1 && size > 0)
    [size, unit] = [size / 1024, unit + 1];
  return size > 1024 && unit < UNITS.length - 1 ? undefined : `${size}${UNITS[unit]}`;
}

/** Source: GetHugepageLimitsFromResources. */
function hugepageLimitsOf(
  pod: PodContext,
  own: ResourceQuantities,
  recorder: SourceRecorder,
): readonly HugepageLimit[] {
  const limits = new Map<string | undefined, number>();
  for (const list of [pod.hasOwnResources ? pod.requirements.limits : undefined, own])
    for (const [name, amount] of list ?? [])
      if (isHugePageResource(name))
        limits.set(pageSizeText(bytesOf(name.slice('hugepages-'.length))), wholeValueOf(amount));
  const sizes = pod.node.hugepageSizes?.map(pageSizeText);
  if (sizes === undefined) recorder.addUnknown('linux.resources.hugepageLimits', 'node');
  else recorder.add('linux.resources.hugepageLimits', 'node', 'status.capacity');
  return (sizes ?? [...limits.keys()]).flatMap((pageSize) =>
    pageSize === undefined ? [] : { pageSize, limit: limits.get(pageSize) ?? 0 },
  );
}

/** Returns the resources of the whole Pod. Source: calculateSandboxResources. */
export function sandboxResources(pod: PodContext): LinuxContainerResources {
  const { limits, requests, limitsOfContainers, requestsOfContainers } = pod.requirements;
  const total = (own: ResourceQuantities, sum: ResourceQuantities, name: string) =>
    own.get(name) ?? sum.get(name);
  return calculateResources(pod, {
    cpuRequest: total(requests, requestsOfContainers, 'cpu'),
    cpuLimit: total(limits, limitsOfContainers, 'cpu'),
    memoryLimit: total(limits, limitsOfContainers, 'memory'),
  });
}

/** Returns the resources of `spec.overhead`. Source: convertOverheadToLinuxResources. */
export function overheadResources(pod: PodContext): LinuxContainerResources {
  const { overhead } = pod.spec;
  if (overhead === undefined) return {};
  const amounts = parseResourceList(overhead);
  const cpu = amounts.get('cpu') ?? ZERO_QUANTITY;
  return calculateResources(pod, {
    cpuRequest: cpu,
    cpuLimit: cpu,
    memoryLimit: amounts.get('memory'),
  });
}
