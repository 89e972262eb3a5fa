import { simulate } from '../../lib/index.js';
import { TIMELINES } from './cases/timelines.js';
import { timelineLines } from './timeline-lines.js';

test.each(TIMELINES)('$title', ({ spec, events, timeline }) =>
  expect(timelineLines(simulate(spec, events))).toEqual(timeline),
);

test('a kubelet with a lag acts late', () => {
  const starts = (lag: number) =>
    simulate({ containers: [{ name: 'app' }] }, { timing: { lag: () => lag } }).timeline.filter(
      ({ type }) => type === 'started',
    );
  expect([starts(0), starts(2)].map(([start]) => start?.at)).toEqual([0, 2]);
});

test('does not change its arguments', () => {
  for (const { spec, events } of TIMELINES) {
    const before = JSON.stringify([spec, events]);
    simulate(spec, events);
    expect(JSON.stringify([spec, events])).toBe(before);
  }
});
