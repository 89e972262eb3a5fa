import { amountText } from '../amount-text.js';
import { resourceShortages } from '../resource-shortages.js';
import { type Explainer, titleOfPod } from './explainer.js';

export const explainResources: Explainer = ({ requests }, node) =>
  resourceShortages(requests, node).map(({ resource, requested, used, capacity }) => {
    if (resource === 'pods')
      return `The node takes ${amountText('pods', capacity)}, and has ${used}.`;
    const left = capacity > used ? capacity - used : 0n;
    return (
      `The Pod requests ${amountText(resource, requested)}. ` +
      (capacity === 0n
        ? `The node has no ${resource}.`
        : `The node has ${amountText(resource, left)} left, of ${amountText(resource, capacity)}.`)
    );
  });

export const explainPorts: Explainer = (pod, { pods }) =>
  pod.hostPorts.flatMap((port) => {
    const user = pods.find(({ hostPorts }) =>
      hostPorts.some(
        (each) =>
          each.hostPort === port.hostPort &&
          (each.protocol ?? 'TCP') === (port.protocol ?? 'TCP') &&
          (isAnyAddress(each.hostIP) || isAnyAddress(port.hostIP) || each.hostIP === port.hostIP),
      ),
    );
    return user === undefined
      ? []
      : [
          `${titleOfPod(user)} uses the port ${port.hostPort}/${port.protocol ?? 'TCP'} of the node.`,
        ];
  });

const isAnyAddress = (address = ''): boolean => address === '' || address === '0.0.0.0';
