package org.vrazka.imports;

import static org.vrazka.imports.FieldType.COUNT;
import static org.vrazka.imports.FieldType.CURRENCY;
import static org.vrazka.imports.FieldType.DAY;
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
    PARTIES(
            ImportField.of(
                    "externalId",
                    ID,
                    "customerid supplierid partyid clientid companyid vendorid customercode"
                        + " clientcode id code externalid кодконтрагент кодклиент кодконтрагента"
                        + " код номер idконтрагент"),
            ImportField.of(
                            "name",
                            TEXT,
                            "companyname customername suppliername clientname name company customer"
                                    + " supplier client account наименование контрагент име фирма"
                                    + " клиент доставчик")
                    .need(),
            ImportField.of("legalName", TEXT, "legalname юридическоиме пълнонаименование"),
            ImportField.of("eik", TEXT, "eik еик булстат еикбулстат bulstat registrationnumber"),
            ImportField.of(
                    "vatNumber",
                    TEXT,
                    "vatnumber vat vatid vatno ддсномер инпоздддс номерподдс иннддс"),
            ImportField.of("city", TEXT, "city town град населеномясто"),
            ImportField.of("region", TEXT, "region област регион"),
            ImportField.of("country", TEXT, "country държава страна"),
            ImportField.of("phone", TEXT, "phone telephone tel mobile телефон тел мобилен")
                    .severally(),
            ImportField.of("email", TEXT, "email mail emailaddress имейл елпоща електроннапоща")
                    .severally(),
            ImportField.of("website", TEXT, "website homepage web url сайт уебсайт"),
            ImportField.of("address", TEXT, "address street адрес"),
            ImportField.of(
                    "billingAddress",
                    TEXT,
                    "billingaddress invoiceaddress адресзафактури адреснафактуриране"),
            ImportField.of(
                    "manager",
                    ID,
                    "manager managerid employeeid owner salesperson мениджър търговец отговорник"),
            ImportField.of("tags", TEXT, "tags tag labels тагове таг етикети етикет"),
            ImportField.of(
                    "activities",
                    TEXT,
                    "activities activity nace nacecode industrycode дейност дейности кид"
                            + " коднадейност основнадейност"),
            ImportField.of(
                    "customerSince",
                    DAY,
                    "customersince clientsince firstorder клиентот първапоръчка"),
            ImportField.of(
                    "ordersBefore",
                    COUNT,
                    "ordersbefore previousorders предишнипоръчки поръчкипреди"),
            ImportField.of("kind", TEXT, "kind вид видконтрагент типконтрагент"),
            ImportField.of("personalNumber", TEXT, "personalnumber egn егн лнч егнлнч"),
            ImportField.of("market", TEXT, "market segment пазар сегмент"),
            ImportField.of("iban", TEXT, "iban bankaccount ибан банковасметка").severally(),
            ImportField.of(
                    "paymentDays",
                    TEXT,
                    "paymentdays paymentterms creditdays днизаплащане срокзаплащане"
                            + " отложеноплащане"),
            ImportField.of("creditLimit", NUMBER, "creditlimit кредитенлимит лимит"),
            ImportField.of("currency", CURRENCY, "currency currencycode валута"),
            ImportField.of("language", TEXT, "language език"),
            ImportField.of(
                    "employees", TEXT, "employees headcount служители персонал бройслужители"),
            ImportField.of(
                    "turnover",
                    NUMBER,
                    "turnover annualturnover annualrevenue оборот годишеноборот"),
            ImportField.of(
                    "parent", TEXT, "parent parentcompany дружествомайка компаниямайка фирмамайка"),
            ImportField.of("needs", TEXT, "needs requirements нужди изисквания потребности"),
            ImportField.of(
                    "description", TEXT, "description notes note забележка описание коментар")),
    /** Headings of Google's and Outlook's exports among them, and those of a card (vCard). */
    CONTACTS(
            ImportField.of("externalId", ID, "contactid externalid id uid код кодконтакт номер"),
            ImportField.of("givenName", TEXT, "givenname firstname собственоиме първоиме лично"),
            ImportField.of("middleName", TEXT, "middlename additionalname презиме бащиноиме"),
            ImportField.of("familyName", TEXT, "familyname lastname surname фамилия"),
            ImportField.of(
                    "fullName",
                    TEXT,
                    "fullname contactname contactperson displayname name имеифамилия трииме имена"
                            + " контакт лицезаконтакт име"),
            ImportField.of("gender", TEXT, "gender sex пол"),
            ImportField.of(
                            "mobile",
                            TEXT,
                            "mobilephone mobile cell gsm carphone мобилен мобилентелефон")
                    .severally(),
            ImportField.of(
                            "phone",
                            TEXT,
                            "businessphone workphone phone1value phone telephone primaryphone"
                                + " businessphone2 companymainphone телефон служебентелефон тел")
                    .severally(),
            ImportField.of(
                            "phone2",
                            TEXT,
                            "otherphone phone2value phone3value phone4value phone5value phone6value"
                                    + " phone2 телефон2")
                    .severally(),
            ImportField.of("homePhone", TEXT, "homephone homephone2 домашентелефон личентелефон")
                    .severally(),
            ImportField.of("fax", TEXT, "businessfax workfax fax homefax otherfax факс")
                    .severally(),
            ImportField.of(
                            "email",
                            TEXT,
                            "emailaddress email1value email mail имейл елпоща електроннапоща")
                    .severally(),
            ImportField.of("email2", TEXT, "email2address email2value email2 имейл2").severally(),
            ImportField.of(
                            "email3",
                            TEXT,
                            "email3address email3value email4value email5value email6value email3"
                                    + " имейл3")
                    .severally(),
            ImportField.of(
                    "party",
                    TEXT,
                    "company companyname organizationname organization1name organization customer"
                            + " customername фирма контрагент организация клиент"),
            ImportField.of("partyEik", TEXT, "companyeik eik еик булстат еикбулстат"),
            ImportField.of(
                    "partyId",
                    ID,
                    "customerid partyid companyid clientid кодконтрагент кодклиент кодконтрагента"),
            ImportField.of(
                    "position",
                    TEXT,
                    "jobtitle organizationtitle organization1title position title длъжност"
                            + " позиция"),
            ImportField.of("birthday", DAY, "birthday birthdate dateofbirth рожденден"),
            ImportField.of("language", TEXT, "language език"),
            ImportField.of(
                            "tags",
                            TEXT,
                            "tags tag categories labels groupmembership тагове таг етикети"
                                    + " категории")
                    .severally(),
            ImportField.of(
                    "description", TEXT, "notes note description забележка описание коментар")),
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
                    "fullname employeename name salesagent manager име служител трииме имена"),
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
