// A form that comes back with something wrong in it begins at its first wrong field.
const wrong = document.querySelector("main form .err, main form [aria-invalid=true]");
const place = wrong?.closest(".field, td, fieldset, section");
const control = place?.querySelector("[aria-invalid=true]") ?? place?.querySelector("input:not([type=hidden]), select, textarea");
if (control) {
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: "center" });
}
