/*
 * Where the engine's clock differs from the browser's, as in a rehearsal, "two days ago" is said by the engine's clock.
 * In step with the real time, nothing is changed.
 */
const RealDate = window.Date;
const NOTICEABLE = 2 * 60 * 1000;
let offset = 0;

const EngineDate = new Proxy(RealDate, {
  construct: (target, values, self) =>
    values.length ? Reflect.construct(target, values, self) : new RealDate(RealDate.now() + offset),
  apply: () => new RealDate(RealDate.now() + offset).toString(),
  get: (target, name) => (name === 'now' ? () => RealDate.now() + offset : Reflect.get(target, name))
});

async function follow() {
  try {
    const base = document.querySelector('base').getAttribute('app-root').replace(/\/camunda\/?$/, '');
    const response = await fetch(base + '/api/clock', { headers: { Accept: 'application/json' } });
    if (response.ok) {
      const difference = RealDate.parse((await response.json()).now) - RealDate.now();
      offset = Math.abs(difference) < NOTICEABLE ? 0 : difference;
      window.Date = offset === 0 ? RealDate : EngineDate;
    }
  } catch (unreachable) {
    // The next time, then.
  }
}

// The list opens also when the clock does not answer.
await Promise.race([follow(), new Promise(resolve => window.setTimeout(resolve, 2000))]);
window.setInterval(follow, 20000);
