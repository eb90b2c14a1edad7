// Parts that the server redraws while one works in them (data-typing): an answer never overwrites what was chosen or
// typed after its request left, and asks again when there was any.
export const controls = (within) => [...within.querySelectorAll("input[id], select[id]")];
export const state = (control) => (control.type === "checkbox" ? control.checked : control.value);
export const states = (within) => new Map(controls(within).map((control) => [control.id, state(control)]));

/** The controls whose state was not sent yet. */
export const newer = (within, sent) => controls(within).filter((control) => state(control) !== sent.get(control.id));

/** Gives the controls that have been drawn anew the state of these. */
export function keep(these) {
  for (const control of these) {
    const now = document.getElementById(control.id);
    if (now?.type === "checkbox") now.checked = control.checked;
    else if (now) now.value = control.value;
  }
}

const PRESS = /^(\w+)\.(remove|first)\.(\d+)$/; // of a button beside a row: see FormRows
const CONTROL = /^(\w+)\[(\d+)](.*)$/;

/** What a control of a row is called after this button; nothing: its row is gone. */
function renamed(id, press) {
  const [, list, what, row] = PRESS.exec(press) ?? [];
  const [, its, at, rest] = CONTROL.exec(id) ?? [];
  if (its === undefined || its !== list) return id;
  const shift = what === "remove" ? -(at > +row) : +(+at < row);
  if (at === row) return what === "remove" ? "" : `${list}[0]${rest}`;
  return `${list}[${+at + shift}]${rest}`;
}

const sent = new WeakMap(); // by request
const late = new WeakMap();

document.addEventListener("htmx:beforeRequest", ({ detail: { xhr, target, requestConfig } }) => {
  const press = String(requestConfig.parameters.do);
  // what stands below a line of an order that goes away is called otherwise afterwards
  const shifts = press.startsWith("remove");
  if (target.matches("[data-typing]") && !shifts) sent.set(xhr, { press, states: states(target) });
});

document.addEventListener("htmx:beforeSwap", ({ detail: { xhr, target } }) => {
  if (!sent.has(xhr)) return;
  const { press, states } = sent.get(xhr);
  const these = newer(target, states).map(({ id, value, checked }) => ({ id: renamed(id, press), value, checked }));
  late.set(xhr, these);
});
document.addEventListener("htmx:afterSwap", ({ detail: { xhr } }) => {
  const these = late.get(xhr) ?? [];
  keep(these);
  these.forEach(({ id }) => announce(document.getElementById(id)));
});

/** As if it had been changed just now, or, by who is still in it, when he leaves it. */
function announce(control) {
  const tell = () => control.dispatchEvent(new Event("change", { bubbles: true }));
  if (control === document.activeElement) control.addEventListener("blur", tell, { once: true });
  else if (control) tell();
}
