import { simulate } from '../../lib/index.js';
import { TIMELINES } from './cases/timelines.js';
import { said } from './said.js';

test.each(TIMELINES)('$title', ({ spec, events, timeline }) => expect(said(simulate(spec, events))).toEqual(timeline));
