import { compareLife } from '../e2e/life/compare-life.js';
import { recordedLives } from './lives/recorded-lives.js';

describe('a kubelet let it live as the model does', () => {
  test.each(recordedLives().map((seen) => [seen.it.name, seen] as const))('%s', (_, seen) => {
    expect(compareLife(seen, false, 0)).toMatchObject({ wrong: [], isWhole: true });
  });
});
