package org.vrazka.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.vrazka.DatabaseTest;
import org.vrazka.shared.web.Text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@DatabaseTest
class RegionsTest {
    private static final List<String> LATIN =
            List.of(
                    ("a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya")
                            .split(" "));

    @Autowired Regions regions;

    @BeforeEach
    void inBulgarian() {
        LocaleContextHolder.setLocale(Text.BULGARIAN);
    }

    @Test
    void holdBulgariaWholeAndTheCountriesOfTheWorld() {
        var count =
                regions.all().stream()
                        .collect(Collectors.groupingBy(Region::level, Collectors.counting()));

        assertThat(count.get(RegionLevel.COUNTRY)).isEqualTo(249);
        assertThat(count.get(RegionLevel.OBLAST)).isEqualTo(28);
        assertThat(count.get(RegionLevel.MUNICIPALITY)).isEqualTo(265);
        assertThat(count.get(RegionLevel.SETTLEMENT)).isGreaterThan(5200);
    }

    @ParameterizedTest
    @CsvSource({
        "BG-22, BG-22",
        "bg-22, BG-22",
        "DE, DE",
        "Germany, DE",
        "Германия, DE",
        "united kingdom, GB",
        "Варна, BG-03",
        "Varna, BG-03",
        "10135, 10135",
        "София, 68134",
        "Sofia, 68134",
        "София (столица), BG-22",
        "Севлиево, GAB29",
        "'Варна, България', BG-03",
        "'Sevlievo, Gabrovo, Bulgaria', 65927"
    })
    void resolveCodesAndExactNames(String text, String code) {
        assertThat(regions.resolve(text)).map(Region::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "USA", "EIRE", "Varn", "Unspecified", " ", "Изгрев"})
    void guessNothing(String text) {
        assertThat(regions.resolve(text)).isEmpty();
    }

    @Test
    void sayWhereAPlaceLies() {
        var sevlievo = regions.byCode("65927").orElseThrow();

        assertThat(regions.label(sevlievo)).isEqualTo("Севлиево, Габрово, България");
        assertThat(regions.shortLabel(sevlievo)).isEqualTo("Севлиево, Габрово");
        assertThat(regions.label(regions.byCode("BG-03").orElseThrow()))
                .isEqualTo("Варна, България");
        assertThat(regions.shortLabel(regions.byCode("DE").orElseThrow())).isEqualTo("Германия");
    }

    @Test
    void areToldApartByTheirLabelsInBothLanguages() {
        for (var language : List.of(Text.BULGARIAN, Text.ENGLISH)) {
            LocaleContextHolder.setLocale(language);
            assertThat(regions.all())
                    .allSatisfy(r -> assertThat(regions.resolve(regions.label(r))).contains(r));
        }
    }

    @Test
    void holdPlacesOneWithinTheOther() {
        var bulgaria = regions.byCode("BG").orElseThrow();
        var varna = regions.byCode("BG-03").orElseThrow();
        var city = regions.byCode("10135").orElseThrow();

        assertThat(bulgaria.holds(varna)).isTrue();
        assertThat(varna.holds(city)).isTrue();
        assertThat(city.holds(varna)).isFalse();
        assertThat(regions.byCode("BG-04").orElseThrow().holds(city)).isFalse();
    }

    @Test
    void suggestByTheBeginningOfANameTheExactAndWidestFirst() {
        assertThat(regions.find("варна", 3)).extracting(Region::code).startsWith("BG-03", "VAR06");
        assertThat(regions.find("germ", 5)).extracting(Region::code).contains("DE");
    }

    /**
     * As the Law on transliteration (2009) has it, the endings and letters that go wrong easily.
     */
    @ParameterizedTest
    @CsvSource({
        "43863, Лисия, Lisia",
        "15638, Гълъбово, Galabovo",
        "40453, Кузьово, Kuzyovo",
        "44762, Лютово, Lyutovo",
        "54537, Ощава, Oshtava",
        "68134, София, Sofia",
        "BG-22, София (столица), Sofia (stolitsa)",
        "BG, България, Bulgaria"
    })
    void haveEnglishNamesByTheLaw(String code, String bulgarian, String english) {
        var place = regions.byCode(code).orElseThrow();
        assertThat(place.nameBg()).isEqualTo(bulgarian);
        assertThat(place.nameEn()).isEqualTo(english);
        LocaleContextHolder.setLocale(Text.ENGLISH);
        assertThat(place.name()).isEqualTo(english);
        assertThat(regions.find(english, 30)).contains(place);
        assertThat(regions.find(bulgarian, 30)).contains(place);
    }

    @Test
    void haveNoPlaceOfBulgariaThatTheLawWritesOtherwise() {
        var bulgaria = regions.byCode("BG").orElseThrow();
        assertThat(regions.all())
                .filteredOn(place -> bulgaria.holds(place) && place != bulgaria)
                .hasSizeGreaterThan(5500)
                .allSatisfy(place -> assertThat(place.nameEn()).isEqualTo(latin(place.nameBg())));
    }

    private static String latin(String name) {
        return Pattern.compile("[а-яА-Я]+")
                .matcher(name)
                .replaceAll(word -> {
                    var text = word.group();
                    return text.endsWith("ия")
                            ? letters(text.substring(0, text.length() - 2)) + "ia"
                            : letters(text);
                });
    }

    private static String letters(String text) {
        return text.chars()
                .mapToObj(letter -> {
                    var latin =
                            LATIN.get(
                                    "абвгдежзийклмнопрстуфхцчшщъьюя"
                                            .indexOf(Character.toLowerCase(letter)));
                    return Character.isUpperCase(letter)
                            ? latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1)
                            : latin;
                })
                .collect(Collectors.joining());
    }
}
