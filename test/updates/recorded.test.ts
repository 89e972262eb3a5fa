import { updateCases } from '../../conformance/updates/update-cases.js';
import { ourOutcome } from '../../conformance/updates/update-comparison.js';

const cases = [
  ...updateCases('updates.jsonl'),
  ...updateCases('other-kinds.jsonl'),
  ...updateCases('rules.jsonl'),
];

test.each(['replace', 'server-side-apply', 'client-side-apply'])(
  'the outcome of %s is that of Kubernetes',
  (by) => {
    const some = cases.filter(({ request }) => request.by === by);
    expect(some.length).toBeGreaterThan(50);
    for (const { request, outcomes } of some)
      for (const [minor, outcome] of Object.entries(outcomes))
        expect({ request, minor, ...ourOutcome(request, Number(minor)) }).toEqual({
          request,
          minor,
          ...outcome,
        });
  },
);
