// Menus (<div class="menu" popover>): arrows move, a letter shown on an item (its kbd) chooses it.
const items = (menu) => [...menu.querySelectorAll("a[href], button")];

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.(".menu:popover-open") ?? document.querySelector(".menu:popover-open");
  if (!menu || event.ctrlKey || event.metaKey || event.altKey) return;
  const all = items(menu);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const at = all.indexOf(document.activeElement);
    all.at((at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length)?.focus();
    event.preventDefault();
    return;
  }
  const chosen = all.find((item) => item.dataset.key && event.code === `Key${item.dataset.key}`);
  if (chosen) {
    event.preventDefault();
    chosen.click();
  }
});

// Opened from the keyboard or not, the first item has the focus, so that arrows and Enter work at once.
document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches?.(".menu") && event.newState === "open") items(event.target)[0]?.focus();
  },
  true,
);
