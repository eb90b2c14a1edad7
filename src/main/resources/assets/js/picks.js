// Rows of a list ticked for a change of many: they stay so while one pages, searches and sorts. A bar tells how many
// there are and what can be done with them; a box in the head ticks the page, a button all that the list finds.
const form = document.getElementById("bulk");
const bar = form?.querySelector(".bulk");
const list = document.getElementById("list");
const picked = new Set();
let found; // what the list is asked while all that it finds is meant
let total = "";

const boxes = () => [...list.querySelectorAll("tbody .tick")];
const asked = () => form.elements.at?.value;

function show() {
  const all = found !== undefined;
  const here = boxes();
  here.forEach((box) => (box.checked = all || picked.has(box.value)));
  const head = list.querySelector("thead .tick");
  const ticked = here.filter((box) => box.checked).length;
  if (head) {
    head.checked = ticked > 0 && ticked === here.length;
    head.indeterminate = ticked > 0 && ticked < here.length;
  }
  bar.hidden = !all && picked.size === 0;
  bar.querySelector("output b").textContent = all ? total : picked.size;
  const every = bar.querySelector("[data-pick=all]");
  every.querySelector("span").textContent = total;
  every.disabled = all;
}

function tick(box) {
  if (found !== undefined) boxes().forEach((one) => picked.add(one.value));
  found = undefined;
  const these = box.closest("thead") ? boxes() : [box];
  these.forEach(({ value }) => (box.checked ? picked.add(value) : picked.delete(value)));
  show();
}

if (bar) {
  boxes().forEach((box) => box.checked && picked.add(box.value)); // a browser keeps them when one comes back
  show();
  list.addEventListener("change", ({ target }) => target.matches(".tick") && tick(target));
  bar.addEventListener("click", ({ target }) => {
    const pick = target.closest("[data-pick]")?.dataset.pick;
    if (!pick) return;
    picked.clear();
    found = pick === "all" ? asked() : undefined;
    show();
  });
  form.addEventListener("formdata", ({ formData }) => {
    formData.delete("id");
    if (found === undefined) picked.forEach((id) => formData.append("id", id));
  });
  document.addEventListener("htmx:afterSwap", ({ target }) => {
    if (target.matches("#list .pager output")) total = target.textContent.trim().toLocaleLowerCase();
    else if (target === list) total = "";
    else return;
    if (found !== asked()) found = undefined;
    show();
  });
}
