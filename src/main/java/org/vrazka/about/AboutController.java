package org.vrazka.about;

import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vrazka.identity.Action;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Right;
import org.vrazka.shared.NotFound;

/** Versions, libraries and their licences. */
@Controller
class AboutController {
    private final About about;
    private final Sbom sbom;

    AboutController(About about, Sbom sbom) {
        this.about = about;
        this.sbom = sbom;
    }

    @GetMapping("/about")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    String page(Model model) {
        model.addAttribute("versions", about.versions());
        model.addAttribute("components", about.components());
        return "about/page";
    }

    @GetMapping("/about/sbom.json")
    @Right(kind = Kind.COMPANY, action = Action.SEE)
    ResponseEntity<Resource> sbom() {
        if (!sbom.isThere()) {
            throw new NotFound("sbom", "application.cdx.json");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("vrazka.cdx.json")
                                .build()
                                .toString())
                .body(sbom.file());
    }
}
