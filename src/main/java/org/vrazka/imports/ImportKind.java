package org.vrazka.imports;

import static org.vrazka.imports.FieldType.CURRENCY;
import static org.vrazka.imports.FieldType.ID;
import static org.vrazka.imports.FieldType.NUMBER;
import static org.vrazka.imports.FieldType.TEXT;
import static org.vrazka.imports.FieldType.YES_NO;
import static org.vrazka.shared.web.Text.t;

import org.vrazka.identity.Kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one row of a file can be about. Words in Bulgarian and English are those of usual exports,
 * 1C's among them.
 */
public enum ImportKind {
    PARTIES(FirmHeadings.firms()),
    /** Headings of Google's and Outlook's exports among them, and those of a card (vCard). */
    CONTACTS(PersonHeadings.people()),
    PRODUCTS(
            ImportField.of(
                    "externalId",
                    ID,
                    "productid stockcode itemid sku id externalid idстока кодстока кодартикул код"),
            ImportField.of(
                    "code",
                    ID,
                    "productcode code itemcode article артикул артикулномер каталоженномер"),
            ImportField.of(
                            "name",
                            TEXT,
                            "productname name itemname description product item title наименование"
                                    + " стока име описание")
                    .need(),
            ImportField.of(
                    "nameEn",
                    TEXT,
                    "nameen productnameen englishname nameinenglish именаанглийски английскоиме"),
            ImportField.of(
                    "group", TEXT, "categoryname category group productgroup група категория"),
            ImportField.of("unit", TEXT, "unit uom мярка меднаединица мернаединица"),
            ImportField.of("barcode", ID, "barcode ean ean13 gtin upc ean8 баркод щрихкод еан"),
            ImportField.of(
                    "price",
                    NUMBER,
                    "unitprice price salesprice listprice цена продажнацена единичнацена"),
            ImportField.of("cost", NUMBER, "cost unitcost purchaseprice себестойност доставнацена"),
            ImportField.of("currency", CURRENCY, "currency валута"),
            ImportField.of("vatRate", NUMBER, "vatrate vat ддс ставкаддс"),
            ImportField.of("active", YES_NO, "active активен активна"),
            ImportField.of("discontinued", YES_NO, "discontinued спрян спряна")),
    ORDERS(OrderHeadings.orders()),
    ORDER_LINES(OrderHeadings.lines()),
    USERS(
            ImportField.of(
                            "externalId",
                            ID,
                            "employeeid userid managerid id code externalid код табеленномер")
                    .need(),
            ImportField.of(
                    "name",
                    TEXT,
                    "fullname employeename name salesagent manager име служител триимена трииме"
                            + " имена"),
            ImportField.of("firstName", TEXT, "firstname givenname собственоиме първоиме"),
            ImportField.of("lastName", TEXT, "lastname surname familyname фамилия")),
    PAYMENTS(HangingHeadings.payments()),
    PRICES(PriceHeadings.prices()),
    DELIVERIES(HangingHeadings.deliveries()),
    COMPLAINTS(HangingHeadings.complaints());

    private final List<ImportField> fields;

    ImportKind(ImportField... fields) {
        this.fields = List.of(fields);
    }

    public static Optional<ImportKind> of(String code) {
        return Stream.of(values()).filter(k -> k.code().equals(code)).findFirst();
    }

    /** Its name in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return t("imports.kind." + name());
    }

    List<ImportField> fields() {
        return fields;
    }

    Optional<ImportField> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Whether its rows name what may not be there yet, and can be made. */
    public boolean namesOthers() {
        return hasLines() || this == CONTACTS || this == PRODUCTS || this == PRICES;
    }

    /**
     * Whether they are made when nobody says so. An address book has much in it that is no
     * counterparty.
     */
    boolean makesOthers() {
        return this != CONTACTS;
    }

    /** What is made when it is not there. */
    public String missing() {
        return switch (this) {
            case CONTACTS -> t("imports.createMissing.parties");
            case PRODUCTS -> t("imports.createMissing.groups");
            case PRICES -> t("imports.createMissing.lists");
            default -> t("imports.createMissing");
        };
    }

    /** The names of those whose files can tell of a person that such a record is. */
    static List<String> tellingOf(Kind kind) {
        var telling =
                switch (kind) {
                    case CONTACTS -> List.of(CONTACTS);
                    case PARTIES -> List.of(PARTIES, CONTACTS, ORDERS, PAYMENTS, COMPLAINTS);
                    default -> List.<ImportKind>of();
                };
        return telling.stream().map(ImportKind::name).toList();
    }

    /** Whether its rows are lines of documents, to be gathered by number. */
    boolean hasLines() {
        return this == ORDERS || this == ORDER_LINES;
    }
}
