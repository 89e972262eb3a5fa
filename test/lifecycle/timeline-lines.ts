import type { Life } from '../../lib/index.js';

/**
 * What happens, a text a moment: `2.5 ended app 0 Completed`. Why a phase is what it is, is left
 * out.
 */
export const timelineLines = ({ timeline }: Life): readonly string[] =>
  timeline.map(({ at, type, ...rest }) => {
    const words = type === 'phase' ? Object.values(rest).slice(0, 1) : Object.values(rest);
    return [Math.round(at * 1000) / 1000, type, ...words].join(' ');
  });
