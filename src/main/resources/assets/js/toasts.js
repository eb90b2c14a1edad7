// Toasts: what was done, and undo. The server renders them after a redirect, or names them in an HX-Trigger header.
const LIFE = 7000;
const region = document.getElementById("toasts");
const shape = document.getElementById("toast");

export function toast(text, tone = "good") {
  if (!region || !text) return;
  const one = shape.content.cloneNode(true).firstElementChild;
  one.querySelector("span").textContent = text;
  one.querySelector(`svg[data-tone=${tone === "bad" ? "good" : "bad"}]`).remove();
  region.append(one);
  live(one);
}

/** A toast leaves by itself, but never while the pointer or the focus is on it. */
function live(one) {
  let timer;
  const start = () => (timer = setTimeout(() => one.remove(), LIFE));
  const stop = () => clearTimeout(timer);
  one.addEventListener("pointerenter", stop);
  one.addEventListener("pointerleave", start);
  one.addEventListener("focusin", stop);
  one.addEventListener("focusout", start);
  start();
}

region?.querySelectorAll(".toast").forEach(live);
document.addEventListener("toast", (event) => toast(event.detail.value ?? event.detail.text, event.detail.tone));
