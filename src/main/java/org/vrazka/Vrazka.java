package org.vrazka;

import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The CRM, as one program. */
@NullMarked
@SpringBootApplication
@Modulithic(
        systemName = "Vrazka",
        sharedModules = {"shared", "identity", "shell"})
public class Vrazka {
    static void main(String[] args) {
        SpringApplication.run(Vrazka.class, args);
    }
}
