import { compareLife } from '../e2e/life/compare-life.js';
import { recordedLives } from './lives/recorded-lives.js';

describe('the model agrees with the recorded life of', () => {
  test.each(recordedLives().map((seen) => [seen.it.name, seen] as const))('%s', (_, seen) => {
    expect(compareLife(seen, false, 0)).toMatchObject({ wrong: [], isWhole: true });
  });
});
