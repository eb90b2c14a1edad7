package org.vrazka.parties;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The number of a bank account by ISO 13616, without spaces: BG80BNBG96611020345678. */
public record Iban(String number) {
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Map<String, Integer> LENGTHS =
            Stream.of(
                            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22"
                                    + " CY28",
                            "CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22"
                                    + " GI23",
                            "GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20"
                                    + " LB28",
                            "LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30"
                                    + " NI28",
                            "NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18"
                                    + " SE24",
                            "SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30")
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(
                            Collectors.toMap(
                                    one -> one.substring(0, 2),
                                    one -> Integer.valueOf(one.substring(2))));

    public static Iban of(String typed) {
        return new Iban(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\-]", ""));
    }

    /** Of the length of its country, if we know it, and with the right check digits. */
    public boolean isRight() {
        return FORM.matcher(number).matches()
                && LENGTHS.getOrDefault(number.substring(0, 2), number.length()) == number.length()
                && remainder() == 1;
    }

    private int remainder() {
        var digits =
                (number.substring(4) + number.substring(0, 4))
                        .chars()
                        .mapToObj(c -> String.valueOf(Character.digit(c, 36)))
                        .collect(Collectors.joining());
        return new BigInteger(digits).mod(MODULUS).intValue();
    }
}
