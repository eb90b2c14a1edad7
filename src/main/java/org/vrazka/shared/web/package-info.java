/** What pages have in common: templates, texts, printed numbers and dates. */
@NullMarked
package org.vrazka.shared.web;

import org.jspecify.annotations.NullMarked;
