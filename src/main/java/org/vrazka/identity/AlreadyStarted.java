package org.vrazka.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The first start was finished by somebody else. */
@ResponseStatus(HttpStatus.CONFLICT)
class AlreadyStarted extends RuntimeException {}
