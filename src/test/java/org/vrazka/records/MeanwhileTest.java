package org.vrazka.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MeanwhileTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aNoInAnOwnFieldIsAnAnswer() {
        var joined =
                new Meanwhile(
                        tree("{'custom': {'vip': ['']}}"),
                        tree("{'custom': {'vip': ['']}}"),
                        tree("{'custom': {'vip': ['false']}}"));

        assertThat(joined.changed("custom.vip")).isTrue();
        assertThat(joined.form()).isEqualTo(tree("{'custom': {'vip': ['false']}}"));
    }

    @Test
    void aBoxLeftUntickedIsNoAnswer() {
        var joined =
                new Meanwhile(tree("{'customer': false}"), tree("{}"), tree("{'customer': false}"));

        assertThat(joined.changed("customer")).isFalse();
    }

    @Test
    void theOtherOneChoseAnotherPrimaryTelephone() {
        var opened = phones("1", "2");
        var joined = new Meanwhile(opened, phones("1", "2", "3"), phones("2", "1"));

        assertThat(joined.form()).isEqualTo(phones("2", "1", "3"));
        assertThat(joined.changed("phones")).isTrue();
        assertThat(joined.asked()).isEmpty();
    }

    @Test
    void bothChoseAnotherPrimaryTelephone() {
        var opened = phones("1", "2", "3");
        var joined = new Meanwhile(opened, phones("2", "1", "3"), phones("3", "1", "2"));

        assertThat(joined.form()).isEqualTo(phones("2", "1", "3"));
        assertThat(joined.asked()).containsExactly("phones");
    }

    @Test
    void manyRowsAreJoinedByOneLookAtEach() {
        var most = new StringBuilder("{'tags': '");
        for (int i = 0; i < 100_000; i++) {
            most.append(i).append(", ");
        }
        var opened = tree(most.append("'}").toString());
        var typed = tree("{'tags': '" + "x, ".repeat(100_000) + "'}");

        var joined = new Meanwhile(opened, typed, tree("{'tags': 'y'}"));

        assertThat(joined.form().path("tags").asString()).contains("x").endsWith("y");
    }

    private static ObjectNode phones(String... numbers) {
        var form = JSON.createObjectNode();
        var phones = form.putArray("phones");
        for (var number : numbers) {
            phones.addObject().put("value", number);
        }
        return form;
    }

    private static ObjectNode tree(String json) {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }
}
