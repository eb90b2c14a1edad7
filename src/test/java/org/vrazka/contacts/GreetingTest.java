package org.vrazka.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreetingTest {
    @ParameterizedTest
    @CsvSource({
        "Иван, Иванов, MALE, , Уважаеми г-н Иванов",
        "Мария, Иванова, FEMALE, bg, Уважаема г-жо Иванова",
        "Ivan, Ivanov, MALE, , Dear Mr Ivanov",
        "Мария, Иванова, FEMALE, en, Dear Ms Иванова",
        "Anna, Schmidt, FEMALE, de, Dear Ms Schmidt",
        "Иван, Иванов, , , 'Здравейте, Иван Иванов'",
        "Иван, , MALE, , 'Здравейте, Иван'",
        ", Иванов, , bg, Уважаеми г-н/г-жо Иванов",
        "Ivan, Ivanov, , , Dear Ivan Ivanov",
        ", , MALE, bg, ''"
    })
    void fitsGenderNameAndLanguage(
            @Nullable String given,
            @Nullable String family,
            @Nullable Gender gender,
            @Nullable String language,
            String greeting) {
        assertThat(new Greeting(given, family, gender, language).text()).isEqualTo(greeting);
    }
}
