// Charts as pictures (<button data-picture> in the section of an <svg class="chart">): as they look at present, at twice the size.
const KEPT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "font-family", "font-size", "font-weight"];
const SCALE = 2;

function drawn(chart) {
  const copy = chart.cloneNode(true);
  const { width, height } = chart.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", width * SCALE);
  copy.setAttribute("height", height * SCALE);
  const parts = copy.querySelectorAll("*");
  chart.querySelectorAll("*").forEach((part, at) => {
    const look = getComputedStyle(part);
    KEPT.forEach((name) => parts[at].setAttribute(name, look.getPropertyValue(name)));
  });
  return { text: new XMLSerializer().serializeToString(copy), width: width * SCALE, height: height * SCALE };
}

// The colour that the chart stands on.
function ground(chart) {
  for (let at = chart; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (!/^rgba\(.*, 0\)$|^transparent$/.test(colour)) return colour;
  }
  return "white";
}

async function picture(chart) {
  const { text, width, height } = drawn(chart);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const margin = 16 * SCALE;
  const canvas = document.createElement("canvas");
  canvas.width = width + 2 * margin;
  canvas.height = height + 2 * margin;
  const paper = canvas.getContext("2d");
  paper.fillStyle = ground(chart);
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, margin, margin, width, height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-picture]");
  const chart = button?.closest("section")?.querySelector("svg.chart");
  if (!chart) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await picture(chart));
  link.download = `${button.dataset.picture}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
});
