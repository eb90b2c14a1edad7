// Passkeys (<form data-passkey="get|create">): the server's question goes to the authenticator, its answer back.
const able = window.PublicKeyCredential?.parseRequestOptionsFromJSON;
const csrf = document.querySelector("meta[name=csrf]");

const ask = async (address, body) => {
  const headers = { "Content-Type": "text/plain", [csrf.dataset.header]: csrf.content };
  const answer = await fetch(address, { method: "post", headers, body });
  // who signed in long ago is led to sign in again
  if (answer.redirected) {
    location.assign(answer.url);
    return new Promise(() => {});
  }
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(json.message ?? document.body.dataset.failed);
  return json;
};

const answer = {
  get: (options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  create: (options) =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
};

async function run(form) {
  const options = await ask(`${form.action}/options`);
  const credential = await answer[form.dataset.passkey](options);
  const typed = new URLSearchParams(new FormData(form));
  const { next } = await ask(`${form.action}?${typed}`, JSON.stringify(credential.toJSON()));
  location.assign(next);
}

for (const form of able && csrf ? document.querySelectorAll("form[data-passkey]") : []) {
  const wrong = form.querySelector("[role=alert]");
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    wrong.hidden = true;
    run(form).catch((error) => {
      // who closes the browser's dialog knows it
      if (error.name === "NotAllowedError") return;
      wrong.querySelector("span").textContent = error.name === "InvalidStateError" ? form.dataset.known : error.message;
      wrong.hidden = false;
    });
  });
}
