package org.vrazka.imports;

import static org.vrazka.imports.FieldType.COUNT;
import static org.vrazka.imports.FieldType.CURRENCY;
import static org.vrazka.imports.FieldType.DAY;
import static org.vrazka.imports.FieldType.ID;
import static org.vrazka.imports.FieldType.NUMBER;
import static org.vrazka.imports.FieldType.TEXT;

import java.util.stream.Stream;

/** What files say above the columns of counterparties. */
final class FirmHeadings {
    private FirmHeadings() {}

    static ImportField[] firms() {
        return Stream.concat(Stream.of(whoTheyAre()), DealingHeadings.dealings())
                .toArray(ImportField[]::new);
    }

    private static ImportField[] whoTheyAre() {
        return new ImportField[] {
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
            ImportField.of("phone", TEXT, "phone telephone tel телефон тел").severally(),
            ImportField.of(
                            "mobile",
                            TEXT,
                            "mobilephone mobile cellphone cell gsm мобилен мобилентелефон")
                    .severally(),
            ImportField.of("fax", TEXT, "fax faxnumber факс").severally(),
            ImportField.of("email", TEXT, "email mail emailaddress имейл елпоща електроннапоща")
                    .severally(),
            ImportField.of(
                            "invoiceEmail",
                            TEXT,
                            "invoiceemail billingemail имейлзафактури имейлфактури")
                    .severally(),
            ImportField.of("website", TEXT, "website homepage web url сайт уебсайт"),
            ImportField.of(
                    "address",
                    TEXT,
                    "address street legaladdress registeredaddress адрес седалище"
                            + " адреснауправление адреспорегистрация"),
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
            ImportField.of(
                    "recommendedBy",
                    TEXT,
                    "recommendedby referredby referrer referral препоръчанот препоръчал"),
            ImportField.of("needs", TEXT, "needs requirements нужди изисквания потребности"),
            ImportField.of(
                    "description", TEXT, "description notes note забележка описание коментар")
        };
    }
}
