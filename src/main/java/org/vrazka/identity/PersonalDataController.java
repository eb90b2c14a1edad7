package org.vrazka.identity;

import static org.vrazka.shared.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.web.Redirect;

import tools.jackson.databind.json.JsonMapper;

import java.util.UUID;

/** What is known of a user as a person: as a file, and out for good. */
@Controller
class PersonalDataController {
    private final PersonalData personalData;
    private final Accounts accounts;
    private final JsonMapper json;

    PersonalDataController(PersonalData personalData, Accounts accounts, JsonMapper json) {
        this.personalData = personalData;
        this.accounts = accounts;
        this.json = json;
    }

    @GetMapping("/users/{id}/personal-data.json")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    ResponseEntity<byte[]> export(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("personal-data-" + id + ".json")
                                .build()
                                .toString())
                .body(
                        json.writerWithDefaultPrettyPrinter()
                                .writeValueAsBytes(personalData.export(id)));
    }

    @GetMapping("/users/{id}/personal-data")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("account", accounts.toChange(id));
        return "identity/personal-data";
    }

    @DeleteMapping("/users/{id}/personal-data")
    @Right(kind = Kind.USERS, action = Action.CHANGE)
    Object erase(
            @PathVariable UUID id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            personalData.erase(id);
            after.addFlashAttribute("toast", t("identity.person.erased"));
            return Redirect.to("/users/" + id);
        } catch (Invalid e) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(id, model);
        }
    }
}
