// Keys of the whole application; each stands on the button it presses.
const typing = (target) => target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
const busy = () => document.querySelector("dialog[open], [popover]:popover-open");

document.addEventListener("keydown", (event) => {
  // By place, not by letter: Ctrl K and C work on a Bulgarian keyboard too.
  if ((event.ctrlKey || event.metaKey) && event.code === "KeyK") {
    event.preventDefault();
    document.querySelector("[commandfor=palette]")?.click();
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.code === "Enter") {
    const save = event.target.closest?.("form")?.querySelector("button.primary:not([type=button])");
    if (!save) return;
    event.preventDefault();
    save.click();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || busy()) return;
  switch (event.code) {
    case "KeyC":
      document.querySelector("[popovertarget=new]")?.click();
      break;
    case "KeyJ":
      move(1);
      break;
    case "KeyK":
      move(-1);
      break;
    default: {
      const button = document.querySelector(`[data-shortcut="${event.code.replace("Key", "")}"]`);
      if (!button || event.shiftKey) return;
      button.click();
    }
  }
  event.preventDefault();
});

/** Moves the focus over the records of the list (their names are links, so Enter opens). */
function move(step) {
  const links = [...document.querySelectorAll("main .table tbody a.open, main .list a.open")];
  const row = document.activeElement?.closest("tr, li");
  const at = links.findIndex((link) => row?.contains(link));
  const next = links[at < 0 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
