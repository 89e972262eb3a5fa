import { compareOne } from '../e2e/life/compare-one.js';
import { recorded } from './lives/recorded.js';

describe('a kubelet let it live as the model does', () => {
  test.each(recorded().map((seen) => [seen.it.name, seen] as const))('%s', (_, seen) => {
    expect(compareOne(seen, false, 0)).toMatchObject({ wrong: [], isWhole: true });
  });
});
