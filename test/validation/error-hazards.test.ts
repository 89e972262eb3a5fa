// Hazards of level error make synth fail.
import { App, Chart, ignore, Pod } from '../../lib/index.js';
import { synthMessages } from './synth-messages.js';

describe('a hazard of level error', () => {
  const cannotWork = { containers: { app: { image: 'Acme/Web:1.4' } } };

  test('makes synth fail, as an error does', () => {
    const scope = new App();
    new Pod(new Chart(scope, 'a'), 'pod', cannotWork);
    expect(synthMessages(scope)).toEqual({
      errors: [
        expect.stringMatching(
          /^\[a\/pod\] error: containers\.app\.image .*\[Container\/image-reference\]$/,
        ),
      ],
      printed: [],
    });
  });

  test('can be ignored with a reason', () => {
    const scope = new App();
    const pod = new Pod(new Chart(scope, 'a'), 'pod', cannotWork);
    ignore(pod, 'Container/image-reference', 'an admission webhook replaces the image');
    expect(synthMessages(scope)).toEqual({ errors: [], printed: [] });
  });

  test('is not reported with `hazards: none`', () => {
    const scope = new App({ hazards: 'none' });
    new Pod(new Chart(scope, 'a'), 'pod', cannotWork);
    expect(synthMessages(scope)).toEqual({ errors: [], printed: [] });
  });
});
