/** Letters that Vrazka itself writes, such as invitations, and the mail server that takes them. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "identity::db", "records::views", "shell"})
@NullMarked
package org.vrazka.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
