import { isNearName, isSlip, NearNames } from '../../lib/application/near-names.js';

test.each([
  ['settings', 'setings'],
  ['settings', 'settinsg'],
  ['settings', 'setttings'],
  ['settings', 'sattings'],
  ['web-server', 'webserver'],
  ['Settings', 'settings'],
  ['cluster-settings', 'cluser-setings'],
  ['setting', 'settings'],
])('%s is near to %s', (a, b) => {
  expect([isNearName(a, b), isNearName(b, a)]).toEqual([true, true]);
});

test.each([
  ['settings', 'settings'],
  ['db-1', 'db-2'],
  ['web', 'wep'],
  ['web', 'web-canary'],
  ['shop-eu', 'shop-us'],
  ['service-a', 'service-b'],
  ['settings', 'stting'],
  ['login', 'settings'],
])('%s is not near to %s', (a, b) => {
  expect([isNearName(a, b), isNearName(b, a)]).toEqual([false, false]);
});

test('a slip is one letter, or the case of letters', () => {
  expect(isSlip('cluster-settings', 'cluster-setings')).toBe(true);
  expect(isSlip('cluster-settings', 'cluser-setings')).toBe(false);
  expect(isSlip('mode', 'mod')).toBe(false);
  expect(isSlip('token', 'TOKEN')).toBe(true);
});

test('the candidates have all names that are one letter away', () => {
  const names = ['settings', 'login', 'registry', 'web-server', 'token'];
  const near = new NearNames(names);
  for (const name of names)
    for (let i = 0; i < name.length; i++) {
      const [start, letter, end] = [name.slice(0, i), name[i] ?? '', name.slice(i + 1)];
      const next = end[0] ?? '';
      for (const slip of [start + end, `${start}x${end}`, `${start}x${letter}${end}`])
        expect(near.candidates(slip)).toContain(name);
      const swapped = `${start}${next}${letter}${end.slice(1)}`;
      expect(near.candidates(swapped)).toContain(name);
    }
});
