// Columns of a list: shown, moved and sized by the user, and kept for him. <form id="list-columns"> holds them all in
// their order, each with its width; the heads of the table have grips for pointer and arrow keys.
import { post } from "./requests.js";
import { ask } from "./lists.js";

const form = document.getElementById("list-columns");
const STEP = 16;
const PAUSE = 400;
let dragged;
let pause;

const box = document.getElementById("list-columns-narrow");
const item = (name) => form.querySelector(`li[data-field="${CSS.escape(name)}"]`);
const keep = () => post(form);
const keepAndShow = () => ask({ columns: "" }, keep);
// what the address says of columns is over, and a view has moved on
const keepSizes = () => (/[?&](view|columns)=/.test(location.search) ? keepAndShow() : keep());

/** Gives a field that becomes a column the buttons that move it. */
function equip(row) {
  if (row.querySelector("button")) return;
  row.append(form.querySelector("template").content.cloneNode(true));
  for (const button of row.querySelectorAll("button")) {
    button.value += row.dataset.field;
    button.ariaLabel = button.ariaLabel.replace("{0}", row.textContent.trim());
  }
}

/** Moves a field among the others, the focus staying on what was pressed. */
function move(button) {
  const [way, name] = button.value.split(":");
  const row = item(name);
  const shown = form.querySelector("ol");
  if (row.parentElement !== shown) shown.append(row); // it stood among the fields of its topic
  if (way === "up") row.previousElementSibling?.before(row);
  else row.nextElementSibling?.after(row);
  button.focus();
  keepAndShow();
}

/** Leaves the fields that hold what is typed, and those of a topic that does. */
function narrow() {
  const typed = box.value.trim().toLocaleLowerCase();
  const holds = (part) => part.textContent.toLocaleLowerCase().includes(typed);
  for (const row of form.querySelectorAll("li")) {
    const topic = row.closest("fieldset")?.querySelector("legend");
    row.hidden = !holds(row) && !(topic && holds(topic));
  }
  for (const list of form.querySelectorAll("fieldset, ol")) list.hidden = !list.querySelector("li:not([hidden])");
  const said = box.parentElement.querySelector("p");
  said.textContent = form.querySelector("li:not([hidden])") ? "" : said.dataset.none;
}

/** From here on the widths are the user's: each column gets the one that it has now. */
function fix(table) {
  const heads = [...table.querySelectorAll("thead th")];
  const widths = heads.map((head) => head.offsetWidth);
  table.classList.add("sized");
  table.parentElement.classList.replace("flow", "wide");
  heads.forEach((head, at) => widen(table, head, widths[at]));
}

function widen(table, head, width) {
  const grip = head.querySelector(".grip");
  const sane = Math.round(Math.min(Math.max(width, grip.ariaValueMin), grip.ariaValueMax));
  table.querySelectorAll("col")[head.cellIndex].width = sane;
  grip.ariaValueNow = sane;
  item(head.dataset.field).querySelector("[name=field]").value = `${head.dataset.field}-${sane}`;
}

function drag(event, grip) {
  const head = grip.closest("th");
  const table = grip.closest("table");
  fix(table);
  const from = event.clientX - head.offsetWidth;
  grip.setPointerCapture(event.pointerId);
  grip.onpointermove = (moved) => widen(table, head, moved.clientX - from);
  grip.onlostpointercapture = () => {
    grip.onpointermove = grip.onlostpointercapture = null;
    keepSizes();
  };
}

function nudge(grip, step) {
  const head = grip.closest("th");
  const table = grip.closest("table");
  fix(table);
  widen(table, head, head.offsetWidth + step);
  clearTimeout(pause);
  pause = setTimeout(keepSizes, PAUSE);
}

if (form) {
  form.elements.back.disabled = true; // the answer is not looked at
  form.querySelectorAll("li:has(:checked)").forEach(equip); // a browser keeps what was ticked when one comes back
  form.addEventListener("change", (event) => {
    if (event.target === box) return;
    equip(event.target.closest("li"));
    keepAndShow();
  });
  if (box) {
    box.parentElement.hidden = false;
    box.addEventListener("input", narrow);
    narrow(); // a browser keeps what was typed when one comes back
  }
  form.addEventListener("submit", (event) => {
    if (event.submitter?.value === "reset") {
      form.elements.back.disabled = false;
      return;
    }
    event.preventDefault();
    if (event.submitter?.value) move(event.submitter);
  });
  for (const row of form.querySelectorAll("li")) row.draggable = true;
  form.addEventListener("dragstart", (event) => (dragged = event.target.closest("li")));
  form.addEventListener("dragover", (event) => {
    const row = event.target.closest("li");
    if (!row || !dragged) return;
    event.preventDefault();
    const box = row.getBoundingClientRect();
    if (row !== dragged) row[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
  });
  form.addEventListener("drop", (event) => event.preventDefault());
  form.addEventListener("dragend", () => {
    dragged = null;
    keepAndShow();
  });
  document.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest("#list .grip");
    if (grip) drag(event, grip);
  });
  document.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (!step || !event.target.matches?.("#list .grip")) return;
    event.preventDefault();
    nudge(event.target, step);
  });
}
