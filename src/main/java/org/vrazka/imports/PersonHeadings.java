package org.vrazka.imports;

import static org.vrazka.imports.FieldType.DAY;
import static org.vrazka.imports.FieldType.ID;
import static org.vrazka.imports.FieldType.MARK;
import static org.vrazka.imports.FieldType.TEXT;

/** What address books say above the columns of people. */
final class PersonHeadings {
    private PersonHeadings() {}

    static ImportField[] people() {
        return new ImportField[] {
            ImportField.of("externalId", ID, "contactid externalid id uid код кодконтакт номер"),
            ImportField.of("givenName", TEXT, "givenname firstname собственоиме първоиме лично"),
            ImportField.of("middleName", TEXT, "middlename additionalname презиме бащиноиме"),
            ImportField.of("familyName", TEXT, "familyname lastname surname фамилия"),
            ImportField.of(
                    "fullName",
                    TEXT,
                    "fullname contactname contactperson displayname name имеифамилия триимена"
                            + " трииме имена контакт лицезаконтакт име"),
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
            ImportField.of("role", TEXT, "decisionrole role роля ролявърешенията роляприрешения"),
            ImportField.of(
                    "reportsTo",
                    TEXT,
                    "reportsto managersname supervisor boss подчиненна ръководител"
                            + " прякръководител"),
            ImportField.of(
                    "leftOn", DAY, "lefton leftdate left напуснална напуснал датананапускане"),
            ImportField.of("greeting", TEXT, "greeting salutation formofaddress обръщение"),
            ImportField.of(
                    "doNotCall",
                    MARK,
                    "donotcall nocalls незвъни данесезвъни безобаждания данесетърсипотелефон"),
            ImportField.of(
                    "preferredChannel",
                    TEXT,
                    "preferredchannel prefers preferredcontact предпочита предпочитанканал"
                            + " предпочитанначин"),
            ImportField.of(
                    "preferredHours",
                    TEXT,
                    "preferredhours goodhours besttime удобничасове удобновреме"),
            ImportField.of(
                    "lawfulBasis",
                    TEXT,
                    "lawfulbasis legalbasis gdprbasis основаниезаданните правнооснование"
                            + " основание"),
            ImportField.of(
                    "consent", TEXT, "consent consents consentto съгласие съгласия съгласиеза"),
            ImportField.of(
                    "consentOn",
                    DAY,
                    "consentdate consenton consentgiven датанасъгласие датанасъгласието"
                            + " съгласиена съгласиедадено"),
            ImportField.of(
                    "consentProof",
                    TEXT,
                    "consentproof proof доказателство доказателствозасъгласие"),
            ImportField.of("birthday", DAY, "birthday birthdate dateofbirth рожденден"),
            ImportField.of("language", TEXT, "language език"),
            ImportField.of(
                            "tags",
                            TEXT,
                            "tags tag categories labels groupmembership тагове таг етикети"
                                    + " категории")
                    .severally(),
            ImportField.of(
                    "description", TEXT, "notes note description забележка описание коментар")
        };
    }
}
