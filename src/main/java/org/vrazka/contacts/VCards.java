package org.vrazka.contacts;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Birthday;
import ezvcard.property.Gender;
import ezvcard.property.Language;
import ezvcard.property.Revision;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import ezvcard.util.TelUri;

import org.jspecify.annotations.Nullable;
import org.vrazka.parties.ReachedBy;
import org.vrazka.records.FieldDef;
import org.vrazka.records.Row;
import org.vrazka.records.Sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A file of cards (vCard 4.0): the people of a list in its order, whatever columns it shows. */
class VCards implements Sheet {
    static final String ENDING = "vcf";
    static final String TYPE = "text/vcard; charset=UTF-8";
    private static final int AT_ONCE = 500;

    private final VCardWriter writer;
    private final Function<Collection<UUID>, List<Contact>> people;
    private final List<UUID> waiting = new ArrayList<>();

    VCards(OutputStream out, Function<Collection<UUID>, List<Contact>> people) {
        this.writer = new VCardWriter(out, VCardVersion.V4_0);
        this.people = people;
        writer.setAddProdId(false);
    }

    @Override
    public void head(List<FieldDef> columns) {}

    @Override
    public void row(List<FieldDef> columns, Row row) {
        waiting.add((UUID) row.id());
        if (waiting.size() == AT_ONCE) {
            write();
        }
    }

    private void write() {
        people.apply(waiting).stream()
                .sorted(Comparator.comparing(contact -> waiting.indexOf(contact.id())))
                .forEach(this::write);
        waiting.clear();
    }

    void write(Contact contact) {
        try {
            writer.write(card(contact));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VCard card(Contact contact) {
        var card = new VCard(VCardVersion.V4_0);
        card.setUid(new Uid("urn:uuid:" + contact.id()));
        card.setFormattedName(contact.name());
        card.setStructuredName(name(contact));
        gender(contact).ifPresent(card::setGender);
        contact.phones().forEach(point -> phone(card, point));
        contact.emails().forEach(point -> email(card, point));
        contact.links().stream()
                .filter(link -> !link.hasLeft())
                .findFirst()
                .ifPresent(link -> firm(card, link.party(), link.position()));
        if (contact.birthday() != null) {
            card.setBirthday(new Birthday(contact.birthday()));
        }
        if (contact.language() != null) {
            card.addLanguage(new Language(contact.language()));
        }
        if (contact.description() != null) {
            card.addNote(contact.description());
        }
        card.setRevision(new Revision(contact.changedAt()));
        return card;
    }

    private static StructuredName name(Contact contact) {
        var name = new StructuredName();
        name.setGiven(contact.givenName());
        name.setFamily(contact.familyName());
        if (contact.middleName() != null) {
            name.getAdditionalNames().add(contact.middleName());
        }
        return name;
    }

    private static Optional<Gender> gender(Contact contact) {
        return Optional.ofNullable(contact.gender())
                .map(gender ->
                        gender == org.vrazka.contacts.Gender.MALE
                                ? Gender.male()
                                : Gender.female());
    }

    private static void phone(VCard card, ReachedBy point) {
        var phone =
                card.addTelephoneNumber(
                        "",
                        switch (point.kind()) {
                            case "MOBILE" -> TelephoneType.CELL;
                            case "PERSONAL" -> TelephoneType.HOME;
                            case "FAX" -> TelephoneType.FAX;
                            case "WORK" -> TelephoneType.WORK;
                            case null, default -> TelephoneType.VOICE;
                        });
        phone.setUri(TelUri.parse("tel:" + point.value()));
        if (point.primary()) {
            phone.setPref(1);
        }
    }

    private static void email(VCard card, ReachedBy point) {
        var email =
                card.addEmail(
                        point.value(),
                        "PERSONAL".equals(point.kind()) ? EmailType.HOME : EmailType.WORK);
        if (point.primary()) {
            email.setPref(1);
        }
    }

    private static void firm(VCard card, String name, @Nullable String position) {
        card.setOrganization(name);
        if (position != null) {
            card.addTitle(position);
        }
    }

    @Override
    public void close() throws IOException {
        write();
        writer.close();
    }
}
