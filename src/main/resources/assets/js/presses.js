// A press of a button that leaves a field: what the field then asks for waits until the pointer is up, for its answer
// might move the button from under it and the press would do nothing.
let up; // while the pointer is down: what waits for it

document.addEventListener("pointerdown", ({ button }) => button === 0 && (up ??= []), true);
for (const end of ["pointerup", "pointercancel"]) {
  document.addEventListener(end, () => {
    const waiting = up ?? [];
    up = undefined;
    // after the click that comes of it
    setTimeout(() => waiting.forEach((ask) => ask()));
  }, true);
}

/** When the pointer is up, for who asks in an order of his own. */
export const released = () => new Promise((go) => (up ? up.push(go) : go()));
const ownOrder = "#list, #filter";

// what a button of a part asks for is not given up for a change that was still waiting: its answer tells of it too
const answering = new WeakSet();
const isPart = ({ target, elt }) => target.matches("[data-typing]") && elt !== target;

document.addEventListener("htmx:beforeRequest", ({ detail }) => isPart(detail) && answering.add(detail.target));
document.addEventListener("htmx:afterRequest", ({ detail }) => answering.delete(detail.target));

document.addEventListener("htmx:confirm", (event) => {
  const { elt, issueRequest } = event.detail;
  const ask = () => answering.has(elt) || issueRequest();
  if ((!up && !answering.has(elt)) || elt.matches(ownOrder)) return;
  event.preventDefault();
  up?.push(ask);
});
