package org.vrazka.parties;

import java.util.List;
import java.util.function.Supplier;

/**
 * The price lists that terms can name: one bean of the module that keeps them.
 *
 * @param inUse their names in the order of a list, whoever asks
 */
public record PriceListNames(Supplier<List<String>> inUse) {}
