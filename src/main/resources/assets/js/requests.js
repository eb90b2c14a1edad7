// What every htmx request has in common: the CSRF header and a word when something fails.
import { toast } from "./toasts.js";

const csrf = document.querySelector("meta[name=csrf]");
const words = document.body.dataset;

document.addEventListener("htmx:configRequest", (event) => {
  if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
});

document.addEventListener("htmx:responseError", (event) =>
  toast(words[`failed-${event.detail.xhr.status}`] ?? words.failed, "bad"),
);
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
