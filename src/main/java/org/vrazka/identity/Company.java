package org.vrazka.identity;

import java.time.ZoneId;

/**
 * The firm that works with this Vrazka.
 *
 * @param currency the base currency: reports and classes count in it
 * @param language what new users are spoken to in, "bg" or "en"
 * @param zone where its days begin
 * @param demo a made-up firm to look round in
 */
public record Company(String name, String currency, String language, ZoneId zone, boolean demo) {}
