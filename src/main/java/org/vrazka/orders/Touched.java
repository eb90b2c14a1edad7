package org.vrazka.orders;

import java.time.LocalDate;

/** A customer's month whose facts changed. */
record Touched(Integer partyKey, LocalDate month) {}
