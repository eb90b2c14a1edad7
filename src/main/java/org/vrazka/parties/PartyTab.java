package org.vrazka.parties;

import org.jooq.Select;
import org.vrazka.identity.Kind;

import java.util.UUID;
import java.util.function.Function;

/**
 * A tab of the card of a counterparty that says how much there is in it.
 *
 * @param code the last part of its address
 * @param kind whoever may not see these does not see the tab
 * @param rows of a party that who asks may see: one row for each thing that he would see there
 */
public record PartyTab(String code, Kind kind, Function<UUID, Select<?>> rows) {}
