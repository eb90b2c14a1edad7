package org.vrazka.administration;

import org.vrazka.identity.Action;
import org.vrazka.identity.Grant;
import org.vrazka.identity.Kind;
import org.vrazka.identity.Reach;
import org.vrazka.identity.Rights;
import org.vrazka.identity.roles.Role;
import org.vrazka.identity.roles.RoleContent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A role as typed: its names, and a reach for each cell of the matrix.
 *
 * @param fields as the browser sent them; a cell is named {@code PARTIES.SEE}
 */
public record RoleForm(Map<String, String> fields) {
    static final String FIELDS = "nameBg|nameEn|version|[A-Z_]+\\.[A-Z_]+";

    static RoleForm of(Role role) {
        var fields = new HashMap<>(Map.of("nameBg", role.nameBg(), "nameEn", role.nameEn()));
        fields.put("version", String.valueOf(role.version()));
        role.rights()
                .grants()
                .forEach(g -> fields.put(cell(g.kind(), g.action()), g.reach().name()));
        return new RoleForm(fields);
    }

    /** The same rights, to be given other names. */
    RoleForm copy() {
        var fields = new HashMap<>(this.fields);
        fields.put("nameBg", "");
        fields.put("nameEn", "");
        return new RoleForm(fields);
    }

    public String nameBg() {
        return fields.getOrDefault("nameBg", "");
    }

    public String nameEn() {
        return fields.getOrDefault("nameEn", "");
    }

    /** What he had read who typed it. */
    public String version() {
        return fields.getOrDefault("version", "");
    }

    /** The same typed over another version. */
    RoleForm at(int version) {
        var fields = new HashMap<>(this.fields);
        fields.put("version", String.valueOf(version));
        return new RoleForm(fields);
    }

    /** What is chosen in a cell of the matrix. */
    public Reach reach(Kind kind, Action action) {
        var typed = fields.getOrDefault(cell(kind, action), "");
        return Arrays.stream(Reach.values())
                .filter(reach -> reach.name().equals(typed))
                .findFirst()
                .orElse(Reach.NONE);
    }

    public static String cell(Kind kind, Action action) {
        return kind + "." + action;
    }

    RoleContent content() {
        return new RoleContent(nameBg(), nameEn(), Rights.of(grants().toList()));
    }

    private Stream<Grant> grants() {
        return Stream.of(Kind.values())
                .flatMap(kind ->
                        Stream.of(Action.values())
                                .map(action -> new Grant(kind, action, reach(kind, action))))
                .filter(grant -> grant.reach() != Reach.NONE);
    }
}
