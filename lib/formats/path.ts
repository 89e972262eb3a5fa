import { type Format, faults } from './format.js';

export const noBacksteps: Format = (path) => (path.split('/').includes('..') ? "must not contain '..'" : undefined);

/** Relative, and never upwards. */
export const descending: Format = (path) => faults(path.startsWith('/') && 'must be a relative path', noBacksteps(path));

/** As descending, and not one of the names that the kubelet keeps for itself. What leads upwards is not faulted twice. */
export const unreserved: Format = (path) =>
  faults(descending(path), path.startsWith('..') && !path.startsWith('../') && "must not start with '..'");
