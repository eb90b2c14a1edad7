/**
 * What every module may use and that knows no business noun: ids, money, pages of results, errors.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.vrazka.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
