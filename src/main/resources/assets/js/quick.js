// The small form over any page (<dialog id="quick">): what it was for is done, or it is opened anew.
const quick = document.getElementById("quick");

document.addEventListener("closing", () => quick?.close());

// Opened again it never shows what stood there before.
quick?.addEventListener("close", () => quick.replaceChildren());
