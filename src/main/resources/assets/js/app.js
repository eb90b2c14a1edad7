// Everything a page needs, in one place. Each module works alone and does nothing where its markup is absent.
import "./requests.js";
import "./commands.js";
import "./menus.js";
import "./frame.js";
import "./palette.js";
import "./keyboard.js";
import "./quick.js";
import "./toasts.js";
import "./unsaved.js";
import "./wrong.js";
import "./suggestions.js";
import "./presses.js";
import "./typing.js";
import "./lists.js";
import "./passkeys.js";
import "./columns.js";
import "./pictures.js";
