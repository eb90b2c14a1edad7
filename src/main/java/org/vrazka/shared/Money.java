package org.vrazka.shared;

import java.math.BigDecimal;

/** An exact amount in one currency (ISO 4217 code). */
public record Money(BigDecimal amount, String currency) {}
