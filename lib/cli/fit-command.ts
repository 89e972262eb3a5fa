import { CHECK_OPTIONS, CLUSTER_OPTION, checkSettingsFrom } from './check-settings.js';
import { type Command, type CommandOption, type ParsedArguments, UsageError } from './command.js';

const DEFAULT_ORDERS = 12;

export const fitCommand: Command = {
  description: 'place Pods on the nodes of a cluster, as kube-scheduler does',
  usage: '[FILE|FOLDER|-]...',
  options: {
    cluster: CLUSTER_OPTION,
    orders: {
      type: 'string',
      value: 'COUNT',
      description: `number of orders in which the Pods are placed (default: ${DEFAULT_ORDERS})`,
    },
    format: {
      type: 'string',
      short: 'o',
      value: 'FORMAT',
      choices: ['text', 'json'],
      description: 'format of the report (default: text)',
    },
    kubernetes: CHECK_OPTIONS['kubernetes'] as CommandOption,
    config: CHECK_OPTIONS['config'] as CommandOption,
  },
  help: `Takes all files together as one application. Places its Pods on nodes one after the other,
each on a node with the highest score, in several orders: controllers create Pods in any order, and
kube-scheduler takes any of the nodes with the same score. Pods of the cluster that belong to the
same workloads are taken away first.

Exit status: 0, or 1 if the Pods of a workload find nodes in none of the orders, or if the API
server rejects a manifest, or 2 if a file cannot be read.`,
  run: async (args, io) => {
    const { options, cluster } = checkSettingsFrom(args, io);
    const orders = ordersFrom(args);
    if (args.paths.length === 0 && io.isInputTerminal)
      throw new UsageError('name a file or folder of manifests, or - for standard input');
    if (cluster === undefined) throw new UsageError(NO_CLUSTER);
    const { runFit } = await import('./fit-run.js');
    return runFit(args, io, { kubernetes: options.kubernetes, cluster, orders });
  },
};

const NO_CLUSTER = [
  'write --cluster FILE, with what kubectl get nodes,pods -A -o json prints, or the setting cluster',
  'in cdk8s-pods.yaml, with that file or with node pools:',
  '  cluster:',
  '    - { count: 3, cpu: 3920m, memory: 14Gi }',
];

/** @throws UsageError if the number is invalid */
function ordersFrom(args: ParsedArguments): number {
  const text = args.one('orders') ?? String(DEFAULT_ORDERS);
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`--orders: '${text}' is not a number from 1 to 9999`);
}
