// The palette: a combobox over what GET /find answers. htmx asks the server (and drops older answers, hx-sync);
// here are the arrows, Enter and what a screen reader hears.
const palette = document.getElementById("palette");
const input = palette?.querySelector("input");
const box = document.getElementById("found");

const options = () => [...box.querySelectorAll("[role=option]:not([aria-disabled])")];
const chosen = () => box.querySelector("[role=option][aria-selected=true]");

function choose(option) {
  for (const one of options()) one.setAttribute("aria-selected", String(one === option));
  if (option) {
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function onKey(event) {
  const all = options();
  const at = all.indexOf(chosen());
  switch (event.key) {
    case "ArrowDown":
      choose(all[(at + 1) % all.length]);
      break;
    case "ArrowUp":
      choose(all[(at - 1 + all.length) % all.length]);
      break;
    case "Enter":
      if (input.value !== box.dataset.asked) return; // the answer is on its way: the form opens the whole page
      if (!chosen()) return;
      location.assign(chosen().href);
      break;
    default:
      return;
  }
  event.preventDefault();
}

if (palette) {
  input.addEventListener("keydown", onKey);
  box.addEventListener("pointermove", (event) => choose(event.target.closest("a[role=option]") ?? chosen()));
  box.addEventListener("htmx:afterSwap", () => {
    box.dataset.asked = input.value;
    choose(options()[0]);
  });
  // Opened again it starts afresh, with the text selected so that typing replaces it.
  palette.addEventListener("toggle", () => {
    if (!palette.open) return;
    input.select();
    choose(options()[0]);
  });
  box.dataset.asked = input.value;
}
