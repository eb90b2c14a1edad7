package org.vrazka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

class FlashCookieTest {
    private final FlashCookie flashes = new FlashCookie();

    @Test
    void bringsATextToTheNextRequestOnly() {
        var next = follow(save("toast", "„Роза“ & Ко = 50 % + 1 е изтрита"));

        assertThat(next.get("toast")).isEqualTo("„Роза“ & Ко = 50 % + 1 е изтрита");
    }

    @Test
    void forgetsWhatWasShown() {
        var request = new MockHttpServletRequest("GET", "/parties");
        request.setCookies(save("toast", "готово").getCookies());
        var response = new MockHttpServletResponse();

        flashes.retrieveAndUpdate(request, response);

        assertThat(response.getCookie("flash").getMaxAge()).isZero();
    }

    @Test
    void keepsOnlyTexts() {
        assertThat(save("toast", 42).getCookie("flash").getValue()).isEmpty();
    }

    private MockHttpServletResponse save(String name, Object value) {
        var flash = new FlashMap();
        flash.put(name, value);
        var response = new MockHttpServletResponse();
        flashes.saveOutputFlashMap(flash, new MockHttpServletRequest("POST", "/parties"), response);
        return response;
    }

    private FlashMap follow(MockHttpServletResponse before) {
        var request = new MockHttpServletRequest("GET", "/parties");
        request.setCookies(before.getCookies());
        return flashes.retrieveAndUpdate(request, new MockHttpServletResponse());
    }
}
