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

const sent = new WeakMap(); // by request
const late = new WeakMap();

document.addEventListener("htmx:beforeRequest", ({ detail: { xhr, target, requestConfig } }) => {
  // what stands below a line that goes away is called otherwise afterwards
  const shifts = String(requestConfig.parameters.do).startsWith("remove");
  if (target.matches("[data-typing]") && !shifts) sent.set(xhr, states(target));
});

document.addEventListener("htmx:beforeSwap", ({ detail: { xhr, target } }) => {
  if (sent.has(xhr)) late.set(xhr, newer(target, sent.get(xhr)));
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
