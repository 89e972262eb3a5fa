import type { Life } from '../../lib/index.js';

/**
 * Returns a line for each event, such as `2.5 terminated app 0 Completed`, without phase messages.
 */
export const timelineLines = ({ timeline }: Life): readonly string[] =>
  timeline.map(({ at, type, ...rest }) => {
    const words = type === 'phase' ? Object.values(rest).slice(0, 1) : Object.values(rest);
    return [Math.round(at * 1000) / 1000, type, ...words].join(' ');
  });
