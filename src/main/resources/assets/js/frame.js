// The frame around the page: collapse of the side bar and the theme. Both are plain forms; here they act at once.
import { post } from "./requests.js";

const root = document.documentElement;

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-does=sidebar]")) {
    event.preventDefault();
    const rail = root.dataset.sidebar !== "rail";
    if (rail) root.dataset.sidebar = "rail";
    else delete root.dataset.sidebar;
    form.querySelector("button").setAttribute("aria-expanded", String(!rail));
    post(form, event.submitter);
  } else if (form.matches("[data-does=theme]")) {
    event.preventDefault();
    const theme = event.submitter.value;
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    for (const button of form.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button === event.submitter));
    }
    post(form, event.submitter);
  }
});

// On a phone the tab of this page may lie beyond the edge.
document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
