import { MAX_SCORE, type Scorer } from './scorer.js';

const MEGABYTE = 1024 * 1024;
const MIN_SIZE = 23 * MEGABYTE;
const MAX_CONTAINER_SIZE = 1000 * MEGABYTE;

/**
 * Prefers nodes that have the images of the Pod.
 *
 * Source: kube-scheduler imagelocality.
 */
export const imageLocality: Scorer = ({ pod }, fits, { nodeCount, images }) => {
  const { containers, initContainers = [], volumes = [] } = pod.spec;
  const names = [
    ...[...initContainers, ...containers].map(({ image = '' }) => image),
    ...volumes.flatMap(({ image }) => (image === undefined ? [] : [image.reference ?? ''])),
  ].map(withTag);
  const maxSize = MAX_CONTAINER_SIZE * names.length;
  return fits.map((node) => {
    const size = names.reduce((sum, name) => {
      const image = images.get(name);
      if (!image?.nodes.has(node.name)) return sum;
      return sum + Math.trunc(image.size * (image.nodes.size / nodeCount));
    }, 0);
    const limited = Math.min(maxSize, Math.max(MIN_SIZE, size));
    return Math.trunc((MAX_SCORE * (limited - MIN_SIZE)) / (maxSize - MIN_SIZE));
  });
};

const withTag = (name: string): string =>
  name.lastIndexOf(':') <= name.lastIndexOf('/') ? `${name}:latest` : name;
