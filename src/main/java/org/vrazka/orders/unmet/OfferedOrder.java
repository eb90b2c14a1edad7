package org.vrazka.orders.unmet;

import org.vrazka.shared.Money;

import java.time.LocalDate;
import java.util.UUID;

/** An order that may have given after all what was asked for. */
public record OfferedOrder(UUID id, String number, LocalDate day, Money total) {}
