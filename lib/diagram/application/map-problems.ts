import { SEVERITIES, type Severity } from '../../engine/finding.js';
import type { MapProblem } from './application-map.js';

/** Returns the severity of the most severe problem; `undefined` if there is none. */
export const mostSevereOf = (problems: readonly MapProblem[]): Severity | undefined =>
  SEVERITIES.find((each) => problems.some(({ severity }) => severity === each));
