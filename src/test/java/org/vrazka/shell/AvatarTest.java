package org.vrazka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AvatarTest {
    @Test
    void takesTheFirstLettersOfTheFirstAndTheLastName() {
        assertThat(Avatar.initials("Десислава Тодорова")).isEqualTo("ДТ");
        assertThat(Avatar.initials("Георги Иванов Петров")).isEqualTo("ГП");
        assertThat(Avatar.initials("madonna")).isEqualTo("M");
        assertThat(Avatar.initials("  ")).isEmpty();
    }

    @Test
    void takesTheFirstTwoWordsOfAFirm() {
        assertThat(Avatar.firm("Севлиево Хидро Арматура АД")).isEqualTo("СХ");
        assertThat(Avatar.firm("„Перперик“ АД")).isEqualTo("ПА");
    }

    @Test
    void givesANameAlwaysTheSameTint() {
        assertThat(Avatar.hue("Десислава Тодорова"))
                .isBetween(1, 5)
                .isEqualTo(Avatar.hue("Десислава Тодорова"));
    }
}
