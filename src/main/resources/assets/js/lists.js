// Lists: one form holds what is asked (search, filter, columns, sort), and the server redraws the list for it.
// Other forms may hold a filter builder too (<form data-filter="where to ask for its rows">).
// Requests go one after another, each with the form as it stands by then, so that no button pressed meanwhile is
// forgotten; and an answer never overwrites what was chosen or typed after its request left.
import { released } from "./presses.js";
import { keep, newer, states } from "./typing.js";

const form = document.querySelector("#list-form, form[data-filter]");
const isList = form?.id === "list-form";
const filter = document.getElementById("filter");
const DELAY = 200;

let last = Promise.resolve();
let waiting = false; // a request that will send the whole form anyway
let sent = new Map();
let typing;

/** Asks for the list; "extra" is what a button or link adds to the form, "before" what must be done first. */
export function ask(extra, before) {
  clearTimeout(typing);
  if (!extra && waiting) return;
  if (!extra) waiting = true;
  last = last
    .then(before)
    .then(released) // a press may be under way, and its request must not be overtaken
    .then(() => send(extra))
    .catch(() => {}); // what failed was told as a toast; the form still holds it
}

function send(extra) {
  if (!extra) waiting = false;
  sent = states(filter);
  return window.htmx.ajax("get", form.dataset.filter ?? form.getAttribute("action"), {
    source: isList ? "#list" : "#filter",
    target: isList ? "#list" : "#filter",
    values: asked(extra),
    swap: !isList ? "none" : extra?.cursor ? "innerHTML show:#list-form:top" : "innerHTML",
  });
}

/** The form as it stands; of a form that is no list, the builder's part. */
function asked(extra) {
  const all = new FormData(form);
  if (!isList) [...all.keys()].filter((name) => !name.startsWith("w.")).forEach((name) => all.delete(name));
  for (const [name, value] of Object.entries(extra ?? {})) all.set(name, value);
  return all;
}

/** Draws the builder anew, but leaves alone each row that has the right shape already: it may be in use. */
function redraw(fresh) {
  const rows = filter.querySelector(".builder ol");
  const drawn = fresh.querySelector(".builder ol");
  if (!rows || !drawn) {
    filter.replaceChildren(...fresh.childNodes);
    open();
    return;
  }
  const old = new Map([...rows.children].map((row) => [row.id, row]));
  for (const row of [...drawn.children]) {
    const known = old.get(row.id);
    old.delete(row.id);
    if (!known) rows.append(row);
    else if (shape(known) !== shape(row)) replace(known, row);
  }
  old.forEach((row) => row.remove());
}

/** On a phone the builder is a drawer over the page; closing it, in whichever way, shows the list again. */
function open() {
  const builder = filter.querySelector("dialog.builder");
  if (!builder || !matchMedia("(width < 48rem)").matches) return;
  builder.open = false;
  builder.showModal();
  builder.addEventListener("close", () => ask({ show: "" }));
}

/** What a row looks like, whatever is chosen or typed in it. */
function shape(row) {
  const copy = row.cloneNode(true);
  copy.querySelectorAll("datalist").forEach((names) => names.replaceChildren());
  copy.querySelectorAll("input, option").forEach((one) => {
    if (one.matches("input")) one.removeAttribute("value");
    one.removeAttribute("checked");
    one.removeAttribute("selected");
  });
  return copy.outerHTML;
}

function replace(known, row) {
  const these = newer(known, sent);
  const pressed = known.contains(document.activeElement) && document.activeElement.id;
  known.replaceWith(row);
  if (pressed) document.getElementById(pressed)?.focus();
  keep(these);
  if (these.length) ask();
}

if (form) {
  form.addEventListener("change", (event) => {
    if (event.target.id !== "list-search" && (isList || filter.contains(event.target))) ask();
  });
  form.addEventListener("input", (event) => {
    if (event.target.id !== "list-search") return;
    clearTimeout(typing);
    typing = setTimeout(ask, DELAY);
  });
  form.addEventListener("submit", (event) => {
    const { name, value } = event.submitter ?? {};
    if (!isList && name !== "do") return;
    event.preventDefault();
    ask(name ? { [name]: value } : undefined);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-ask]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask({ [link.dataset.ask]: new URL(link.href).searchParams.get(link.dataset.ask) ?? "" });
  });
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    if (event.detail.target !== filter) return;
    event.detail.shouldSwap = false;
    redraw(event.detail.fragment);
  });
  open();
}
