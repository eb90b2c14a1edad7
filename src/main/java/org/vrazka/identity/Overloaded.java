package org.vrazka.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too many people sign in at this moment. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class Overloaded extends RuntimeException {}
