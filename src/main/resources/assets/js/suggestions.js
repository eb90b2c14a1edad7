// <input list="names" data-suggestions="/users/names">: names proposed while one types, from GET <url>?q=.
const DELAY = 150;
let timer;
let asked;

document.addEventListener("input", (event) => {
  const { list, value, dataset } = event.target;
  if (!dataset.suggestions || !list) return;
  clearTimeout(timer);
  timer = setTimeout(() => suggest(list, dataset.suggestions, value), DELAY);
});

async function suggest(list, url, text) {
  asked?.abort();
  asked = new AbortController();
  try {
    const answer = await fetch(`${url}?q=${encodeURIComponent(text)}`, { signal: asked.signal });
    if (answer.ok) list.innerHTML = await answer.text();
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}
