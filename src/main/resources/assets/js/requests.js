// What every htmx request has in common: the CSRF header, the end of a session, and a word when something fails.
import { toast } from "./toasts.js";

const csrf = document.querySelector("meta[name=csrf]");
const words = document.body.dataset;

document.addEventListener("htmx:configRequest", (event) => {
  if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
});

// A session that ended answers a fragment with the sign-in page: show it whole instead of inside the list.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { pathname } = new URL(event.detail.xhr.responseURL, location.href);
  if (pathname === "/login" && location.pathname !== "/login") {
    event.detail.shouldSwap = false;
    location.reload();
  }
});

document.addEventListener("htmx:responseError", () => toast(words.failed, "bad"));
document.addEventListener("htmx:sendError", () => toast(words.offline, "bad"));

/** Posts a small form quietly; answers whether it went well. */
export async function post(form, submitter) {
  try {
    const answer = await fetch(form.action, { method: "post", body: new URLSearchParams(new FormData(form, submitter)) });
    if (!answer.ok) throw new Error(answer.statusText);
    return true;
  } catch {
    toast(words.failed, "bad");
    return false;
  }
}
