package org.vrazka.shell;

import org.jspecify.annotations.Nullable;

/**
 * What was done, shown once on the page after it: a controller says {@code
 * redirect.addFlashAttribute("toast", t("…"))}.
 *
 * @param undo where a POST undoes it (flash attribute "undo"), if it can be undone
 */
public record Toast(String text, @Nullable String undo) {}
